import { digestOf } from "../../model/digest.ts";
import type { InputFile } from "../../model/input-file.ts";
import { sizeOf } from "../../model/input-file.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { World } from "../../world.ts";
import type { Folders } from "../load/options.ts";
import { seedsFolder } from "../load/options.ts";
import { phrasesFile } from "../load/load-phrases.ts";
import { papers } from "../papers/papers.ts";
import { correctionFolder, manifestName, monthFolder, slipsFolder } from "../print/output-names.ts";

const digestOfFiles = (files: readonly (InputFile | undefined)[]): string =>
  digestOf(
    JSON.stringify(
      files.map((file) => file && [file.path, sizeOf(file), file.unreadable, digestOf(file.bytes)]),
    ),
  );

/** SHA-256 of what a month's figures and words follow from but the fonts: the year's and all months' files, and 用语.hbs. */
export const factsDigest = async (world: World, folders: Folders, month: ReportingMonth): Promise<string> =>
  digestOfFiles([
    ...(await world.readFolder(seedsFolder(folders, month.year))),
    // The lock of a run at work comes and goes, and what became of the papers changes nothing of a month.
    ...(await world.readFolder(folders.data)).filter(
      ({ path }) => !path.includes("/.tongbao.lock") && !path.endsWith("/分发清单.csv"),
    ),
    await world.readFile(`${folders.templates}/${phrasesFile}`),
  ]);

/** SHA-256 of single files as they are now; one that is not there counts, too. */
export const filesDigest = async (world: World, paths: readonly string[]): Promise<string> =>
  digestOfFiles(await Promise.all(paths.map((path) => world.readFile(path))));

/**
 * SHA-256 of what a month's view follows from but the fonts: what its figures and words follow from, the templates, and
 * the lists of what was printed. While it is the same, so is the view.
 */
export const monthDigest = async (world: World, folders: Folders, month: ReportingMonth): Promise<string> => {
  const templates = [...new Set(Object.values(papers).map(({ template }) => template))];
  const single = [
    ...templates.map((name) => `${folders.templates}/${name}`),
    ...[monthFolder, slipsFolder, correctionFolder].map(
      (folder) => `${folder(folders.output, month)}/${manifestName}`,
    ),
  ];
  return [await factsDigest(world, folders, month), await filesDigest(world, single)].join(" ");
};
