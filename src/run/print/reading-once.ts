import type { InputFile } from "../../model/input-file.ts";
import type { World } from "../../world.ts";

/**
 * A world whose folders are read once, however often a run asks for them: what is read, what is listed in 清单 and what later
 * steps look at are the same files, whatever is done to them meanwhile. For a run as far as it writes nothing there.
 */
export const readingOnce = (world: World): World => {
  const folders = new Map<string, Promise<readonly InputFile[]>>();
  return {
    ...world,
    readFolder: (folder) => {
      const files = folders.get(folder) ?? world.readFolder(folder);
      folders.set(folder, files);
      return files;
    },
  };
};
