import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Grade } from "../../model/grade.ts";
import { gradesOf, isYearEnd, parseGrade } from "../../model/grade.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { ProgressEntry, ReportedFigure } from "../../model/submission.ts";
import type { Indicator, Task } from "../../model/task.ts";
import type { HeadedRow } from "../table/headers.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import { readRowFigure } from "./reported-figure.ts";
import {
  attachmentNamed,
  isBlankMark,
  pointsElsewhere,
  saysNothing,
  withoutBlankMark,
} from "./says-nothing.ts";
import type { SheetCell } from "../table/sheet.ts";
import type { SubmissionColumn } from "./columns.ts";
import { nameKey } from "../text/unit-names.ts";

export type SubmissionRow = HeadedRow<SubmissionColumn>;

/** What a task's rows are read against. */
interface EntryContext {
  readonly indicators: readonly Indicator[];
  readonly isLead: boolean;
  readonly month: ReportingMonth;
}

/** A line break before a mark that no line may begin with (GB/T 15834 5.1.1). */
const breakBeforeMark = /\n(?=[，。、；：！？”’）》〉」』】〕]|[,.;:!?)](?!\d))/gu;

/** The different texts of a task's rows as paragraphs, in printed form; empty where they say nothing. */
const printedText = (cells: readonly SheetCell[]): string =>
  [...new Set(cells.map((cell) => toFullWidthPunctuation(cell.text.replaceAll(breakBeforeMark, ""))))]
    .filter((text) => text !== "" && !saysNothing(text) && !pointsElsewhere(text))
    .join("\n");

/** The first cell of a column of which nothing is printed because it only points to something else. */
const pointer = (cells: readonly SheetCell[]): SheetCell | undefined =>
  printedText(cells) === "" ? cells.find(({ text }) => pointsElsewhere(text)) : undefined;

/** Reports columns that only say 详见附件 or 同上, or say it beside other words: the printed paper has no such thing (PROG-034). */
const reportPointers = (task: number, rows: readonly SubmissionRow[], report: Report): void => {
  for (const column of ["进展情况", "存在问题", "下步措施", "需协调事项"] as const) {
    const cells = rows.map((row) => row.cells[column]);
    const whole = column === "进展情况" ? undefined : pointer(cells);
    const part = cells.find(({ text }) => !pointsElsewhere(text) && attachmentNamed(text) !== undefined);
    const cell = whole ?? part;
    if (!cell) continue;
    const written = whole ? whole.text : (attachmentNamed(cell.text) ?? "");
    report({ code: "PROG-034", place: cell.place, details: { task, column, written, printed: !whole } });
  }
};

const readSelfGrade = (
  task: number,
  cells: readonly SheetCell[],
  { isLead, month }: Omit<EntryContext, "indicators">,
  report: Report,
): Grade | undefined => {
  const written = cells.filter((cell) => cell.text !== "" && !isBlankMark(cell.text));
  let first: Grade | undefined;
  for (const { text, place } of written) {
    const grade = parseGrade(nameKey(text));
    // At the year's end the words of the other months still say something; 未完成 says nothing before it.
    const fits = grade !== undefined && (grade !== "未完成" || isYearEnd(month));
    if (!fits) report({ code: "PROG-013", place, details: { written: text, known: gradesOf(month) } });
    else if (first !== undefined && first !== grade) {
      report({ code: "PROG-015", place, details: { task, first, other: grade } });
    }
    first ??= grade;
  }
  const [cell] = cells;
  if (written.length === 0 && isLead && cell)
    report({ code: "PROG-014", place: cell.place, details: { task, known: gradesOf(month) } });
  return first;
};

/** The figures of a task's rows; a row of the same task and indicator as an earlier one is reported (PROG-006). */
const readFigures = (
  task: number,
  rows: readonly SubmissionRow[],
  { indicators, isLead, month }: EntryContext,
  report: Report,
): readonly ReportedFigure[] => {
  const figures: ReportedFigure[] = [];
  const seen = new Map<string, string>();
  for (const { cells, place } of rows) {
    const row = {
      indicator: withoutBlankMark(cells.指标),
      value: withoutBlankMark(cells.累计完成),
      measure: withoutBlankMark(cells.计量单位),
      isLead,
      month,
    };
    const { indicator, figure } = readRowFigure(task, indicators, row, report);
    // An empty 指标 and the name of the task's only indicator are the same; so are two empty ones.
    const names = [row.indicator.text, indicator?.name ?? row.indicator.text];
    const first = names.map((name) => seen.get(name)).find((cell) => cell !== undefined);
    if (first !== undefined) {
      const named = names.find((name) => name !== "");
      const details = { task, first, ...(named !== undefined && { indicator: named }) };
      report({ code: "PROG-006", place, details });
      continue;
    }
    for (const name of names) seen.set(name, place.cell ?? "");
    if (figure) figures.push(figure);
  }
  return figures;
};

/**
 * Puts the rows of one task of a submission together. Reports rows without anything to print (PROG-012), cells that point elsewhere (PROG-034), states that
 * are none (PROG-013 to PROG-015) and figures that cannot be used (PROG-006, PROG-016 to PROG-024). Undefined for no rows.
 */
export const readProgressEntry = (
  task: Task,
  rows: readonly SubmissionRow[],
  { indicators, isLead, month }: EntryContext,
  report: Report,
): ProgressEntry | undefined => {
  const [first] = rows;
  if (first === undefined) return undefined;
  const column = (name: SubmissionColumn): readonly SheetCell[] => rows.map((row) => row.cells[name]);
  const text = printedText(column("进展情况"));
  if (text === "") {
    const written = pointer(column("进展情况"));
    const { place } = written ?? first.cells.进展情况;
    report({
      code: "PROG-012",
      place,
      details: { task: task.number, ...(written && { written: written.text }) },
    });
  }
  reportPointers(task.number, rows, report);
  const request = printedText(column("需协调事项"));
  const selfGrade = readSelfGrade(task.number, column("自评状态"), { isLead, month }, report);
  return {
    task: task.number,
    text,
    ...(selfGrade && { selfGrade, selfGradePlace: first.cells.自评状态.place }),
    figures: readFigures(task.number, rows, { indicators, isLead, month }, report),
    problem: printedText(column("存在问题")),
    nextStep: printedText(column("下步措施")),
    ...(request !== "" && { request, requestPlace: first.cells.需协调事项.place }),
    place: first.place,
    textPlace: first.cells.进展情况.place,
    problemPlace: first.cells.存在问题.place,
    nextStepPlace: first.cells.下步措施.place,
  };
};
