import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { types } from "node:util";
import { sizeOf } from "../../src/model/input-file.ts";
import { listFile } from "../../src/model/output/manifest.ts";
import { diskRefusal } from "../../src/refusal.ts";
import type { World } from "../../src/world.ts";
import { realWorld } from "../../src/world.ts";

let root: string;
let world: World;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tongbao-world-"));
  world = realWorld(root, process);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("what has no end is not read:", () => {
  test("a device", async () => {
    expect(await world.readFile("/dev/zero")).toMatchObject({ unreadable: "special" });
  });

  test("a pipe, which a folder shows as what it is", async () => {
    mkdirSync(join(root, "报送"));
    spawnSync("mkfifo", [join(root, "报送", "管道.csv")]);
    expect(await world.readFile("报送/管道.csv")).toMatchObject({ unreadable: "special" });
    expect(await world.readFolder("报送")).toMatchObject([{ path: "报送/管道.csv", unreadable: "special" }]);
    expect(await world.readInside("报送")).toEqual([]);
  });

  test("a file of ten gigabytes, of which only the beginning is looked at", async () => {
    writeFileSync(join(root, "片.csv"), "%PDF-");
    truncateSync(join(root, "片.csv"), 10 * 1024 ** 3);
    const file = await world.readFile("片.csv");
    if (!file) throw new Error("no file");
    expect(sizeOf(file)).toBe(10 * 1024 ** 3);
    expect(file.bytes.length).toBeLessThan(1_000_000);
    expect(Buffer.from(file.bytes).toString("latin1", 0, 5)).toBe("%PDF-");
    expect(listFile(file)).toEqual({ path: "片.csv", size: 10 * 1024 ** 3, digest: "" });
  });
});

const put = (path: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), path);
};
const link = (from: string, to: string): void => symlinkSync(join(root, to), join(root, from));

describe("links", () => {
  test("are followed to files and folders, and those that lead nowhere are told", async () => {
    put("共享/市科技局.csv");
    put("共享/叶县/叶县政府.csv");
    put("2013-03/报送/市财政局.csv");
    link("2013-03/报送/市科技局.csv", "共享/市科技局.csv");
    link("2013-03/报送/县", "共享/叶县");
    link("2013-03/报送/市林业局.csv", "没有");
    link("2013-03/报送/.#市林业局.csv", "没有");
    const found = await world.readFolder("2013-03");
    expect(
      found.map(({ path, bytes, unreadable }) => [path, unreadable ?? Buffer.from(bytes).toString()]),
    ).toEqual(
      [
        ["2013-03/报送/县/叶县政府.csv", "共享/叶县/叶县政府.csv"],
        ["2013-03/报送/市林业局.csv", "gone"],
        ["2013-03/报送/市科技局.csv", "共享/市科技局.csv"],
        ["2013-03/报送/市财政局.csv", "2013-03/报送/市财政局.csv"],
      ].toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    );
  });

  test("that lead around in a circle end", async () => {
    put("甲/一.csv");
    put("乙/二.csv");
    link("甲/自己", "甲");
    link("甲/上面", ".");
    link("甲/乙", "乙");
    link("乙/甲", "甲");
    expect((await world.readFolder("甲")).map(({ path }) => path)).toEqual(["甲/一.csv", "甲/乙/二.csv"]);
  });

  test("to folders are folders, for months that lie elsewhere", async () => {
    put("别处/期次.yaml");
    mkdirSync(join(root, "data/2013-04"), { recursive: true });
    link("data/2013-03", "别处");
    link("data/2013-05", "别处/期次.yaml");
    link("data/2013-06", "没有");
    expect(await world.foldersIn("data")).toEqual(["2013-03", "2013-04"]);
  });
});

test("a missing file is none, and so is a folder or what would lie below a file", async () => {
  writeFileSync(join(root, "甲.csv"), "甲");
  mkdirSync(join(root, "夹"));
  expect(await Promise.all(["没有.csv", "夹", "甲.csv/乙.csv"].map((path) => world.readFile(path)))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(await world.readFolder("甲.csv")).toEqual([]);
});

test("a file whose disk fails is said to be on one", async () => {
  // Of a process's own memory the system shows the file, and reads nothing at its beginning: EIO, and names no file.
  expect(await world.readFile("/proc/self/mem")).toMatchObject({ unreadable: "failing" });
});

test("a name too long for the system is said to be that", async () => {
  expect(await world.readFile("长".repeat(200))).toMatchObject({ unreadable: "too long" });
});

describe("a refusal of the file system", () => {
  test("is told from whatever else is thrown", () => {
    const problem = Object.assign(new Error("no"), { code: "EACCES", path: "/a" });
    expect(diskRefusal(problem)).toEqual({ refusal: "denied", path: "/a" });
    for (const syscall of ["mkdir", "mkdtemp", "rename", "link"]) {
      const nowhere = Object.assign(new Error("no"), { code: "ENOENT", path: "/a", syscall });
      expect(diskRefusal(nowhere)).toEqual({ refusal: "no such place", path: "/a" });
    }
    for (const other of [
      new TypeError("a bug"),
      Object.assign(new Error("no"), { code: "EACCES" }),
      Object.assign(new Error("no"), { code: "ENOENT", path: "/a" }),
      Object.assign(new Error("no"), { code: "ENOENT", path: "/a", syscall: "open" }),
      undefined,
      "EACCES",
    ])
      expect(diskRefusal(other)).toBeUndefined();
  });
});

/** What is written when a line of progress comes at each of these seconds. */
const written = (isTTY: boolean, seconds: readonly number[]): string => {
  let text = "";
  let now = 0;
  const stderr = { isTTY, write: (some: string) => (text += some) };
  const streams = { stdout: stderr, stderr } as unknown as Parameters<typeof realWorld>[1];
  const told = realWorld(root, streams, () => now);
  for (const second of seconds) {
    now = second;
    told.showProgress(`${second}/20`);
  }
  told.showProgress("");
  return text;
};

describe("progress", () => {
  test("replaces its line on a terminal", () => {
    expect(written(true, [1, 2])).toBe("\r\u001B[K1/20\r\u001B[K2/20\r\u001B[K");
  });

  test("is a line every five seconds elsewhere, and none of what is done at once", () => {
    expect(written(false, [0, 1, 4])).toBe("");
    expect(written(false, [0, 4, 5, 6, 9, 11, 20])).toBe("5/20\n11/20\n20/20\n");
  });
});

test("reads the same into memory that workers share", async () => {
  writeFileSync(join(root, "甲.csv"), "甲，乙");
  writeFileSync(join(root, "空.csv"), "");
  for (const name of ["甲.csv", "空.csv"]) {
    const shared = await world.readFile(name, "shared");
    expect(types.isSharedArrayBuffer(shared?.bytes.buffer)).toBe(true);
    expect(Buffer.from(shared?.bytes ?? [])).toEqual((await world.readFile(name))?.bytes);
  }
  expect(await world.readFile("没有.csv", "shared")).toBeUndefined();
});
