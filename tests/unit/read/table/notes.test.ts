import { expect, test } from "@jest/globals";
import { readRows } from "../../../../src/read/table/rows.ts";
import { withoutNotes } from "../../../../src/read/table/notes.ts";

const texts = (csv: string) =>
  withoutNotes(readRows("某.csv", csv, () => undefined)).rows.map((row) => row.cells[0]?.text);

test.each([
  ["who filled it in and who checked it", "序号,进展\n1,开工\n填报人：办公室,审核人：\n", ["序号", "1"]],
  ["a label with a remark in brackets", "序号,进展\n1,开工\n单位负责人（签字）：,\n", ["序号", "1"]],
  ["a remark of several lines", "序号,进展\n1,开工\n注：1.数据为初步统计\n2.以统计局为准\n", ["序号", "1"]],
  ["a blank row between", "序号,进展\n1,开工\n,\n填表日期: 2013-07-03\n", ["序号", "1"]],
  ["no notes at all", "序号,进展\n1,开工\n", ["序号", "1"]],
  ["a label above the table", "填报单位：市科技局\n序号,进展\n1,开工\n", ["填报单位：市科技局", "序号", "1"]],
  ["a label between rows", "序号,进展\n1,开工\n备注：无,\n2,开工\n", ["序号", "1", "备注：无", "2"]],
  ["sums below the rows and among them", "序号,进展\n1,开工\n小计,1\n2,开工\n合 计,2\n", ["序号", "1", "2"]],
  [
    "the foot of one page and the head of the next",
    "序号,进展\n1,开工\n第1页 共2页,\n3月份进展（续）,\n2,开工\n— 2 —,\n",
    ["序号", "1", "2"],
  ],
  ["a task whose text ends so", "序号,进展\n1,验收（续）\n2（续）,开工\n", ["序号", "1", "2（续）"]],
  ["a task that speaks of sums", "序号,进展\n1,合计开工三处\n合计三处,开工\n", ["序号", "1", "合计三处"]],
  ["the word without its colon", "序号,进展\n1,开工\n注意事项,见附件\n", ["序号", "1", "注意事项"]],
])("leaves out only notes under the table: %s", (_, csv, left) => {
  expect(texts(csv)).toEqual(left);
});
