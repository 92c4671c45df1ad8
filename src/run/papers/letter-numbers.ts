import { lettersDue } from "../../assess/letters-due.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Agency } from "../../model/catalogue.ts";
import { monthName } from "../../model/month.ts";
import type { IssueParticulars, MonthSubmissions } from "../../model/submission.ts";
import type { LoadedMonth } from "../load/load-month.ts";
import type { MonthOptions } from "../load/options.ts";

/** The papers that go out as letters, and the particular of an issue that their numbers begin with. */
const firstSerials = {
  督办函: "firstLetterSerial",
  摘编: "firstExtractSerial",
} as const satisfies Readonly<Record<string, keyof IssueParticulars>>;

const issueFile = (
  { data }: Pick<MonthOptions, "data">,
  { month }: Pick<MonthSubmissions, "month">,
): string => `${data}/${monthName(month)}/期次.yaml`;

/** Reports once for all that the letters of a kind have no numbers (RUN-007), which only drafts may lack. */
export const reportUnnumbered = (
  kind: keyof typeof firstSerials,
  letters: number,
  options: Pick<MonthOptions, "data" | "draft">,
  submissions: Pick<MonthSubmissions, "month" | "issue">,
  report: Report,
): void => {
  if (letters === 0 || options.draft || submissions.issue[firstSerials[kind]] !== undefined) return;
  const place = { file: issueFile(options, submissions) };
  report({ code: "RUN-007", place, details: { kind, letters } });
};

/** Serial numbers of one series that follow each other. */
interface Run {
  readonly first: number;
  readonly last: number;
}

const runText = ({ first, last }: Run): string => (first === last ? `${first}号` : `${first}—${last}号`);

/**
 * Reports 督办函 and extracts of a month that bear the same 发文字号 (RUN-009): where extracts are letters (10.1) both
 * are of one series. All that are due count, whether or not this run prints them.
 */
export const reportSharedNumbers = (
  { letterMonths }: Pick<Agency, "letterMonths">,
  options: Pick<MonthOptions, "data">,
  { submissions, assessment }: Pick<LoadedMonth, "submissions" | "assessment">,
  report: Report,
): void => {
  const { firstLetterSerial, firstExtractSerial } = submissions.issue;
  if (firstLetterSerial === undefined || firstExtractSerial === undefined) return;
  const letters: Run = {
    first: firstLetterSerial,
    last: firstLetterSerial + lettersDue(assessment, letterMonths).length - 1,
  };
  const extracts: Run = {
    first: firstExtractSerial,
    last: firstExtractSerial + assessment.reporting.length - 1,
  };
  if (Math.max(letters.first, extracts.first) > Math.min(letters.last, extracts.last)) return;
  const details = { letters: runText(letters), extracts: runText(extracts), free: letters.last + 1 };
  report({ code: "RUN-009", place: { file: issueFile(options, submissions) }, details });
};
