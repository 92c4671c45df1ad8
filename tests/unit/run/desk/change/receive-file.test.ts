import { afterAll, beforeEach, expect, test } from "@jest/globals";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { receiveFile } from "../../../../../src/run/desk/change/receive-file.ts";
import { realWorld } from "../../../../../src/world.ts";

const base = resolve(__dirname, "..", "..", "..", "..", "cases", "base");
const root = mkdtempSync(join(tmpdir(), "tongbao-received-"));
const silent = { write: () => true };
const streams = { stdout: silent, stderr: silent } as unknown as Parameters<typeof realWorld>[1];
const world = realWorld(root, streams);
const folders = { data: "data", output: "output", templates: "templates" };
const reports = join(root, "data", "2013-03", "报送");
const at = (name: string): string => join(reports, name);
const bytes = new TextEncoder().encode("任务序号,填报单位\n1,市科技局\n");
const receiving = { month: { year: 2013, month: 3 }, facesOf: () => Promise.resolve(undefined) };
const receive = async (name: string, content = bytes) => {
  const received = await receiveFile(world, folders, receiving, { name, bytes: content });
  return "refused" in received ? received.refused : `${received.done.name} ${received.done.wasThere}`;
};

cpSync(join(base, "seeds"), join(root, "seeds"), { recursive: true });
beforeEach(() => {
  rmSync(join(root, "data"), { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each([
  ["a folder", () => mkdirSync(at("a.csv"))],
  ["a folder that is not empty", () => mkdirSync(join(at("a.csv"), "b"), { recursive: true })],
  ["a link that leads nowhere", () => symlinkSync("nowhere", at("a.csv"))],
  ["a link that leads to itself", () => symlinkSync("a.csv", at("a.csv"))],
  [
    "a link to the very same file, which a check passes over",
    () => {
      writeFileSync(join(root, "data", "same.csv"), bytes);
      symlinkSync("../../same.csv", at("a.csv"));
    },
  ],
  ["a file in other letters", () => writeFileSync(at("A.CSV"), "x")],
  ["another file", () => writeFileSync(at("a.csv"), "x")],
])("beside %s a dropped file is kept under a name of its own", async (_what, put) => {
  put();
  const [there = ""] = readdirSync(reports);
  const before = lstatSync(at(there));
  expect(await receive("a.csv")).toBe("a（2）.csv false");
  expect(new Uint8Array(readFileSync(at("a（2）.csv")))).toEqual(bytes);
  expect(readdirSync(reports)).toHaveLength(2);
  expect(lstatSync(at(there)).mtimeMs).toBe(before.mtimeMs);
  expect(await receive("a.csv")).toBe("a（2）.csv true");
  mkdirSync(at("b（2）.csv"));
  mkdirSync(at("b.csv"));
  expect(await receive("b.csv")).toBe("b（3）.csv false");
});

test("the same file in other letters is not kept twice", async () => {
  writeFileSync(at("A.csv"), bytes);
  expect(await receive("a.csv")).toBe("A.csv true");
});

test("a file that is the beginning of a film is not taken for the film", async () => {
  const beginning = new Uint8Array(64 * 1024);
  writeFileSync(at("a.csv"), beginning);
  truncateSync(at("a.csv"), 65 * 1024 * 1024);
  expect(await receive("a.csv", beginning)).toBe("a（2）.csv false");
});

test.each([
  ["a file", () => writeFileSync(reports, "x")],
  [
    "a link",
    () => {
      mkdirSync(join(root, "elsewhere"), { recursive: true });
      symlinkSync(join(root, "elsewhere"), reports);
    },
  ],
  ["a link that leads nowhere", () => symlinkSync("nowhere", reports)],
])("nothing is kept where 报送 is %s", async (_what, put) => {
  rmSync(reports, { recursive: true });
  put();
  expect(await receive("a.csv")).toBe("data/2013-03/报送 不是文件夹，收不进去：请把同名的文件或链接移走。");
  expect(existsSync(join(root, "elsewhere", "a.csv"))).toBe(false);
});

test("where there is no 报送 yet it is made", async () => {
  rmSync(reports, { recursive: true });
  expect(await receive("a.csv")).toBe("a.csv false");
});

test("the longest name that is taken has room for a number", async () => {
  const name = `${"市".repeat(65)}x.csv`;
  expect(await receive(name)).toBe(`${name} false`);
  const second = await receive(name, new Uint8Array([1]));
  expect(second).toBe(`${"市".repeat(65)}x（2）.csv false`);
  expect(await receive(`x${name}`)).toContain("文件名不能用");
});
