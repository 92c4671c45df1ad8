import type { Report } from "../../diagnostics/diagnostic.ts";
import { indicatorsOf } from "../../model/catalogue.ts";
import type { ChangedTarget } from "../../model/changes/catalogue-change.ts";
import { compareDates } from "../../model/calendar-date.ts";
import type { Rational } from "../../model/rational.ts";
import { compare, parseDecimal, toDecimal, zero } from "../../model/rational.ts";
import type { Indicator } from "../../model/task.ts";
import type { SheetCell } from "../table/sheet.ts";
import { parseDeadline } from "../text/deadline-text.ts";
import { nameKey } from "../text/unit-names.ts";
import type { ChangeRow } from "./change-cells.ts";
import { checkFormer, isSame, neededText, taskHeadOf, taskOf } from "./change-cells.ts";
import { readMonthlyPlan } from "./monthly-plan.ts";

/** The numbers of a target: one, or the two ends of a range. */
interface Amount {
  readonly target: Rational;
  readonly upper?: Rational;
}

const numberIn = (text: string): Rational | undefined => {
  const value = parseDecimal(text);
  return value !== undefined && compare(value, zero) >= 0 ? value : undefined;
};

/** 180, 180公里, 1600件以上, 3-4家: what a target may be written as; undefined for anything else. */
const amountIn = (text: string, { relation, unit }: Indicator): Amount | undefined => {
  const plain = nameKey(text)
    .replace(/^[超≥>≤=]/u, "")
    .replace(/(?:以上|以内|左右)$/u, "");
  const measure = nameKey(unit);
  const bare = plain.endsWith(measure) ? plain.slice(0, -measure.length) : plain;
  if (relation !== "区间") {
    const target = numberIn(bare);
    return target && { target };
  }
  const [low = "", high = "", ...others] = bare.split(/[-—~至]+/u);
  const target = numberIn(low);
  const upper = numberIn(high);
  return target && upper && others.length === 0 && compare(upper, target) > 0 ? { target, upper } : undefined;
};

const amountText = ({ target, upper }: Amount): string =>
  upper ? `${toDecimal(target)}-${toDecimal(upper)}` : toDecimal(target);

const isSameAmount = (a: Amount, b: Amount): boolean =>
  compare(a.target, b.target) === 0 && compare(a.upper ?? a.target, b.upper ?? b.target) === 0;

/** The indicator that 项目 names, or the only one that the task has (ADJ-012). */
const indicatorOf = (row: ChangeRow, task: number, report: Report): Indicator | undefined => {
  const { text, place } = row.cells.项目;
  const own = indicatorsOf(row.catalogue, task);
  const [only] = own;
  const found = text === "" && own.length === 1 ? only : own.find(({ name }) => isSame(name, text));
  if (!found) {
    const known = own.length > 0 ? own.map(({ name }) => name) : ["（这项任务没有量化指标）"];
    report({ code: "ADJ-012", place, details: { written: text, known } });
  }
  return found;
};

const reportNoTarget = (cell: SheetCell, indicator: Indicator, expected: string, report: Report): void =>
  report({
    code: "ADJ-011",
    place: cell.place,
    details: { written: cell.text, indicator: indicator.name, expected },
  });

/** A milestone whose day is another. */
const withDeadline = (row: ChangeRow, former: Indicator, report: Report): Indicator | undefined => {
  const { 原值: formerCell, 新值: newCell } = row.cells;
  const { year } = row.catalogue;
  const written = parseDeadline(formerCell.text, year);
  const isCurrent = written !== undefined && compareDates(written, former.deadline) === 0;
  checkFormer(row, isCurrent, former.deadlineText, report);
  const deadline = parseDeadline(newCell.text, year);
  if (!deadline) reportNoTarget(newCell, former, "9月底、9月30日这样的时限", report);
  else if (compareDates(deadline, former.deadline) === 0)
    report({ code: "ADJ-010", place: newCell.place, details: { value: newCell.text } });
  return deadline && { ...former, deadline, deadlineText: newCell.text };
};

/** An indicator that asks for another amount; the plan of one that goes by a plan comes with it (CAT-027 to CAT-030). */
const withAmount = (row: ChangeRow, former: Indicator, report: Report): Indicator | undefined => {
  const { 原值: formerCell, 新值: newCell, 月度计划: planCell } = row.cells;
  const written = amountIn(formerCell.text, former);
  checkFormer(row, written !== undefined && isSameAmount(written, former), amountText(former), report);
  const amount = amountIn(newCell.text, former);
  const expected = former.relation === "区间" ? "“3-4”这样的范围，后一个大" : "一个数";
  if (!amount) {
    reportNoTarget(newCell, former, expected, report);
    return undefined;
  }
  if (isSameAmount(amount, former) && planCell.text === "")
    report({ code: "ADJ-010", place: newCell.place, details: { value: newCell.text } });
  const isLevelWithPlan = former.method === "当期" && former.plan !== undefined && planCell.text === "";
  if (isLevelWithPlan) report({ code: "CAT-001", place: planCell.place, details: { column: "月度计划" } });
  const plan = readMonthlyPlan(planCell, former.method, amount.target, report);
  const { plan: _plan, ...rest } = former;
  return { ...rest, ...amount, ...(plan && { plan }) };
};

/** 目标调整: another amount of one indicator, or for 节点 another day. 原值 must be filled and be what is in force. */
export const readChangedTarget = (row: ChangeRow, report: Report): ChangedTarget | undefined => {
  const task = taskOf(row, report);
  const former = task && indicatorOf(row, task.number, report);
  const filled = [neededText(row, "原值", report), neededText(row, "新值", report)];
  if (!former || filled.includes(undefined)) return undefined;
  const now = former.method === "节点" ? withDeadline(row, former, report) : withAmount(row, former, report);
  return now && { ...taskHeadOf("目标调整", row, task), former, now };
};
