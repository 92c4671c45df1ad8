import { type ClauseId, clauseIds, clauses } from "./clauses.ts";
import type { Finding } from "./finding.ts";
import { notConcerned } from "./finding.ts";

/** One file with what was measured, a finding for every clause in the order of the clauses. */
export interface MeasuredDocument {
  readonly file: string;
  readonly format: "PDF" | "OFD" | "DOCX";
  readonly findings: readonly Finding[];
  /** Of a PDF or an OFD; how many a DOCX has is the word processor's choice. */
  readonly pages?: number;
}

/** Puts findings in order; a clause that nothing was found for is 未涉及. */
export const measuredDocument = (
  file: string,
  format: MeasuredDocument["format"],
  findings: readonly Finding[],
): MeasuredDocument => {
  const byClause = new Map<ClauseId, Finding>(findings.map((finding) => [finding.clause, finding]));
  const without = `${format} 里看不出`;
  return { file, format, findings: clauseIds.map((id) => byClause.get(id) ?? notConcerned(id, without)) };
};

/** Whether a clause that leaves no choice is broken. */
export const breaksTheStandard = ({ findings }: MeasuredDocument): boolean =>
  findings.some(({ clause, judgement }) => judgement === "不符合" && clauses[clause].obligation === "应");

/** A document for machines: clause, what it asks, what was measured, judgement and departures. */
export const documentJson = ({ file, format, findings }: MeasuredDocument) => ({
  file,
  format,
  rows: findings.map(({ clause, judgement, measured, departures }) => {
    const { number, subject, obligation, requirement } = clauses[clause];
    return {
      id: clause,
      clause: number,
      subject,
      grade: obligation,
      requirement,
      measured,
      verdict: judgement,
      departures,
    };
  }),
});
