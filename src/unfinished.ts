import { randomBytes } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isAtWork } from "./processes.ts";

/** Behind the name of a file that is not whole yet. */
const ending = ".part";

/** So much of a file's name stands in that of its unfinished one, which is longer: systems take 255 bytes in all. */
const longestStem = 50;

const beginningOf = (path: string): string => `.${Array.from(basename(path)).slice(0, longestStem).join("")}`;

/** Whether a file is one that a killed run had begun to write: nobody's, and removed when one is written beside it. */
export const isUnfinishedFile = (path: string): boolean =>
  basename(path).startsWith(".") && path.endsWith(ending);

/**
 * Where a file is written before it takes its place. Every writer has a name of its own, with the number of its process: of
 * two that write the same file at once neither puts in place what the other has not yet finished.
 */
export const unfinishedFile = (path: string): string =>
  join(dirname(path), `${beginningOf(path)}.${process.pid}-${randomBytes(4).toString("hex")}${ending}`);

/**
 * Removes what killed runs had begun to write in a file's folder, of this file or another one; what somebody is writing
 * stays.
 */
export const discardUnfinished = async (path: string): Promise<void> => {
  const folder = dirname(path);
  for (const name of await readdir(folder).catch(() => [])) {
    const [, writer] = /^\..+\.(\d+)-[0-9a-f]{8}\.part$/u.exec(name) ?? [];
    // Up to 0.2 there was one name for all who wrote a file.
    if (writer === undefined && name !== `${beginningOf(path)}${ending}`) continue;
    const left = join(folder, name);
    const written = await stat(left).catch(() => undefined);
    if (written && writer !== undefined && isAtWork(Number(writer), written.mtimeMs)) continue;
    await rm(left, { force: true }).catch(() => undefined);
  }
};
