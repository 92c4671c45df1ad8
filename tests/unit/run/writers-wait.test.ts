import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { lockFolder } from "../../../src/lock.ts";
import { importTasks } from "../../../src/run/year/import-catalogue.ts";
import { init } from "../../../src/run/year/init.ts";
import { newMonth } from "../../../src/run/year/new-month.ts";
import { realWorld } from "../../../src/world.ts";

/* Commands that write into folders of the clerk's own: one waits for another, and one that was killed is done again. */

const base = resolve(__dirname, "../../cases/base");
let folder: string;
let told: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-writers-"));
  told = "";
  cpSync(base, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const world = () => {
  const stream = { write: (text: string) => ((told += text), true), isTTY: false };
  return realWorld(folder, { stdout: stream, stderr: stream } as unknown as Parameters<typeof realWorld>[1]);
};

const contents = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== ".tongbao.lock")
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, "utf8")]),
  );

const document = (name: string, text: string): string => {
  const path = `${name}.txt`;
  writeFileSync(join(folder, path), `一、经济发展\n1.${text}\n牵头单位：市财政局\n责任单位：市工商局\n`);
  return path;
};

const importing = (file: string) =>
  importTasks(world(), { file, seeds: "seeds/2013", firstLeads: false, merge: true, json: false });

const making = (month?: string) => newMonth(world(), { month, data: "data", json: false });

const beginning = () => {
  mkdirSync(join(folder, "shipped"), { recursive: true });
  writeFileSync(join(folder, "shipped/通报.hbs"), "");
  const options = { folder: "某市", year: 2014, firstLeads: false, merge: false, json: false };
  return init(world(), options, join(folder, "shipped"));
};

describe("while another run is at work", () => {
  test.each([
    ["import", "seeds/2013", () => importing(document("甲", "建成市民服务中心"))],
    ["new", "data", () => making("2013-04")],
    ["init", "某市", beginning],
    ["init", "某市/seeds/2014", beginning],
  ])("%s writes nothing into %s and says who is there", async (_command, place, command) => {
    const lock = await lockFolder(join(folder, place), "issue 2013-03");
    document("甲", "建成市民服务中心");
    mkdirSync(join(folder, "shipped"), { recursive: true });
    writeFileSync(join(folder, "shipped/通报.hbs"), "");
    const before = contents();
    expect(await command()).toBe(1);
    expect(told).toContain(`${place}  错误 RUN-010 另一个 tongbao 正在写这个文件夹：issue 2013-03`);
    expect(contents()).toEqual(before);
    if ("release" in lock) await lock.release();
    expect(await command()).toBe(0);
    expect(contents()).not.toEqual(before);
  });
});

test("of two documents that are merged at once none loses a task of the other", async () => {
  const files = [document("甲", "建成市民服务中心"), document("乙", "开通公交专线")];
  const codes = await Promise.all(files.map(importing));
  for (const [index, file] of files.entries()) if (codes[index] === 1) expect(await importing(file)).toBe(0);
  const list = readFileSync(join(folder, "seeds/2013/任务清单.csv"), "utf8");
  expect(list).toContain("建成市民服务中心");
  expect(list).toContain("开通公交专线");
  expect(readdirSync(join(folder, "seeds/2013")).filter((name) => name.startsWith("."))).toEqual([]);
});

test("a month that was half made is the one that is made, and not the next", async () => {
  expect(await making()).toBe(0);
  const whole = contents();
  for (const lacking of [
    ["期次.yaml"],
    ["期次.yaml", "收文登记.csv"],
    ["期次.yaml", "收文登记.csv", "报送"],
  ]) {
    for (const name of lacking) rmSync(join(folder, "data/2013-04", name), { recursive: true });
    expect(await making()).toBe(0);
    expect(contents()).toEqual(whole);
  }
  expect(existsSync(join(folder, "data/2013-05"))).toBe(false);
});

test("a new month is begun with what leaves it unmade, so that a run that is killed is done again", async () => {
  const stopped = world();
  const locate = (path: string): string => {
    if (path.endsWith("收文登记.csv")) throw new Error("killed");
    return stopped.locate(path);
  };
  await expect(newMonth({ ...stopped, locate }, { data: "data", json: false })).rejects.toThrow("killed");
  expect(existsSync(join(folder, "data/2013-04/期次.yaml"))).toBe(false);
  expect(await making()).toBe(0);
  expect(readdirSync(join(folder, "data/2013-04")).toSorted()).toEqual(["报送", "收文登记.csv", "期次.yaml"]);
});

test("a run that finds nothing to do leaves none of the folders that it made to hold them", async () => {
  expect(await newMonth(world(), { data: "各期/督查", json: false })).toBe(1);
  expect(existsSync(join(folder, "各期"))).toBe(false);
});
