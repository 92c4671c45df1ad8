import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { ChildProcess } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/* Two runs at once, and runs killed at any moment: never half a month, never a lost file. */

const project = resolve(__dirname, "..", "..");
const main = join(project, "dist", "main.js");
const generate = ["generate", "2013-03", "--templates", join(project, "templates"), "--formats", "docx"];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-runs-"));
  for (const name of ["seeds", "data"])
    cpSync(join(project, "tests", "cases", "base", name), join(folder, name), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly told: string;
}

const ended = (child: ChildProcess): Promise<Ended> =>
  new Promise((settle) => {
    let told = "";
    child.stderr?.on("data", (piece: Buffer) => (told += piece.toString("utf8")));
    child.on("close", (code) => settle({ code, told }));
  });

const start = (...words: readonly string[]): ChildProcess => spawn("node", [main, ...words], { cwd: folder });

const run = (...words: readonly string[]) =>
  spawnSync("node", [main, ...words], { cwd: folder, encoding: "utf8" });

/** The files that 清单.json lists and the folder lacks. */
const missing = (): readonly string[] => {
  const month = join(folder, "output", "2013-03");
  const manifest = JSON.parse(readFileSync(join(month, "清单.json"), "utf8")) as {
    readonly 输出: readonly { readonly 文件: string }[];
  };
  return manifest.输出.map((each) => each.文件).filter((path) => !existsSync(join(month, path)));
};

test("of two runs at once one waits outside", async () => {
  const both = await Promise.all([
    ended(start(...generate)),
    ended(start(...generate, "--units", "市科技局")),
  ]);
  expect(both.map(({ code }) => code).toSorted()).toEqual([0, 1]);
  expect(both.find(({ code }) => code === 1)?.told).toContain("RUN-010");
  expect(missing()).toEqual([]);
});

test("a run killed at any moment leaves a whole month, and the next one what others put there", async () => {
  expect(run(...generate).status).toBe(0);
  const month = join(folder, "output", "2013-03");
  writeFileSync(join(month, "签收单.txt"), "签收");
  for (const wait of [150, 400, 700, 900, 1100, 1300]) {
    // Another day makes every document another one.
    const issue = join(folder, "data", "2013-03", "期次.yaml");
    writeFileSync(
      issue,
      readFileSync(issue, "utf8").replace(
        /印发日期: .*/u,
        `印发日期: 2013-04-${Math.round(12 + wait / 100)}`,
      ),
    );
    const child = start(...generate);
    const over = ended(child);
    await new Promise((settle) => setTimeout(settle, wait));
    child.kill("SIGKILL");
    await over;
    expect({ wait, status: run("status", "2013").status }).toEqual({ wait, status: 0 });
    expect({ wait, missing: missing() }).toEqual({ wait, missing: [] });
    expect(readFileSync(join(month, "签收单.txt"), "utf8")).toBe("签收");
  }
  expect(run(...generate).status).toBe(0);
  expect(missing()).toEqual([]);
  expect(readdirSync(join(folder, "output"))).toEqual(["2013-03"]);
});

/** The month as it lies when a run is killed between the two renamings, with a file of the clerk's own. */
const stopBetween = (): void => {
  const month = join(folder, "output", "2013-03");
  cpSync(month, `${month}.new`, { recursive: true });
  writeFileSync(join(month, "签收单.txt"), "签收");
  renameSync(month, `${month}.old`);
};

const paper = "output/2013-03/通报.docx";

test("every command that meets a month in the middle of its change finishes that first, and tells", () => {
  const templates = ["--templates", join(project, "templates")];
  expect(run(...generate).status).toBe(0);
  for (const words of [
    ["status", "2013"],
    ["history", "2"],
    ["check", "2013-03", ...templates],
    ["verify", "2013-03"],
    ["verify", paper],
    ["verify", paper, "--against", "2013-03"],
    ["verify", join(folder, paper), "--against", paper],
    [...generate, "--units", "市科技局"],
    ["sample", "2013-03", ...templates],
  ]) {
    stopBetween();
    const { status, stderr } = run(...words);
    const month = join(folder, "output", "2013-03");
    expect({
      words,
      status,
      told: stderr.includes("上次运行没有做完就中断了（output/2013-03/）"),
      left: readdirSync(join(folder, "output")).filter((name) => /\.(?:new|old|part)$/u.test(name)),
      own: readFileSync(join(month, "签收单.txt"), "utf8"),
      missing: missing(),
    }).toEqual({ words, status: 0, told: true, left: [], own: "签收", missing: [] });
    rmSync(join(month, "签收单.txt"));
  }
});

test("several checks at once leave their report whole", async () => {
  const check = ["check", "2013-03", "--templates", join(project, "templates")];
  const all = await Promise.all([check, check, check].map((words) => ended(start(...words))));
  expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
  const left = readdirSync(join(folder, "output", "2013-03-校核"));
  expect(left.filter((name) => name.startsWith("."))).toEqual([]);
  expect(() =>
    JSON.parse(readFileSync(join(folder, "output", "2013-03-校核", "校核报告.json"), "utf8")),
  ).not.toThrow();
});
