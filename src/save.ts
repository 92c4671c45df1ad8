import { mkdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A finished file; `path` is relative to the folder that is put in place. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Taken over from the folder as it was: it keeps the time at which it was last written. */
  readonly unchanged?: boolean;
}

/**
 * Puts a whole folder in place, or leaves what was there as it was: everything is written beside it first,
 * then the two folders change places. Throws what the file system throws.
 */
export const saveFolder = async (folder: string, files: readonly OutputFile[]): Promise<void> => {
  const parent = dirname(folder);
  const fresh = `${folder}.new`;
  const former = `${folder}.old`;
  await mkdir(parent, { recursive: true });
  await rm(fresh, { recursive: true, force: true });
  try {
    for (const { path, bytes, unchanged } of files) {
      const target = join(fresh, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes);
      if (unchanged) {
        const { atime, mtime } = await stat(join(folder, path));
        await utimes(target, atime, mtime);
      }
    }
  } catch (problem) {
    await rm(fresh, { recursive: true, force: true });
    throw problem;
  }
  await rm(former, { recursive: true, force: true });
  const replaced = await rename(folder, former).then(
    () => true,
    () => false,
  );
  try {
    await rename(fresh, folder);
  } catch (problem) {
    if (replaced) await rename(former, folder);
    await rm(fresh, { recursive: true, force: true });
    throw problem;
  }
  await rm(former, { recursive: true, force: true });
};

/** Writes one file, first under another name, so that it is never there half. */
export const saveFile = async (path: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, bytes);
  await rename(`${path}.new`, path);
};
