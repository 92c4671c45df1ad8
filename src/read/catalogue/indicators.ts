import type { Report } from "../../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { lastDayOf } from "../../model/calendar-date.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { Rational } from "../../model/rational.ts";
import { compare, parseDecimal, toDecimal, zero } from "../../model/rational.ts";
import type { Indicator, PaceMethod, Relation, Task } from "../../model/task.ts";
import { paceMethods, relations } from "../../model/task.ts";
import { parseDeadline } from "../text/deadline-text.ts";
import type { HeadedRow } from "../table/headers.ts";
import { readMonthlyPlan } from "./monthly-plan.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import { cellLabel, isFilled, positiveInteger, readSeedTable } from "../table/seed-table.ts";
import type { SheetCell } from "../table/sheet.ts";
import { nameKey } from "../text/unit-names.ts";

const columns = {
  任务序号: { aliases: ["序号"], required: true },
  指标: { aliases: ["指标名称"], required: true },
  关系: { required: true },
  目标值: { aliases: ["目标", "年度目标"], required: true },
  上限: {},
  容差: {},
  计量单位: { required: true },
  时限: { aliases: ["完成时限"], required: true },
  考核方式: { required: true },
  月度计划: { required: true },
  动词: {},
  说明: { aliases: ["备注"] },
} as const;
type Cells = HeadedRow<keyof typeof columns>["cells"];

/** The one of the known words that a cell holds; anything else is reported (CAT-001, CAT-022). */
const knownWord = <Word extends string>(
  cell: SheetCell,
  column: string,
  known: readonly Word[],
  report: Report,
): Word | undefined => {
  if (!isFilled(cell, column, report)) return undefined;
  const word = known.find((each) => nameKey(each) === nameKey(cell.text));
  if (word === undefined)
    report({ code: "CAT-022", place: cell.place, details: { column, text: cell.text, known } });
  return word;
};

/** The number in a cell, which is not negative; anything else is reported (CAT-023). */
const plainNumber = (cell: SheetCell, column: string, report: Report): Rational | undefined => {
  const value = parseDecimal(cell.text.normalize("NFKC"));
  if (value !== undefined && compare(value, zero) >= 0) return value;
  report({ code: "CAT-023", place: cell.place, details: { column, text: cell.text } });
  return undefined;
};

/** 上限, which a range must have above its target and nothing else may have (CAT-001, CAT-024, CAT-025). */
const upperLimit = (
  cell: SheetCell,
  relation: Relation,
  target: Rational | undefined,
  report: Report,
): Rational | undefined => {
  const { place, text } = cell;
  if (relation !== "区间") {
    if (text !== "") report({ code: "CAT-025", place, details: { relation, column: "上限" } });
    return undefined;
  }
  const upper = isFilled(cell, "上限", report) ? plainNumber(cell, "上限", report) : undefined;
  if (upper && target && compare(upper, target) <= 0) {
    report({ code: "CAT-024", place, details: { text, target: toDecimal(target) } });
  }
  return upper;
};

/** 容差, which 左右 must have and nothing else may have (CAT-001, CAT-025). */
const toleranceOf = (cell: SheetCell, relation: Relation, report: Report): Rational | undefined => {
  const { place, text } = cell;
  if (relation === "左右") {
    return isFilled(cell, "容差", report) ? plainNumber(cell, "容差", report) : undefined;
  }
  if (text !== "") report({ code: "CAT-025", place, details: { relation, column: "容差" } });
  return undefined;
};

/** The methods of relations that know no pace: what may not be exceeded, or is to be about so much, is judged as it is. */
const methodsAsItStands: readonly PaceMethod[] = ["当期", "存量", "年底"];

/** Reports a method that asks for a pace where the relation knows none (CAT-031). */
const reportPaceless = (
  relation: Relation,
  method: PaceMethod,
  { place }: SheetCell,
  report: Report,
): void => {
  if ((relation !== "≤" && relation !== "左右") || methodsAsItStands.includes(method)) return;
  report({ code: "CAT-031", place, details: { relation, method, known: methodsAsItStands } });
};

