import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** Whether a path is a folder, or a link to one. */
export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Makes one folder; false where there is one. */
const makeOne = async (path: string): Promise<boolean> => {
  try {
    await mkdir(path);
    return true;
  } catch (problem) {
    if (await isFolder(path)) return false;
    throw problem;
  }
};

/**
 * Makes a folder, and those it lies in, where there is none, and says which is the highest that was made. Node's own way
 * never ends where nothing can be made at all, as below /proc.
 */
export const makeFolder = async (path: string): Promise<string | undefined> => {
  try {
    return (await makeOne(path)) ? path : undefined;
  } catch (problem) {
    const above = dirname(resolve(path));
    if ((problem as NodeJS.ErrnoException).code !== "ENOENT" || above === resolve(path)) throw problem;
    const made = await makeFolder(above);
    return (await makeOne(path)) ? (made ?? path) : made;
  }
};
