import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateOnce } from "../../../src/run/generate-once.ts";
import { generate } from "../../../src/run/generate.ts";
import type { GenerateOptions } from "../../../src/run/load/options.ts";
import { toldUnchanged } from "../../../src/run/unchanged.ts";
import type { World } from "../../../src/world.ts";
import { realWorld } from "../../../src/world.ts";
import { makeCaseWorld } from "../../support/cases/case-world.ts";
import { overlayWorld } from "../../support/cases/overlay-world.ts";

const month = "output/2013-03";
const options: GenerateOptions = {
  month: "2013-03",
  data: "data",
  output: "output",
  templates: "templates",
  draft: false,
  returnInvalid: false,
  letters: false,
  formats: ["docx"],
  json: false,
};

let folder: string;
let files: Map<string, Uint8Array>;
let said: string[];
let world: World;

/** What a run says, but for how long it took. */
const saying = async (run: () => Promise<unknown>): Promise<readonly string[]> => {
  said = [];
  await run();
  return said.map((line) => line.replace(/用时 [\d.]+ 秒/u, "用时"));
};

const changed = (bytes: Uint8Array): Uint8Array =>
  Uint8Array.from(bytes, (byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte));

/** Fonts are 40 MB: one of them stands for all. */
const isFurtherFont = (path: string): boolean => path.endsWith(".otf") && !path.includes("FandolKai");

const isUnchanged = (asked: Partial<GenerateOptions> = {}, version = "0.0.0", outside = world) =>
  toldUnchanged(outside, { ...options, ...asked }, version);

/** Everything below the printed month: its files with their bytes and times. */
const printed = () =>
  readdirSync(join(folder, month), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, month, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => [path, statSync(path).mtimeMs, readFileSync(path, "base64")] as const);

beforeAll(async () => {
  const made = makeCaseWorld({ title: "未变", files: new Map(), removed: [], steps: [] });
  folder = made.folder;
  files = new Map(made.files);
  // A second file of a unit is something to be told.
  const again = "data/2013-03/报送/市财政局";
  files.set(`${again}（更正）.csv`, files.get(`${again}.csv`) ?? new Uint8Array());
  const stream = (as: string) => ({
    write: (text: string) => said.push(`${as} ${text}`) > 0,
    isTTY: false,
  });
  const streams = { stdout: stream("结果"), stderr: stream("消息") } as unknown as NodeJS.Process;
  const program = { programDigest: () => Promise.resolve("this") };
  world = { ...overlayWorld(realWorld(folder, streams), files), ...program };
  said = [];
  await generateOnce(world, options, "0.0.0");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a month that is asked for again", () => {
  test("is left alone, and all is said that printing it again would say", async () => {
    const again = await saying(() => generate(world, options, "0.0.0"));
    const before = printed();
    const left = await saying(async () => expect(await generateOnce(world, options, "0.0.0")).toBe(0));
    expect(left).toEqual(again);
    expect(left.join("\n")).toMatch(/提醒[\s\S]*与上次生成相比：输入没有变化；.*沿用[\s\S]*结果 已生成/u);
    expect(printed()).toEqual(before);
  });

  test("is printed when a byte of anything it rests on is another", async () => {
    const idle: string[] = [];
    for (const [path, bytes] of [...files].filter(([name]) => !isFurtherFont(name))) {
      files.set(path, changed(bytes));
      if (await isUnchanged()) idle.push(path);
      files.set(path, bytes);
    }
    // The template of the papers that ask for reports, which no month rests on.
    expect(idle).toEqual(["templates/填报通知.hbs"]);
    expect(await isUnchanged()).toBe(true);
  });

  test.each([
    "data/2013-03/报送/新.csv",
    "data/2013-03/印发.json",
    "data/2013-02/期次.yaml",
    "seeds/2013/目录调整.csv",
  ])("is printed when %s is new", async (path) => {
    files.set(path, new Uint8Array());
    expect(await isUnchanged()).toBe(false);
    files.delete(path);
    expect(await isUnchanged()).toBe(true);
  });

  test("is printed when a file it rests on is gone", async () => {
    const [path = "", bytes = new Uint8Array()] =
      [...files].find(([name]) => name.startsWith("data/2013-03/报送/")) ?? [];
    files.delete(path);
    expect(await isUnchanged()).toBe(false);
    files.set(path, bytes);
  });

  test("is printed when a file of it is another, is gone, or its list was worked on", async () => {
    for (const name of ["通报.docx", "校核报告.json", "清单.json"]) {
      const path = join(folder, month, name);
      const bytes = readFileSync(path);
      writeFileSync(path, changed(bytes));
      expect([name, await isUnchanged()]).toEqual([name, false]);
      rmSync(path);
      expect([name, await isUnchanged()]).toEqual([name, false]);
      writeFileSync(path, bytes);
    }
    const list = join(folder, month, "清单.json");
    const text = readFileSync(list, "utf8");
    for (const [from, to] of [
      [/"页数": 1,/u, '"页数": 2,'],
      [/"文字": "正在/u, '"文字": "现在'],
      [/"SHA256": "([0-9a-f]{64})"(?=\s*\}\s*\],\s*"告知")/u, '"SHA256": ""'],
    ] as const) {
      const edited = text.replace(from, to);
      expect(edited).not.toBe(text);
      writeFileSync(list, edited);
      expect([to, await isUnchanged()]).toEqual([to, false]);
    }
    writeFileSync(list, text);
    expect(await isUnchanged()).toBe(true);
  });

  test("is printed when it is asked for otherwise, or by another program", async () => {
    const otherwise: readonly Partial<GenerateOptions>[] = [
      { draft: true },
      { letters: true },
      { json: true },
      { formats: ["docx", "pdf"] },
      { units: ["市科技局"] },
      { returnInvalid: true },
      { correction: "更正" },
      { month: "2013-04" },
    ];
    for (const asked of otherwise) expect([asked, await isUnchanged(asked)]).toEqual([asked, false]);
    expect(await isUnchanged({}, "0.0.1")).toBe(false);
    const another = { ...world, programDigest: () => Promise.resolve("another") };
    expect(await isUnchanged({}, "0.0.0", another)).toBe(false);
    expect(await isUnchanged({ month: undefined })).toBe(true);
  });
});
