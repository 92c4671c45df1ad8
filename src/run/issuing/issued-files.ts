import type { Report } from "../../diagnostics/diagnostic.ts";
import { isoDate } from "../../model/calendar-date.ts";
import { digestOf } from "../../model/digest.ts";
import { monthName } from "../../model/month.ts";
import type { IssuedMonth } from "../../model/output/issued-month.ts";
import type { ListedFile } from "../../model/output/manifest.ts";
import type { World } from "../../world.ts";
import { monthFolder } from "../print/output-names.ts";

/** The files of a month as they went out, before a correction takes their place. */
export interface IssuedFiles {
  /** The folder below the output folder that is to keep them: 2013-05-2013-06-11. */
  readonly folder: string;
  /** The same from where the run began: output/2013-05-2013-06-11. */
  readonly place: string;
  readonly files: readonly ListedFile[];
  /** Whether it keeps all of them already. */
  readonly isKept: boolean;
}

/** The name of a folder that no earlier correction keeps its papers in: the month, and the day its papers were printed. */
const archiveName = ({ month, printedOn, corrections = [] }: IssuedMonth): string => {
  const name = `${monthName(month)}-${isoDate(corrections.at(-1)?.printedOn ?? printedOn)}`;
  const used = new Set(corrections.map(({ replaced }) => replaced.folder));
  let free = name;
  for (let count = 2; used.has(free); count += 1) free = `${name}-${count}`;
  return free;
};

/** Which of some files are not in a folder, or are others there. */
const missingIn = async (
  world: World,
  folder: string,
  files: readonly ListedFile[],
): Promise<readonly string[]> => {
  const found = new Map(
    (await world.readInside(folder)).map(({ path, bytes }) => [path.normalize("NFC"), digestOf(bytes)]),
  );
  return files.filter(({ path, digest }) => found.get(path) !== digest).map(({ path }) => path);
};

/**
 * Finds the papers of an issued month, in its own folder or, where a run was killed on its way, in the one that keeps
 * them. Undefined when some are gone or were changed, which is reported (COR-006).
 */
export const findIssuedFiles = async (
  world: World,
  output: string,
  issued: IssuedMonth,
  report: Report,
): Promise<IssuedFiles | undefined> => {
  const folder = archiveName(issued);
  const found = {
    folder,
    place: `${output}/${folder}`,
    files: issued.papers.flatMap((paper) => paper.files),
  };
  if ((await missingIn(world, found.place, found.files)).length === 0) return { ...found, isKept: true };
  const own = monthFolder(output, issued.month);
  const missing = await missingIn(world, own, found.files);
  if (missing.length === 0) return { ...found, isKept: false };
  report({ code: "COR-006", place: { file: own }, details: { files: missing, count: missing.length } });
  return undefined;
};
