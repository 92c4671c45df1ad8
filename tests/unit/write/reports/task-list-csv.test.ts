import { expect, test } from "@jest/globals";
import { importCatalogue } from "../../../../src/read/import/import-catalogue.ts";
import { csvText } from "../../../../src/write/csv-text.ts";
import { writeTaskListCsv } from "../../../../src/write/reports/task-list-csv.ts";

const csvOf = (document: string): string =>
  writeTaskListCsv(importCatalogue(document, "分解.txt", () => undefined));

test("a task list has six columns", () => {
  const document = "一、稳增长\n1.抓好项目,加快建设。\n牵头单位:市发改委\n责任单位:市财政局,各县(市)政府";
  expect(csvOf(document)).toBe(
    "\uFEFF序号,板块,小节,任务内容,牵头单位,责任单位\n" +
      "1,一、稳增长,,抓好项目，加快建设。,市发改委,市财政局，各县（市）政府\n",
  );
});

test("完成时限 gets a column when the document has any", () => {
  const document =
    "一、稳增长\n（一）抓投资\n1.甲。（市发改委牵头，2013年6月底前完成）\n2.乙。（市财政局负责）";
  expect(csvOf(document)).toBe(
    "\uFEFF序号,板块,小节,任务内容,牵头单位,责任单位,完成时限\n" +
      "1,一、稳增长,（一）抓投资,甲。,市发改委,,2013年6月底前完成\n" +
      "2,一、稳增长,（一）抓投资,乙。,市财政局,,\n",
  );
});

test("leaders get their columns when the document names any", () => {
  const document =
    "一、稳增长\n1.甲。\n分管领导：常务副市长\n牵头单位：市发改委\n责任领导：市发改委主任\n2.乙。（市财政局负责）";
  expect(csvOf(document)).toBe(
    "\uFEFF序号,板块,小节,任务内容,牵头单位,责任单位,分管领导,责任领导\n" +
      "1,一、稳增长,,甲。,市发改委,,常务副市长,市发改委主任\n" +
      "2,一、稳增长,,乙。,市财政局,,,\n",
  );
});

test.each([
  ["plain", "plain"],
  ["a,b", '"a,b"'],
  ['说"好"', '"说""好"""'],
  ["两\n行", '"两\n行"'],
  [" 空格", '" 空格"'],
])("the cell %s is written as %s", (cell, written) => {
  expect(csvText([["x", cell]])).toBe(`\uFEFFx,${written}\n`);
});
