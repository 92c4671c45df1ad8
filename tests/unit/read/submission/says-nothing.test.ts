import { expect, test } from "@jest/globals";
import { isBlankMark, saysNothing } from "../../../../src/read/submission/says-nothing.ts";

const nothing = [
  "无",
  "无。",
  "（无）",
  "暂无",
  "没有",
  "—",
  "--",
  "/",
  "、",
  "“”",
  "……",
  "×",
  "（空）",
  "N/A",
  "同上",
];
test.each([...nothing, "目前无问题", "没有需要协调解决的事项。", "不存在问题", "暂无困难"])(
  "%s says nothing",
  (text) => {
    expect(saysNothing(text)).toBe(true);
    expect(isBlankMark(text)).toBe(true);
  },
);

test.each(["0", "０", "0.0"])("%s says nothing as a text and is a figure", (text) => {
  expect(saysNothing(text)).toBe(true);
  expect(isBlankMark(text)).toBe(false);
});

test.each(["", "无资金", "没有土地指标", "???", "□□", "存在问题", "已无用地问题", "10", "A"])(
  "%s is something",
  (text) => {
    expect(saysNothing(text)).toBe(false);
  },
);
