import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { lockFolder } from "./lock.ts";
import { unpackedSample } from "./working-folder.ts";

/** What the sample brings. */
const begun = ["data", "seeds"] as const;

/** Copies a folder of the sample. Files are written anew, since those of the program may be read-only. */
const copyFolder = (from: string, to: string): void => {
  rmSync(to, { recursive: true, force: true });
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = join(to, unpackedSample(file.slice(from.length + 1).replaceAll("\\", "/")));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, readFileSync(file));
  }
};

/** Puts the sample year into a folder, whole: where it was stopped between the two renamings, the second is done. */
const copySample = (sample: string, folder: string): void => {
  const [data, seeds] = begun.map((name) => join(folder, name)) as [string, string];
  if (!existsSync(data)) {
    for (const name of begun) copyFolder(join(sample, name), join(folder, `${name}.part`));
    renameSync(`${data}.part`, data);
  }
  renameSync(`${seeds}.part`, seeds);
};

/** Whether a folder has been worked in: what it lacks then is not put there by itself. */
const isBegun = (folder: string): boolean =>
  existsSync(join(folder, "seeds")) ||
  (existsSync(join(folder, "data")) && !existsSync(join(folder, "seeds.part")));

/** In milliseconds: how often one looks whether another start is done, and for how long. */
const waiting = { between: 200, most: 120_000 } as const;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, waiting.between));

/**
 * Puts the sample year into a working folder that is new. Who clicks twice starts the program twice: the second one waits
 * until the first has done it. Whether it was done here; throws where it cannot be.
 */
export const beginFolder = async (folder: string, sample: string): Promise<boolean> => {
  for (let waited = 0; !isBegun(folder); waited += waiting.between) {
    const lock = await lockFolder(folder, "第一次启动");
    if ("heldBy" in lock) {
      if (waited >= waiting.most) throw new Error(`${lock.heldBy.computer} 上有程序正在里面建`);
      await pause();
      continue;
    }
    try {
      if (isBegun(folder)) return false;
      copySample(sample, folder);
      return true;
    } finally {
      await lock.release();
    }
  }
  return false;
};
