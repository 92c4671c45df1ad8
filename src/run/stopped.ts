import type { StoppedRun } from "../model/output/stopped-run.ts";
import { parseMonth } from "../model/month.ts";
import { utf8 } from "../model/text/utf8.ts";
import { diskRefusal } from "../refusal.ts";
import { removeFile, saveFile } from "../save.ts";
import type { World } from "../world.ts";
import { writeStoppedRun } from "../write/reports/stopped-run.ts";
import { checkFolder, stoppedName } from "./print/output-names.ts";

/** Where a month's 未生成.json is; undefined where the month is none. */
const stoppedFile = (output: string, month: string): string | undefined => {
  const parsed = parseMonth(month);
  return parsed && `${checkFolder(output, parsed)}/${stoppedName}`;
};

/** Writes down why a month was not printed. Where the disk refuses, the run has told its problems all the same. */
export const recordStopped = async (world: World, output: string, stopped: StoppedRun): Promise<void> => {
  const file = stoppedFile(output, stopped.month);
  if (file === undefined) return;
  try {
    await saveFile(world.locate(file), utf8(writeStoppedRun(stopped)));
  } catch (problem) {
    if (!diskRefusal(problem)) throw problem;
  }
};

/** Takes away what an earlier run wrote of having stopped: the month is printed now. */
export const clearStopped = async (world: World, output: string, month: string): Promise<void> => {
  const file = stoppedFile(output, month);
  if (file === undefined) return;
  try {
    await removeFile(world.locate(file));
  } catch (problem) {
    if (!diskRefusal(problem)) throw problem;
  }
};
