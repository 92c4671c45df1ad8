import { expect, test } from "@jest/globals";
import { isSamePaper } from "../../../../src/model/registers/dispatch.ts";

const june = { kind: "通报", unit: "", month: "2013-06" };

test.each([
  ["itself", june, true],
  ["one whose month a spreadsheet has turned into a date", { ...june, month: "Jun-13" }, true],
  ["one of which no month is told", { ...june, month: "" }, true],
  ["that of another month", { ...june, month: "2013-05" }, false],
  ["another kind", { ...june, kind: "督办函" }, false],
  ["one to a unit", { ...june, unit: "市科技局" }, false],
])("a paper is the same as %s: %j %p", (_, other, expected) => {
  expect(isSamePaper(june, other)).toBe(expected);
});
