import { expect, test } from "@jest/globals";
import { cellText } from "../../../../src/read/text/cell-text.ts";

test.each([
  ["\u3000 已开工\u00A0 ", "已开工"],
  ["已\u200B开\uFEFF工", "已开工"],
  ["甲\u00A0乙\t丙", "甲 乙 丙"],
  ["一、完成\r\n\r\n  二、推进\r三、收尾\n", "一、完成\n二、推进\n三、收尾"],
  ["\u200B \n", ""],
])("reads %j as a person sees it", (raw, seen) => {
  expect(cellText(raw)).toBe(seen);
});
