import { expect, test } from "@jest/globals";
import { toDecimal } from "../../../../src/model/rational.ts";
import { figureSheet } from "../../../../src/write/reports/figure-sheet.ts";
import type { WorkbookCell } from "../../../../src/write/xlsx/workbook.ts";
import { assessSmall } from "../../../support/years/small-month.ts";

const file = "data/2013-04/报送/市农业局.csv";
const shown = ({ value }: WorkbookCell): string => {
  if (value?.type === "text") return value.text;
  return value?.type === "number" ? toDecimal(value.number) : "";
};
const sheet = figureSheet(
  assessSmall({
    month: 4,
    reports: {
      市农业局: { 6: { figures: { 高标准粮田: "4" }, grade: "达到序时进度" } },
      市环保局: { 4: { grade: "达到序时进度" } },
    },
  }),
);
const rows = sheet.rows.map(({ cells }) => cells.map(shown));
const rowsOf = (kind: string, task = "") => rows.filter(([own, number]) => own === kind && number === task);

test("every figure of an indicator stands there with its cell, or with how it was computed", () => {
  expect(rows[0]).toEqual([
    "类别",
    "任务序号",
    "项目",
    "数或评价",
    "怎样得来",
    "单位",
    "文件",
    "工作表",
    "行",
    "单元格",
  ]);
  expect(rowsOf("指标", "6").map((row) => row.slice(2))).toEqual([
    ["高标准粮田 累计完成", "4万亩", "通报印这个数", "市农业局", file, "", "7", "A7"],
    ["高标准粮田 完成率", "20.0%", "累计完成 4 ÷ 20", "", "", "", "", ""],
    ["高标准粮田 应达进度", "33.3%", "考核方式“序时”", "", "", "", "", ""],
    ["高标准粮田 差距（百分点）", "-13.3", "完成率 − 应达进度，按未舍入的数算", "", "", "", "", ""],
  ]);
});

test("a grade is told with what decided it, one row for each lead", () => {
  expect(rowsOf("评价", "4")).toEqual([
    [
      "评价",
      "4",
      "评价",
      "达到序时进度",
      "按牵头单位自评；市环保局自评“达到序时进度”",
      "市环保局",
      "data/2013-04/报送/市环保局.csv",
      "",
      "5",
      "A5",
    ],
  ]);
  expect(rowsOf("评价", "1")[0]?.slice(3, 6)).toEqual([
    "未报送",
    "牵头单位没有报送合格的材料；市发改委未报送",
    "市发改委",
  ]);
});

test("the counts of the 通报 are those of the rows that they count", () => {
  const counted = rowsOf("任务").map((row) => [row[2], row[3], row[4]]);
  expect(counted).toContainEqual(["达到序时进度", "1", "第4项"]);
  expect(counted).toContainEqual(["推进缓慢", "1", "第6项"]);
  expect(counted.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(8);
  expect(rowsOf("报送").map((row) => [row[2], row[3]])).toContainEqual(["按时报送", "2"]);
});
