import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { generate } from "../../../src/run/generate.ts";
import { issue } from "../../../src/run/issue.ts";
import { usualFormats } from "../../../src/run/load/options.ts";
import { realWorld } from "../../../src/world.ts";
import type { OpenDesk } from "../../support/open-desk.ts";
import { openDesk } from "../../support/open-desk.ts";

/* 更正 from beginning to end at the desk: a unit corrects what it reported of a month that is issued. Each step is where the
   one before has left the clerk. */

const silent = { write: () => true };
const streams = { stdout: silent, stderr: silent } as unknown as Parameters<typeof realWorld>[1];
const folders = { data: "data", output: "output", templates: "templates" };
const month = "/2013-03";
let desk: OpenDesk;

beforeAll(async () => {
  desk = await openDesk();
  const options = { ...folders, month: "2013-03", draft: false, returnInvalid: false, letters: false };
  const world = realWorld(desk.folder, streams);
  expect(await generate(world, { ...options, formats: usualFormats, json: false }, "0.0.0")).toBe(0);
  expect(await issue(world, { ...folders, month: "2013-03", json: false }, "0.0.0")).toBe(0);
});
afterAll(() => desk.close());

const inMonth = (...path: readonly string[]): string => join(desk.folder, "data", "2013-03", ...path);
const register = (): string => readFileSync(inMonth("收文登记.csv"), "utf8");
const page = async (path: string): Promise<string> => (await desk.asClerk(`${month}${path}`)).text;
/** Starts a command, and waits for its last words. */
const run = async (path: string, fields: Readonly<Record<string, string>> = {}): Promise<string> => {
  const { status, headers } = await desk.send(`${month}${path}`, fields);
  expect(status).toBe(303);
  return (await desk.asClerk(`${String(headers.location)}/events`)).text;
};
const drop = async () => {
  const text = readFileSync(inMonth("报送", "市科技局.csv"), "utf8").replaceAll("412", "421");
  const { status } = await desk.asClerk(`${month}/receive`, {
    method: "POST",
    headers: {
      Origin: `http://127.0.0.1:${desk.port}`,
      "X-File-Name": encodeURIComponent("市科技局（更正）.csv"),
    },
    body: text,
  });
  return status;
};
const letter = { unit: "市科技局", day: "2013-04-18", number: "平科〔2013〕20号", note: "更正" };
const verdict = { task: "2", grade: "推进缓慢", reason: "开工率低", owedBy: "" };

/** The answers to each of the changes that a correction may need. */
const changes = async (): Promise<readonly number[]> => [
  await drop(),
  (await desk.send(`${month}/register/again`, letter)).status,
  (await desk.send(`${month}/verdicts`, verdict)).status,
];

test("an issued month is shut, and its pages say how it is opened for a correction", async () => {
  const before = register();
  expect(await changes()).toEqual([409, 400, 400]);
  expect([register(), existsSync(inMonth("核定.csv"))]).toEqual([before, false]);
  for (const path of ["/receive", "/verdicts"])
    expect(await page(path)).toContain('先到<a href="/2013-03/issuing#particulars">印发</a>页');
  expect(await page("/issuing")).toMatch(/<button disabled[^>]*>生成更正通报/u);
  expect(await page("")).toContain('href="/2013-03/issuing#correction">更正印发的通报');
});

test("with the number of its 更正通报 its data can be changed, and the desk leads on", async () => {
  const given = { 更正发文字号: "2", 更正成文日期: "2013年4月20日", 更正印发日期: "2013年4月21日" };
  expect((await desk.send(`${month}/particulars`, given)).status).toBe(303);
  expect(await page("")).toContain('href="/2013-03/issuing#correction">去更正');
  const before = register();
  expect(await changes()).toEqual([200, 303, 303]);
  expect(register()).toBe(`${before}市科技局,2013-04-18,平科〔2013〕20号,,,更正\n`);
  expect(readFileSync(inMonth("核定.csv"), "utf8")).toContain("2,推进缓慢,开工率低");
  expect(await page("/receive")).toContain("正在准备更正");
});

test("the 更正通报 tells of the unit's data and of the office's verdict, and is issued", async () => {
  const reason = "市科技局更正专利申请数";
  await run("/correct", { reason, draft: "是" });
  for (const path of ["", "/issuing"]) expect(await page(path)).not.toContain("登记更正印发");
  const said = await run("/correct", { reason });
  expect(said).toMatch(/第1项 专利申请 累计完成：412件 → 421件（市科技局更正）/u);
  expect(said).toContain("印发以后用“印发”页的“登记印发”登记");
  expect(said).toMatch(/第2项 评价：达到序时进度 → 推进缓慢/u);
  expect(await page("")).toContain("登记更正印发");
  await run("/issue");
  expect(readFileSync(inMonth("印发.json"), "utf8")).toContain("平政督〔2013〕2号");
  expect(readdirSync(join(desk.folder, "output"))).toContain("2013-03-2013-04-11");
});

test("what is corrected is shut again", async () => {
  expect(await changes()).toEqual([409, 400, 400]);
  expect(await page("")).toContain("新建下一期 2013-04");
  expect(await page("/issuing")).toMatch(/<button disabled[^>]*>生成更正通报/u);
  // The next correction has the next number.
  expect((await desk.send(`${month}/particulars`, { 更正发文字号: "3" })).status).toBe(303);
  expect((await desk.send(`${month}/register/again`, { ...letter, day: "2013-04-25" })).status).toBe(303);
});
