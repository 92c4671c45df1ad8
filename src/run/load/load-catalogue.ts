import type { YearCatalogue } from "../../model/catalogue.ts";
import type { InputFile } from "../../model/input-file.ts";
import { readCatalogue } from "../../read/catalogue/catalogue.ts";
import { isUnfinishedFile } from "../../unfinished.ts";
import type { Context } from "./context.ts";
import type { Folders } from "./options.ts";
import { seedsFolder } from "./options.ts";

/** A year's 固定资料, and every file of its folder. */
export interface LoadedCatalogue {
  /** As its files hold it; what a month is worked out with is its `catalogueOf`. */
  readonly catalogue: YearCatalogue;
  readonly files: readonly InputFile[];
}

/** Loads a year's 固定资料; undefined when any of it is wrong, which is reported. */
export const loadCatalogue = async (
  { world, options, report }: Context<Pick<Folders, "seeds">>,
  year: number,
): Promise<LoadedCatalogue | undefined> => {
  const folder = seedsFolder(options, year);
  const files = (await world.readFolder(folder)).filter(({ path }) => !isUnfinishedFile(path));
  const catalogue = readCatalogue(files, folder, year, report);
  return catalogue && { catalogue, files };
};
