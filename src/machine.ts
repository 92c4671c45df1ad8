import { access, constants, open, readdir, rm, stat, statfs, utimes } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, sep } from "node:path";
import type { CalendarDate } from "./model/calendar-date.ts";
import type { Refusal } from "./model/input-file.ts";
import { diskRefusal } from "./refusal.ts";

/** What a name in a folder is. A link counts as one wherever it leads: no command follows it. */
type EntryKind = "file" | "folder" | "link" | "special";

/** Something below a folder. */
export interface FolderEntry {
  /** From that folder on, with `/`. */
  readonly path: string;
  readonly kind: EntryKind;
  /** In bytes; 0 for what is no file. */
  readonly size: number;
  /** Why it cannot be read. */
  readonly refusal?: Refusal;
}

/** A folder with all that is in it; or why it cannot be looked into: "none" where there is no such folder. */
export type FolderLook =
  | { readonly entries: readonly FolderEntry[] }
  | { readonly refusal: Refusal }
  | { readonly refusal: "none" };

/** The room on a disk. */
interface DiskRoom {
  /** Bytes that this user may still write. */
  readonly free: number;
  /** Tells one disk from another. */
  readonly disk: number;
}

/** What `doctor` asks of this computer beside files. Whatever it is asked, it neither throws nor leaves anything behind. */
export interface Machine {
  /** As Node.js names it: win32, linux, darwin. */
  readonly system: string;
  /** v20.20.2 */
  readonly node: string;
  /** The day by this computer's clock, and by how many minutes that is ahead of UTC. */
  readonly clock: () => { readonly today: CalendarDate; readonly offset: number };
  /** How much is free where a path lies, or will lie; undefined where the system does not say. */
  readonly roomAt: (path: string) => Promise<DiskRoom | undefined>;
  /** Everything below a folder, sorted by path. Every file is opened, to see whether it can be read. */
  readonly lookInto: (folder: string) => Promise<FolderLook>;
  /** Why no file can be made in a folder; undefined where one can. Its times stay as they were. */
  readonly refusesToWrite: (folder: string) => Promise<Refusal | undefined>;
  /** Folders in which this system has its fonts; empty where none are known. */
  readonly fontFolders: readonly string[];
  /** Some bytes of a file; fewer where it ends, none where it cannot be read. */
  readonly readPart: (path: string, start: number, length: number) => Promise<Uint8Array>;
}

const isMissing = (problem: unknown): boolean => (problem as NodeJS.ErrnoException).code === "ENOENT";

const refusalOf = (problem: unknown): Refusal =>
  isMissing(problem) ? "gone" : (diskRefusal(problem)?.refusal ?? "failing");

const refusesToRead = async (path: string): Promise<Refusal | undefined> => {
  try {
    await (await open(path)).close();
    return undefined;
  } catch (problem) {
    return refusalOf(problem);
  }
};

const kindOf = (entry: {
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
  readonly isSymbolicLink: () => boolean;
}): EntryKind => {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "link" : "special";
};

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

const entriesBelow = async (folder: string, before: string): Promise<readonly FolderEntry[]> => {
  const found: FolderEntry[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const place = join(folder, entry.name);
    const path = `${before}${entry.name}`;
    const kind = kindOf(entry);
    const size = kind === "file" ? await sizeOf(place) : 0;
    if (kind !== "folder") {
      const refusal = kind === "file" ? await refusesToRead(place) : undefined;
      found.push({ path, kind, size, ...(refusal && { refusal }) });
      continue;
    }
    try {
      const inside = await entriesBelow(place, `${path}/`);
      found.push({ path, kind, size }, ...inside);
    } catch (problem) {
      found.push({ path, kind, size, refusal: refusalOf(problem) });
    }
  }
  return found;
};

const lookInto = async (folder: string): Promise<FolderLook> => {
  try {
    const entries = await entriesBelow(folder, "");
    return { entries: entries.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
  } catch (problem) {
    return { refusal: isMissing(problem) ? "none" : refusalOf(problem) };
  }
};

/** Behind a dot and before .part, so that a run that finds it takes it for nobody's. */
const trialName = ".doctor.part";

const refusesToWrite = async (folder: string): Promise<Refusal | undefined> => {
  try {
    await access(folder, constants.W_OK);
    const { atime, mtime } = await stat(folder);
    const trial = join(folder, trialName);
    await (await open(trial, "w")).close();
    await rm(trial, { force: true });
    await utimes(folder, atime, mtime).catch(() => undefined);
    return undefined;
  } catch (problem) {
    return refusalOf(problem);
  }
};

/** Of the nearest folder that is there: what does not exist yet will lie on its disk. */
const roomAt = async (path: string): Promise<DiskRoom | undefined> => {
  try {
    const { bavail, bsize } = await statfs(path);
    return { free: bavail * bsize, disk: (await stat(path)).dev };
  } catch (problem) {
    const above = dirname(path);
    return isMissing(problem) && above !== path ? await roomAt(above) : undefined;
  }
};

const readPart = async (path: string, start: number, length: number): Promise<Uint8Array> => {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return new Uint8Array();
  }
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Where each system has its fonts, those of this user among them. */
export const fontFoldersOf = (system: string, home: string, environment: Environment): readonly string[] => {
  switch (system) {
    case "win32":
      return [
        `${environment["WINDIR"] ?? "C:\\Windows"}\\Fonts`,
        `${environment["LOCALAPPDATA"] ?? `${home}\\AppData\\Local`}\\Microsoft\\Windows\\Fonts`,
      ];
    case "darwin":
      return ["/System/Library/Fonts", "/Library/Fonts", `${home}/Library/Fonts`];
    case "linux":
      return [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        `${environment["XDG_DATA_HOME"] ?? `${home}/.local/share`}/fonts`,
        `${home}/.fonts`,
      ];
    default:
      return [];
  }
};

/** The computer that the program runs on. */
export const realMachine = (): Machine => ({
  system: process.platform,
  node: process.version,
  clock: () => {
    const now = new Date();
    return {
      today: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
      offset: 0 - now.getTimezoneOffset(),
    };
  },
  roomAt,
  lookInto: (folder) => lookInto(folder.endsWith(sep) ? folder.slice(0, -1) : folder),
  refusesToWrite,
  fontFolders: fontFoldersOf(process.platform, homedir(), process.env),
  readPart,
});
