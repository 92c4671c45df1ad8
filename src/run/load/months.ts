import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { parseMonth } from "../../model/month.ts";
import type { World } from "../../world.ts";
import type { Context } from "./context.ts";

/** The months that have a folder in the data folder, oldest first. */
export const monthsIn = async (world: World, data: string): Promise<readonly ReportingMonth[]> =>
  (await world.foldersIn(data)).flatMap((name) => parseMonth(name) ?? []);

/** The months of the same year before a month that have a folder, oldest first: changes are counted from them. */
export const earlierMonths = async (
  world: World,
  data: string,
  month: ReportingMonth,
): Promise<readonly ReportingMonth[]> =>
  (await monthsIn(world, data)).filter((each) => each.year === month.year && each.month < month.month);

/** That there is no month at all, or none of the year that is asked for (RUN-001). */
export const noMonthIn = ({
  data,
  year,
}: {
  readonly data: string;
  readonly year?: number | undefined;
}): Diagnostic => ({
  code: "RUN-001",
  place: { file: data },
  details: year === undefined ? {} : { year },
});

/** How a month is chosen where a command names none. */
interface Choice {
  /** The month to take where this is the newest in the data folder; itself unless it is said. */
  readonly byNewest?: (newest: ReportingMonth) => ReportingMonth | Promise<ReportingMonth>;
  /** What is reported where there is none at all. */
  readonly noMonth?: "RUN-001" | "RUN-011";
}

/** The month that a command is asked for, or else one by the newest in the data folder; undefined where there is none. */
export const chosenMonth = async (
  { world, options, report }: Context<{ readonly month?: string | undefined; readonly data: string }>,
  { byNewest = (newest) => newest, noMonth = "RUN-001" }: Choice = {},
): Promise<ReportingMonth | undefined> => {
  if (options.month !== undefined) return parseMonth(options.month);
  const newest = (await monthsIn(world, options.data)).at(-1);
  if (!newest) report({ code: noMonth, place: { file: options.data }, details: {} });
  return newest && byNewest(newest);
};
