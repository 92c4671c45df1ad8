import { expect, test } from "@jest/globals";
import type { Rule } from "../../../src/diagnostics/rule.ts";
import { rules } from "../../../src/diagnostics/rules.ts";

/** A detail that reads as “…”, whether a sentence takes it for a word, a number or a list of either. */
const anyDetail = Object.assign(new String("…"), {
  map: (toText: (item: string) => string): readonly string[] => [toText("…")],
  join: () => "…",
  slice: () => ["…"],
});
const anyDetails = new Proxy({}, { get: () => anyDetail });

/** What may be wrong with a unit's file; the others of TXT are of settings and of the disk. */
const ofFiles = /^(?:TXT-0(?:0[124-9]|10)|XLS-|TAB-|PROG-|PLA-|FONT-002)/u;

const told = (Object.entries(rules) as [string, Rule<unknown>][])
  .filter(([code, { severity }]) => ofFiles.test(code) && severity === "error")
  .map(([code, { remedy, remedyForUnit }]) => [code, (remedyForUnit ?? remedy)(anyDetails)] as const);

test("a 退回修改通知 tells nobody what only the clerk can do, and guesses at no unit's name", () => {
  const clerks = /报送单位|移出|移走|文件夹|机关\.yaml|登记|核定|名录|分组/u;
  const guesses = new Set(["PROG-008", "PROG-009", "PROG-011"]);
  expect(told.length).toBeGreaterThan(40);
  expect(told.filter(([, remedy]) => clerks.test(remedy))).toEqual([]);
  expect(told.filter(([code, remedy]) => guesses.has(code) && remedy.includes("是否"))).toEqual([]);
});
