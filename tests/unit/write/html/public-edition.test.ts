import { expect, test } from "@jest/globals";
import { withoutNames } from "../../../../src/write/html/public-edition.ts";

test.each([
  ["a number of seven figures, as a town has it", "2665588", "请拨2665588。", "请拨［略］。"],
  ["one of eight", "26655880", "请拨26655880。", "请拨［略］。"],
  ["a room of four figures, which is no number of a person", "6155", "共6155件。", "共6155件。"],
  ["one of several, as they are written", "科技科，2665588；2665599", "2665588、2665599", "［略］、［略］"],
])("the public page leaves out what was written for a person: %s", (_, written, page, expected) => {
  expect(withoutNames(page, [written])).toBe(expected);
});

test("and what looks like a telephone number, though nobody gave it, but no figure", () => {
  expect(withoutNames("手机13937512345，座机0375-2665588。", [])).toBe("手机［略］，座机［略］。");
  expect(withoutNames("联系电话：2665588。", [])).toBe("联系电话：［略］。");
  expect(withoutNames("完成投资2665588万元。", [])).toBe("完成投资2665588万元。");
});
