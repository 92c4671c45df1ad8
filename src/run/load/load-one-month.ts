import { setAsideAbsurd } from "../../assess/absurd/set-aside-absurd.ts";
import { assessMonth } from "../../assess/month.ts";
import type { MonthAssessment } from "../../model/assessment.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { EarlierMonth } from "../../model/output/earlier-month.ts";
import type { MonthSubmissions } from "../../model/submission.ts";
import { deliveryFileName } from "../../read/month/deliveries.ts";
import type { MonthSource, ReadMonthOptions } from "../../read/month/month.ts";
import { readMonth } from "../../read/month/month.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { reportUnreadable } from "../../read/text/decode.ts";
import { isUnfinishedFile } from "../../unfinished.ts";
import type { Context } from "./context.ts";
import { issuedFile } from "./load-issued.ts";
import type { MonthOptions } from "./options.ts";

/** A month by its own files. */
export interface MonthByFiles {
  readonly submissions: MonthSubmissions;
  readonly assessment: MonthAssessment;
  /** Every file of the month's folder that somebody put there, for the manifest. */
  readonly files: readonly InputFile[];
}

/** How what arrived for a month is read: as `readMonth` does it, here or in another thread. */
export type ReadMonth = (
  source: MonthSource,
  options: ReadMonthOptions,
  report: Report,
) => Promise<MonthSubmissions | undefined>;

/** How a month is read. */
export interface MonthFlags extends Pick<MonthOptions, "data" | "draft" | "returnInvalid"> {
  /** The characters of a text that no font has; without it nothing is said of them. */
  readonly unprintableIn?: (text: string) => readonly string[];
  /** Absent: by `readMonth`, here. */
  readonly readMonth?: ReadMonth;
}

/** A month, and the one before it as far as it bears on this one. */
export interface MonthInYear {
  readonly month: ReportingMonth;
  readonly previous?: EarlierMonth | undefined;
}

/** The files of a month's folder but for 印发.json and 分发清单.csv, which nothing printed rests on, and what a killed run left half. */
export const ownFiles = async (
  { world, options }: Pick<Context<Pick<MonthFlags, "data">>, "world" | "options">,
  month: ReportingMonth,
): Promise<readonly InputFile[]> => {
  const later = new Set([
    issuedFile(options.data, month),
    `${options.data}/${monthName(month)}/${deliveryFileName}`,
  ]);
  const files = await world.readFolder(`${options.data}/${monthName(month)}`);
  return files.filter(({ path }) => !later.has(path.normalize("NFC")) && !isUnfinishedFile(path));
};

/** What of a month is read, and against what. */
export const monthSource = async (
  context: Pick<Context<Pick<MonthFlags, "data">>, "world" | "options">,
  catalogue: Catalogue,
  month: ReportingMonth,
): Promise<MonthSource> => ({
  files: await ownFiles(context, month),
  folder: `${context.options.data}/${monthName(month)}`,
  month,
  catalogue,
});

const readHere: ReadMonth = async (source, options, report) => readMonth(source, options, report);

/** How one month is loaded by itself; undefined when its files say too little, which is reported. */
export type LoadOne = (
  context: Context<MonthFlags>,
  catalogue: Catalogue,
  inYear: MonthInYear,
) => Promise<MonthByFiles | undefined>;

/** Loads one month by itself. */
export const loadOne: LoadOne = async ({ world, options, report }, catalogue, { month, previous }) => {
  const source = await monthSource({ world, options }, catalogue, month);
  const { files, folder } = source;
  if (files.length === 0) {
    report({ code: "RUN-001", place: { file: folder }, details: { month: monthName(month) } });
    return undefined;
  }
  reportUnreadable(files, report);
  const read = await (options.readMonth ?? readHere)(source, options, report);
  const submissions = read && setAsideAbsurd(read, catalogue, options, report);
  return (
    submissions && { submissions, files, assessment: assessMonth(catalogue, submissions, previous, report) }
  );
};
