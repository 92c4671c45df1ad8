import { isUnitsOwn } from "../../assess/reporting/units-own.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ReportFile } from "../../model/submission.ts";

/** The errors that --return-invalid would let pass: units' own, in files that do not count. */
export const returnableAmong = (
  diagnostics: readonly Diagnostic[],
  reportFiles: readonly ReportFile[],
): readonly Diagnostic[] => {
  const faulty = new Set(reportFiles.filter(({ valid }) => !valid).map(({ file }) => file));
  return diagnostics.filter((each) => isUnitsOwn(each) && faulty.has(each.place.file));
};
