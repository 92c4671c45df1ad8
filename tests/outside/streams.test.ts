import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/* The built program whose words nobody takes: streams that are closed, on a full disk, or read by somebody who has gone. */

const project = resolve(__dirname, "..", "..");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-streams-"));
  cpSync(join(project, "tests", "cases", "base"), folder, { recursive: true });
  symlinkSync(join(project, "templates"), join(folder, "templates"), "dir");
  expect(run(["generate", "2013-03", "--formats", "docx"], "").code).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command with its streams as a shell is told, and what of its words arrives in files. */
const run = (words: readonly string[], streams: string) => {
  const [out, error] = ["out.txt", "error.txt"].map((name) => join(folder, name)) as [string, string];
  for (const file of [out, error]) writeFileSync(file, "");
  // What stands later on the line has the last word: without more, everything goes into the files.
  const line = `node "$@" >${out} 2>${error} ${streams}`;
  const { status } = spawnSync("bash", ["-c", line, "bash", join(project, "dist", "main.js"), ...words], {
    cwd: folder,
    encoding: "utf8",
    timeout: 60_000,
  });
  return { code: status, out: readFileSync(out, "utf8"), error: readFileSync(error, "utf8") };
};

/** What a command ends with, and with what where one of its streams is on a full disk. */
const commands: readonly (readonly [
  string,
  { readonly code: number; readonly out: number; readonly error: number },
])[] = [
  ["check 2013-03 --json", { code: 0, out: 1, error: 1 }],
  ["generate 2013-03 --formats docx", { code: 0, out: 1, error: 1 }],
  ["status 2013 --json", { code: 0, out: 1, error: 0 }],
  ["--help", { code: 0, out: 1, error: 0 }],
  ["check 2014-01", { code: 1, out: 1, error: 1 }],
  ["generate 2013-99", { code: 2, out: 2, error: 2 }],
];

const gone = "| true; exit ${PIPESTATUS[0]}";

describe.each(commands)("%s", (line, { code, out, error }) => {
  const words = line.split(" ");
  test.each([
    ["stdout closed", ">&-", code],
    ["stderr closed", "2>&-", code],
    ["all closed", "<&- >&- 2>&-", code],
    ["stdout read by nobody", `>/dev/stdout ${gone}`, code],
    ["both read by nobody", `2>&1 >/dev/stdout ${gone}`, code],
    ["stderr on a full disk", "2>/dev/full", error],
    ["both on a full disk", ">/dev/full 2>/dev/full", Math.max(out, error)],
  ])("%s: ends with its code, and is no bug", (_, streams, expected) => {
    const ended = run(words, streams);
    expect(ended.code).toBe(expected);
    expect(`${ended.out}${ended.error}`).not.toMatch(/程序内部错误|^\s+at |Error/mu);
  });

  test("stdout on a full disk: is told", () => {
    const ended = run(words, ">/dev/full");
    expect(ended.code).toBe(out);
    expect(ended.error).not.toMatch(/程序内部错误|^\s+at |Error/mu);
    if (code === 0) expect(ended.error).toContain("结果没有写全：磁盘空间不足。");
  });
});
