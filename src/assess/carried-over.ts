import type { ReportingMonth } from "../model/month.ts";
import type { EarlierMonth } from "../model/output/earlier-month.ts";
import { countRun } from "./lagging-run.ts";

/**
 * An earlier month as it bears on a later one of its year. Over months of which there is nothing in between, runs of
 * lagging months neither count nor end, as over any month without a report.
 */
export const carriedOver = (earlier: EarlierMonth, to: ReportingMonth): EarlierMonth => {
  const silent = { ...earlier.month, month: earlier.month.month + 1 };
  if (to.month <= silent.month) return earlier;
  return {
    ...earlier,
    tasks: earlier.tasks.map(({ laggingMonths, laggingSince, ...task }) => {
      const run = { laggingMonths, ...(laggingSince !== undefined && { laggingSince }) };
      return {
        ...task,
        ...countRun(undefined, run, silent),
        leadReports: task.leadReports.map((lead) =>
          lead.laggingMonths === undefined ? lead : { ...lead, ...countRun(undefined, lead, silent) },
        ),
      };
    }),
  };
};