const deadlineOf = (cell: SheetCell, year: number, report: Report): CalendarDate => {
  const deadline = parseDeadline(cell.text, year);
  if (!deadline) report({ code: "CAT-026", place: cell.place, details: { text: cell.text } });
  return deadline ?? lastDayOf(year, 12);
};

/** The task that a row belongs to; anything but a number of the list is reported (CAT-002, CAT-020). */
const taskNumber = (
  cell: SheetCell,
  tasks: readonly Task[] | undefined,
  report: Report,
): number | undefined => {
  if (!isFilled(cell, "任务序号", report)) return undefined;
  const number = positiveInteger(cell.text);
  const { place, text } = cell;
  if (number === undefined) report({ code: "CAT-002", place, details: { text } });
  else if (tasks && !tasks.some((task) => task.number === number)) {
    report({ code: "CAT-020", place, details: { number, tasks: tasks.length } });
    return undefined;
  }
  return number;
};

/** Reads the cells of a row but for its task; undefined when one that matters cannot be read. */
const readIndicator = (
  cells: Cells,
  task: number | undefined,
  year: number,
  report: Report,
): Indicator | undefined => {
  const name = isFilled(cells.指标, "指标", report) ? toFullWidthPunctuation(cells.指标.text) : undefined;
  const relation = knownWord(cells.关系, "关系", relations, report);
  const target = isFilled(cells.目标值, "目标值", report)
    ? plainNumber(cells.目标值, "目标值", report)
    : undefined;
  const upper = relation && upperLimit(cells.上限, relation, target, report);
  const hasUnit = isFilled(cells.计量单位, "计量单位", report);
  const tolerance = relation && toleranceOf(cells.容差, relation, report);
  const method = knownWord(cells.考核方式, "考核方式", paceMethods, report);
  if (relation && method) reportPaceless(relation, method, cells.考核方式, report);
  const plan = method && readMonthlyPlan(cells.月度计划, method, target, report);
  const deadline = deadlineOf(cells.时限, year, report);
  if (task === undefined || name === undefined || !relation || !target || !method || !hasUnit)
    return undefined;
  return {
    task,
    name,
    relation,
    target,
    ...(upper && { upper }),
    ...(tolerance && { tolerance }),
    unit: toFullWidthPunctuation(cells.计量单位.text),
    deadlineText: cells.时限.text,
    deadline,
    method,
    ...(plan && { plan }),
    ...(cells.动词.text !== "" && { verb: toFullWidthPunctuation(cells.动词.text) }),
  };
};

/**
 * Reads 量化指标.csv against the tasks of 任务清单, or without asking for the task when that could not be read.
 * Reports every cell that is not what its column asks for and an indicator that its task already has (CAT-021).
 * 说明 is for people only. Undefined when the file is no such table.
 */
export const readIndicators = (
  file: InputFile,
  tasks: readonly Task[] | undefined,
  year: number,
  report: Report,
): readonly Indicator[] | undefined => {
  const table = readSeedTable(file, columns, report);
  if (!table) return undefined;
  const indicators: Indicator[] = [];
  const seen = new Map<string, string>();
  for (const { cells } of table.rows) {
    const task = taskNumber(cells.任务序号, tasks, report);
    const indicator = readIndicator(cells, task, year, report);
    if (!indicator) continue;
    const key = `${indicator.task} ${nameKey(indicator.name)}`;
    const first = seen.get(key);
    if (first !== undefined) {
      const details = { number: indicator.task, name: indicator.name, first };
      report({ code: "CAT-021", place: cells.指标.place, details });
      continue;
    }
    seen.set(key, cellLabel(cells.指标));
    indicators.push(indicator);
  }
  return indicators;
};
