import type { ReportingMonth } from "../../model/month.ts";
import type { World } from "../../world.ts";
import { monthsIn } from "../load/months.ts";

/** Where one of many offices has its months. */
export interface OfficeFolders {
  /** The name of the office's folder. */
  readonly name: string;
  readonly output: string;
  /** Absent where there is nothing but what was printed. */
  readonly data?: string;
}

/** The folders of an office, which has seeds, data and output in its own, or only the months that were printed. */
export const officeFolders = async (world: World, root: string, name: string): Promise<OfficeFolders> => {
  const own = `${root}/${name}`;
  const inside = new Set(await world.foldersIn(own));
  const isWorkingFolder = ["seeds", "data", "output"].some((each) => inside.has(each));
  return isWorkingFolder ? { name, output: `${own}/output`, data: `${own}/data` } : { name, output: own };
};

/** The months that were printed of an office, and those that have come in; oldest first. */
export const monthsOf = async (
  world: World,
  { output, data }: OfficeFolders,
): Promise<{
  readonly printed: readonly ReportingMonth[];
  readonly received: readonly ReportingMonth[];
}> => ({
  printed: await monthsIn(world, output),
  received: data === undefined ? [] : await monthsIn(world, data),
});
