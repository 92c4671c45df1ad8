import type { InputFile } from "../../model/input-file.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { World } from "../../world.ts";
import { monthsIn } from "./load-month.ts";

/** The files of the year's earlier months, from which changes and lagging runs are counted. */
const earlierFiles = async (
  world: World,
  data: string,
  month: ReportingMonth,
): Promise<readonly InputFile[]> => {
  const months = (await monthsIn(world, data)).filter(
    (each) => each.year === month.year && each.month < month.month,
  );
  const files = await Promise.all(months.map((each) => world.readFolder(`${data}/${monthName(each)}`)));
  return files.flat();
};

const templateNames = ["通报.hbs", "单位摘编.hbs", "退回修改通知.hbs", "催报通知.hbs", "督办函.hbs"] as const;

/** The templates of everything that a month may print, whether it does or not, so that a list of them stays the same. */
const templateFiles = async (world: World, folder: string): Promise<readonly InputFile[]> => {
  const files = await Promise.all(templateNames.map((name) => world.readFile(`${folder}/${name}`)));
  return files.flatMap((file) => file ?? []);
};

/**
 * Every file that a month's documents rest on: the year's own, those of the earlier months and of this one, the
 * templates. What was read already is handed in.
 */
export const inputFiles = async (
  world: World,
  { data, templates }: { readonly data: string; readonly templates: string },
  month: ReportingMonth,
  seeds: readonly InputFile[],
  own: readonly InputFile[],
): Promise<readonly InputFile[]> => [
  ...seeds,
  ...(await earlierFiles(world, data, month)),
  ...own,
  ...(await templateFiles(world, templates)),
];
