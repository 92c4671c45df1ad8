import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import type { InputFile } from "./model/input-file.ts";
import { naming } from "./refusal.ts";

/** Memory of this thread alone, or such as workers share with it, instead of having a copy each. */
export type Memory = "own" | "shared";

/** Far beyond what any reader takes and any writer writes: films and disk images. */
const largestRead = 64 * 1024 * 1024;

/** So much tells what kind of file it is. */
const beginningRead = 64 * 1024;

/** The bytes of an open file, in memory that workers share. */
const readShared = (file: number, size: number): Uint8Array => {
  const bytes = new Uint8Array(new SharedArrayBuffer(size));
  let filled = 0;
  for (let read = -1; read !== 0 && filled < size; filled += read)
    read = readSync(file, bytes, filled, size - filled, filled);
  return bytes.subarray(0, filled);
};

/**
 * A file's bytes; of one that is larger than any that is read, the beginning. What is no plain file is not opened: a
 * pipe would wait for somebody to write, and /dev/zero has no end. Throws what the file system throws.
 */
export const contentOf = async (path: string, memory: Memory = "own"): Promise<Omit<InputFile, "path">> => {
  const found = statSync(path);
  if (!found.isFile() && !found.isDirectory()) return { bytes: new Uint8Array(), unreadable: "special" };
  // A month is hundreds of small files: to wait for another thread at each step took ten times as long as reading them.
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const read = (): Uint8Array => (memory === "shared" ? readShared(file, size) : readFileSync(file));
    if (size <= largestRead) return { bytes: await naming(path, read) };
    const beginning = Buffer.alloc(beginningRead);
    const taken = await naming(path, () => readSync(file, beginning, 0, beginningRead, 0));
    return { bytes: beginning.subarray(0, taken), whole: { size } };
  } finally {
    closeSync(file);
  }
};
