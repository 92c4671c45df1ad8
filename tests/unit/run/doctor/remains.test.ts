import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir, uptime } from "node:os";
import { dirname, join } from "node:path";
import { realMachine } from "../../../../src/machine.ts";
import { lookIntoFolders, lookedInto } from "../../../../src/run/doctor/folders.ts";
import { remainRows } from "../../../../src/run/doctor/remains.ts";
import { realWorld } from "../../../../src/world.ts";
import { foundRows, toldRows } from "../../../support/told-rows.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tongbao-remains-"));
  put("data/2013-06/期次.yaml");
  put("output/2013-06/通报.pdf");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (path: string, text = "字"): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const lock = (parts: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    purpose: "generate 2013-06",
    process: process.pid,
    computer: hostname(),
    since: new Date().toISOString(),
    startedUp: Math.round(Date.now() / 1000 - uptime()),
    ...parts,
  });

const rows = async () => {
  const world = realWorld(root, process);
  const folders = { data: "data", output: "output", templates: "templates" };
  const examination = { world, machine: realMachine(), folders, program: { version: "0.3.0", engines: "" } };
  const { entries } = lookedInto(await lookIntoFolders(examination, "seeds/2013"));
  return await remainRows(examination, entries);
};
const found = async () => foundRows(await rows());

describe("what killed runs have left", () => {
  test("is nothing after runs that came to their end", async () => {
    put("output/2013-06-改动稿/通报.docx");
    put("data/2013-06/报送/新.old.csv");
    expect(await found()).toEqual(["好 没有中断的运行留下的东西"]);
  });

  test.each([
    ["2013-06.part", "2013-06.part"],
    ["2013-06.new", "2013-06.new"],
    ["2013-06.old/单位", "2013-06.old"],
    ["2013-06/填报表.part", "2013-06/填报表.part"],
    ["2013-06.new/填报表.part", "2013-06.new"],
  ])("shows in a folder %s", async (folder, told) => {
    put(`output/${folder}/通报.pdf`);
    expect(await found()).toEqual([`注意 上次运行换文件夹换到一半中断了：output/${told}`]);
  });

  test("is none of a unit's folder of such a name", async () => {
    put("data/2013-06/报送/附件.new/表.csv");
    expect(await found()).toEqual(["好 没有中断的运行留下的东西"]);
  });

  test.each([
    "data/.发文登记.csv.part",
    "output/2013-06-校核/.未生成.json.part",
    "data/.tongbao.lock.aB12cd/lock",
    "output/.tongbao.lock.takeover",
  ])("shows in %s, which nobody reads", async (path) => {
    put(path);
    const shown = path.replace(/\/lock$/u, "");
    expect((await rows()).map(({ kind }) => kind)).toEqual(["filesHalfWritten"]);
    expect((await found())[0]).toContain(`写到一半中断了的文件：${shown}`);
  });

  test.each(["output", "data"])("shows in the lock of a dead process in %s", async (folder) => {
    put(`${folder}/.tongbao.lock`, lock({ startedUp: 0, since: "2013-07-08T01:02:03Z" }));
    expect(await found()).toEqual([
      expect.stringMatching(
        new RegExp(`^注意 ${folder}/ 里有中断了的运行留下的锁：generate 2013-06，自 .+ 起$`, "u"),
      ),
    ]);
  });

  test("is not the lock of one that is at work, here or elsewhere", async () => {
    put("output/.tongbao.lock", lock());
    put("data/.tongbao.lock", lock({ computer: "二楼的电脑", process: 77, startedUp: 0 }));
    const told = toldRows(await rows());
    expect(told).toEqual([
      expect.stringContaining(`另一个 tongbao 正在写 output/：generate 2013-06，自 `),
      expect.stringContaining("在计算机“二楼的电脑”上（进程 77）"),
    ]);
    expect(told.every((each) => each.startsWith("注意") && each.includes("请等它做完"))).toBe(true);
  });

  test.each(["", "{", "null", "{}", '{"process":1}'])(
    "may be a lock that says nothing: “%s”",
    async (text) => {
      put("output/.tongbao.lock", text);
      expect(await found()).toEqual(["注意 output/ 里的锁 .tongbao.lock 读不了或者不完整"]);
    },
  );

  test("is told once where the data lie in the folder of the output", async () => {
    put("output/.tongbao.lock", lock({ startedUp: 0 }));
    const world = realWorld(root, process);
    const folders = { data: "output", output: "output", templates: "templates" };
    const examination = { world, machine: realMachine(), folders, program: { version: "", engines: "" } };
    const { entries } = lookedInto(await lookIntoFolders(examination, "seeds/2013"));
    expect(await remainRows(examination, entries)).toHaveLength(1);
  });
});
