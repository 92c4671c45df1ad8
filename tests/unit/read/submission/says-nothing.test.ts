import { expect, test } from "@jest/globals";
import { isBlankMark, pointsElsewhere, saysNothing } from "../../../../src/read/submission/says-nothing.ts";

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

test.each([
  ..."详见附件|见附件。|（见附件1）|详见附表|具体情况见附件|原因详见书面报告|见平政督〔2013〕3号文件|请看附件材料|附后|另附".split(
    "|",
  ),
  ..."同上月|如上所述|同上一栏|与上月相同|同第3项|见进展情况|详见上报材料|另行上报|已另文报送|电话联系|同前|见上".split(
    "|",
  ),
  "同上",
])("%s points elsewhere", (text) => {
  expect(pointsElsewhere(text)).toBe(true);
});

test.each([
  "",
  "无",
  "资金缺口大，详见附件",
  "附件二期工程没有立项",
  "同上级部门沟通不够",
  "上报材料不全",
  "与第3项任务争地",
  "见效慢",
  "材料上涨",
  "附属工程进展慢",
  "见缝插绿用地不足",
])("%s does not", (text) => {
  expect(pointsElsewhere(text)).toBe(false);
});
