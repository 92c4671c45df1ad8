import { expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { severityOf } from "../../../../src/diagnostics/diagnostic.ts";
import { importedTasks } from "../../../../src/model/imported-catalogue.ts";
import { readDocument } from "../../../../src/read/document/read-document.ts";
import { readTextBlocks } from "../../../../src/read/document/text-blocks.ts";
import { importBlocks } from "../../../../src/read/import/import-catalogue.ts";
import { catalogueFurther } from "../../../support/catalogue/catalogue-further.ts";
import { catalogueNeighbours } from "../../../support/catalogue/catalogue-neighbours.ts";
import { catalogueWritten } from "../../../support/catalogue/catalogue-written.ts";
import type { CatalogueShape } from "../../../support/catalogue/catalogue-shapes.ts";
import { catalogueShapes } from "../../../support/catalogue/catalogue-shapes.ts";
import { docxFromLines } from "../../../support/docx/docx-from-lines.ts";
import { workbookFromTable } from "../../../support/workbooks/workbook-from-table.ts";

const bytesOf = ({ text, format }: CatalogueShape): Uint8Array =>
  format === undefined || format === "html"
    ? new TextEncoder().encode(text)
    : format === "docx"
      ? docxFromLines(text)
      : workbookFromTable(text, format);

/** What becomes of a catalogue: its tasks, what is told of it, and its year. */
const read = (shape: CatalogueShape) => {
  const problems: Diagnostic[] = [];
  const report = (problem: Diagnostic): void => void problems.push(problem);
  const file = `分解.${shape.format ?? "txt"}`;
  const blocks = readDocument({ path: file, bytes: bytesOf(shape) }, report) ?? [];
  const imported = importBlocks(blocks, { file, report });
  const tasks = importedTasks(imported).map(({ task }) =>
    [task.text, task.leadLine, task.responsibleLine, task.timeLimit].join("|").replace(/\|+$/u, ""),
  );
  const errors = problems.filter((problem) => severityOf(problem) === "error");
  return { tasks, errors, problems, year: imported.year, title: imported.title };
};

test.each(catalogueShapes)("a catalogue of the shape of $row comes out whole", (shape) => {
  const { text, tasks } = shape;
  const found = read(shape);
  expect(found.tasks).toEqual(tasks.split("\n"));
  expect(found.errors).toEqual([]);
  if (!text.startsWith("序号")) expect(found.year).toEqual(Number(/20\d\d/u.exec(text)?.[0]));
});

test.each([...catalogueNeighbours, ...catalogueFurther, ...catalogueWritten])(
  "so does its neighbour: $row",
  (shape) => {
    const { tasks, errors } = read(shape);
    expect(tasks).toEqual(shape.tasks.split("\n"));
    expect(errors).toEqual([]);
  },
);

const problemsOf = (text: string) => read({ row: "", text, tasks: "" }).problems;

test("a limit that was taken from a task's own words is told of, with its task", () => {
  const text =
    "平政〔2018〕7号\n一、农业\n1.造林5万亩。（市林业局牵头）\n2.打井200眼，6月底前完成。（市水利局牵头）\n";
  expect(problemsOf(text)).toMatchObject([
    { code: "IMP-035", place: { at: { line: 4 } }, details: { tasks: [2] } },
  ]);
});

test("a person behind a unit is no unit, and is told of", () => {
  const text = "平政〔2018〕7号\n一、农业\n1.造林5万亩。（牵头单位：市林业局 李某某）\n";
  expect(problemsOf(text)).toMatchObject([{ code: "IMP-014", details: { label: "责任人", text: "李某某" } }]);
});

test("a level that only the leads have is told of where it was added", () => {
  const text = "平政〔2018〕7号\n一、农业\n1.造林5万亩。（市林业局牵头，财政局、公路局配合）\n";
  expect(problemsOf(text)).toMatchObject([{ code: "IMP-026", details: { names: ["市财政局", "市公路局"] } }]);
});

test("of a list of units above the last of which stands a date, the signature is none", () => {
  const text =
    "平政〔2018〕7号\n一、农业\n1.造林5万亩。\n责任单位：市林业局\n市财政局\n2.打井200眼。\n责任单位：市水利局\n市人民政府\n2018年3月1日\n";
  const { tasks, errors } = read({ row: "", text, tasks: "" });
  expect(tasks).toEqual(["造林5万亩。||市林业局、市财政局", "打井200眼。||市水利局"]);
  expect(errors).toEqual([]);
});

test("a limit below a line that looks like a signature is the task's, or is told of", () => {
  const text =
    "一、农业\n1.造林5万亩。\n牵头单位：市林业局\n李某某\n完成时限：6月底\n2.打井200眼。\n牵头单位：市水利局\n";
  const { tasks, problems } = read({ row: "", text, tasks: "" });
  expect(JSON.stringify([tasks, problems])).toContain("6月底");
});

test("words of the site around a document are neither title nor task", () => {
  const page = catalogueFurther.find(({ row }) => row.startsWith("web page with navigation"));
  const { problems, title } = read(page ?? { row: "", text: "", tasks: "" });
  expect(title).toBe("某市人民政府办公室关于印发2021年政府重点工作分工方案的通知");
  expect(problems.map(({ code }) => code)).toEqual(["IMP-025"]);
});

test("市场监管总局 lends 市 to nobody", () => {
  const text =
    "国办发〔2019〕90号\n（一）压减时间。（市场监管总局牵头，税务总局、公安部、教育局配合）\n（二）修订清单。（市场监管总局负责）\n";
  expect(read({ row: "", text, tasks: "" }).tasks[0]).toBe(
    "压减时间。|市场监管总局|税务总局、公安部、教育局",
  );
});

test("leaders who stand before their tasks are those of the tasks below them, and no part of the title", () => {
  const text =
    "2011年目标责任\n责任领导：甲副市长\n1.修路10公里。（市建设局牵头）\n责任领导：乙副市长\n2.引资80亿元。（市招商局牵头）\n";
  const reading = { file: "a", report: () => undefined };
  const imported = importBlocks(readTextBlocks(text), reading);
  expect(importedTasks(imported).map(({ task }) => task.leader)).toEqual(["甲副市长", "乙副市长"]);
  expect(imported.title).toBe("2011年目标责任");
});

test.each([
  ["分管市领导：甲副市长\n", 1],
  ["责任领导：甲副市长\n1.修路10公里。（市建设局牵头）\n责任领导：乙副市长\n", 3],
])("a leader without a task is told of: %j", (text, line) => {
  const { problems } = read({ row: "", text, tasks: "" });
  expect(problems.filter(({ code }) => code === "IMP-003").map(({ place }) => place.at?.line)).toEqual([
    line,
  ]);
});

test("a number before 牵头部门 that heads tasks gives its units to these alone", () => {
  const text =
    "2022年任务\n一、工作\n（一）投资\n1．牵头部门：区发展改革委\n（1）投资增长8%。\n2．牵头部门：区住房城乡建设局\n（1）征收20万平方米。\n（2）改造3个小区。协办部门：区财政局\n";
  const { tasks, problems } = read({ row: "", text, tasks: "" });
  expect(tasks).toEqual([
    "投资增长8%。|区发展改革委",
    "征收20万平方米。|区住房城乡建设局",
    "改造3个小区。|区住房城乡建设局|区财政局",
  ]);
  expect(problems).toMatchObject([
    { code: "IMP-029", details: { count: 1 }, place: { at: { line: 4 } } },
    { code: "IMP-029", details: { count: 2 }, place: { at: { line: 6 } } },
    { code: "IMP-027" },
  ]);
});

test("a section that says who leads gives it to tasks that say who else, and keeps the rest told of", () => {
  const text =
    "2021年任务\n一、道路（牵头单位：市交通局，配合单位：市财政局）\n1.修路10公里。（责任单位：各县区政府）\n2.养路20公里。（市公路局牵头）\n";
  const { tasks, problems } = read({ row: "", text, tasks: "" });
  expect(tasks).toEqual(["修路10公里。|市交通局|各县区政府", "养路20公里。|市公路局"]);
  expect(problems).toMatchObject([
    { code: "IMP-003", details: { label: "配合单位：市财政局" } },
    { code: "IMP-029", details: { title: "一、道路", count: 1 } },
  ]);
});
