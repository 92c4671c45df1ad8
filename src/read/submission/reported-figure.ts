import type { Report } from "../../diagnostics/diagnostic.ts";
import { isDue } from "../../model/indicator-target.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { ReportedFigure } from "../../model/submission.ts";
import type { Indicator } from "../../model/task.ts";
import { readNumber } from "../text/number.ts";
import type { SheetCell } from "../table/sheet.ts";
import { nameKey } from "../text/unit-names.ts";

/** What names of indicators are compared by: “两区” and "两区" are the same. */
const indicatorKey = (name: string): string => nameKey(name).replaceAll(/["'“”‘’「」]/gu, "");

const numberCodes = {
  text: "PROG-020",
  vague: "PROG-021",
  grouping: "PROG-022",
  negative: "PROG-024",
} as const;

/** A day or an hour, as spreadsheets show a number in a cell that once held one, or make of 4-3 what was typed as it. */
const day =
  /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|(?:\d{2,4}年)?\d{1,2}月(?:\d{1,2}[日号])?|\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{1,2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$|^\d{1,3}:\d{2}(?::\d{2})?$/iu;

/** The value in a 累计完成 cell; reports what is no clear number in the indicator's unit (PROG-020 to PROG-024, PROG-033). */
const readValue = (
  { text, place }: SheetCell,
  measure: SheetCell,
  indicator: Indicator,
  report: Report,
): ReportedFigure | undefined => {
  if (day.test(text.normalize("NFKC"))) {
    report({
      code: "PROG-033",
      place,
      details: { indicator: indicator.name, written: text, unit: indicator.unit },
    });
    return undefined;
  }
  // A bare number is in the 计量单位 of its own column; one with a unit behind it says so itself.
  const written = /[\d\uFF10-\uFF19]$/u.test(text) ? text + measure.text : text;
  const read = readNumber(written, indicator.unit);
  if (read.kind === "value") return { indicator: indicator.name, value: read.value, place };
  const details = { indicator: indicator.name, written, unit: indicator.unit };
  if (read.kind === "unit") {
    const { written: given, converted } = read;
    report({
      code: "PROG-023",
      place,
      details: { ...details, given, ...(converted !== undefined && { converted }) },
    });
  } else {
    report({ code: numberCodes[read.kind], place, details });
  }
  return undefined;
};

/** The cells of a row that a figure is read from, and whose row it is. */
interface FigureRow {
  readonly indicator: SheetCell;
  readonly value: SheetCell;
  readonly measure: SheetCell;
  readonly isLead: boolean;
  readonly month: ReportingMonth;
}

/** A row's indicator and figure; each may be absent, and a figure that could not be read is reported. */
interface RowFigure {
  readonly indicator?: Indicator;
  readonly figure?: ReportedFigure;
}

/**
 * Reads 指标 and 累计完成 of one row of a task with these indicators. An empty 指标 means the task's only indicator.
 * A lead must give the figure of an indicator that it names, once that is judged (PROG-019); a responsible unit need not.
 */
export const readRowFigure = (
  task: number,
  indicators: readonly Indicator[],
  row: FigureRow,
  report: Report,
): RowFigure => {
  const known = indicators.map((indicator) => indicator.name);
  const given = row.value.text !== "";
  if (row.indicator.text === "") {
    if (!given) return {};
    const [only] = indicators;
    if (indicators.length === 0) report({ code: "PROG-018", place: row.value.place, details: { task } });
    else if (indicators.length > 1) {
      report({ code: "PROG-017", place: row.value.place, details: { task, known } });
    } else if (only) {
      const figure = readValue(row.value, row.measure, only, report);
      return { indicator: only, ...(figure && { figure }) };
    }
    return {};
  }
  const key = indicatorKey(row.indicator.text);
  const indicator = indicators.find((each) => indicatorKey(each.name) === key);
  if (indicator === undefined) {
    const details = { task, indicator: row.indicator.text, known };
    report({ code: "PROG-016", place: row.indicator.place, details });
    return {};
  }
  if (!given) {
    // What cannot be measured yet is better left open than given as 0.
    if (row.isLead && isDue(indicator, row.month))
      report({ code: "PROG-019", place: row.value.place, details: { indicator: indicator.name } });
    return { indicator };
  }
  const figure = readValue(row.value, row.measure, indicator, report);
  return { indicator, ...(figure && { figure }) };
};
