import { expect, test } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";

interface Mutant {
  readonly file: string;
  readonly line: string;
  readonly becomes: string;
  readonly tests: readonly string[];
}

const mutants = JSON.parse(readFileSync("tests/mutants.json", "utf8")) as readonly Mutant[];

test("each mutant's line stands in its file exactly once, and its tests are there", () => {
  const lost = mutants.filter(({ file, line, becomes, tests }) => {
    const times = existsSync(file) ? readFileSync(file, "utf8").split(line).length - 1 : 0;
    return times !== 1 || becomes === line || tests.length === 0 || !tests.every((each) => existsSync(each));
  });
  expect(lost).toEqual([]);
});
