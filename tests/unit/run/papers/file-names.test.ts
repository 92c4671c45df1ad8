import { expect, test } from "@jest/globals";
import { numberedName, unitFileName } from "../../../../src/run/papers/file-names.ts";

test.each([
  ["市工商局/质监局", "06-市工商局／质监局"],
  ["../市工商局", "06-..／市工商局"],
  ["市工商\\局", "06-市工商＼局"],
  ['市工商局<>:"|?*', "06-市工商局＜＞：＂｜？＊"],
  ["CON", "06-CON"],
  ["市工商局（质监局）", "06-市工商局（质监局）"],
])("the files of %s are in one folder and have a name that Windows takes", (unit, name) => {
  expect(numberedName(6, 83, unit)).toBe(name);
});

test("a unit without a task has a file's name, too", () => {
  expect(unitFileName({ holders: [], reporting: [] } as never, "市工商局/质监局")).toBe("市工商局／质监局");
});
