import { assessMonth } from "../../assess/month.ts";
import { setAsideAbsurd } from "../../assess/set-aside-absurd.ts";
import { reportDoubts } from "../../assess/plausibility/report-doubts.ts";
import type { MonthAssessment } from "../../model/assessment.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import { usualDoubtThresholds } from "../../model/doubt-thresholds.ts";
import type { MonthSubmissions } from "../../model/submission.ts";
import { readMonth } from "../../read/month/month.ts";
import { reportUnreadable } from "../../read/text/decode.ts";
import { collectDiagnostics, standingErrors } from "./collected.ts";
import type { Context } from "./context.ts";
import { earlierMonths } from "./months.ts";
import type { MonthOptions } from "./options.ts";

export interface LoadedMonth {
  readonly submissions: MonthSubmissions;
  readonly assessment: MonthAssessment;
  /** Every file of the month's folder, for the manifest. */
  readonly files: readonly InputFile[];
  /** The month just before, where it could be read. */
  readonly previous?: Pick<LoadedMonth, "assessment" | "submissions">;
}

/** How a month is read. */
export interface MonthFlags extends Pick<MonthOptions, "data" | "draft" | "returnInvalid"> {
  /** The characters of a text that no font has; without it nothing is said of them. */
  readonly unprintableIn?: (text: string) => readonly string[];
}

/** A month, and last month's assessment, where there is one. */
interface MonthInYear {
  readonly month: ReportingMonth;
  readonly previous?: MonthAssessment | undefined;
}

/** Loads one month by itself. */
export const loadOne = async (
  { world, options, report }: Context<MonthFlags>,
  catalogue: Catalogue,
  { month, previous }: MonthInYear,
): Promise<LoadedMonth | undefined> => {
  const folder = `${options.data}/${monthName(month)}`;
  const files = await world.readFolder(folder);
  if (files.length === 0) {
    report({ code: "RUN-001", place: { file: folder }, details: {} });
    return undefined;
  }
  reportUnreadable(files, report);
  const read = readMonth({ files, folder, month, catalogue }, options, report);
  const submissions = read && setAsideAbsurd(read, catalogue, options, report);
  return (
    submissions && { submissions, files, assessment: assessMonth(catalogue, submissions, previous, report) }
  );
};

/**
 * Loads a month together with the earlier months of its year, from which changes and lagging runs are counted.
 * Problems of earlier months are not this run's; a month with errors breaks the chain and is named in a warning.
 */
export const loadMonth = async (
  { world, options, report }: Context<MonthFlags>,
  catalogue: Catalogue,
  month: ReportingMonth,
): Promise<LoadedMonth | undefined> => {
  let previous: LoadedMonth | undefined;
  const before = (each: ReportingMonth): LoadedMonth | undefined =>
    previous?.assessment.month.month === each.month - 1 ? previous : undefined;
  for (const each of await earlierMonths(world, options.data, month)) {
    const collected = collectDiagnostics();
    const context = { world, options: { ...options, draft: true }, report: collected.report };
    const loaded = await loadOne(context, catalogue, { month: each, previous: before(each)?.assessment });
    const errors = standingErrors(collected.diagnostics(), loaded?.submissions.returnedFiles);
    previous = errors === 0 ? loaded : undefined;
    if (errors > 0 && each.month === month.month - 1) {
      const place = { file: `${options.data}/${monthName(each)}` };
      report({ code: "RUN-002", place, details: { month: monthName(each), errors } });
    }
  }
  const last = before(month);
  const loaded = await loadOne({ world, options, report }, catalogue, { month, previous: last?.assessment });
  if (loaded) {
    const thresholds = { ...usualDoubtThresholds, ...catalogue.agency.doubtThresholds };
    reportDoubts(catalogue, { month: loaded, previous: last }, thresholds, report);
  }
  return loaded && { ...loaded, ...(last && { previous: last }) };
};
