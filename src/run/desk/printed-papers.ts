import type { ReportingMonth } from "../../model/month.ts";
import type { ListedDocument } from "../../model/output/manifest.ts";
import { readManifest } from "../../read/month/manifest.ts";
import type { World } from "../../world.ts";
import {
  checkReportNames,
  correctionFolder,
  manifestName,
  monthFolder,
  slipsFolder,
} from "../print/output-names.ts";

/** The folders of a month's papers: what is issued, the slips, and a correction that is not issued yet. */
export const paperSets = ["通报", "退件", "更正"] as const;
export type PaperSet = (typeof paperSets)[number];

const folders = { 通报: monthFolder, 退件: slipsFolder, 更正: correctionFolder } as const;

const folderOf = (output: string, month: ReportingMonth, set: PaperSet): string =>
  folders[set](output, month);

/** What a run has put into a folder. */
export interface PrintedPapers {
  readonly draft: boolean;
  readonly documents: readonly ListedDocument[];
  /** Paths below the folder of every file that is its own. */
  readonly files: readonly string[];
}

/** The papers of a month that were printed, as 清单.json lists them; undefined where there are none. */
export const printedPapers = async (
  world: World,
  output: string,
  month: ReportingMonth,
  set: PaperSet,
): Promise<PrintedPapers | undefined> => {
  const file = await world.readFile(`${folderOf(output, month, set)}/${manifestName}`);
  const manifest = file && readManifest(file);
  if (!manifest) return undefined;
  const { documents, archived, outputs, options } = manifest;
  return {
    draft: options.draft,
    documents: [...documents, ...archived],
    files: [...outputs.map(({ path }) => path), ...Object.values(checkReportNames)],
  };
};

/** One file of a month's papers; undefined unless 清单.json lists it, whatever else lies there. */
export const printedFile = async (
  world: World,
  output: string,
  { month, set, path }: { readonly month: ReportingMonth; readonly set: PaperSet; readonly path: string },
): Promise<Uint8Array | undefined> => {
  const papers = await printedPapers(world, output, month, set);
  const listed = papers?.files.find((each) => each === path);
  const file =
    listed === undefined ? undefined : await world.readFile(`${folderOf(output, month, set)}/${listed}`);
  return file?.unreadable === undefined && file?.whole === undefined ? file?.bytes : undefined;
};
