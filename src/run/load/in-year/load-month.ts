import { carriedOver } from "../../../assess/carried-over.ts";
import { reportDoubts } from "../../../assess/plausibility/report-doubts.ts";
import type { Report } from "../../../diagnostics/diagnostic.ts";
import { catalogueOf } from "../../../model/changes/catalogue-of.ts";
import type { YearCatalogue } from "../../../model/catalogue.ts";
import { usualDoubtThresholds } from "../../../model/doubt-thresholds.ts";
import type { ReportingMonth } from "../../../model/month.ts";
import { monthName } from "../../../model/month.ts";
import type { Context } from "../context.ts";
import type { PreviousMonth } from "./earlier-in-year.ts";
import { loadPrevious } from "./earlier-in-year.ts";
import type { LoadOne, MonthByFiles, MonthFlags } from "../load-one-month.ts";
import { loadOne } from "../load-one-month.ts";

export interface LoadedMonth extends MonthByFiles {
  /** The month that it is compared with, where there is one. */
  readonly previous?: PreviousMonth;
}

/**
 * Reports that a month is not compared with the one just before it (RUN-013), and that what it is compared with is not
 * issued (RUN-012): this is told where the office has begun to issue its months, or every month of it would be a warning.
 */
const reportComparison = (
  { earlier, unissued, hasBegun }: PreviousMonth,
  { data, month }: { readonly data: string; readonly month: ReportingMonth },
  report: Report,
): void => {
  const place = { file: `${data}/${monthName(month)}` };
  if (!earlier.incomplete && earlier.month.month < month.month - 1) {
    const missing = monthName({ ...month, month: month.month - 1 });
    report({ code: "RUN-013", place, details: { missing, compared: monthName(earlier.month) } });
  }
  if (hasBegun && unissued.length > 0)
    report({ code: "RUN-012", place, details: { months: unissued.map(monthName) } });
};

/**
 * Loads a month together with the one before it in its year, from which changes and lagging runs are counted: as it was
 * issued, or while it is not, by its files, which `loadEarlier` loads.
 */
export const loadMonth = async (
  context: Context<MonthFlags>,
  year: YearCatalogue,
  month: ReportingMonth,
  loadEarlier: LoadOne = loadOne,
): Promise<LoadedMonth | undefined> => {
  const { options, report } = context;
  const catalogue = catalogueOf(year, month);
  const previous = await loadPrevious(context, year, month, loadEarlier);
  const before = previous && carriedOver(previous.earlier, month);
  const loaded = await loadOne(context, catalogue, { month, previous: before });
  if (!loaded) return undefined;
  const thresholds = { ...usualDoubtThresholds, ...catalogue.agency.doubtThresholds };
  // Figures are held against those of a month ago, and of no other.
  const isLast = before?.month.month === month.month - 1 && !before.incomplete;
  const last = isLast ? before : undefined;
  reportDoubts(catalogue, { month: loaded, previous: last }, thresholds, report);
  if (previous) reportComparison(previous, { data: options.data, month }, report);
  return { ...loaded, ...(previous && { previous }) };
};
