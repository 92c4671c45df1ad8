import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { fontFoldersOf, realMachine } from "../../src/machine.ts";

const machine = realMachine();
let root = "";
const at = (...names: readonly string[]): string => join(root, ...names);
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "tongbao-machine-"));
  mkdirSync(at("data", "2013-03", "报送"), { recursive: true });
  mkdirSync(at("空"));
  writeFileSync(at("data", "2013-03", "期次.yaml"), "发文字号: 1\n");
  writeFileSync(at("data", "2013-03", "报送", "市科技局.csv"), "");
  symlinkSync(at("data"), at("data", "链接"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("looking into a folder", () => {
  const entries = [
    { path: "2013-03", kind: "folder", size: 0 },
    { path: "2013-03/报送", kind: "folder", size: 0 },
    { path: "2013-03/报送/市科技局.csv", kind: "file", size: 0 },
    { path: "2013-03/期次.yaml", kind: "file", size: 16 },
    { path: "链接", kind: "link", size: 0 },
  ];
  test("finds all that is in it, and follows no link", async () => {
    expect(await machine.lookInto(at("data"))).toEqual({ entries });
    expect(await machine.lookInto(`${at("data")}${sep}`)).toEqual({ entries });
    expect(await machine.lookInto(at("空"))).toEqual({ entries: [] });
  });

  test("says that there is none, or that a file is in its place", async () => {
    expect(await machine.lookInto(at("没有"))).toEqual({ refusal: "none" });
    expect(await machine.lookInto(at("data", "2013-03", "期次.yaml"))).toEqual({
      refusal: "file in the way",
    });
    expect(await machine.lookInto(at("长".repeat(300)))).toEqual({ refusal: "too long" });
  });
});

describe("trying to write", () => {
  test("leaves neither a file nor a time behind", async () => {
    const past = new Date("2013-07-08T01:02:03Z");
    utimesSync(at("空"), past, past);
    expect(await machine.refusesToWrite(at("空"))).toBeUndefined();
    expect(readdirSync(at("空"))).toEqual([]);
    expect(statSync(at("空")).mtime).toEqual(past);
  });

  test("says why it cannot be", async () => {
    expect(await machine.refusesToWrite(at("没有"))).toBe("gone");
    expect(await machine.refusesToWrite(at("data", "2013-03", "期次.yaml"))).toBe("file in the way");
  });
});

describe("the room on a disk", () => {
  test("is that of where a folder will lie", async () => {
    const [here, there] = [await machine.roomAt(root), await machine.roomAt(at("没有", "也没有"))];
    expect(here?.free).toBeGreaterThan(0);
    expect(there?.disk).toBe(here?.disk);
  });

  test("is not known where a file is in the way", async () => {
    expect(await machine.roomAt(at("data", "2013-03", "期次.yaml", "里面"))).toBeUndefined();
  });
});

test("some bytes of a file are read, fewer at its end, none of what is not there", async () => {
  const file = at("data", "2013-03", "期次.yaml");
  expect(Buffer.from(await machine.readPart(file, 3, 6)).toString()).toBe("文字");
  expect(Buffer.from(await machine.readPart(file, 14, 9)).toString()).toBe("1\n");
  expect(await machine.readPart(at("没有"), 0, 9)).toHaveLength(0);
});

test("the clock tells the day and its distance from UTC as this computer shows them", () => {
  const { today, offset } = machine.clock();
  const now = new Date();
  expect(Math.abs(Date.UTC(today.year, today.month - 1, today.day) - now.getTime())).toBeLessThan(
    48 * 3600e3,
  );
  expect(offset + now.getTimezoneOffset()).toBe(0);
  expect(machine.node).toBe(process.version);
  expect(machine.system).toBe(process.platform);
});

test("each system has its fonts in folders of its own, those of the user among them", () => {
  const home = "/home/经办人";
  expect(fontFoldersOf("win32", "C:\\Users\\a", { WINDIR: "D:\\Win", LOCALAPPDATA: "E:\\Local" })).toEqual([
    "D:\\Win\\Fonts",
    "E:\\Local\\Microsoft\\Windows\\Fonts",
  ]);
  expect(fontFoldersOf("win32", "C:\\Users\\a", {})).toEqual([
    "C:\\Windows\\Fonts",
    "C:\\Users\\a\\AppData\\Local\\Microsoft\\Windows\\Fonts",
  ]);
  expect(fontFoldersOf("linux", home, {})).toEqual([
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    `${home}/.local/share/fonts`,
    `${home}/.fonts`,
  ]);
  expect(fontFoldersOf("linux", home, { XDG_DATA_HOME: "/数据" })).toContain("/数据/fonts");
  expect(fontFoldersOf("darwin", home, {})).toEqual([
    "/System/Library/Fonts",
    "/Library/Fonts",
    `${home}/Library/Fonts`,
  ]);
  expect(fontFoldersOf("aix", home, {})).toEqual([]);
});
