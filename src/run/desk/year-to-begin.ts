import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { World } from "../../world.ts";
import { collectDiagnostics } from "../load/collected.ts";
import { loadCatalogue } from "../load/load-catalogue.ts";
import type { Folders } from "../load/options.ts";
import { seedsFolder } from "../load/options.ts";

/** The year that an office without any month is to begin with, and what is to be done about its 固定资料 first. */
export interface YearToBegin {
  readonly year: number;
  /** Where its files are: seeds/2014 */
  readonly folder: string;
  readonly problems: readonly Diagnostic[];
}

/** The newest year that has a folder of 固定资料; of a folder that was named by itself, the year that its name ends with. */
const newestYear = async (world: World, { seeds }: Folders): Promise<number | undefined> => {
  const names = seeds === undefined ? await world.foldersIn("seeds") : [seeds.slice(-4)];
  return names
    .filter((name) => /^\d{4}$/u.test(name))
    .map(Number)
    .toSorted((a, b) => b - a)[0];
};

/** Looks at the year's 固定资料 of an office that has no month yet; undefined where there is no year. */
export const yearToBegin = async (world: World, folders: Folders): Promise<YearToBegin | undefined> => {
  const year = await newestYear(world, folders);
  if (year === undefined) return undefined;
  const { report, diagnostics } = collectDiagnostics();
  await loadCatalogue({ world, options: folders, report }, year);
  return { year, folder: seedsFolder(folders, year), problems: diagnostics() };
};
