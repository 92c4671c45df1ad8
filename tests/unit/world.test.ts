import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

  test("a pipe, which a folder does not even show", async () => {
    mkdirSync(join(root, "报送"));
    spawnSync("mkfifo", [join(root, "报送", "管道.csv")]);
    expect(await world.readFile("报送/管道.csv")).toMatchObject({ unreadable: "special" });
    expect(await world.readFolder("报送")).toEqual([]);
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

test("a missing file is none, and so is a folder or what would lie below a file", async () => {
  writeFileSync(join(root, "甲.csv"), "甲");
  mkdirSync(join(root, "夹"));
  expect(await Promise.all(["没有.csv", "夹", "甲.csv/乙.csv"].map(world.readFile))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(await world.readFolder("甲.csv")).toEqual([]);
});

test("a name too long for the system is said to be that", async () => {
  expect(await world.readFile("长".repeat(200))).toMatchObject({ unreadable: "too long" });
});

describe("a refusal of the file system", () => {
  test("is told from whatever else is thrown", () => {
    const problem = Object.assign(new Error("no"), { code: "EACCES", path: "/a" });
    expect(diskRefusal(problem)).toEqual({ refusal: "denied", path: "/a" });
    for (const other of [
      new TypeError("a bug"),
      Object.assign(new Error("no"), { code: "EACCES" }),
      Object.assign(new Error("no"), { code: "ENOENT", path: "/a" }),
      undefined,
      "EACCES",
    ])
      expect(diskRefusal(other)).toBeUndefined();
  });
});
