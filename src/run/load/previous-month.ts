import type { Report } from "../../diagnostics/diagnostic.ts";
import { severityOf } from "../../diagnostics/diagnostic.ts";
import type { MonthAssessment } from "../../model/assessment.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { World } from "../../world.ts";
import { collectDiagnostics } from "./collected.ts";
import { loadMonth, monthsIn } from "./load-month.ts";

/**
 * The latest month before `month` that the data folder has of the same year; undefined where there is none. A file
 * with errors counts as returned: its unit is without a report. Errors are summed up in one warning (RUN-005); those
 * of no one unit's file leave nothing to show to anybody.
 */
export const loadPreviousMonth = async (
  world: World,
  data: string,
  catalogue: Catalogue,
  month: ReportingMonth,
  report: Report,
): Promise<MonthAssessment | undefined> => {
  const last = (await monthsIn(world, data)).findLast(
    (each) => each.year === month.year && each.month < month.month,
  );
  if (!last) return undefined;
  const collected = collectDiagnostics();
  const flags = { data, draft: true, returnInvalid: true };
  const loaded = await loadMonth(world, flags, catalogue, last, collected.report);
  const errors = collected.diagnostics().filter((each) => severityOf(each) === "error");
  const returned = loaded?.submissions.returnedFiles ?? [];
  const isUsable = loaded !== undefined && errors.every(({ place }) => returned.includes(place.file));
  const units = isUsable ? loaded.submissions.returnedUnits.join("、") : "各单位";
  if (errors.length > 0 && units !== "") {
    const details = { month: monthName(last), errors: errors.length, units };
    report({ code: "RUN-005", place: { file: `${data}/${monthName(last)}` }, details });
  }
  return isUsable ? loaded.assessment : undefined;
};
