import { afterEach, describe, expect, test } from "@jest/globals";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseCaseFile, withOutcomes } from "./support/case-file.ts";
import type { CaseWorld } from "./support/case-world.ts";
import { makeCaseWorld, runStep } from "./support/case-world.ts";

const folder = join(__dirname, "cases");
const pages = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "说明.md");
let current: CaseWorld | undefined;

afterEach(() => {
  if (current) rmSync(current.folder, { recursive: true, force: true });
  current = undefined;
});

/** Every file below a case's output folder with what is in it. */
const outputOf = (own: string): readonly (readonly [string, string])[] => {
  const output = join(own, "output");
  if (!existsSync(output)) return [];
  return readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [path, readFileSync(path, "base64")]);
};

/** The page's lines with `…` standing for any number of lines that the page leaves out. */
const elided = (actual: readonly string[], expected: readonly string[]): readonly string[] =>
  expected.includes("…") ? actual.filter((line) => expected.includes(line)) : actual;

describe("the case files", () => {
  test.each(pages)("%s", async (name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const page = parseCaseFile(text);
    current = makeCaseWorld(page);
    if (process.env["GOLDEN"] === "accept" && !/^(?:2> )?…$/m.test(text)) {
      const outcomes = [];
      for (const { command } of page.steps) outcomes.push({ command, ...(await runStep(current, command)) });
      writeFileSync(join(folder, name), withOutcomes(text, outcomes));
      return;
    }
    for (const { command, printed, told, exitCode } of page.steps) {
      const before = outputOf(current.folder);
      const outcome = await runStep(current, command);
      expect({
        printed: elided(outcome.printed, printed),
        told: elided(outcome.told, told),
        exitCode: outcome.exitCode,
      }).toEqual({
        printed: printed.filter((line) => line !== "…"),
        told: told.filter((line) => line !== "…"),
        exitCode,
      });
      if (exitCode !== 0) expect(outputOf(current.folder)).toEqual(before);
    }
  });
});
