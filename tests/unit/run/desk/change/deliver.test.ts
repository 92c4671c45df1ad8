import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  deliveriesDue,
  deliveryId,
  enterDeliveries,
  listDeliveries,
} from "../../../../../src/run/desk/change/deliver.ts";
import { realWorld } from "../../../../../src/world.ts";
import { encodeGbk } from "../../../../support/gbk.ts";
import { smallCatalogue } from "../../../../support/years/small-catalogue.ts";

const root = mkdtempSync(join(tmpdir(), "tongbao-deliveries-"));
const world = realWorld(root, process);
const path = join(root, "data", "2013-03", "分发清单.csv");
const recipients = {
  catalogue: smallCatalogue,
  issue: { copiedTo: "市委办公室、市纪委，各县（市、区）党委" },
};
const delivering = { data: "data", month: { year: 2013, month: 3 }, recipients };
const paper = (name: string, kind: string, unit?: string) => ({
  name,
  kind,
  ...(unit !== undefined && { unit }),
  title: name,
  pages: 1,
  source: "",
  files: [],
});
const documents = [
  paper("通报", "通报"),
  paper("摘要", "摘要"),
  paper("单位/02-市科技局", "摘编", "市科技局"),
];
const due = deliveriesDue({ documents }, ["市发改委", "市科技局"], recipients);
const list = () => listDeliveries(world, delivering, due);
const id = (unit: string, name = "通报"): string => deliveryId({ paper: name, unit });
const enter = (...lines: readonly (readonly [id: string, copies: string, signedOn: string])[]) =>
  enterDeliveries(
    world,
    delivering,
    lines.map(([each, copies, signedOn]) => ({ id: each, copies, signedOn })),
  );

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, "data", "2013-03"), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("the notice is due to every unit and every body that it is copied to, the rest to its own unit", () => {
  expect(due.map(({ paper: name, unit }) => `${name} ${unit}`)).toEqual([
    "通报 市发改委",
    "通报 市科技局",
    "单位/02-市科技局 市科技局",
    "通报 市委办公室",
    "通报 市纪委",
    "通报 各县（市、区）党委",
  ]);
});

test("the list is written once, and what is missing is added to it", async () => {
  expect(await list()).toEqual({ done: 6 });
  const text = readFileSync(path, "utf8");
  expect(text).toContain("\uFEFF公文,单位,份数,签收日期,备注\n通报,市发改委,1,,\n");
  expect(await list()).toEqual({ done: 0 });
  writeFileSync(path, text.replace("通报,市纪委,1,,\n", ""));
  expect(await list()).toEqual({ done: 1 });
  expect(readFileSync(path, "utf8")).toBe(`${text.replace("通报,市纪委,1,,\n", "")}通报,市纪委,1,,\n`);
});

test("copies and days are entered, and the rest stays as it is written", async () => {
  const before =
    '份数,本局,公文,签收,发往单位\r\n2份,"甲, 乙",通报,,市科技局\r\n1, x ,通报,2013年4月12日,市委办公室\r\n';
  writeFileSync(path, encodeGbk(before));
  const done = await enter([id("市科技局"), "3", "2013/4/13"], [id("市委办公室"), "1", "2013-04-12"]);
  expect(done).toEqual({ done: 1 });
  const after = before.replace("2份", "3").replace("通报,,", "通报,2013-04-13,");
  expect(new TextDecoder("gb18030").decode(readFileSync(path))).toBe(after);
  expect(await enter([id("市委办公室"), "1", ""])).toEqual({ done: 1 });
  expect(new TextDecoder("gb18030").decode(readFileSync(path))).toBe(after.replace("2013年4月12日", ""));
});

test("lines below one that becomes shorter are found all the same", async () => {
  writeFileSync(path, '公文,单位,份数,签收日期\n通报,市发改委,1,"2013\n年"\n通报,市科技局,1,\n');
  await enter([id("市发改委"), "1", "2013-04-12"], [id("市科技局"), "2", ""]);
  expect(readFileSync(path, "utf8")).toBe(
    "公文,单位,份数,签收日期\n通报,市发改委,1,2013-04-12\n通报,市科技局,2,\n",
  );
});

test.each([
  ["0", "", "份数“0”"],
  ["1000", "", "份数“1000”"],
  ["１", "", "份数“１”"],
  ["1", "昨天", "签收日期“昨天”"],
])("nothing is entered of %s copies on %j", async (copies, day, said) => {
  await list();
  const before = readFileSync(path);
  const refused = { refused: expect.stringContaining(said) };
  expect(await enter([id("市发改委"), "2", ""], [id("市科技局"), copies, day])).toEqual(refused);
  expect(readFileSync(path)).toEqual(before);
  expect(await enter([id("市发改委"), "999", ""])).toEqual({ done: 1 });
});

test("a line that is not there, or a list that is not, is told", async () => {
  expect(await enter([id("市发改委"), "1", ""])).toEqual({ refused: expect.stringContaining("请先列出") });
  await list();
  expect(await enter([id("市民政局"), "1", ""])).toEqual({ refused: expect.stringContaining("没有这一行") });
  writeFileSync(path, '公文,单位,份数,签收日期\n通报,"市发改委,1,\n');
  for (const answer of [await list(), await enter()])
    expect(answer).toEqual({ refused: expect.stringContaining("读不出来") });
});

test("while another command writes, nothing is", async () => {
  const since = "2013-04-08T01:00:00.000Z";
  const holder = { purpose: "issue 2013-03", process: 1, computer: "另一台", since, startedUp: 0 };
  writeFileSync(join(root, "data", ".tongbao.lock"), JSON.stringify(holder));
  for (const answer of [await list(), await enter()])
    expect(answer).toEqual({ refused: expect.stringContaining("issue 2013-03") });
  expect(existsSync(path)).toBe(false);
});
