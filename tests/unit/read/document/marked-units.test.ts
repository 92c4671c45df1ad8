import { expect, test } from "@jest/globals";
import { importedTasks } from "../../../../src/model/imported-catalogue.ts";
import { readDocument } from "../../../../src/read/document/read-document.ts";
import { importBlocks } from "../../../../src/read/import/import-catalogue.ts";
import { docxFromLines } from "../../../support/docx/docx-from-lines.ts";

/* Tables with a column for each unit, in which signs say who leads and who helps. */

const read = (text: string) => {
  const codes: string[] = [];
  const report = ({ code }: { readonly code: string }): void => void codes.push(code);
  const file = "分解.docx";
  const blocks = readDocument({ path: file, bytes: docxFromLines(text) }, report) ?? [];
  const catalogue = importBlocks(blocks, { file, report });
  return {
    codes,
    tasks: importedTasks(catalogue).map(({ task }) =>
      [task.text, task.leadLine, task.responsibleLine].join("|"),
    ),
  };
};

const rows = "序号|改革任务|市林业局|市财政局|市水利局\n";

test.each([
  ["（★为牵头单位，●为责任单位）", "1|造林5万亩|★|●|\n2|打井200眼|●||★\n"],
  ["注：△表示配合，▲表示主办。", "1|造林5万亩|▲|△|\n2|打井200眼|△||▲\n"],
  ["各单位分工如下", "1|造林5万亩|牵头|配合|\n2|打井200眼|配合||牵头单位\n"],
])("%s", (legend, signs) => {
  const { tasks, codes } = read(`2021年重点改革任务分工\n${legend}\n${rows}${signs}`);
  expect(tasks).toEqual(["造林5万亩|市林业局|市财政局", "打井200眼|市水利局|市林业局"]);
  expect(codes).toEqual(["IMP-011"]);
});

test("a tick alone makes those responsible, among other signs or without a legend nobody", () => {
  const title = "2021年重点改革任务分工\n";
  expect(read(`${title}${rows}1|造林5万亩|√|√|\n`).tasks).toEqual(["造林5万亩||市林业局、市财政局"]);
  const untold = read(`${title}${rows}1|造林5万亩|★|●|\n`);
  expect(untold.tasks).toEqual(["造林5万亩||"]);
  expect(untold.codes).toContain("IMP-014");
});

test("columns of units with words in them are none of signs", () => {
  const { tasks, codes } = read(`2021年重点任务\n${rows}1|造林5万亩|组织实施|安排资金|\n`);
  expect(tasks).toEqual(["造林5万亩||"]);
  expect(codes).toContain("IMP-014");
});
