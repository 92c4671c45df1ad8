import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { severityOf } from "../diagnostics/diagnostic.ts";
import type { MonthOutcome } from "../model/output/month-outcome.ts";
import type { PreparedMonth } from "./papers/prepare-month.ts";

/** What of a month goes into its list for an overview of many offices. */
export const monthOutcome = (
  { facts: { catalogue, assessment } }: Pick<PreparedMonth, "facts">,
  problems: readonly Diagnostic[],
): MonthOutcome => {
  const { reporting, tasks } = assessment.statistics;
  const errors = problems.filter((each) => severityOf(each) === "error").length;
  return {
    office: catalogue.agency.signature,
    reporting,
    tasks,
    errors,
    warnings: problems.length - errors,
  };
};
