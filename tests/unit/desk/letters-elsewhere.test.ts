import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenDesk } from "../../support/open-desk.ts";
import { openDesk } from "../../support/open-desk.ts";

let desk: OpenDesk;
const written = (): readonly boolean[] =>
  ["data/2013-03/印发.json", "data/发文登记.csv"].map((path) => existsSync(join(desk.folder, path)));

/** Starts a command, and waits for its last words. */
const run = async (path: string, fields: Readonly<Record<string, string>>): Promise<string> => {
  const { status, headers } = await desk.send(path, fields);
  expect(status).toBe(303);
  return (await desk.asClerk(`${String(headers.location)}/events`)).text;
};

beforeAll(async () => {
  desk = await openDesk((folder) => {
    appendFileSync(join(folder, "seeds/2013/机关.yaml"), "\n督办函连续月数: 1\n");
    const file = join(folder, "data/2013-03/报送/市科技局.csv");
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("412", "380"));
  });
});
afterAll(() => desk.close());

test("a month whose letters were not printed is issued only when the clerk says that they go out otherwise", async () => {
  await run("/2013-03/generate", { draft: "", letters: "" });
  expect((await desk.asClerk("/2013-03/issuing")).text).toContain('name="withoutLetters"');
  expect(await run("/2013-03/issue", {})).toContain("ISD-011");
  expect(written()).toEqual([false, false]);
  expect(await run("/2013-03/issue", { withoutLetters: "是" })).toContain("另外行文的督办函 1 件");
  expect(written()).toEqual([true, true]);
});

test("whoever reads of the month afterwards knows that the letter was not lost", async () => {
  const record = JSON.parse(readFileSync(join(desk.folder, "data/2013-03/印发.json"), "utf8")) as object;
  expect(record).toMatchObject({ 督办函: [], 另行文督办函: [{ 任务序号: 1, 单位: "市科技局" }] });
  expect((await desk.asClerk("/2013-03")).text).toContain("督办函另外行文：第1项（市科技局）");
  expect(await run("/2013-03/verify", {})).toContain("督办函 1 件另外行文，不在这里：第1项（市科技局）");
});
