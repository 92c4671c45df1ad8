import { severityOf } from "../../../diagnostics/diagnostic.ts";
import { catalogueOf } from "../../../model/changes/catalogue-of.ts";
import type { YearCatalogue } from "../../../model/catalogue.ts";
import type { ReportingMonth } from "../../../model/month.ts";
import { monthName } from "../../../model/month.ts";
import type { EarlierMonth } from "../../../model/output/earlier-month.ts";
import { collectDiagnostics } from "../collected.ts";
import type { Context } from "../context.ts";
import { loadIssued } from "../load-issued.ts";
import type { MonthFlags } from "../load-one-month.ts";
import { loadMonth } from "./load-month.ts";
import { earlierMonths } from "../months.ts";
import { earlierUnderNames, underTodaysNames } from "./under-todays-names.ts";

/**
 * The latest month before `month` that the data folder has of the same year, as it was issued or, while it is not, by
 * its files; undefined where there is none. A file with errors counts as returned: its unit is without a report. Errors are summed up in one warning (RUN-005); those
 * of no one unit's file leave nothing to show to anybody.
 */
export const loadPreviousMonth = async (
  { world, options, report }: Context<Pick<MonthFlags, "data" | "unprintableIn">>,
  year: YearCatalogue,
  month: ReportingMonth,
): Promise<EarlierMonth | undefined> => {
  const { data, unprintableIn } = options;
  const last = (await earlierMonths(world, data, month)).at(-1);
  if (!last) return undefined;
  const issued = await loadIssued(world, data, last, report);
  const catalogue = catalogueOf(year, month);
  if (issued) return underTodaysNames(issued, catalogue);
  const collected = collectDiagnostics();
  const flags = { data, draft: true, returnInvalid: true, ...(unprintableIn && { unprintableIn }) };
  const loaded = await loadMonth({ world, options: flags, report: collected.report }, year, last);
  const errors = collected.diagnostics().filter((each) => severityOf(each) === "error");
  const returned = loaded?.submissions.returnedFiles ?? [];
  const isUsable = loaded !== undefined && errors.every(({ place }) => returned.includes(place.file));
  const units = isUsable ? loaded.submissions.returnedUnits.join("、") : "各单位";
  if (errors.length > 0 && units !== "") {
    const details = { month: monthName(last), errors: errors.length, units };
    report({ code: "RUN-005", place: { file: `${data}/${monthName(last)}` }, details });
  }
  return isUsable ? earlierUnderNames(loaded.assessment, catalogue) : undefined;
};
