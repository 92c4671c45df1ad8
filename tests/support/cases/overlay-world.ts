import { existsSync } from "node:fs";
import type { InputFile } from "../../../src/model/input-file.ts";
import type { World } from "../../../src/world.ts";

const byPath = (a: InputFile, b: InputFile): number => (a.path < b.path ? -1 : 1);

/**
 * A world whose files lie in memory under those on the disk: what a run saves is on the disk and found there again,
 * everything else need not be written and deleted for each case. Paths are relative to the working folder.
 */
export const overlayWorld = (disk: World, memory: ReadonlyMap<string, Uint8Array>): World => {
  const savedBelow = (path: string): boolean => existsSync(disk.locate(path.split("/")[0] ?? ""));
  const below = (folder: string): readonly InputFile[] =>
    [...memory].filter(([path]) => path.startsWith(`${folder}/`)).map(([path, bytes]) => ({ path, bytes }));
  const readFolder = async (folder: string): Promise<readonly InputFile[]> => {
    const saved = savedBelow(folder) ? await disk.readFolder(folder) : [];
    const seen = new Set(saved.map(({ path }) => path));
    return [...saved, ...below(folder).filter(({ path }) => !seen.has(path))].sort(byPath);
  };
  return {
    ...disk,
    readFolder,
    readInside: async (folder) =>
      (await readFolder(folder)).map(({ path, bytes }) => ({ path: path.slice(folder.length + 1), bytes })),
    readFile: async (path) => {
      const bytes = memory.get(path);
      const saved = savedBelow(path) ? await disk.readFile(path) : undefined;
      return saved ?? (bytes && { path, bytes });
    },
    foldersIn: async (folder) => {
      const names = below(folder).flatMap(({ path }) => {
        const [name = "", ...rest] = path.slice(folder.length + 1).split("/");
        return rest.length > 0 ? [name] : [];
      });
      const saved = savedBelow(folder) ? await disk.foldersIn(folder) : [];
      return [...new Set([...saved, ...names])].sort();
    },
  };
};
