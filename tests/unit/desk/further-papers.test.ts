import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { forms } from "../../../src/run/forms.ts";
import { generate } from "../../../src/run/generate.ts";
import { issue } from "../../../src/run/issue.ts";
import { usualFormats } from "../../../src/run/load/options.ts";
import { realWorld } from "../../../src/world.ts";
import type { OpenDesk } from "../../support/open-desk.ts";
import { openDesk } from "../../support/open-desk.ts";

const silent = { write: () => true };
const streams = { stdout: silent, stderr: silent } as unknown as Parameters<typeof realWorld>[1];
const folders = { data: "data", output: "output", templates: "templates" };
const version = "0.0.0";

let desk: OpenDesk;
/** Where the same is done by commands. */
let twin: string;

const correct = (folder: string): void => {
  const file = join(folder, "data", "2013-03", "报送", "市科技局.csv");
  writeFileSync(file, readFileSync(file, "utf8").replaceAll("412", "421"));
};
const particulars = { 更正发文字号: "2", 更正成文日期: "2013年4月20日", 更正印发日期: "2013年4月21日" };

beforeAll(async () => {
  desk = await openDesk();
  const options = { ...folders, month: "2013-03", draft: false, returnInvalid: false, letters: false };
  const world = realWorld(desk.folder, streams);
  expect(await generate(world, { ...options, formats: usualFormats, json: false }, version)).toBe(0);
  expect(await issue(world, { ...folders, month: "2013-03", json: false }, version)).toBe(0);
  correct(desk.folder);
  twin = mkdtempSync(join(tmpdir(), "tongbao-twin-"));
  cpSync(desk.folder, twin, { recursive: true, verbatimSymlinks: true });
});
afterAll(async () => {
  await desk.close();
  rmSync(twin, { recursive: true, force: true });
});

/** Starts a command, and waits for its last words. */
const run = async (path: string, fields: Readonly<Record<string, string>>): Promise<string> => {
  const { status, headers } = await desk.send(path, fields);
  expect(status).toBe(303);
  return (await desk.asClerk(`${String(headers.location)}/events`)).text;
};
/** Every file below a folder with its bytes, the lock of the desk apart. */
const filesBelow = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes(".lock"))
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length), readFileSync(path, "base64")] as const),
  );
const yaml = (folder: string): string => join(folder, "data", "2013-03", "期次.yaml");

describe("更正", () => {
  test("needs a reason in words, and no longer one than is read", async () => {
    for (const reason of ["", "……", "长".repeat(501)]) {
      const { status, text } = await desk.send("/2013-03/correct", { reason });
      expect([status, text]).toEqual([400, expect.stringContaining("更正的原因")]);
    }
    expect(existsSync(join(desk.folder, "output", "2013-03-更正"))).toBe(false);
  });

  test("of an issued month only what the correction needs is changed in 期次.yaml", async () => {
    const before = readFileSync(yaml(desk.folder), "utf8");
    expect((await desk.send("/2013-03/particulars", { ...particulars, 总体评价: "进展较好" })).status).toBe(
      400,
    );
    expect(readFileSync(yaml(desk.folder), "utf8")).toBe(before);
    expect((await desk.send("/2013-03/particulars", particulars)).status).toBe(303);
    const lines = Object.entries(particulars).map(([key, value]) => `${key}: ${value}\n`);
    expect(readFileSync(yaml(desk.folder), "utf8")).toBe(before + lines.join(""));
    writeFileSync(yaml(twin), before + lines.join(""));
  });

  test("is printed and issued byte for byte as the command does it", async () => {
    const reason = "市科技局更正专利申请数";
    expect(await run("/2013-03/correct", { reason })).toContain("已生成");
    const options = { ...folders, month: "2013-03", draft: false, returnInvalid: false, letters: false };
    const world = realWorld(twin, streams);
    await generate(world, { ...options, correction: reason, formats: usualFormats, json: false }, version);
    const output = filesBelow(join(desk.folder, "output"));
    expect([...output.keys()].some((path) => path.startsWith("/2013-03-更正/更正通报"))).toBe(true);
    expect(output).toEqual(filesBelow(join(twin, "output")));
    const page = (await desk.asClerk("/2013-03/issuing")).text;
    const [, pdf = ""] = /href="(\/2013-03\/papers\/[^"]+\.pdf)"/u.exec(page) ?? [];
    expect((await desk.asClerk(decodeURI(pdf))).headers["content-type"]).toBe("application/pdf");
    expect(page).toContain("登记更正印发");
    await run("/2013-03/issue", {});
    await issue(world, { ...folders, month: "2013-03", json: false }, version);
    expect(filesBelow(join(desk.folder, "output"))).toEqual(filesBelow(join(twin, "output")));
    expect(filesBelow(join(desk.folder, "data"))).toEqual(filesBelow(join(twin, "data")));
    expect((await desk.asClerk("/2013-03/issuing")).text).not.toContain("登记更正印发");
  });
});

describe("填报表", () => {
  test.each([
    [{ formsMonth: "" }, "2013-07"],
    [{ formsMonth: "../x" }, "2013-06"],
    [{ formsMonth: "2013-04", number: "三" }, "文号只写序号"],
    [{ formsMonth: "2013-04", number: "3" }, "成文日期"],
    [{ formsMonth: "2013-04", date: "某日" }, "不是日期"],
  ])("%j is told, and nothing is written", async (fields, told) => {
    const { status, text } = await desk.send("/2013-03/forms", fields);
    expect([status, text]).toEqual([400, expect.stringContaining(told)]);
    expect(existsSync(join(desk.folder, "output", "2013-04"))).toBe(false);
  });

  test("are written byte for byte as the command writes them", async () => {
    const { text } = await desk.asClerk("/2013-03/issuing");
    expect(text).toMatch(/name="formsMonth"[^>]*value="2013-04"/u);
    const date = { year: 2013, month: 4, day: 25 };
    expect(await run("/2013-03/forms", { formsMonth: "2013-04", number: "3", date: "2013-04-25" })).toContain(
      "填报表",
    );
    const world = realWorld(twin, streams);
    expect(await forms(world, { ...folders, month: "2013-04", number: 3, date, json: false })).toBe(0);
    const written = filesBelow(join(desk.folder, "output", "2013-04"));
    expect(written.size).toBeGreaterThan(8);
    expect(written).toEqual(filesBelow(join(twin, "output", "2013-04")));
    expect(filesBelow(join(desk.folder, "data"))).toEqual(filesBelow(join(twin, "data")));
  });
});
