import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeFolder } from "../../src/make-folder.ts";
import { diskRefusal, naming } from "../../src/refusal.ts";
import { moveFile, removeFile, saveFile, saveFolder } from "../../src/save.ts";

let root: string;
const bytes = new TextEncoder().encode("新");

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tongbao-save-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const refusalOf = (work: Promise<unknown>) => work.then(() => "done", diskRefusal);

describe("makeFolder", () => {
  test("makes what is missing and says where it began", async () => {
    expect(await makeFolder(join(root, "甲/乙/丙"))).toBe(join(root, "甲"));
    expect(await makeFolder(join(root, "甲/乙/丙"))).toBeUndefined();
    expect(await makeFolder(join(root, "甲/丁"))).toBe(join(root, "甲/丁"));
    expect(readdirSync(join(root, "甲"))).toEqual(["丁", "乙"]);
  });

  test("two at once make it both", async () => {
    const both = await Promise.all(["子", "丑"].map((name) => makeFolder(join(root, "甲/乙", name))));
    expect(both).toHaveLength(2);
    expect(readdirSync(join(root, "甲/乙"))).toEqual(["丑", "子"]);
  });

  test.each([
    ["a link to nowhere", "断/甲", "file in the way"],
    ["a file", "文件", "file in the way"],
    ["below a file", "文件/甲", "file in the way"],
  ])("ends at %s, and says so", async (_what, path, refusal) => {
    symlinkSync(join(root, "没有/没有"), join(root, "断"));
    writeFileSync(join(root, "文件"), "旧");
    expect(await refusalOf(makeFolder(join(root, path)))).toMatchObject({ refusal });
  });

  test("ends where nothing can be made at all", async () => {
    expect(await refusalOf(makeFolder("/proc/没有/甲"))).toMatchObject({ refusal: "no such place" });
  });
});

describe("saveFile", () => {
  test("puts a file in the place of another", async () => {
    await saveFile(join(root, "甲/乙.csv"), bytes);
    await saveFile(join(root, "甲/乙.csv"), bytes);
    expect(readFileSync(join(root, "甲/乙.csv"), "utf8")).toBe("新");
    expect(readdirSync(join(root, "甲"))).toEqual(["乙.csv"]);
  });

  test("is whole, whoever else writes the same file at once", async () => {
    const written = Array.from({ length: 12 }, (_, index) => Buffer.alloc(1_500_000, 65 + index));
    const path = join(root, "2013-03-校核/校核报告.json");
    let half = 0;
    const looking = setInterval(() => {
      const found = existsSync(path) ? readFileSync(path) : undefined;
      if (found && !written.some((each) => each.equals(found))) half += 1;
    }, 1);
    const outcomes = await Promise.allSettled(written.map((each) => saveFile(path, each)));
    clearInterval(looking);
    expect(outcomes.filter(({ status }) => status === "rejected")).toEqual([]);
    expect(written.some((each) => each.equals(readFileSync(path)))).toBe(true);
    expect({ half, left: readdirSync(join(root, "2013-03-校核")) }).toEqual({
      half: 0,
      left: ["校核报告.json"],
    });
  });

  test("removes what killed runs had begun in its folder, and nothing else", async () => {
    const ended = spawnSync("true").pid;
    const others = [
      `.乙.csv.${process.ppid}-01234567.part`,
      ".丙.csv.part",
      `.乙.csv.${ended}-1.part`,
      "乙.csv.part",
    ];
    for (const name of [
      ...others,
      ".乙.csv.part",
      ...[".乙.csv", ".丙.csv"].map((each) => `${each}.${ended}-01234567.part`),
    ])
      writeFileSync(join(root, name), "半");
    await saveFile(join(root, "乙.csv"), bytes);
    expect(readdirSync(root).toSorted()).toEqual(["乙.csv", ...others].toSorted());
  });

  test("makes the folder again that somebody has just removed", async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 100 }, (_, index) =>
        index % 2 === 0
          ? saveFile(join(root, "甲/未生成.json"), bytes)
          : removeFile(join(root, "甲/未生成.json")),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "rejected")).toEqual([]);
  });

  test("takes the longest name there is", async () => {
    const longest = `${"长".repeat(83)}.csv`;
    await saveFile(join(root, longest), bytes);
    expect(readdirSync(root)).toEqual([longest]);
  });

  test("leaves nothing of what cannot be written, no folder either", async () => {
    mkdirSync(join(root, "甲/乙.csv"), { recursive: true });
    expect(await refusalOf(saveFile(join(root, "甲/乙.csv"), bytes))).toMatchObject({
      refusal: "folder in the way",
    });
    expect(readdirSync(join(root, "甲"))).toEqual(["乙.csv"]);
    expect(await refusalOf(saveFile(join(root, "丙", `${"长".repeat(90)}.csv`), bytes))).toMatchObject({
      refusal: "too long",
    });
    expect(existsSync(join(root, "丙"))).toBe(false);
  });
});

test("moveFile puts a file on another disk, where there is one", async () => {
  const other = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "tongbao-save-"));
  writeFileSync(join(root, "甲.csv"), "甲");
  await moveFile(join(root, "甲.csv"), join(other, "乙/甲.csv"));
  expect([readFileSync(join(other, "乙/甲.csv"), "utf8"), readdirSync(root)]).toEqual(["甲", []]);
  rmSync(other, { recursive: true });
});

test("saveFolder says that a file lies where the folder should", async () => {
  writeFileSync(join(root, "2013-03"), "旧");
  const saved = saveFolder(join(root, "2013-03"), [{ path: "通报.pdf", bytes }], async () => undefined);
  expect(await refusalOf(saved)).toEqual({ refusal: "file in the way", path: join(root, "2013-03") });
  expect(readdirSync(root)).toEqual(["2013-03"]);
});

const refused = (details: object) => Promise.reject(Object.assign(new Error("refused"), details));

describe("naming", () => {
  test("says which file a full disk had no room for", async () => {
    expect(await refusalOf(naming("/a", () => refused({ code: "ENOSPC" })))).toEqual({
      refusal: "full",
      path: "/a",
    });
    expect(await refusalOf(naming("/a", () => refused({ code: "EIO" })))).toEqual({
      refusal: "failing",
      path: "/a",
    });
  });

  test("leaves what names its file, and what is a bug, as it is", async () => {
    expect(await refusalOf(naming("/a", () => refused({ code: "EIO", path: "/b" })))).toMatchObject({
      path: "/b",
    });
    const bug = new TypeError("a bug");
    await expect(naming("/a", () => Promise.reject(bug))).rejects.toBe(bug);
    expect(bug).not.toHaveProperty("path");
    expect(await naming("/a", () => Promise.resolve(1))).toBe(1);
  });
});
