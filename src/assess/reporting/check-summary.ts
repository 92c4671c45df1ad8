import type { MonthAssessment, UnitReporting } from "../../model/assessment.ts";
import type { CheckSummary } from "../../model/output/check-summary.ts";
import { hasReported } from "../../model/grade.ts";
import type { MonthSubmissions } from "../../model/submission.ts";

type Standing = Exclude<keyof CheckSummary, "ownerless">;

const standingIn = ({ unit, state, returnedOn }: UnitReporting, withFile: ReadonlySet<string>): Standing => {
  if (hasReported(state)) return "sound";
  const hasFile = withFile.has(unit.name);
  if (state === "退回") return hasFile || returnedOn !== undefined ? "returned" : "unmatched";
  return hasFile ? "unmatched" : "missing";
};

/** How the month's reports stand: every unit that must report in one of four lists, in the order of rank. */
export const checkSummary = (
  { reporting }: Pick<MonthAssessment, "reporting">,
  { reportFiles = [] }: Pick<MonthSubmissions, "reportFiles">,
): CheckSummary => {
  const withFile = new Set(reportFiles.flatMap(({ unit }) => unit ?? []));
  const named = (standing: Standing): readonly string[] =>
    reporting.filter((each) => standingIn(each, withFile) === standing).map(({ unit }) => unit.name);
  return {
    sound: named("sound"),
    returned: named("returned"),
    unmatched: named("unmatched"),
    missing: named("missing"),
    ownerless: reportFiles.filter(({ unit }) => unit === undefined).map(({ file }) => file),
  };
};
