import { expect, test } from "@jest/globals";
import { editDistance, nearestOf } from "../../../src/diagnostics/edit-distance.ts";

test.each([
  ["市民政局", "市财政局", 1],
  ["市工信局", "市工业和信息化局", 4],
  ["", "序时", 2],
  ["年底", "年底", 0],
  ["𠮷林", "吉林", 1],
])("%s and %s differ by the same number both ways", (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test.each([
  ["序时进度", "序时"],
  ["年终", "年底"],
  ["其他", undefined],
])("offers for %s the nearest candidate", (written, expected) => {
  expect(nearestOf(written, ["序时", "计划", "节点", "年底", "存量"])).toBe(expected);
});

test("offers of equally near candidates the one that shares most with what was written", () => {
  expect(nearestOf("垂管单位", ["事业单位", "垂直管理单位"])).toBe("垂直管理单位");
});
