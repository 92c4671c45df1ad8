import { digestOf } from "../../model/digest.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { ListedDocument, Manifest } from "../../model/output/manifest.ts";
import { listFile } from "../../model/output/manifest.ts";
import { utf8 } from "../../model/text/utf8.ts";
import { readManifest } from "../../read/month/manifest.ts";
import type { OutputFile } from "../../save.ts";
import { removeFolder, saveFolder } from "../../save.ts";
import type { World } from "../../world.ts";
import { writeManifest } from "../../write/reports/manifest.ts";
import { readFormerOutput, writtenAgain } from "../print/former-output.ts";
import { correctionFolder, manifestName, monthFolder } from "../print/output-names.ts";
import { retireFormerOutput } from "../print/retire-former.ts";
import type { IssuedFiles } from "./issued-files.ts";

/** Where a correction is placed. */
interface CorrectionPlace {
  readonly output: string;
  readonly month: ReportingMonth;
  readonly issued: IssuedFiles;
}

const nothing = async (): Promise<void> => undefined;

const filesIn = async (world: World, folder: string): Promise<readonly OutputFile[]> =>
  (await world.readInside(folder)).map(({ path, bytes }) => ({
    path: path.normalize("NFC"),
    bytes,
    unchanged: true,
  }));

/** What a run has written into a folder, with its list. */
const listedFiles = (files: readonly OutputFile[]): { manifest?: Manifest; own: readonly OutputFile[] } => {
  const list = files.find(({ path }) => path === manifestName);
  const manifest = list && readManifest(list);
  const names = new Set([manifestName, ...(manifest?.outputs ?? []).map(({ path }) => path)]);
  return { ...(manifest && { manifest }), own: files.filter(({ path }) => names.has(path)) };
};

/** Keeps the papers of a month as they went out in a folder of their own, unless they are there already. */
const keepIssued = async (world: World, { output, month, issued }: CorrectionPlace): Promise<void> => {
  if (issued.isKept) return;
  const files = await filesIn(world, monthFolder(output, month));
  const sentOut = new Set(issued.files.map(({ path }) => path));
  const { own } = listedFiles(files);
  const kept = files.filter((file) => own.includes(file) || sentOut.has(file.path));
  await saveFolder(world.locate(issued.place), kept, nothing);
};

const byPath = (files: readonly OutputFile[]): ReadonlyMap<string, OutputFile> =>
  new Map(files.map((file) => [file.path, file]));

/** The documents that no correction takes the place of, with their files. */
const untouched = <Document extends ListedDocument>(
  documents: readonly Document[],
  fresh: readonly ListedDocument[],
  files: ReadonlyMap<string, OutputFile>,
): { readonly documents: readonly Document[]; readonly files: readonly OutputFile[] } => {
  const replaced = new Set(fresh.map(({ name }) => name));
  const kept = documents.filter(({ name }) => !replaced.has(name));
  return {
    documents: kept,
    files: kept.flatMap((each) => each.files.flatMap((path) => files.get(path) ?? [])),
  };
};

/** The month's folder as a correction leaves it: its own papers, those it does not touch, and what others put there. */
const correctedFolder = async (
  world: World,
  { output, month, issued }: CorrectionPlace,
): Promise<readonly OutputFile[] | undefined> => {
  const fresh = await readFormerOutput(world, correctionFolder(output, month));
  const kept = await filesIn(world, issued.place);
  const former = listedFiles(kept).manifest;
  const current = await readFormerOutput(world, monthFolder(output, month));
  if (!fresh.manifest || !former) return undefined;
  const { documents } = fresh.manifest;
  const standing = untouched(former.documents, documents, byPath(kept));
  const archived = untouched(former.archived, documents, byPath(kept));
  const own = [...fresh.intact.values(), ...standing.files, ...archived.files];
  const manifest: Manifest = {
    ...fresh.manifest,
    documents: [...documents, ...standing.documents],
    archived: archived.documents,
    outputs: own.map(listFile),
  };
  const written = new Set([...own.map(({ path }) => path), manifestName]);
  const foreign = writtenAgain([...current.foreign, ...fresh.foreign], written);
  const list = { path: manifestName, bytes: utf8(writeManifest(manifest)) };
  return [...own, ...byPath(foreign).values(), list];
};

/**
 * Puts the papers of a correction into the month's folder, in the place of those that went out, which are kept in a folder
 * of their own. A run killed at any moment leaves the month's folder as it was or as it is to be, and another one goes on
 * from there.
 */
export const placeCorrection = async (world: World, place: CorrectionPlace): Promise<void> => {
  const { output, month } = place;
  await keepIssued(world, place);
  const files = await correctedFolder(world, place);
  const folder = monthFolder(output, month);
  if (files) await saveFolder(world.locate(folder), files, retireFormerOutput(world, folder));
};

/** Removes the folder that a correction was printed into, once all that is in it stands in the month's own. */
export const clearCorrection = async (
  world: World,
  { output, month }: Pick<CorrectionPlace, "output" | "month">,
): Promise<void> => {
  const folder = correctionFolder(output, month);
  const placed = new Map(
    (await filesIn(world, monthFolder(output, month))).map(({ path, bytes }) => [path, digestOf(bytes)]),
  );
  const files = (await filesIn(world, folder)).filter(({ path }) => path !== manifestName);
  if (files.every(({ path, bytes }) => placed.get(path) === digestOf(bytes)))
    await removeFolder(world.locate(folder));
};
