import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { enterReceipts } from "../../../../../src/run/desk/change/enter-receipts.ts";
import type { EnteredReturn } from "../../../../../src/run/desk/change/enter-returns.ts";
import { enterReturns, receiptId } from "../../../../../src/run/desk/change/enter-returns.ts";
import { realWorld } from "../../../../../src/world.ts";
import { encodeGbk } from "../../../../support/gbk.ts";
import { day } from "../../../../support/years/small-month.ts";

const base = resolve(__dirname, "..", "..", "..", "..", "cases", "base");
const folder = mkdtempSync(join(tmpdir(), "tongbao-returns-"));
const world = realWorld(folder, process);
const folders = { data: "data", output: "output", templates: "templates" };
const march = { year: 2013, month: 3 };
const path = join(folder, "data", "2013-03", "收文登记.csv");
const before = [
  "本局,退回,单位,收到日期,文号,催报",
  '"甲, 乙",,市科技局,4月3日,平科〔2013〕31号, 1次',
  "丙,2013-04-05,市林业局,2013-04-02,,",
  "丁,,市林业局,2013-04-06,,",
  "戊,,市财政局,,,2\r\n",
].join("\r\n");
const place = (line: number) => ({ file: "data/2013-03/收文登记.csv", at: { line, column: 1 } });
const science = receiptId({ unit: "市科技局", reminders: 1, receivedOn: day("2013-04-03"), place: place(2) });
const forest = receiptId({
  unit: "市林业局",
  reminders: 0,
  receivedOn: day("2013-04-02"),
  returnedOn: day("2013-04-05"),
  place: place(3),
});
const finance = receiptId({ unit: "市财政局", reminders: 2, place: place(5) });
const county = receiptId({ unit: "郏县政府", reminders: 0 });
const enter = (...lines: readonly (readonly [id: string, returnedOn: string, reminders: string])[]) =>
  enterReturns(
    world,
    folders,
    march,
    lines.map(([id, returnedOn, reminders]): EnteredReturn => ({ id, returnedOn, reminders })),
  );
const text = (): string => new TextDecoder("gb18030").decode(readFileSync(path));
const refusal = (said: string) => ({ refused: expect.stringContaining(said) });

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(base, folder, { recursive: true });
  writeFileSync(path, encodeGbk(before));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a day of return and a count are entered, and the rest stays as it is written", async () => {
  const done = await enter(
    [science, "2013-04-04", "1"],
    [forest, "2013-04-05", "0"],
    [finance, "", "3"],
    [county, "", "1"],
  );
  expect(done).toEqual({ done: 3 });
  expect(text()).toBe(
    `${before.replace('乙",,', '乙",2013-04-04,').replace("市财政局,,,2", "市财政局,,,3")},,郏县政府,,,1\r\n`,
  );
});

test("what was entered wrongly is taken back", async () => {
  expect(await enter([forest, "", ""], [finance, "", "0"])).toEqual({ done: 2 });
  expect(text()).toBe(before.replace("丙,2013-04-05", "丙,").replace("市财政局,,,2", "市财政局,,,0"));
});

test("lines that say what they said are not touched, whatever way they say it", async () => {
  expect(await enter([science, "", "1"], [forest, "2013-04-05", ""], [county, "", "0"])).toEqual({ done: 0 });
  expect(text()).toBe(before);
});

test.each([
  [science, "昨天", "1", "退回日期“昨天”不是日期"],
  [science, "2013-04-02", "1", "早于收文日期"],
  [science, "", "100", "要是 0 到 99 的整数"],
  [science, "", "=1", "要是 0 到 99 的整数"],
  [finance, "2013-04-04", "2", "还没有登记收文日期"],
  ["0123456789abcdef", "", "1", "可能已经改过"],
])("line %s with %j and %j is refused, and nothing of the others is entered", async (id, on, count, said) => {
  expect(await enter([county, "", "1"], [id, on, count])).toEqual(refusal(said));
  expect(text()).toBe(before);
});

test("a line that was changed in the meantime is not changed again", async () => {
  writeFileSync(path, encodeGbk(before.replace("市财政局,,,2", "市财政局,,,4")));
  expect(await enter([finance, "", "3"])).toEqual(refusal("可能已经改过"));
});

test("a register without the column is told so", async () => {
  writeFileSync(path, "单位,收文日期\n市财政局,\n");
  const id = receiptId({ unit: "市财政局", reminders: 0, place: place(2) });
  expect(await enter([id, "", "1"])).toEqual(refusal("没有“催报次数”一栏"));
});

test("nothing is entered into a register that is not read whole, nor of an issued month", async () => {
  writeFileSync(path, '单位,收文日期,催报次数\n市财政局,,2\n"市科技局,,\n');
  expect(await enter([county, "", "1"])).toEqual(refusal("读不出来"));
  writeFileSync(join(folder, "data", "2013-03", "印发.json"), "{}");
  expect(await enter([county, "", "1"])).toEqual(refusal("已经印发"));
  const receipt = { unit: "市财政局", receivedOn: "2013-04-03", documentNumber: "", note: "" };
  expect(await enterReceipts(world, folders, march, [receipt])).toEqual(refusal("已经印发"));
});

test("a report that comes again after a return is entered on no earlier day", async () => {
  const receipt = { unit: "市林业局", receivedOn: "2013-04-04", documentNumber: "", note: "" };
  expect(await enterReceipts(world, folders, march, [receipt])).toEqual(refusal("不能早于它"));
  expect(text()).toBe(before);
  const again = { ...receipt, receivedOn: "2013-04-05" };
  expect(await enterReceipts(world, folders, march, [again])).toEqual({ done: 1 });
});

/** Enters a day of receipt that differs into a line. */
const change = (id: string, receivedOn: string, returnedOn = "", reminders = "1") =>
  enterReturns(world, folders, march, [{ id, receivedOn, returnedOn, reminders }]);

test("a day of receipt that was entered wrongly is put right, and cleared where nothing has come", async () => {
  expect(await change(science, "2013-03-99")).toEqual(refusal("不是日期"));
  expect(await change(science, "2013-02-28")).toEqual(refusal("早于本期"));
  expect(await change(forest, "2013-04-06", "2013-04-05", "0")).toEqual(refusal("早于收文日期 2013-04-06"));
  expect(text()).toBe(before);
  expect(await change(science, "2013-04-08")).toEqual({ done: 1 });
  expect(text()).toBe(before.replace("4月3日", "2013-04-08"));
  // The line has another name now: a window that shows the old day is told.
  expect(await change(science, "2013-04-09")).toEqual(refusal("可能已经改过"));
  const moved = receiptId({ unit: "市科技局", reminders: 1, receivedOn: day("2013-04-08"), place: place(2) });
  expect(await change(moved, "")).toEqual({ done: 1 });
  expect(text()).toBe(before.replace("4月3日", ""));
});
