import type { InputFile } from "../../src/model/input-file.ts";
import type { World } from "../../src/world.ts";

const byPath = (a: InputFile, b: InputFile): number => (a.path < b.path ? -1 : 1);

/**
 * A world whose files lie in memory under those on the disk: what a run saves is on the disk and found there again,
 * everything else need not be written and deleted for each case. Paths are relative to the working folder.
 */
export const overlayWorld = (disk: World, memory: ReadonlyMap<string, Uint8Array>): World => {
  const below = (folder: string): readonly InputFile[] =>
    [...memory].filter(([path]) => path.startsWith(`${folder}/`)).map(([path, bytes]) => ({ path, bytes }));
  const readFolder = async (folder: string): Promise<readonly InputFile[]> => {
    const saved = await disk.readFolder(folder);
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
      return (await disk.readFile(path)) ?? (bytes && { path, bytes });
    },
    foldersIn: async (folder) => {
      const names = below(folder).flatMap(({ path }) => {
        const [name = "", ...rest] = path.slice(folder.length + 1).split("/");
        return rest.length > 0 ? [name] : [];
      });
      return [...new Set([...(await disk.foldersIn(folder)), ...names])].sort();
    },
  };
};
