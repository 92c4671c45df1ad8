import type { Code, Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import { severityOf } from "../../diagnostics/diagnostic.ts";
import { compareDates } from "../../model/calendar-date.ts";
import type { Submission } from "../../model/submission.ts";
import type { ReadSubmission } from "../submission/submission.ts";

/** A file of 报送 as it was read, and what was found wrong with it. */
export interface NotedReport extends ReadSubmission {
  readonly found: readonly Diagnostic[];
}

/** What leaves open whose a file is: the unit it would be put beside may not be its own. */
const unitInDoubt: ReadonlySet<Code> = new Set<Code>(["PROG-010", "PROG-011"]);

/** The sound file that counts in place of a faulty one; none takes the place of one that says it is newer. */
const superseding = (
  { unit, submission, claimedDate, found }: NotedReport,
  kept: ReadonlyMap<string, Submission>,
): Submission | undefined => {
  if (found.some(({ code }) => unitInDoubt.has(code))) return undefined;
  const other = unit && !submission ? kept.get(unit.name) : undefined;
  const isNewer =
    claimedDate && (other?.claimedDate === undefined || compareDates(claimedDate, other.claimedDate) > 0);
  return isNewer ? undefined : other;
};

/**
 * Reports what was found wrong with the files of 报送. Of a faulty file of a unit that has a sound one as new or newer
 * nothing is asked, so that an old form, a scan or a Word file may stay beside it: one warning sums it up (PROG-032).
 * `latest` is the sound file of each unit that counts.
 */
export const reportFaults = (
  reports: readonly NotedReport[],
  latest: readonly Submission[],
  report: Report,
): void => {
  const kept = new Map(latest.map((each) => [each.unit, each]));
  for (const each of reports) {
    const errors = each.found.filter((found) => severityOf(found) === "error").length;
    const other = errors > 0 ? superseding(each, kept) : undefined;
    if (!other) each.found.forEach(report);
    else
      report({
        code: "PROG-032",
        place: { file: each.file },
        details: { unit: other.unit, kept: other.file, errors },
      });
  }
};
