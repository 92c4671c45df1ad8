import { assessMonth } from "../../assess/month.ts";
import { reportDoubts } from "../../assess/plausibility/report-doubts.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { MonthAssessment } from "../../model/assessment.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName, parseMonth } from "../../model/month.ts";
import { usualDoubtThresholds } from "../../model/doubt-thresholds.ts";
import type { MonthSubmissions } from "../../model/submission.ts";
import { readMonth } from "../../read/month/month.ts";
import type { World } from "../../world.ts";
import { collectDiagnostics, standingErrors } from "./collected.ts";
import type { MonthOptions } from "./options.ts";

export interface LoadedMonth {
  readonly submissions: MonthSubmissions;
  readonly assessment: MonthAssessment;
  /** Every file of the month's folder, for the manifest. */
  readonly files: readonly InputFile[];
}

type Flags = Pick<MonthOptions, "data" | "draft" | "returnInvalid">;

/** The months that have a folder in the data folder, oldest first. */
export const monthsIn = async (world: World, data: string): Promise<readonly ReportingMonth[]> =>
  (await world.foldersIn(data)).flatMap((name) => parseMonth(name) ?? []);

/** Loads one month by itself; `previous` is last month's assessment, where there is one. */
export const loadOne = async (
  world: World,
  flags: Flags,
  catalogue: Catalogue,
  month: ReportingMonth,
  previous: MonthAssessment | undefined,
  report: Report,
): Promise<LoadedMonth | undefined> => {
  const folder = `${flags.data}/${monthName(month)}`;
  const files = await world.readFolder(folder);
  if (files.length === 0) {
    report({ code: "RUN-001", place: { file: folder }, details: {} });
    return undefined;
  }
  const submissions = readMonth(files, folder, month, catalogue, flags, report);
  return (
    submissions && { submissions, files, assessment: assessMonth(catalogue, submissions, previous, report) }
  );
};

/**
 * Loads a month together with the earlier months of its year, from which changes and lagging runs are counted.
 * Problems of earlier months are not this run's; a month with errors breaks the chain and is named in a warning.
 */
export const loadMonth = async (
  world: World,
  flags: Flags,
  catalogue: Catalogue,
  month: ReportingMonth,
  report: Report,
): Promise<LoadedMonth | undefined> => {
  const earlier = (await monthsIn(world, flags.data)).filter(
    (each) => each.year === month.year && each.month < month.month,
  );
  let previous: LoadedMonth | undefined;
  const before = (each: ReportingMonth): LoadedMonth | undefined =>
    previous?.assessment.month.month === each.month - 1 ? previous : undefined;
  for (const each of earlier) {
    const collected = collectDiagnostics();
    const loaded = await loadOne(
      world,
      { ...flags, draft: true },
      catalogue,
      each,
      before(each)?.assessment,
      collected.report,
    );
    const errors = standingErrors(collected.diagnostics(), loaded?.submissions.returnedFiles);
    previous = errors === 0 ? loaded : undefined;
    if (errors > 0 && each.month === month.month - 1) {
      report({
        code: "RUN-002",
        place: { file: `${flags.data}/${monthName(each)}` },
        details: { month: monthName(each), errors },
      });
    }
  }
  const loaded = await loadOne(world, flags, catalogue, month, before(month)?.assessment, report);
  if (loaded) {
    const thresholds = { ...usualDoubtThresholds, ...catalogue.agency.doubtThresholds };
    reportDoubts(catalogue, loaded.submissions, loaded.assessment, before(month), thresholds, report);
  }
  return loaded;
};
