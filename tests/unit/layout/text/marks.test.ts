import { expect, test } from "@jest/globals";
import { lineEnd, lineStart, mayEndLine, mayStartLine } from "../../../../src/layout/text/marks.ts";

test.each(Array.from("，。、；：？！）〕】》〉」』”’％%·…—～/-年月日"))("%s begins no line", (character) => {
  expect(mayStartLine(character)).toBe(false);
  expect(lineStart).toContain(character);
});

test.each(Array.from("（〔【《〈「『“‘￥/−＋"))("%s ends no line", (character) => {
  expect(mayEndLine(character)).toBe(false);
  expect(lineEnd).toContain(character);
});

test.each(["国", "一", "2", "G", "（"])("%s may begin a line", (character) => {
  expect(mayStartLine(character)).toBe(true);
});

test.each(["国", "，", "2", "·", "％"])("%s may end a line", (character) => {
  expect(mayEndLine(character)).toBe(true);
});
