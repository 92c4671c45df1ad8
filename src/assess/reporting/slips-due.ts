import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { MonthAssessment, UnitReporting } from "../../model/assessment.ts";
import type { ReportFile } from "../../model/submission.ts";
import { isUnitsOwn } from "./units-own.ts";

/** A file with errors and its unit's own share of them. */
interface FaultyFile {
  readonly file: string;
  readonly errors: readonly Diagnostic[];
}

/** Who must be written to. */
export interface SlipsDue {
  /** By unit, in the order of their first files. */
  readonly returns: ReadonlyMap<string, readonly FaultyFile[]>;
  /** Units that sent nothing at all. */
  readonly reminders: readonly UnitReporting[];
  /** Faulty files of units that have another, valid file: nothing is asked of them. */
  readonly superseded: readonly string[];
  /** Faulty files of which nobody can tell the unit. */
  readonly ownerless: readonly string[];
}

/**
 * Decides which units get a 退回修改通知 (a file with errors and no valid one) and which a 催报通知 (未报送 and no file).
 * `diagnostics` are the run's, arranged.
 */
export const slipsDue = (
  { reporting }: MonthAssessment,
  files: readonly ReportFile[],
  diagnostics: readonly Diagnostic[],
): SlipsDue => {
  const faulty = files
    .filter(({ valid }) => !valid)
    .map(({ file, unit }) => ({
      file,
      unit,
      errors: diagnostics.filter((each) => each.place.file === file && isUnitsOwn(each)),
    }))
    .filter(({ errors }) => errors.length > 0);
  const valid = new Set(files.flatMap((each) => (each.valid && each.unit ? [each.unit] : [])));
  const returns = new Map<string, FaultyFile[]>();
  for (const { file, unit, errors } of faulty) {
    if (unit === undefined || valid.has(unit)) continue;
    returns.set(unit, [...(returns.get(unit) ?? []), { file, errors }]);
  }
  const heard = new Set(files.flatMap(({ unit }) => unit ?? []));
  return {
    returns,
    reminders: reporting.filter(({ unit, state }) => state === "未报送" && !heard.has(unit.name)),
    superseded: faulty.filter(({ unit }) => unit && valid.has(unit)).map(({ file }) => file),
    ownerless: faulty.filter(({ unit }) => unit === undefined).map(({ file }) => file),
  };
};
