import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { messageOf, remedyOf } from "../../src/diagnostics/diagnostic.ts";
import type { ImportedCatalogue } from "../../src/model/imported-catalogue.ts";
import { importCatalogue } from "../../src/read/import/import-catalogue.ts";
import { sourceLines } from "../../src/read/import/lines/source-lines.ts";
import { writeTaskListCsv } from "../../src/write/reports/task-list-csv.ts";
import { holds } from "../support/holds.ts";

/** What lines of such documents begin, go on and end with. */
const beginnings = fc.constantFrom(
  ..."一、|二、|（一）|(二)|1.|２．|3、|4.5|1.1|（1）|2)|①|第一条|第二部分|牵头单位：|责任单位:|配合单位：|完成时限：|责任领导：|分管市领导：|工作要求：|督导单位：|附件|（|）|　　|— 3 —|以上2项任务的责任单位均为|由".split(
    "|",
  ),
  "",
  "各县（市、区）政府：",
  "市教育局：",
  "市水利局",
  "●",
  "任务：",
  "单位：",
  "整改任务一：",
  "1．牵头部门：市教育局",
  "文号 | ",
);
const endings = fc.constantFrom(
  ..."。|：|、|（市发改委牵头，市财政局配合）|（市人社局负责）。|〔牵头单位：市教育局，责任单位：市水利局，6月底完成〕|【市审计局牵头】|，由市统计局负责落实。|（责任单位：市水利局|）| 责任单位：市教育局|，2013年6月底前完成|号|文件|（列第一位的为牵头单位，下同）".split(
    "|",
  ),
  "（责任单位同上）",
  "，责任单位：市教育局；建成厂房",
  "——市审计局",
  "。由市教育局牵头，会同市水利局于6月底前提出方案。",
  "",
);

/** Lines that carry each a word of their own, by which they can be found again. */
const documents = fc
  .array(fc.tuple(beginnings, fc.boolean(), endings), { maxLength: 25 })
  .map((lines) =>
    lines.map(([beginning, marked, end], index) => beginning + (marked ? `词${index}语` : "") + end),
  );

const read = (text: string) => {
  const diagnostics: Diagnostic[] = [];
  const imported = importCatalogue(text, "分解.txt", (diagnostic) => diagnostics.push(diagnostic));
  return { imported, diagnostics };
};

/** The lines of a document that messages speak of, by place or in their words. */
const reportedLines = (diagnostics: readonly Diagnostic[]): ReadonlySet<number> =>
  new Set(
    diagnostics.flatMap((diagnostic) => [
      diagnostic.place.at?.line ?? 0,
      ...(messageOf(diagnostic).match(/\d+/gu) ?? []).map(Number),
      ...rangesIn(messageOf(diagnostic)),
    ]),
  );
const rangesIn = (message: string): readonly number[] =>
  [...message.matchAll(/(\d+)—(\d+) 行/gu)].flatMap(([, first = "0", last = "0"]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index),
  );

const listOf = (imported: ImportedCatalogue): string => writeTaskListCsv(imported);

test("every line's own word is in the list or its line is reported, or counted among the head and the end", () => {
  holds(
    [documents],
    (lines) => {
      const { imported, diagnostics } = read(lines.join("\n"));
      const list = listOf(imported);
      const { head, closing } = imported.unlisted;
      const messages = diagnostics.map(messageOf).join("");
      const known = new Set([...reportedLines(diagnostics), ...head, ...closing]);
      const lost = lines.filter((line, index) => {
        const word = `词${index}语`;
        return (
          line.includes(word) && !list.includes(word) && !messages.includes(word) && !known.has(index + 1)
        );
      });
      expect(lost).toEqual([]);
    },
    500,
  );
});

const named = ["市教育局", "市财政局", "市水利局", "市统计局", "市审计局", "各县（市、区）政府"] as const;
const unit = fc.constantFrom(...named);
const duties = fc.oneof(
  fc.tuple(unit, unit).map(([lead, helper]) => `（${lead}牵头，${helper}配合）`),
  fc.tuple(unit, unit).map(([lead, helper]) => `〔牵头单位：${lead}；责任单位：${helper}〕`),
  fc.tuple(unit, unit).map(([first, second]) => `【责任单位：${first}、${second}等】`),
  fc.tuple(unit, unit).map(([first, second]) => `（${first}及${second}按职责分工负责，年内完成）`),
  fc.tuple(unit, unit).map(([first, second]) => `由${first}统筹，${second}负责落实。`),
  fc.tuple(unit, unit).map(([first, second]) => `此项工作由${first}牵头，会同${second}于6月底前完成。`),
  fc.tuple(unit, unit).map(([first, second]) => `\n责任单位：${first}、${second}\n`),
  unit.map((name) => `（牵头单位：${name}，责任单位同上）`),
  fc.tuple(unit, unit).map(([lead, helper]) => `\n牵头单位：${lead}\n配合实施单位：${helper}`),
  fc.tuple(unit, unit).map(([first, second]) => `\n责任单位：${first}、${second}按职责分工分别负责。`),
  fc.tuple(unit, unit).map(([first, second]) => `\n（${first}、${second}负责，列第一位的为牵头单位，下同）`),
);
const marks = fc.constantFrom("1.", "（一）", "（1）", "①", "1．", "第一条 ", "");

test("every unit of a document stands in a column of units or in a message", () => {
  holds(
    [
      fc.array(fc.tuple(marks, fc.array(duties, { minLength: 1, maxLength: 3 })), {
        minLength: 1,
        maxLength: 8,
      }),
    ],
    (tasks) => {
      const text = tasks
        .map(
          ([mark, said], index) =>
            `${mark}新增企业${index + 1}家。${said.map((each) => `${each}建成厂房。`).join("")}`,
        )
        .join("\n");
      const { imported, diagnostics } = read(`一、工业\n${text}`);
      const rows = imported.sections.flatMap(({ tasks: own, subsections }) => [
        ...own,
        ...subsections.flatMap((each) => each.tasks),
      ]);
      const columns = rows
        .map(({ leadLine, responsibleLine }) => `${leadLine}、${responsibleLine}`)
        .join("、");
      const messages = diagnostics.map(messageOf).join("");
      const lost = named.filter(
        (name) => text.includes(name) && !columns.includes(name) && !messages.includes(name),
      );
      expect(lost).toEqual([]);
      expect(rows.map(({ text: words }) => words).join("")).not.toMatch(/牵头|配合|责任单位/u);
    },
    300,
  );
});

test("no text at all makes it throw, and every problem lies in the text", () => {
  const characters = fc.constantFrom(
    ..."一二、.．1２（）()〔〕【】①第条：:；。，牵头责任配合单位局负责\n\r\t 　\u2028😀词A|号年月日",
  );
  holds(
    [fc.oneof(fc.string({ unit: characters, maxLength: 120 }), fc.string({ unit: "binary" }))],
    (text) => {
      const { diagnostics } = read(text);
      const lines = new Set(sourceLines(text).map(({ at }) => at.line));
      for (const diagnostic of diagnostics) {
        const { at } = diagnostic.place;
        if (at) expect(lines).toContain(at.line);
        expect(messageOf(diagnostic) + remedyOf(diagnostic)).not.toContain("undefined");
      }
    },
    500,
  );
});
