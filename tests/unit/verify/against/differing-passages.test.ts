import { expect, test } from "@jest/globals";
import { differingPassages } from "../../../../src/verify/against/differing-passages.ts";

test.each([
  [["甲。", "乙。"], ["甲。", "乙。"], []],
  [["甲。", "已完成6项。", "丙。"], ["甲。", "已完成7项。", "丙。"], ["“已完成6项。”改为“已完成7项。”"]],
  [["甲。", "乙。", "丙。"], ["甲。", "丙。"], ["删去“乙。”"]],
  [
    ["甲。", "丙。"],
    ["甲。", "乙。", "丙。", "丁。"],
    ["加上“乙。”", "加上“丁。”"],
  ],
  [
    ["1。", "2。", "3。", "4。"],
    ["1。", "5。", "6。", "4。", "7。"],
    ["“2。3。”改为“5。6。”", "加上“7。”"],
  ],
  [[], ["甲。"], ["加上“甲。”"]],
])("from %j to %j", (before, after, expected) => {
  expect(differingPassages(before, after)).toEqual(expected);
});
