import { constants } from "node:fs";
import {
  access,
  lstat,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  utimes,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { naming } from "./refusal.ts";
import { discardUnfinished, unfinishedFile } from "./unfinished.ts";

/** A finished file; `path` is relative to the folder that is put in place. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Taken over from the folder as it was: it keeps the time at which it was last written. */
  readonly unchanged?: boolean;
}

/** Behind a folder's name while a run is still writing it: never whole. */
const unfinished = ".part";
/** Behind the name of a whole folder that has yet to take its place. */
const fresh = ".new";
/** Behind the name of the folder that gave up its place. */
const former = ".old";

/** Looks at a folder that gave up its place, under the name with `.old` behind it, before it is removed. */
export type Retire = () => Promise<void>;

/** The name of a folder that gave up its place. */
export const formerFolder = (folder: string): string => `${folder}${former}`;

const discard = (path: string): Promise<void> => rm(path, { recursive: true, force: true });

const writeAll = async (target: string, folder: string, files: readonly OutputFile[]): Promise<void> => {
  await makeFolder(target);
  for (const { path, bytes, unchanged } of files) {
    const file = join(target, path);
    await makeFolder(dirname(file));
    await naming(file, () => writeFile(file, bytes));
    if (!unchanged) continue;
    // Somebody may have removed it since it was read; then it has no earlier time.
    const earlier = await stat(join(folder, path)).catch(() => undefined);
    if (earlier) await utimes(file, earlier.atime, earlier.mtime);
  }
};

/** Throws what the file system throws where a folder, or one inside it, could be put aside but then not removed. */
const expectRemovable = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { withFileTypes: true });
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  for (const entry of entries) {
    if (entry.isDirectory()) await expectRemovable(join(folder, entry.name));
  }
};

/**
 * Puts a whole folder in place, or leaves what was there as it was: everything is written beside it first, then the
 * two folders change places, and `retire` looks at the former one before it goes. A run killed at any moment leaves
 * what `settleFolder` finishes or undoes. Throws what the file system throws.
 */
export const saveFolder = async (
  folder: string,
  files: readonly OutputFile[],
  retire: Retire,
): Promise<void> => {
  await makeFolder(dirname(folder));
  await settleFolder(folder, retire);
  if (await exists(folder)) await expectRemovable(folder);
  try {
    await writeAll(`${folder}${unfinished}`, folder, files);
  } catch (problem) {
    await discard(`${folder}${unfinished}`);
    throw problem;
  }
  await rename(`${folder}${unfinished}`, `${folder}${fresh}`);
  const replaced = await exists(folder);
  try {
    if (replaced) await rename(folder, `${folder}${former}`);
    await rename(`${folder}${fresh}`, folder);
  } catch (problem) {
    // A file of it may be open in another program, which on Windows holds the whole folder.
    if (replaced && !(await exists(folder))) await rename(`${folder}${former}`, folder);
    await discard(`${folder}${fresh}`);
    throw problem;
  }
  await retireFormer(folder, retire);
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const isAnything = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/**
 * Moves from one folder to the other what is no plain file there, and stands in the way of nothing: links, whatever they
 * lead to, and folders that somebody made for later.
 */
const moveOthers = async (from: string, to: string): Promise<void> => {
  const entries = await readdir(from, { withFileTypes: true });
  if (entries.length === 0 && !(await isAnything(to))) await makeFolder(to);
  for (const entry of entries) {
    const [old, now] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await moveOthers(old, now);
    else if (!entry.isFile() && !(await isAnything(now))) await moveFile(old, now);
  }
};

const retireFormer = async (folder: string, retire: Retire): Promise<void> => {
  if (!(await exists(`${folder}${former}`))) return;
  await retire();
  await moveOthers(`${folder}${former}`, folder);
  await discard(`${folder}${former}`);
};

/** What a run that did not come to its end had done to a folder, and what was made of it. */
export type Settled = "finished" | "undone";

/**
 * Finishes the change of a folder when a killed run had begun it, and undoes what it had only written beside it.
 * Undefined where there is nothing of the kind. Only for who holds the lock: a run at work looks just like a killed one.
 */
export const settleFolder = async (folder: string, retire: Retire): Promise<Settled | undefined> => {
  const [isThere, isFresh, isFormer, isPart] = await Promise.all(
    ["", fresh, former, unfinished].map((ending) => exists(`${folder}${ending}`)),
  );
  if (isPart) await discard(`${folder}${unfinished}`);
  if (isThere && isFresh) await discard(`${folder}${fresh}`);
  if (!isThere && isFresh) await rename(`${folder}${fresh}`, folder);
  if (!isThere && !isFresh && isFormer) await rename(`${folder}${former}`, folder);
  else await retireFormer(folder, retire);
  if (isFormer || (isFresh && !isThere)) return "finished";
  return isPart || isFresh ? "undone" : undefined;
};

/** The folders directly inside one beside which a killed run has left something. */
export const unsettledIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter(
      (entry) => entry.isDirectory() && [unfinished, fresh, former].some((end) => entry.name.endsWith(end)),
    )
    .map(({ name }) => join(folder, name.slice(0, name.lastIndexOf("."))));
  return [...new Set(names)].toSorted();
};

