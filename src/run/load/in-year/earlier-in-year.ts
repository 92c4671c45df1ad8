import { carriedOver } from "../../../assess/carried-over.ts";
import type { Report } from "../../../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../../../model/calendar-date.ts";
import { catalogueOf } from "../../../model/changes/catalogue-of.ts";
import type { YearCatalogue } from "../../../model/catalogue.ts";
import type { ReportingMonth } from "../../../model/month.ts";
import { monthName } from "../../../model/month.ts";
import type { EarlierMonth } from "../../../model/output/earlier-month.ts";
import type { IssuedMonth } from "../../../model/output/issued-month.ts";
import { reportChangesAfterIssue } from "./changes-after-issue.ts";
import { collectDiagnostics } from "../collected.ts";
import type { Context } from "../context.ts";
import { loadIssued } from "../load-issued.ts";
import type { LeftToLater } from "./left-to-later.ts";
import { leftToLater } from "./left-to-later.ts";
import type { LoadOne, MonthByFiles, MonthFlags } from "../load-one-month.ts";
import { loadOne } from "../load-one-month.ts";
import { earlierMonths } from "../months.ts";
import { earlierUnderNames, underTodaysNames } from "./under-todays-names.ts";

/** The last month before another one of its year, as it was issued or, while it is not, by its files. */
export interface PreviousMonth {
  readonly earlier: EarlierMonth;
  readonly issued?: IssuedMonth;
  /** Absent where some of its files cannot be read. */
  readonly byFiles?: MonthByFiles;
  /** 成文日期, where it is known. */
  readonly signedOn?: CalendarDate;
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

/** How a month is read that another one rests on: as far as it can be. */
export const asEarlierMonth = <Flags extends MonthFlags>(flags: Flags): Flags => ({
  ...flags,
  draft: true,
  returnInvalid: true,
});

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

/** Reports what of a month cannot be compared with: all of it (RUN-002), or what single units led (RUN-016). */
const reportLeft = (
  { errors, unread, earlier }: LeftToLater,
  { data, month }: { readonly data: string; readonly month: ReportingMonth },
  report: Report,
): void => {
  const name = monthName(month);
  const place = { file: `${data}/${name}` };
  if (errors > 0) report({ code: "RUN-002", place, details: { month: name, errors } });
  else if (unread.length > 0) {
    const numbers = earlier?.unread ?? [];
    const tasks = numbers.length > 0 ? `第${numbers.join("、")}项` : "无";
    const details = { month: name, units: unread, tasks };
    report({ code: "RUN-016", place, details });
  }
};

/**
 * The last month before another one of its year. What was issued is taken as it went out, and nothing before it is read;
 * the months since are worked out from their files, one upon the other. Their problems are not this run's: what cannot be
 * compared for them is told of the last one (RUN-002, RUN-016). `load` loads each of these.
 */
export const loadPrevious = async (
  context: Context<MonthFlags>,
  year: YearCatalogue,
  month: ReportingMonth,
  load: LoadOne = loadOne,
): Promise<PreviousMonth | undefined> => {
  const { world, options, report } = context;
  const { issued: asPrinted, since } = await lastIssued(context, month);
  const today = catalogueOf(year, month);
  if (asPrinted) reportChangesAfterIssue(year, asPrinted, options.data, report);
  const issued = asPrinted && underTodaysNames(asPrinted, today);
  let previous: PreviousMonth | undefined = issued && {
    earlier: issued,
    issued,
    signedOn: issued.signedOn,
    unissued: [],
    hasBegun: true,
  };
  for (const each of since) {
    const collected = collectDiagnostics();
    const own = { world, options: asEarlierMonth(options), report: collected.report };
    const catalogue = catalogueOf(year, each);
    const before = previous && earlierUnderNames(carriedOver(previous.earlier, each), catalogue);
    const byFiles: MonthByFiles | undefined = await load(own, catalogue, { month: each, previous: before });
    const left = leftToLater(byFiles, collected.diagnostics(), before);
    const { earlier, errors, unread } = left;
    if (each === since.at(-1)) reportLeft(left, { data: options.data, month: each }, report);
    const unissued: readonly ReportingMonth[] = [...(previous?.unissued ?? []), each];
    const hasBegun = issued !== undefined;
    const signedOn = byFiles?.submissions.issue.signedOn ?? previous?.signedOn;
    const isWhole = byFiles !== undefined && errors === 0 && unread.length === 0;
    previous = earlier && {
      earlier,
      ...(isWhole && { byFiles }),
      ...(signedOn && { signedOn }),
      unissued,
      hasBegun,
    };
  }
  return previous && { ...previous, earlier: earlierUnderNames(previous.earlier, today) };
};
