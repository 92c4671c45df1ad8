import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { seededRandom } from "../seeded-random.ts";

const project = resolve(__dirname, "..", "..", "..");
const program = join(project, "dist", "main.js");

/** How often every kind of fault is tried. */
export const rounds = Number(process.env["TONGBAO_FAULTS"] ?? 8);
/** Other moments, or those of a run before: TONGBAO_SEED=… */
export const seed = Number(process.env["TONGBAO_SEED"] ?? Date.now() % 1_000_000);
process.stderr.write(`faults: TONGBAO_FAULTS=${rounds} TONGBAO_SEED=${seed}\n`);

/** Every kind draws its own moments. */
export const drawing = (kind: string): ((below: number) => number) => {
  const random = seededRandom(
    seed + Number.parseInt(createHash("md5").update(kind).digest("hex").slice(0, 6), 16),
  );
  return (below) => Math.floor(random() * below);
};

/** How a run ended. */
export interface Ended {
  /** Null where it was killed. */
  readonly code: number | null;
  readonly told: string;
}

/** An office's folder, and runs of the program in it. */
export interface Office {
  readonly folder: string;
  /** Where it prints: on another file system where there is one. */
  readonly output: string;
  readonly run: (...words: readonly string[]) => Ended;
  readonly start: (...words: readonly string[]) => {
    readonly child: ChildProcess;
    readonly ended: Promise<Ended>;
  };
  /** Runs it with no file longer than so many blocks: what is written beyond is refused as on a full disk. */
  readonly runWithin: (blocks: number, ...words: readonly string[]) => Ended;
  readonly close: () => void;
}

/** The administrator has every right: then another user works in the folder. */
const nobody = 65_534;
const asAnother = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

/** Hands a path, and what is below it, to who runs the program. */
export const handOver = (path: string): void => {
  if (asAnother.uid === undefined) return;
  chownSync(path, asAnother.uid, asAnother.gid);
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), asAnother.uid, asAnother.gid);
};

const listen = (child: ChildProcess): Promise<Ended> =>
  new Promise((settle) => {
    let told = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (piece: Buffer) => (told += piece.toString("utf8")));
    child.on("close", (code) => settle({ code, told }));
  });

/** A copy of the small base world of tests/cases; its output lies in memory where the system has such a folder. */
export const makeOffice = ({ elsewhere = false } = {}): Office => {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-faults-"));
  cpSync(join(project, "tests", "cases", "base"), folder, { recursive: true });
  symlinkSync(join(project, "templates"), join(folder, "templates"), "dir");
  const memory = elsewhere && existsSync("/dev/shm") ? mkdtempSync("/dev/shm/tongbao-faults-") : undefined;
  if (memory !== undefined) symlinkSync(memory, join(folder, "output"), "dir");
  for (const path of [folder, ...(memory === undefined ? [] : [memory])]) handOver(path);
  const settings = { cwd: folder, ...asAnother };
  const ended = (words: readonly string[], command = "node") => {
    const { status, stdout, stderr } = spawnSync(command, words, { ...settings, encoding: "utf8" });
    return { code: status, told: `${stdout}${stderr}` };
  };
  return {
    folder,
    output: memory ?? join(folder, "output"),
    run: (...words) => ended([program, ...words]),
    start: (...words) => {
      const child = spawn("node", [program, ...words], settings);
      return { child, ended: listen(child) };
    },
    runWithin: (blocks, ...words) =>
      ended(["-c", `trap '' XFSZ; ulimit -f ${blocks}; exec node "$@"`, "sh", program, ...words], "sh"),
    close: () => {
      for (const path of [folder, memory])
        if (path !== undefined) rmSync(path, { recursive: true, force: true });
    },
  };
};

const digestOf = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");

/** Every plain file below a folder with its SHA-256; nothing where there is no folder. */
export const filesBelow = (folder: string): Readonly<Record<string, string>> =>
  !existsSync(folder)
    ? {}
    : Object.fromEntries(
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => join(parentPath, name))
          .map((path) => [path.slice(folder.length + 1), digestOf(path)] as const)
          .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      );

/** What is wrong with a printed month: files of its list that are missing or others than listed, files nobody listed. */
export const brokenIn = (month: string, others: readonly string[]): readonly string[] => {
  const files = filesBelow(month);
  const list = JSON.parse(readFileSync(join(month, "清单.json"), "utf8")) as {
    readonly 输出: readonly { readonly 文件: string; readonly SHA256: string }[];
  };
  const listed = new Map(list.输出.map((each) => [each.文件, each.SHA256]));
  return [
    ...[...listed].flatMap(([path, digest]) =>
      files[path] === undefined
        ? [`${path} is missing`]
        : files[path] === digest
          ? []
          : [`${path} is another`],
    ),
    ...Object.keys(files)
      .filter((path) => !listed.has(path) && path !== "清单.json" && !others.includes(path))
      .map((path) => `${path} is nobody's`),
    ...others.filter((path) => files[path] === undefined).map((path) => `${path} is lost`),
  ];
};

/** What runs leave lying about for as long as they are at work. */
export const leftIn = (folder: string): readonly string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
        /\.(?:part|new|old)$|\.tongbao\.lock/u.test(path),
      );
