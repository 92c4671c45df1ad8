import { withoutFigures, withoutReportsOf } from "../../../assess/carried-over.ts";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { severityOf } from "../../../diagnostics/diagnostic.ts";
import type { EarlierMonth } from "../../../model/output/earlier-month.ts";
import { returnedByRegister } from "../../../read/month/register-agreement.ts";
import { settleProblems } from "../collected.ts";
import type { MonthByFiles } from "../load-one-month.ts";

/** What a month that is not issued leaves to the later ones. */
export interface LeftToLater {
  readonly earlier: EarlierMonth | undefined;
  /** Errors that are no one unit's: with them nothing is compared. */
  readonly errors: number;
  /** The units whose reports cannot be read, in the order of their problems. */
  readonly unread: readonly string[];
}

/** What 收文登记 and a unit's files say against each other. */
const registerAgainstFile: ReadonlySet<string> = new Set(["REG-007", "REG-008", "REG-009"]);

/** The unit that alone an error of a month is about; undefined where it is the month's own, "" where it concerns nobody. */
const unitConcerned = (
  { code, place, details }: Diagnostic,
  { submissions: { returnedFiles = [], reportFiles = [], receipts } }: MonthByFiles,
): string | undefined => {
  if (registerAgainstFile.has(code) && "unit" in details) return details.unit;
  if (!returnedFiles.includes(place.file)) return undefined;
  const unit = reportFiles.find(({ file }) => file === place.file)?.unit;
  // A report that the register knows as returned is one, whatever is in its file; nobody's file is passed over.
  return unit === undefined || returnedByRegister(receipts).has(unit) ? "" : unit;
};

/**
 * What a month leaves to the later ones of its year, read with its faulty files passed over: whole while it has no errors;
 * where only files of single units have, without these; else runs and verdicts alone. `before` is what it counted on from.
 */
export const leftToLater = (
  byFiles: MonthByFiles | undefined,
  diagnostics: readonly Diagnostic[],
  before: EarlierMonth | undefined,
): LeftToLater => {
  if (!byFiles) {
    const errors = diagnostics.filter((each) => severityOf(each) === "error").length;
    return { earlier: before && withoutFigures(before), errors, unread: [] };
  }
  const { open } = settleProblems(diagnostics, byFiles.submissions.confirmations);
  const concerned = open
    .filter((each) => severityOf(each) === "error")
    .map((each) => unitConcerned(each, byFiles));
  const errors = concerned.filter((unit) => unit === undefined).length;
  const unread = [...new Set(concerned.flatMap((unit) => (unit === undefined || unit === "" ? [] : unit)))];
  const { assessment } = byFiles;
  if (errors > 0) return { earlier: withoutFigures(assessment), errors, unread };
  const earlier =
    unread.length > 0 ? withoutReportsOf(assessment, new Set(unread), before) : (assessment as EarlierMonth);
  return { earlier, errors, unread };
};
