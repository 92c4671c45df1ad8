import type { CalendarDate } from "../../model/calendar-date.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { World } from "../../world.ts";
import { lastIssued } from "../load/in-year/earlier-in-year.ts";
import { issuedFile } from "../load/load-issued.ts";
import { ownFiles } from "../load/load-one-month.ts";
import { loadSupervisionRegister, supervisionFile } from "../load/load-supervision.ts";
import { earlierMonths } from "../load/months.ts";
import type { Folders } from "../load/options.ts";
import { supervisionBasis } from "../load/in-year/supervised.ts";
import { phrasesFile } from "../load/load-phrases.ts";
import { papers } from "./papers.ts";

/** What a month said: as it was issued, or by its files. */
const filesOf = async (world: World, data: string, month: ReportingMonth): Promise<readonly InputFile[]> => {
  const record = await world.readFile(issuedFile(data, month));
  return record ? [record] : ownFiles({ world, options: { data } }, month);
};

/**
 * What changes and lagging runs are counted from: what was issued last before a month, and the files of the months since.
 * Charts show every month of the year.
 */
const earlierFiles = async (
  world: World,
  data: string,
  { month, hasCharts }: Pick<ReadFiles, "month" | "hasCharts">,
): Promise<readonly InputFile[]> => {
  const { issued, since } = await lastIssued({ world, options: { data }, report: () => undefined }, month);
  const counted = [...(issued ? [issued.month] : []), ...since];
  const months = hasCharts ? await earlierMonths(world, data, month) : counted;
  const files = await Promise.all(months.map((each) => filesOf(world, data, each)));
  return files.flat();
};

/** The templates of everything that a month may print, whether it does or not, so that a list of them stays the same. */
const templateFiles = async (world: World, folder: string): Promise<readonly InputFile[]> => {
  const names = Object.values(papers).flatMap(({ occasion, template }) =>
    occasion === "forms" ? [] : template,
  );
  const files = await Promise.all([...names, phrasesFile].map((name) => world.readFile(`${folder}/${name}`)));
  return files.flatMap((file) => file ?? []);
};

/** What of a month's inputs was read already. */
interface ReadFiles {
  readonly month: ReportingMonth;
  /** 年度固定资料 */
  readonly seeds: readonly InputFile[];
  /** The month's own folder. */
  readonly own: readonly InputFile[];
  /** 成文日期; undefined where the month cannot be read, and nothing is printed of it. */
  readonly signedOn: CalendarDate | undefined;
  /** 附图: the 通报 has charts of the year's course. */
  readonly hasCharts: boolean;
}

/** What the papers rest on of 督办台账.csv, whose faults are told elsewhere. */
const supervisionPart = async (
  world: World,
  data: string,
  { month, signedOn }: Pick<ReadFiles, "month" | "signedOn">,
): Promise<readonly InputFile[]> => {
  const register = await loadSupervisionRegister({ world, options: { data }, report: () => undefined });
  const path = supervisionFile(data);
  const part = register && signedOn && supervisionBasis(path, register.records, { month, signedOn });
  return part ? [part] : [];
};

/**
 * Every file that a month's documents rest on: the year's own, what was issued last and the files of the months since, those
 * of this one, its part of 督办台账, the templates.
 */
export const inputFiles = async (
  world: World,
  { data, templates }: Pick<Folders, "data" | "templates">,
  { month, seeds, own, signedOn, hasCharts }: ReadFiles,
): Promise<readonly InputFile[]> => [
  ...seeds,
  ...(await earlierFiles(world, data, { month, hasCharts })),
  ...own,
  ...(await supervisionPart(world, data, { month, signedOn })),
  ...(await templateFiles(world, templates)),
];
