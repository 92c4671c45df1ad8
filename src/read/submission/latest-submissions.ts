import type { Report } from "../../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { compareDates } from "../../model/calendar-date.ts";
import { fileName } from "../../model/input-file.ts";
import type { Submission } from "../../model/submission.ts";
import { compareNames } from "../../model/text/name-order.ts";

const beforeAll: CalendarDate = { year: 0, month: 1, day: 1 };

/** A file's name without folder and extension, so that 市财政局 comes before 市财政局(1). */
const stem = ({ file }: Submission): string => fileName(file).replace(/\.[^.]*$/u, "");

/** By 报送日期, a file without one first, and then by file name. */
const inOrder = (a: Submission, b: Submission): number =>
  compareDates(a.claimedDate ?? beforeAll, b.claimedDate ?? beforeAll) ||
  compareNames(stem(a), stem(b)) ||
  compareNames(a.file, b.file);

/** The latest submission of each unit, in the order given; the others are reported (PROG-029). */
export const latestSubmissions = (
  submissions: readonly Submission[],
  report: Report,
): readonly Submission[] => {
  const latest = new Map<string, Submission>();
  for (const submission of [...submissions].sort(inOrder)) latest.set(submission.unit, submission);
  for (const { file, unit } of submissions) {
    const kept = latest.get(unit)?.file;
    if (kept !== undefined && kept !== file) {
      report({ code: "PROG-029", place: { file }, details: { unit, kept } });
    }
  }
  return submissions.filter((submission) => latest.get(submission.unit) === submission);
};
