import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { enterReceipts } from "../../../../../src/run/desk/change/enter-receipts.ts";
import { realWorld } from "../../../../../src/world.ts";

const base = resolve(__dirname, "..", "..", "..", "..", "cases", "base");
const folder = mkdtempSync(join(tmpdir(), "tongbao-receipts-"));
const world = realWorld(folder, process);
const folders = { data: "data", output: "output", templates: "templates" };
const march = { year: 2013, month: 3 };
const register = (): readonly string[] =>
  readFileSync(join(folder, "data", "2013-03", "收文登记.csv"), "utf8")
    .trimEnd()
    .split("\n");
const enter = (unit: string, receivedOn: string, documentNumber = "", note = "") =>
  enterReceipts(world, folders, march, [{ unit, receivedOn, documentNumber, note }]);

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(base, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("what a unit sends again without having been sent back gets a row of its own below", async () => {
  const before = register();
  expect(await enter("市科技局", "2013-04-04", "平科〔2013〕15号", "补充")).toEqual({ done: 1 });
  expect(register()).toEqual([...before, "市科技局,2013-04-04,平科〔2013〕15号,,,补充"]);
  // A third report of the same day, with another number, is another one.
  expect(await enter("市科技局", "2013-04-04", "平科〔2013〕16号")).toEqual({ done: 1 });
  expect(register()).toHaveLength(before.length + 2);
});

test("a receipt that is sent twice, as by a button pressed twice, is entered once", async () => {
  const before = register();
  const both = await Promise.all([enter("市民政局", "2013-04-03"), enter("市民政局", "2013-04-03")]);
  const refused = both.some((each) => "refused" in each);
  expect(refused ? await enter("市民政局", "2013-04-03") : { done: 0 }).toEqual({ done: 0 });
  expect(await enter("市科技局", "2013-04-02", "平科〔2013〕12号")).toEqual({ done: 0 });
  expect(register()).toEqual([...before, "市民政局,2013-04-03,,,,"]);
});

test("a day before the month that is reported on is refused, and nothing is written", async () => {
  const before = register();
  expect(await enter("市科技局", "2013-02-28")).toEqual({
    refused: "市科技局 的收文日期 2013-02-28 早于本期，没有登记。",
  });
  expect(register()).toEqual(before);
});
