import { afterEach, expect, test } from "@jest/globals";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseCaseFile, withOutcomes } from "./case-file.ts";
import type { CaseWorld } from "./case-world.ts";
import { makeCaseWorld, runStep } from "./case-world.ts";

const folder = resolve(__dirname, "..", "..", "cases");

/** The pages by what they tell of, each area a test file of its own; a page of no other area is of 公文. */
const areas = {
  报送文件: /^(?:PROG|XLS)-/,
  月份资料: /^(?:TAB|TXT|REG|ISS|VER)-/,
  年度清单: /^(?:CAT|ADJ|IMP|ASM|PLA)-/,
} as const;

const areaOf = (page: string): string =>
  Object.entries(areas).find(([, pattern]) => pattern.test(page))?.[0] ?? "公文";

const pagesOf = (area: keyof typeof areas | "公文"): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md" && areaOf(name) === area);

/** Every file below a case's output folder with what is in it, but for what every check leaves. */
const outputOf = (own: string): readonly (readonly [string, string])[] => {
  const output = join(own, "output");
  if (!existsSync(output)) return [];
  return readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.includes("-校核") && !path.includes(".tongbao"))
    .map((path) => [path, readFileSync(path, "base64")]);
};

/** The page's lines with `…` standing for any number of lines that the page leaves out. */
const elided = (actual: readonly string[], expected: readonly string[]): readonly string[] =>
  expected.includes("…") ? actual.filter((line) => expected.includes(line)) : actual;

/** Runs a page's commands; with GOLDEN=accept their outcomes are written into it. */
const runPage = async (name: string, makeWorld: (page: ReturnType<typeof parseCaseFile>) => CaseWorld) => {
  const text = readFileSync(join(folder, name), "utf8");
  const page = parseCaseFile(text);
  const world = makeWorld(page);
  if (process.env["GOLDEN"] === "accept" && !/^(?:2> )?…$/m.test(text)) {
    const outcomes = [];
    for (const { command } of page.steps) outcomes.push({ command, ...(await runStep(world, command)) });
    writeFileSync(join(folder, name), withOutcomes(text, outcomes));
    return;
  }
  for (const { command, printed, told, exitCode } of page.steps) {
    const before = outputOf(world.folder);
    const outcome = await runStep(world, command);
    expect({
      printed: elided(outcome.printed, printed),
      told: elided(outcome.told, told),
      exitCode: outcome.exitCode,
    }).toEqual({
      printed: printed.filter((line) => line !== "…"),
      told: told.filter((line) => line !== "…"),
      exitCode,
    });
    if (exitCode !== 0) expect(outputOf(world.folder)).toEqual(before);
  }
};

/** Makes each page of an area a test. */
export const testCases = (area: keyof typeof areas | "公文"): void => {
  let current: CaseWorld | undefined;

  afterEach(() => {
    if (current) rmSync(current.folder, { recursive: true, force: true });
    current = undefined;
  });

  test.each(pagesOf(area))("%s", (name) => runPage(name, (page) => (current = makeCaseWorld(page))));
};
