import { digestOf } from "../../model/digest.ts";
import type { InputFile } from "../../model/input-file.ts";
import { isWhole } from "../../model/input-file.ts";
import type { ListedDocument, Manifest } from "../../model/output/manifest.ts";
import { readManifest } from "../../read/month/manifest.ts";
import type { OutputFile } from "../../save.ts";
import type { World } from "../../world.ts";
import { manifestName } from "./output-names.ts";

/** What an earlier run left in a folder, and what became of it since. */
export interface FormerOutput {
  /** Absent when there was no run, or when its 清单.json cannot be read. */
  readonly manifest?: Manifest;
  /** Files that are as the run left them, by path below the folder. */
  readonly intact: ReadonlyMap<string, OutputFile>;
  /** Files of that run that somebody has worked on since. */
  readonly edited: readonly InputFile[];
  /** Files that the run did not write. */
  readonly foreign: readonly InputFile[];
}

/** Reads a folder as an earlier run left it. */
export const readFormerOutput = async (world: World, folder: string): Promise<FormerOutput> => {
  const files = (await world.readInside(folder)).map((file): InputFile => ({
    ...file,
    path: file.path.normalize("NFC"),
  }));
  const own = files.find(({ path }) => path === manifestName);
  const manifest = own && readManifest(own);
  const listed = new Map(manifest?.outputs.map(({ path, digest }) => [path, digest]));
  const others = files.filter((file) => file !== own);
  const isIntact = ({ path, bytes }: InputFile): boolean => listed.get(path) === digestOf(bytes);
  return {
    ...(manifest && { manifest }),
    intact: new Map(others.filter(isIntact).map((file) => [file.path, file])),
    edited: others.filter((file) => listed.has(file.path) && !isIntact(file)),
    foreign: others.filter(({ path }) => !listed.has(path)),
  };
};

/** The files of a document of the earlier run when they are all there, untouched, and of the same source; else undefined. */
export const reusableFiles = (
  { manifest, intact }: FormerOutput,
  { name, source }: Pick<ListedDocument, "name" | "source">,
  endings: readonly string[],
): { readonly listed: ListedDocument; readonly files: readonly OutputFile[] } | undefined => {
  const listed = manifest?.documents.find((each) => each.name === name);
  if (listed?.source !== source) return undefined;
  const files = endings.flatMap((ending) => intact.get(`${name}.${ending}`) ?? []);
  return files.length === endings.length ? { listed, files } : undefined;
};

/**
 * Files that no run wrote, as they go into the new folder; none that has been written there. What is too large to be read
 * whole is not among them: it moves when the folders change places.
 */
export const writtenAgain = (
  foreign: readonly InputFile[],
  written: ReadonlySet<string>,
): readonly OutputFile[] =>
  foreign
    .filter((file) => !written.has(file.path) && isWhole(file))
    .map(({ path, bytes }) => ({ path, bytes, unchanged: true }));