const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, "w");
  try {
    await naming(path, () => file.writeFile(bytes));
    await naming(path, () => file.sync());
  } finally {
    await file.close();
  }
};

/** What stands directly inside a folder under a name: a link is neither file nor folder, wherever it leads. */
interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "other";
}

/** Everything that stands directly inside a folder, whatever it is; nothing where there is no folder. */
export const entriesIn = async (folder: string): Promise<readonly FolderEntry[]> => {
  if (!(await exists(folder))) return [];
  return (await readdir(folder, { withFileTypes: true })).map((entry) => ({
    name: entry.name,
    kind: entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other",
  }));
};

const saveOnce = async (path: string, bytes: Uint8Array): Promise<void> => {
  const folder = dirname(path);
  const part = unfinishedFile(path);
  const made = await makeFolder(folder);
  try {
    await discardUnfinished(path);
    await writeWhole(part, bytes);
    await rename(part, path);
  } catch (problem) {
    await rm(part, { force: true }).catch(() => undefined);
    if (made !== undefined) await rmdir(folder).catch(() => undefined);
    throw problem;
  }
};

/** Who removes the last file of a folder removes the folder with it, perhaps just before another one is written there. */
const attempts = 10;

const wasTakenAway = (problem: unknown): boolean =>
  ["ENOENT", "EEXIST"].includes((problem as NodeJS.ErrnoException).code ?? "");

/**
 * Writes one file, first under another name and down to the disk, so that it is never there half, whoever else writes it.
 * Where that cannot be done nothing is left of it. Throws what the file system throws.
 */
export const saveFile = async (path: string, bytes: Uint8Array): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await saveOnce(path, bytes);
    } catch (problem) {
      if (attempt === attempts || !wasTakenAway(problem)) throw problem;
    }
  }
};

/** Puts a file under another name, in another folder where need be, without reading it unless that lies on another disk. */
export const moveFile = async (from: string, to: string): Promise<void> => {
  await makeFolder(dirname(to));
  try {
    await rename(from, to);
  } catch (problem) {
    // From one file system to another, as where a month's folder was a link to a share, there is only a copy.
    if ((problem as NodeJS.ErrnoException).code !== "EXDEV") throw problem;
    await saveFile(to, await readFile(from));
    await rm(from);
  }
};

/** Removes a file; nothing where there is none. A folder that is empty then goes with it. */
export const removeFile = async (path: string): Promise<void> => {
  await rm(path, { force: true });
  await rmdir(dirname(path)).catch(() => undefined);
};

/** Removes a folder and all that is in it; nothing where there is none. */
export const removeFolder = (path: string): Promise<void> => discard(path);
