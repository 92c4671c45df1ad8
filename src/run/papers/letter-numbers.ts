import { monthName } from "../../model/month.ts";
import type { NamedDocument } from "../../model/papers/named-document.ts";
import type { Context } from "../load/context.ts";
import type { MonthOptions } from "../load/options.ts";
import type { MonthFacts, Paper } from "./paper.ts";
import { documentsOf, papers, papersOf } from "./papers.ts";

const issueFile = ({ data }: Pick<MonthOptions, "data">, { assessment }: MonthFacts): string =>
  `${data}/${monthName(assessment.month)}/期次.yaml`;

/** Reports once for all that the letters of a kind have no numbers (RUN-007), which only drafts may lack. */
export const reportUnnumbered = (
  { options, report }: Pick<Context<Pick<MonthOptions, "data" | "draft">>, "options" | "report">,
  facts: MonthFacts,
  documents: readonly NamedDocument[],
): void => {
  if (options.draft) return;
  for (const { kind, series } of [...papersOf("month"), ...papersOf("letters")]) {
    const first = series?.(facts.catalogue.agency);
    const letters = documentsOf(documents, kind).length;
    if (first === undefined || letters === 0 || facts.issue[first] !== undefined) continue;
    const place = { file: issueFile(options, facts) };
    report({ code: "RUN-007", place, details: { kind, letters } });
  }
};

/** Serial numbers of one series that follow each other. */
interface Run {
  readonly first: number;
  readonly last: number;
}

const runText = ({ first, last }: Run): string => (first === last ? `${first}号` : `${first}—${last}号`);

/** The numbers of all copies of a paper that are due; undefined where it bears none. */
const runOf = ({ series, due }: Paper<"month"> | Paper<"letters">, facts: MonthFacts): Run | undefined => {
  const start = series?.(facts.catalogue.agency);
  const first = start && facts.issue[start];
  return first === undefined ? undefined : { first, last: first + due(facts).length - 1 };
};

/**
 * Reports 督办函 and extracts of a month that bear the same 发文字号 (RUN-009): where extracts are letters (10.1) both
 * are of one series. All that are due count, whether or not this run prints them.
 */
export const reportSharedNumbers = (
  { options, report }: Pick<Context<Pick<MonthOptions, "data">>, "options" | "report">,
  facts: MonthFacts,
): void => {
  const letters = runOf(papers.督办函, facts);
  const extracts = runOf(papers.摘编, facts);
  if (!letters || !extracts) return;
  if (Math.max(letters.first, extracts.first) > Math.min(letters.last, extracts.last)) return;
  const details = { letters: runText(letters), extracts: runText(extracts), free: letters.last + 1 };
  report({ code: "RUN-009", place: { file: issueFile(options, facts) }, details });
};
