import { expect, test } from "@jest/globals";
import { rowHeight } from "../../../../src/write/xlsx/row-height.ts";

test.each([
  ["nothing", "", 1],
  ["what fits", "新改建农村公路", 1],
  ["the last that fits", "新改建农村公路二百里", 1],
  ["one character more", "新改建农村公路二百里。", 2],
  ["figures, which are half as wide", "1234567890123456789", 1],
  ["paragraphs", "甲\n乙\n丙", 3],
])("a row is as high as %s", (_, text, lines) => {
  expect(rowHeight([{ text, width: 22 }])).toBe(Math.ceil(lines * 13.5 + 4));
});

test("the longest text of a row decides, larger letters take more, and 409 pt is the end", () => {
  const texts = [
    { text: "甲", width: 10 },
    { text: "甲乙丙丁戊己", width: 10 },
  ];
  expect(rowHeight(texts)).toBe(31);
  expect(rowHeight([{ text: "甲", width: 10 }], 14)).toBe(23);
  expect(rowHeight([{ text: "甲".repeat(5000), width: 10 }])).toBe(409);
});
