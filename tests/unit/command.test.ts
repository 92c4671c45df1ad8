import { describe, expect, test } from "@jest/globals";
import type { Actions } from "../../src/command.ts";
import { runCommand } from "../../src/command.ts";
import { terminalWidth } from "../../src/diagnostics/terminal-table.ts";

/** What is printed and told for some words; no command is run. */
const outcome = async (...words: readonly string[]): Promise<string> => {
  let text = "";
  const take = (more: string): void => void (text += more);
  await runCommand(words, "0.0.0", {} as Actions, { print: take, tell: take });
  return text;
};

const commands = ["check", "generate", "issue", "forms", "new", "status", "import", "verify"];

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
