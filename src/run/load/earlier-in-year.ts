import { carriedOver, withoutFigures } from "../../assess/carried-over.ts";
import { catalogueOf } from "../../model/changes/catalogue-of.ts";
import type { YearCatalogue } from "../../model/catalogue.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { EarlierMonth } from "../../model/output/earlier-month.ts";
import type { IssuedMonth } from "../../model/output/issued-month.ts";
import { collectDiagnostics, standingErrors } from "./collected.ts";
import type { Context } from "./context.ts";
import { loadIssued } from "./load-issued.ts";
import type { MonthByFiles, MonthFlags } from "./load-one-month.ts";
import { loadOne } from "./load-one-month.ts";
import { earlierMonths } from "./months.ts";
import { earlierUnderNames, underTodaysNames } from "./under-todays-names.ts";

/** The last month before another one of its year, as it was issued or, while it is not, by its files. */
export interface PreviousMonth {
  readonly earlier: EarlierMonth;
  readonly issued?: IssuedMonth;
  readonly byFiles?: MonthByFiles;
  /** The months that it rests on and that are not issued, itself among them; oldest first. */
  readonly unissued: readonly ReportingMonth[];
  /** Whether some month before it in its year, or itself, is issued. */
  readonly hasBegun: boolean;
}

/** The last month that was issued before another one of its year, and the months since. */
interface LastIssued {
  readonly issued?: IssuedMonth;
  readonly since: readonly ReportingMonth[];
}

/** Finds what was issued last of a year before a month; a damaged 印发.json is reported. */
export const lastIssued = async (
  { world, options, report }: Context<Pick<MonthFlags, "data">>,
  month: ReportingMonth,
): Promise<LastIssued> => {
  const months = await earlierMonths(world, options.data, month);
  for (let index = months.length - 1; index >= 0; index -= 1) {
    const each = months[index];
    const issued = each && (await loadIssued(world, options.data, each, report));
    if (issued) return { issued, since: months.slice(index + 1) };
  }
  return { since: months };
};

/**
 * The last month before another one of its year. What was issued is taken as it went out, and nothing before it is read;
 * the months since are worked out from their files, one upon the other. Their problems are not this run's: of one with
 * errors only runs and verdicts hold on, and it is named in a warning where it is the last (RUN-002).
 */
export const loadPrevious = async (
  context: Context<MonthFlags>,
  year: YearCatalogue,
  month: ReportingMonth,
): Promise<PreviousMonth | undefined> => {
  const { world, options, report } = context;
  const { issued: asPrinted, since } = await lastIssued(context, month);
  const today = catalogueOf(year, month);
  const issued = asPrinted && underTodaysNames(asPrinted, today);
  let previous: PreviousMonth | undefined = issued && {
    earlier: issued,
    issued,
    unissued: [],
    hasBegun: true,
  };
  for (const each of since) {
    const collected = collectDiagnostics();
    const own = { world, options: { ...options, draft: true }, report: collected.report };
    const catalogue = catalogueOf(year, each);
    const before = previous && earlierUnderNames(carriedOver(previous.earlier, each), catalogue);
    const byFiles: MonthByFiles | undefined = await loadOne(own, catalogue, {
      month: each,
      previous: before,
    });
    const errors = standingErrors(collected.diagnostics(), byFiles?.submissions.returnedFiles);
    if (errors > 0 && each === since.at(-1)) {
      const place = { file: `${options.data}/${monthName(each)}` };
      report({ code: "RUN-002", place, details: { month: monthName(each), errors } });
    }
    const unissued: readonly ReportingMonth[] = [...(previous?.unissued ?? []), each];
    const hasBegun = issued !== undefined;
    if (errors === 0 && byFiles) previous = { earlier: byFiles.assessment, byFiles, unissued, hasBegun };
    else {
      const known = byFiles?.assessment ?? previous?.earlier;
      previous = known && { earlier: withoutFigures(known), unissued, hasBegun };
    }
  }
  return previous && { ...previous, earlier: earlierUnderNames(previous.earlier, today) };
};
