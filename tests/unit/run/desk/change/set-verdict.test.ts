import { afterAll, beforeEach, describe, expect, test } from "@jest/globals";
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
import { setVerdict, withdrawVerdict } from "../../../../../src/run/desk/change/set-verdict.ts";
import { realWorld } from "../../../../../src/world.ts";
import { encodeGbk } from "../../../../support/gbk.ts";

const base = resolve(__dirname, "..", "..", "..", "..", "cases", "base");
const folder = mkdtempSync(join(tmpdir(), "tongbao-verdicts-"));
const silent = { write: () => true };
const streams = { stdout: silent, stderr: silent } as unknown as Parameters<typeof realWorld>[1];
const world = realWorld(folder, streams);
const folders = { data: "data", output: "output", templates: "templates" };
const march = { year: 2013, month: 3 };
const at = (name: string): string => join(folder, "data", "2013-03", name);
const path = at("核定.csv");
const usual = { task: "1", grade: "推进缓慢", reason: "受理数核减", owedBy: "" };
const set = (fields: Readonly<Record<string, string>> = {}) =>
  setVerdict(world, folders, march, { ...usual, ...fields });
const withdraw = (task = "1") => withdrawVerdict(world, folders, march, { task });
const refusal = (said: string) => ({ refused: expect.stringContaining(said) });

cpSync(base, folder, { recursive: true });
beforeEach(() => rmSync(path, { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("核定.csv keeps what is not changed in it", () => {
  test("other columns, the encoding, line ends, quotes and the order of rows and columns", async () => {
    const before =
      '本局,理由,任务序号,核定状态\r\n"甲, 乙",原话,3,暂不评价\r\n丙,"未\r\n开工", 1 ,尚未启动\r\n';
    writeFileSync(path, encodeGbk(before));
    expect(await set({ reason: "已开工" })).toEqual({ done: 1 });
    expect(await set({ task: "4", grade: "暂不评价", reason: "另行通报" })).toEqual({ done: 4 });
    const decoded = (): string => new TextDecoder("gb18030").decode(readFileSync(path));
    const after = before.replace('"未\r\n开工", 1 ,尚未启动', "已开工, 1 ,推进缓慢");
    expect(decoded()).toBe(`${after},另行通报,4,暂不评价\r\n`);
    expect(await withdraw()).toEqual({ done: 1 });
    expect(decoded()).toBe(`${after.replace(/丙[\s\S]*/u, "")},另行通报,4,暂不评价\r\n`);
    expect(await set({ task: "4", owedBy: "市政府" })).toEqual(refusal("没有“责任方”一栏"));
  });

  test("a byte order mark, and cells that say what they said", async () => {
    writeFileSync(path, "\uFEFF任务序号,核定状态,理由,责任方\n１,推进缓慢, 受理数核减,\n2,已完成,甲,\n");
    await set();
    expect(readFileSync(path, "utf8")).toBe(
      "\uFEFF任务序号,核定状态,理由,责任方\n１,推进缓慢, 受理数核减,\n2,已完成,甲,\n",
    );
    await set({ task: "2", owedBy: "市政府" });
    expect(readFileSync(path, "utf8")).toMatch(/\n2,推进缓慢,受理数核减,市政府\n$/u);
  });

  test("a formula becomes none", async () => {
    await set({ reason: "=1+1" });
    expect(readFileSync(path, "utf8")).toContain(",'=1+1,");
  });
});

test.each([
  ["a task that the list does not have", { task: "5" }, "没有第“5”项"],
  ["a task in other figures", { task: "01" }, "没有第“01”项"],
  ["no task", { task: "" }, "没有第“”项"],
  ["a grade of another month", { grade: "未完成" }, "核定状态要是"],
  ["another word", { grade: "很好" }, "核定状态要是"],
  ["no reason", { reason: "" }, "要写明核定的理由"],
  ["a reason without words", { reason: "……" }, "要写明核定的理由"],
  ["a reason that is too long", { reason: "核".repeat(201) }, "太长"],
  ["a body that is too long", { owedBy: "核".repeat(201) }, "太长"],
])("nothing is written of %s", async (_what, fields, said) => {
  expect(await set(fields)).toEqual(refusal(said));
  expect(existsSync(path)).toBe(false);
});

test("what is just long enough is written, and a verdict is lifted without a reason", async () => {
  expect(await set({ reason: "核".repeat(200) })).toEqual({ done: 1 });
  expect(await set({ grade: "解除", reason: "" })).toEqual({ done: 1 });
  expect(readFileSync(path, "utf8")).toContain("\n1,解除,,\n");
});

test.each([
  ["two rows of a task", "任务序号,核定状态,理由\n1,推进缓慢,甲\n 1,已完成,乙\n", "有 2 行"],
  ["a broken quote", '任务序号,核定状态,理由\n1,推进缓慢,"甲\n', "读不出来"],
  ["no column for the reason", "任务序号,核定状态\n1,推进缓慢\n", "读不出来"],
])("a file is left alone that has %s", async (_what, content, said) => {
  writeFileSync(path, content);
  for (const answer of [await set(), await withdraw()]) expect(answer).toEqual(refusal(said));
  expect(readFileSync(path, "utf8")).toBe(content);
});

test("nothing is changed of a month whose 印发.json is there, sound or damaged, nor while another command writes", async () => {
  writeFileSync(at("印发.json"), "{}");
  for (const answer of [await set(), await withdraw()]) expect(answer).toEqual(refusal("已经印发"));
  rmSync(at("印发.json"));
  const lock = join(folder, "data", ".tongbao.lock");
  const since = "2013-04-08T01:00:00.000Z";
  const holder = { purpose: "issue 2013-03", process: 1, computer: "另一台", since, startedUp: 0 };
  writeFileSync(lock, JSON.stringify(holder));
  for (const answer of [await set(), await withdraw()]) expect(answer).toEqual(refusal("issue 2013-03"));
  rmSync(lock);
  expect(existsSync(path)).toBe(false);
});

test("a folder in the place of the file is told, and nothing is left beside it", async () => {
  mkdirSync(path);
  const before = readdirSync(at("."));
  expect(await set()).toEqual(refusal("应是文件的地方有一个同名的文件夹"));
  expect(await withdraw()).toEqual(refusal("可能已经撤回了"));
  expect(readdirSync(at("."))).toEqual(before);
  rmSync(path, { recursive: true });
});

test("what is not there cannot be withdrawn", async () => {
  expect(await withdraw()).toEqual(refusal("可能已经撤回了"));
  await set({ task: "2" });
  expect(await withdraw()).toEqual(refusal("可能已经撤回了"));
});
