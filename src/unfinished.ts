import { randomBytes } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isAtWork } from "./processes.ts";

/** Behind the name of a file that is not whole yet. */
const ending = ".part";

/** So much of a file's name stands in that of its unfinished one, which is longer: systems take 255 bytes in all. */
const longestStem = 50;

const beginningOf = (path: string): string => `.${Array.from(basename(path)).slice(0, longestStem).join("")}`;

/** Whether a file is one that a killed run had begun to write: nobody's, and removed when the same file is written again. */
export const isUnfinishedFile = (path: string): boolean =>
  basename(path).startsWith(".") && path.endsWith(ending);

/**
 * Where a file is written before it takes its place. Every writer has a name of its own, with the number of its process: of
 * two that write the same file at once neither puts in place what the other has not yet finished.
 */
export const unfinishedFile = (path: string): string =>
  join(dirname(path), `${beginningOf(path)}.${process.pid}-${randomBytes(4).toString("hex")}${ending}`);

/** Removes what killed runs had begun to write of a file; what somebody is writing stays. */
export const discardUnfinished = async (path: string): Promise<void> => {
  const folder = dirname(path);
  const beginning = beginningOf(path);
  for (const name of await readdir(folder).catch(() => [])) {
    const rest =
      name.startsWith(beginning) && /^(?:\.(\d+)-[0-9a-f]{8})?\.part$/u.exec(name.slice(beginning.length));
    if (!rest) continue;
    const left = join(folder, name);
    const written = await stat(left).catch(() => undefined);
    if (written && rest[1] !== undefined && isAtWork(Number(rest[1]), written.mtimeMs)) continue;
    await rm(left, { force: true }).catch(() => undefined);
  }
};
