import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { importedTasks } from "../../../src/model/imported-catalogue.ts";
import { importCatalogue } from "../../../src/read/import/import-catalogue.ts";
import { writeTaskListCsv } from "../../../src/write/reports/task-list-csv.ts";

const file = "seeds/2013/任务分解.txt";
const source = readFileSync(file, "utf8");
const problems: Diagnostic[] = [];
const imported = importCatalogue(source, file, (diagnostic) => problems.push(diagnostic));
const tasks = importedTasks(imported);

/** Text with marks of one width, so that only words can differ. */
const words = (text: string): string => text.normalize("NFKC");

/** 牵头方式 and 简称 are the bureau's own: which named leads are equals, and how a task is called in titles. */
const withoutOwnColumns = (csv: string): string => csv.replaceAll(/,(?:牵头方式|并列|),[^,\n]*(?=\n)/gu, "");

test("the document gives the seed byte for byte, but for 牵头方式 and 简称", () => {
  const seed = readFileSync("seeds/2013/任务清单.csv", "utf8");
  expect(withoutOwnColumns(seed)).toBe(writeTaskListCsv(imported));
  expect(seed.split("\n").filter((line) => line.includes(",并列,"))).toEqual([
    expect.stringMatching(/^33,/u),
  ]);
});

test("only task 78, which has no lead, is remarked on", () => {
  expect(problems).toEqual([
    { code: "IMP-009", place: { file, at: { line: 268, column: 1 } }, details: { number: 78 } },
  ]);
});

test("the document's own particulars are found", () => {
  expect(imported).toMatchObject({
    documentNumber: "平政办〔2013〕11号",
    date: { year: 2013, month: 3, day: 2 },
    title: "",
    recipients: "各县（市、区）人民政府，市人民政府各部门",
  });
  expect(imported.header).toHaveLength(2);
  expect(imported.preface).toHaveLength(1);
  expect(imported.closing).toHaveLength(1);
  expect(imported.closing[0]).toMatch(/^望各牵头单位和责任单位抓紧/u);
});

test("every sub-section holds its tasks", () => {
  const ranges = imported.sections.map((section) =>
    [section.tasks, ...section.subsections.map((subsection) => subsection.tasks)].map((list) =>
      list.length === 0 ? "" : `${list[0]?.number}-${list.at(-1)?.number}`,
    ),
  );
  expect(ranges).toEqual([
    ["", "1-2", "3-4", "5-5", "6-8", "9-12"],
    ["13-16"],
    ["", "17-19", "20-31", "32-34", "35-35", "36-37"],
    ["", "38-38", "39-39", "40-40", "41-45"],
    ["", "46-46", "47-48", "49-53", "54-57"],
    ["", "58-62", "63-64", "65-65"],
    ["", "66-68", "69-73", "74-77"],
    ["78-78", "79-80", "81-81", "82-85", "86-92", "93-96"],
  ]);
});

describe("words", () => {
  const lines = source.split("\n");

  test("of every task survive, and where they stand is known", () => {
    for (const { task } of tasks) {
      expect(words(lines[task.position.line - 1] ?? "")).toBe(words(`${task.number}.${task.text}`));
    }
  });

  test("of every heading and unit line survive", () => {
    const units = tasks.flatMap(({ task }) => [
      ...(task.leadLine === "" ? [] : [`牵头单位:${task.leadLine}`]),
      `责任单位:${task.responsibleLine}`,
    ]);
    const headings = imported.sections.flatMap((section) => [
      section.title,
      ...section.subsections.map(({ title }) => title),
    ]);
    const found = new Set(lines.map(words));
    expect([...units, ...headings].filter((line) => !found.has(words(line)))).toEqual([]);
    expect(units.length + headings.length + tasks.length).toBe(330 - 6);
  });

  test("have no half-width marks left", () => {
    for (const { task } of tasks) {
      expect(task.text + task.leadLine + task.responsibleLine).not.toMatch(/[,:;()!?"]/u);
    }
  });
});
