import { expect, test } from "@jest/globals";
import { numberedName, plainName } from "../../../../../src/run/desk/change/plain-name.ts";

test.each([
  ["市科技局.csv", "市科技局.csv"],
  [" 市科技局 6月.xlsx ", "市科技局 6月.xlsx"],
  ['6月"进展"：完成?.csv', "6月＿进展＿：完成＿.csv"],
  ["市科技局.csv".normalize("NFD"), "市科技局.csv"],
])("%j is kept as %j", (given, kept) => {
  expect(plainName(given)).toBe(kept);
});

test.each([
  "",
  "..",
  "../市科技局.csv",
  "a/b.csv",
  "C:\\市科技局.csv",
  "..\\..\\x.csv",
  ".tongbao.lock",
  "市科技局.csv\0.exe",
  "市科技局\n.csv",
  "市\u202Evsc.科技局",
  "con.csv",
  "LPT1",
  "市科技局.",
  `${"市".repeat(70)}.csv`,
])("%j is no name for a file", (given) => {
  expect(plainName(given)).toBeUndefined();
});

test("a second file of a name stands beside the first", () => {
  expect([numberedName("市科技局.csv", 2), numberedName("材料", 3)]).toEqual([
    "市科技局（2）.csv",
    "材料（3）",
  ]);
});
