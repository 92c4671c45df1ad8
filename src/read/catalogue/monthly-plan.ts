import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Rational } from "../../model/rational.ts";
import { compare, parseDecimal, toDecimal } from "../../model/rational.ts";
import type { PaceMethod } from "../../model/task.ts";
import type { SheetCell } from "../table/sheet.ts";

/**
 * Reads 月度计划: twelve cumulative values separated by “/”, never falling and ending at the target (CAT-023,
 * CAT-027 to CAT-029). Only the method 计划 must have one (CAT-001); 当期 may, as the target of each month, which may fall.
 * Any other has none (CAT-030). Undefined when there is none to use.
 */
export const readMonthlyPlan = (
  cell: SheetCell,
  method: PaceMethod,
  target: Rational | undefined,
  report: Report,
): readonly Rational[] | undefined => {
  const { text, place } = cell;
  if (method === "当期" && text === "") return undefined;
  if (method !== "计划" && method !== "当期") {
    if (text !== "") report({ code: "CAT-030", place, details: { method } });
    return undefined;
  }
  if (text === "") {
    report({ code: "CAT-001", place, details: { column: "月度计划" } });
    return undefined;
  }
  const written = text.normalize("NFKC").split("/");
  if (written.length !== 12) report({ code: "CAT-027", place, details: { found: written.length } });
  const values: Rational[] = [];
  for (const part of written) {
    const value = parseDecimal(part.trim());
    if (value === undefined)
      report({ code: "CAT-023", place, details: { column: "月度计划", text: part.trim() } });
    else values.push(value);
  }
  if (written.length !== 12 || values.length !== 12) return undefined;
  for (const [index, value] of values.entries()) {
    const before = values[index - 1];
    if (method === "计划" && before && compare(value, before) < 0)
      report({ code: "CAT-028", place, details: { month: index + 1 } });
  }
  const last = values.at(-1);
  if (last && target && compare(last, target) !== 0) {
    report({ code: "CAT-029", place, details: { last: toDecimal(last), target: toDecimal(target) } });
  }
  return values;
};
