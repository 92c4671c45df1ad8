import { describe, expect, test } from "@jest/globals";
import type { Actions } from "../../../src/command/command.ts";
import { runCommand } from "../../../src/command/command.ts";
import { terminalWidth } from "../../../src/diagnostics/terminal-table.ts";

/** What is printed and told for some words; no command is run. */
const outcome = async (...words: readonly string[]): Promise<string> => {
  let text = "";
  const take = (more: string): void => void (text += more);
  await runCommand(words, "0.0.0", {} as Actions, { print: take, tell: take });
  return text;
};

const commands = [
  "check",
  "generate",
  "issue",
  "forms",
  "new",
  "status",
  "history",
  "sample",
  "import",
  "verify",
  "desk",
  "doctor",
];

describe("help", () => {
  test.each([[], ...commands.map((command) => [command])])("is in Chinese: %s", async (...words) => {
    const text = await outcome(...words, "--help");
    expect(text).toContain("用法：");
    expect(text).not.toMatch(/\[options\]|\[command\]|default|Usage|Options|Commands|Arguments/u);
  });

  test("says once what holds where nothing is said", async () => {
    const text = await outcome("generate", "--help");
    expect(text).toMatch(/各期报送文件（默认 data）$/mu);
    expect(text).toMatch(/督办函$/mu);
  });

  test("stands in columns", async () => {
    const lines = (await outcome("--help")).split("\n").filter((line) => /^ {2}[a-z]/u.test(line));
    const starts = lines.map((line) => terminalWidth(/^ {2}.*? {2,}/u.exec(line)?.[0] ?? ""));
    expect(lines.length).toBeGreaterThan(commands.length);
    expect(new Set(starts).size).toBe(1);
  });
});

test.each([
  [["generate", "2013-06", "--leters"], "用法有误：不认识选项“--leters”，是否应为“--letters”？\n"],
  [["generte"], "用法有误：不认识命令“generte”，是否应为“generate”？\n"],
  [["generate", "--zzzzzz"], "用法有误：不认识选项“--zzzzzz”\n"],
])("a misspelt word is told with what looks like it: %j", async (words, complaint) => {
  expect(await outcome(...words)).toContain(complaint);
});

test.each([["--units", "市科技局"], ["--letters"], ["--overview"], ["--public"]])(
  "a correction is asked for alone: %s",
  async (...words) => {
    expect(await outcome("generate", "2013-06", "--correction", "数字有误", ...words)).toContain(
      "--correction 不能与 --units、--letters、--overview、--public 同用",
    );
  },
);

test.each([["0"], ["1000"], ["十"]])("a number of tasks to visit is a plain one: %s", async (count) => {
  expect(await outcome("sample", "2013-06", "--count", count)).toContain("项数要写成数字，如 10");
});

/** The formats that a command line asks `generate` for. */
const formatsOf = async (...words: readonly string[]): Promise<readonly string[]> => {
  let asked: readonly string[] = [];
  const generate: Actions["generate"] = ({ formats }) => {
    asked = formats;
    return Promise.resolve(0);
  };
  const silent = { print: () => undefined, tell: () => undefined };
  await runCommand(["generate", "2013-06", ...words], "0.0.0", { generate } as unknown as Actions, silent);
  return asked;
};

describe("the formats that are printed", () => {
  test("are DOCX and PDF unless others are asked for", async () => {
    expect(await formatsOf()).toEqual(["docx", "pdf"]);
    expect(await formatsOf("--formats", "docx,pdf,OFD")).toEqual(["docx", "pdf", "ofd"]);
  });

  test("are told where one is asked for that there is not", async () => {
    expect(await outcome("generate", "--formats", "ofb")).toContain(
      "不认识格式“ofb”，可用的有 docx、pdf、ofd",
    );
  });
});
