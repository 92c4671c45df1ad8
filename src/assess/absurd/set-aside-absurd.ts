import type { Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import { partConfirmed } from "../../diagnostics/confirmed.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { indicatorsOf } from "../../model/catalogue.ts";
import { usualDoubtThresholds } from "../../model/doubt-thresholds.ts";
import { standingReceipts } from "../../model/submission.ts";
import type { MonthSubmissions, Submission } from "../../model/submission.ts";
import { isAmong } from "../../model/task.ts";
import { absurdityOf } from "./absurd-figure.ts";

/** What is wrong with the figures that a submission gives as a lead; those of responsible units are not printed. */
const absurditiesIn = ({ unit, entries }: Submission, catalogue: Catalogue): readonly Diagnostic[] => {
  const { targetFactor } = { ...usualDoubtThresholds, ...catalogue.agency.doubtThresholds };
  return entries.flatMap(({ task: number, figures, text }) => {
    const task = catalogue.tasks.find((each) => each.number === number);
    if (!task || !isAmong(task.leads, unit)) return [];
    const indicators = indicatorsOf(catalogue, number);
    return figures.flatMap((figure) => {
      const indicator = indicators.find(({ name }) => name === figure.indicator);
      return (indicator && absurdityOf({ indicator, figure, text }, targetFactor)) ?? [];
    });
  });
};

/**
 * Takes submissions with figures that must not be printed for what files with errors are: they do not count, and with
 * `returnInvalid`, or where the register says so, they are returned. Every such figure is reported (PLA-020 to PLA-022); one that 已核实 confirms counts.
 */
export const setAsideAbsurd = (
  month: MonthSubmissions,
  catalogue: Catalogue,
  { returnInvalid }: { readonly returnInvalid: boolean },
  report: Report,
): MonthSubmissions => {
  const wrong = month.submissions.filter((submission) => {
    const found = absurditiesIn(submission, catalogue);
    for (const each of found) report(each);
    return partConfirmed(found, month.confirmations ?? []).open.length > 0;
  });
  if (wrong.length === 0) return month;
  const isReturned = (unit: string): boolean => {
    const { returnedOn, standing } = standingReceipts(month.receipts.filter((each) => each.unit === unit));
    return returnInvalid || (returnedOn !== undefined && standing.length === 0);
  };
  const returned = wrong.filter(({ unit }) => isReturned(unit));
  const files = new Set(wrong.map(({ file }) => file));
  return {
    ...month,
    submissions: month.submissions.filter(({ file }) => !files.has(file)),
    returnedUnits: [...month.returnedUnits, ...returned.map(({ unit }) => unit)],
    returnedFiles: [...(month.returnedFiles ?? []), ...returned.map(({ file }) => file)],
    ...(month.reportFiles && {
      reportFiles: month.reportFiles.map((each) => (files.has(each.file) ? { ...each, valid: false } : each)),
    }),
  };
};
