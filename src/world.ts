import { readFileSync, readdirSync } from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Memory } from "./file-content.ts";
import { contentOf } from "./file-content.ts";
import { digestOf } from "./model/digest.ts";
import type { InputFile } from "./model/input-file.ts";
import { isFolder } from "./make-folder.ts";
import { diskRefusal } from "./refusal.ts";
import { compareNames } from "./model/text/name-order.ts";

/** The outside as Tongbao sees it: files below a working folder, and two streams of text. */
export interface World {
  /**
   * Every file below a folder, sorted by path; empty when there is no such folder. Links are followed. A file that cannot
   * be read says why; a folder that cannot be looked into throws what the file system throws.
   */
  readonly readFolder: (folder: string) => Promise<readonly InputFile[]>;
  /** The same without links, with paths from that folder on; throws what the file system throws when one cannot be read. */
  readonly readInside: (folder: string) => Promise<readonly InputFile[]>;
  /** One file; undefined when there is none. What cannot be read says why. `memory` is where a large one would best lie. */
  readonly readFile: (path: string, memory?: Memory) => Promise<InputFile | undefined>;
  /** Names of the folders directly inside a folder, sorted. */
  readonly foldersIn: (folder: string) => Promise<readonly string[]>;
  /** Where a path of the working folder lies on the disk. */
  readonly locate: (path: string) => string;
  /** SHA-256 of the program itself and of what it runs on: two runs with the same one print the same bytes. */
  readonly programDigest: () => Promise<string>;
  /** Results: what a command was asked for. */
  readonly print: (line: string) => void;
  /** Problems and progress. */
  readonly tell: (line: string) => void;
  /** How many processors may work at once. */
  readonly processors: number;
  /** Seconds since the start, for the summary; never printed in a document. */
  readonly secondsRunning: () => number;
  /** Replaces the line of progress on a terminal; elsewhere some of these lines follow each other, as in a log. */
  readonly showProgress: (line: string) => void;
}

const isMissing = (problem: unknown): boolean =>
  typeof problem === "object" &&
  problem !== null &&
  "code" in problem &&
  ["ENOENT", "ENOTDIR", "EISDIR"].includes(String(problem.code));

/** The part of a path below a folder, with `/` on every system. */
const inside = (folder: string, path: string): string => relative(folder, path).split(sep).join("/");

const entriesOf = async (folder: string) => {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (problem) {
    if (isMissing(problem)) return [];
    throw problem;
  }
};

/** A file's bytes, or why they cannot be read. */
const contentOrRefusal = async (path: string, memory?: Memory): Promise<Omit<InputFile, "path">> => {
  try {
    return await contentOf(path, memory);
  } catch (problem) {
    const unreadable = isMissing(problem) ? "gone" : diskRefusal(problem)?.refusal;
    if (unreadable === undefined) throw problem;
    return { bytes: new Uint8Array(), unreadable };
  }
};

/** Every plain file below a folder; links are left out, wherever they lead. */
const filesBelow = async (folder: string): Promise<readonly string[]> => {
  const paths: string[] = [];
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) paths.push(...(await filesBelow(path)));
    else if (entry.isFile()) paths.push(path);
  }
  return paths;
};

/**
 * Every file below a folder, and what is in the way of one: links are followed, and those that lead nowhere are there, as
 * pipes and devices are; without them a unit whose file lies on another disk would have reported nothing. A link to a
 * folder that it lies in (`within`, as the system names them) is passed over, and so are hidden marks of programs.
 */
const filesAndLinksBelow = async (folder: string, within: readonly string[]): Promise<readonly string[]> => {
  const paths: string[] = [];
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isFile()) paths.push(path);
    else if (entry.isDirectory()) paths.push(...(await filesAndLinksBelow(path, within)));
    else if (await isFolder(path)) {
      const real = await realpath(path);
      if (!within.some((each) => each === real || each.startsWith(`${real}${sep}`)))
        paths.push(...(await filesAndLinksBelow(path, [...within, real])));
    } else if (!entry.name.startsWith(".")) paths.push(path);
  }
  return paths;
};

/** Where a folder lies in truth; as it is named where there is none. */
const realFolder = (folder: string): Promise<string> => realpath(folder).catch(() => folder);

