import { grades, reportingStates } from "../../model/grade.ts";
import type { MonthOutcome } from "../../model/output/month-outcome.ts";
import type { Fields } from "../text/json-fields.ts";
import { isFields, maybeTextIn } from "../text/json-fields.ts";

/** A field that counts something; undefined for anything else. */
export const countIn = (fields: Fields, key: string): number | undefined => {
  const value = fields[key];
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
};

/** A count for each of the keys; undefined where one lacks. */
const countsIn = <Key extends string>(
  fields: unknown,
  keys: readonly Key[],
): Readonly<Record<Key, number>> | undefined => {
  if (!isFields(fields)) return undefined;
  const counts = keys.map((key) => countIn(fields, key));
  return counts.includes(undefined)
    ? undefined
    : (Object.fromEntries(keys.map((key, index) => [key, counts[index]])) as Record<Key, number>);
};

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** 汇总 of 清单.json; undefined where it is not there or no run can have written it so. */
export const outcomeIn = (fields: Fields): MonthOutcome | undefined => {
  const summed = fields["汇总"];
  if (!isFields(summed)) return undefined;
  const office = maybeTextIn(summed, "机关");
  const states = countsIn(summed["报送"], reportingStates);
  const tasks = countsIn(summed["任务"], [...grades, "未报送"]);
  const errors = countIn(summed, "错误");
  const warnings = countIn(summed, "提醒");
  if (office === undefined || !states || !tasks || errors === undefined || warnings === undefined)
    return undefined;
  const { 未报送: unreported, ...counts } = tasks;
  return {
    office,
    reporting: { total: total(states), states },
    tasks: { total: total(tasks), counts, unreported, assessed: total(counts) - counts.暂不评价 },
    errors,
    warnings,
  };
};
