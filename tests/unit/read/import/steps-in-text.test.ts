import { expect, test } from "@jest/globals";
import { isStepLabel, withoutSteps } from "../../../../src/read/import/steps-in-text.ts";

/* The plan by quarters that stands in a task's words, and sentences that only begin with a time. */

test.each([
  [
    "新建公厕60座。一季度：完成选址；二季度：完成20座。",
    "新建公厕60座。",
    "一季度：完成选址；二季度：完成20座。",
  ],
  [
    "新建公厕60座；第一季度，摸底；第二季度，开工；装修跟上；第三季度，完工。加强管护。",
    "新建公厕60座；加强管护。",
    "第一季度，摸底；第二季度，开工；装修跟上；第三季度，完工。",
  ],
  ["上半年：整地；下半年：栽植。", "", "上半年：整地；下半年：栽植。"],
  ["造林5万亩；1—3月：整地；4—6月：栽植", "造林5万亩。", "1—3月：整地；4—6月：栽植"],
])("%s", (text, left, steps) => {
  expect(withoutSteps(text)).toEqual({ text: left, steps });
});

test.each([
  "完成征地。上半年完成路基，下半年通车。",
  "建成A路。上半年完成路基；下半年通车。",
  "一季度：完成选址。同步开展设计。",
  "二季度完成20座；二季度起按月通报；二季度末验收。",
])("%s is no plan by quarters", (text) => {
  expect(withoutSteps(text)).toEqual({ text, steps: undefined });
});

test("labels of quarters and half-years are those of steps, those of the year's goal are none", () => {
  expect(["一季度", "第3季度末", "上半年目标", "全年"].map(isStepLabel)).toEqual([true, true, true, true]);
  expect(["年度目标", "完成时限", "季度"].map(isStepLabel)).toEqual([false, false, false]);
});
