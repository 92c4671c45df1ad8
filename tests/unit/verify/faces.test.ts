import { describe, expect, test } from "@jest/globals";
import { isBoldFace, isStandIn, isSupplement, roleOf } from "../../../src/verify/faces.ts";

describe("the part of a face", () => {
  test.each([
    ["方正小标宋简体", "小标宋"],
    ["方正小标宋_GBK", "小标宋"],
    ["FZXBSJW--GB1-0", "小标宋"],
    ["ABCDEF+FandolSong-Bold", "小标宋"],
    ["仿宋_GB2312", "仿宋"],
    ["FangSong", "仿宋"],
    ["FandolFang-Regular", "仿宋"],
    ["黑体", "黑体"],
    ["SimHei", "黑体"],
    ["楷体_GB2312", "楷体"],
    ["KaiTi", "楷体"],
    ["宋体", "宋体"],
    ["SimSun", "宋体"],
    ["FandolSong-Regular", "宋体"],
    ["CESI黑体-GB2312", "黑体"],
    ["汉仪中黑简", "黑体"],
    ["CESI宋体-GB2312", "宋体"],
    ["CESI小标宋-GB2312", "小标宋"],
    ["微软雅黑", undefined],
    ["等线", undefined],
    ["Calibri", undefined],
    ["TimesNewRomanPSMT", undefined],
  ] as const)("%s is %s", (font, role) => {
    expect(roleOf(font)).toBe(role);
  });
});

test("a free face stands in, the office's own does not", () => {
  expect(isStandIn("FandolFang-Regular")).toBe(true);
  expect(isStandIn("仿宋_GB2312")).toBe(false);
  expect(isStandIn("思源黑体")).toBe(true);
});

test("a supplement lends single characters", () => {
  expect(isSupplement("TongbaoSupplement-Regular")).toBe(true);
  expect(isSupplement("SimSun-ExtB")).toBe(true);
  expect(isSupplement("SimSun")).toBe(false);
});

test("小标宋 is not bold, whatever its stand-in is called", () => {
  expect(isBoldFace("FandolSong-Bold")).toBe(false);
  expect(isBoldFace("SimHei,Bold")).toBe(true);
});
