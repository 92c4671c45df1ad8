import { expect, test } from "@jest/globals";
import { clauseIds } from "../../../src/verify/clauses.ts";
import { judged } from "../../../src/verify/finding.ts";
import { breaksTheStandard, documentJson, measuredDocument } from "../../../src/verify/measured-document.ts";
import { documentText, summaryText } from "../../../src/verify/result-text.ts";

const broken = measuredDocument("通报.docx", "DOCX", [
  judged("sheet", "210×297"),
  judged("date", "2013年07月10日", ["“2013年07月10日”：月、日不编虚位"]),
]);

test("a document has a row for every clause; one that was not measured is 未涉及", () => {
  expect(broken.findings.map(({ clause }) => clause)).toEqual(clauseIds);
  expect(broken.findings.filter(({ judgement }) => judgement === "未涉及")).toHaveLength(
    clauseIds.length - 2,
  );
});

test("only 应 breaks the standard", () => {
  const usual = measuredDocument("通报.docx", "DOCX", [judged("face", "宋体", ["第1段"])]);
  expect([breaksTheStandard(broken), breaksTheStandard(usual)]).toEqual([true, false]);
});

test("departures stand below their row, the sum at the end", () => {
  const lines = documentText(broken);
  const row = lines.findIndex((line) => line.startsWith("不符合") && line.includes("7.3.5.4"));
  expect(lines[row + 1]?.trim()).toBe("“2013年07月10日”：月、日不编虚位");
  expect(lines.at(-1)).toMatch(/^符合 1 项，不符合 1 项（应 1 项、一般 0 项、实务 0 项），未涉及 \d+ 项$/);
});

test("of very many departures the table shows the first and counts the others", () => {
  const many = measuredDocument("通报.pdf", "PDF", [
    judged(
      "colour",
      "",
      Array.from({ length: 30 }, (_, n) => `第${n}页`),
    ),
  ]);
  const text = documentText(many).join("\n");
  expect(text).toContain("第11页");
  expect(text).not.toContain("第12页\n");
  expect(text).toContain("另有 18 处");
});

test("many documents share a table that counts judgements and names each departure's file", () => {
  const lines = summaryText("摘编", [broken, { ...broken, file: "别的.docx" }]);
  expect(lines.find((line) => line.includes("7.3.5.4"))).toMatch(/^0\s+2\s+0\s+应/);
  expect(lines.filter((line) => line.includes("别的.docx：7.3.5.4"))).toHaveLength(1);
});

test("machines are told the clause, what it asks, what was measured and every departure", () => {
  const row = documentJson(broken).rows.find(({ id }) => id === "date");
  expect(row).toMatchObject({
    clause: "7.3.5.4",
    grade: "应",
    verdict: "不符合",
    measured: "2013年07月10日",
  });
  expect(row?.departures).toHaveLength(1);
});
