import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { checkReportWorkbook } from "../../../../src/write/reports/check-report-workbook.ts";
import { writeXlsx } from "../../../../src/write/xlsx/write-xlsx.ts";
import { docxParts } from "../../../support/docx/docx-parts.ts";
import { checkSummary } from "../../../../src/assess/reporting/check-summary.ts";
import { assessSmall, day, receipt } from "../../../support/years/small-month.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";
import { smallProperties } from "../../../support/years/small-notice.ts";

const file = "data/2013-06/报送/市科技局.xlsx";
const diagnostics: readonly Diagnostic[] = [
  {
    code: "PROG-012",
    place: { file, at: { line: 3, column: 1 }, sheet: "进展", cell: "D3" },
    details: { task: 4 },
  },
  { code: "RUN-002", place: { file: "data/2013-05" }, details: { month: "2013-05", errors: 2 } },
];
const assessment = assessSmall({
  month: 6,
  receipts: [receipt("市科技局", { receivedOn: day("2013-07-03"), note: "传真件" }), receipt("市民政局")],
});
const workbook = (all: readonly Diagnostic[] = diagnostics) =>
  checkReportWorkbook({
    assessment,
    summary: checkSummary(assessment, { reportFiles: [{ file, unit: "市科技局", valid: false }] }),
    diagnostics: all,
    unitOf: new Map([[file, "市科技局"]]),
  });

/** The cells of a row as they read. */
const shown = (row: number, sheet = 0): readonly string[] =>
  (workbook().sheets[sheet]?.rows[row]?.cells ?? []).map(({ value }) =>
    value === undefined
      ? ""
      : value.type === "number"
        ? String(value.number.numerator)
        : value.type === "text"
          ? value.text
          : `${value.date.month}月${value.date.day}日`,
  );

describe("校核报告.xlsx", () => {
  test("has one row for each problem", () => {
    expect([shown(0), shown(1), shown(2).slice(0, 8)]).toEqual([
      ["序号", "级别", "代码", "单位", "文件", "工作表", "行", "单元格", "问题", "处理办法"],
      [
        "1",
        "错误",
        "PROG-012",
        "市科技局",
        file,
        "进展",
        "3",
        "D3",
        "第 4 项任务没有填写进展情况",
        "请写明截至本月底的进展，还没有启动的写明原因",
      ],
      ["2", "提醒", "RUN-002", "", "data/2013-05", "", "", ""],
    ]);
  });

  test("has one row for each unit that must report", () => {
    expect(workbook().sheets[1]?.rows).toHaveLength(1 + smallCatalogue.units.length);
    expect([0, 2, 4].map((row) => shown(row, 1))).toEqual([
      ["序号", "单位", "情况", "收文日期", "退回日期", "催报次数", "错误", "提醒", "登记备注"],
      ["2", "市科技局", "退回", "7月3日", "", "0", "1", "0", "传真件"],
      ["4", "市民政局", "未报送", "", "", "0", "0", "0", ""],
    ]);
  });

  test("can be filtered, and keeps its header in sight and on every page", async () => {
    const parts = await docxParts(await writeXlsx(workbook(), smallProperties));
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain('<autoFilter ref="A1:J3"/>');
    expect(sheet).toMatch(/<pane ySplit="1" topLeftCell="A2"/);
    expect(parts.get("xl/workbook.xml")).toContain("$1:$1</definedName>");
  });

  test("is a header when there is no problem", async () => {
    expect(workbook([]).sheets[0]?.rows).toHaveLength(1);
    await expect(writeXlsx(workbook([]), smallProperties)).resolves.toBeInstanceOf(Uint8Array);
  });

  test("holds what is longer than a cell can be", async () => {
    const written = `\uD800${"长".repeat(40_000)}`;
    const long: Diagnostic = { code: "PROG-013", place: { file }, details: { written, known: [] } };
    await expect(writeXlsx(workbook([long]), smallProperties)).resolves.toBeInstanceOf(Uint8Array);
  });
});