/** So many files are open at once. */
const openAtOnce = 64;

/** This file lies at the root of the program's own files, in the source tree as in the built one. */
const programFolder = fileURLToPath(new URL(".", import.meta.url));

/** A bundle is all in one folder, and beside it lie the modules that it was made of, which are not run. */
const isBundled = !/\/world\.[jt]s$/u.test(import.meta.url);

/** The paths of the program's own code, sorted. */
const programFiles = (): readonly string[] =>
  readdirSync(programFolder, { recursive: !isBundled, encoding: "utf8" })
    .filter((path) => /\.c?[jt]s$/u.test(path))
    .map((path) => join(programFolder, path))
    .sort(compareNames);

/** A file's bytes; none where it cannot be read. */
const bytesOf = (path: string): Uint8Array => {
  try {
    return readFileSync(path);
  } catch {
    return new Uint8Array();
  }
};

/** So many seconds lie between two lines of progress where they stay. */
const progressEvery = 5;

/** Shows lines of progress on a stream: in one place on a terminal, elsewhere one after the other. */
const progressOn = (
  stream: NodeJS.Process["stderr"],
  secondsRunning: () => number,
): World["showProgress"] => {
  let toldAt: number | undefined;
  return (line) => {
    if (stream.isTTY) {
      stream.write(`\r\u001B[K${line}`);
      return;
    }
    const now = secondsRunning();
    const isDue = toldAt !== undefined && now - toldAt >= progressEvery;
    if (line !== "" && isDue) stream.write(`${line}\n`);
    if (isDue || toldAt === undefined) toldAt = now;
    if (line === "") toldAt = undefined;
  };
};

/** The real world: the file system below `root`, the process's own streams, and the seconds since it began. */
export const realWorld = (
  root: string,
  streams: Pick<NodeJS.Process, "stdout" | "stderr">,
  secondsRunning = (): number => performance.now() / 1000,
): World => {
  // A file is shown as the folder was named on the command line, wherever that lies.
  const readBelow = async (
    folder: string,
    named: string,
    { found, read }: { readonly found: Promise<readonly string[]>; readonly read: typeof contentOf },
  ): Promise<readonly InputFile[]> => {
    const base = resolve(root, folder);
    const paths = [...(await found)].sort(compareNames);
    const files: InputFile[] = [];
    for (let at = 0; at < paths.length; at += openAtOnce) {
      const some = paths.slice(at, at + openAtOnce).map(async (path) => ({
        path: `${named}${inside(base, path)}`,
        ...(await read(path)),
      }));
      files.push(...(await Promise.all(some)));
    }
    return files;
  };
  return {
    readFolder: async (folder) => {
      const base = resolve(root, folder);
      const found = filesAndLinksBelow(base, [await realFolder(base)]);
      return readBelow(folder, `${folder}/`, { found, read: (path) => contentOrRefusal(path) });
    },
    readInside: (folder) =>
      readBelow(folder, "", { found: filesBelow(resolve(root, folder)), read: (path) => contentOf(path) }),
    readFile: async (path, memory) => {
      const content = await contentOrRefusal(resolve(root, path), memory);
      return content.unreadable === "gone" ? undefined : { path, ...content };
    },
    foldersIn: async (folder) => {
      const names: string[] = [];
      for (const entry of await entriesOf(resolve(root, folder))) {
        const isLinked = entry.isSymbolicLink() && (await isFolder(resolve(root, folder, entry.name)));
        if (entry.isDirectory() || isLinked) names.push(entry.name);
      }
      return names.sort(compareNames);
    },
    locate: (path) => resolve(root, path),
    programDigest: async () => {
      // The lock file names every library with its version; it does not come along when the package is installed.
      const named = ["package.json", "package-lock.json"].map((name) => join(programFolder, "..", name));
      const digests = [...programFiles(), ...named].map((path) => digestOf(bytesOf(path)));
      return digestOf([process.version, ...digests].join("\n"));
    },
    processors: availableParallelism(),
    secondsRunning,
    print: (line) => void streams.stdout.write(`${line}\n`),
    tell: (line) => void streams.stderr.write(`${line}\n`),
    showProgress: progressOn(streams.stderr, secondsRunning),
  };
};
