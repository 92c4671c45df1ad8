import { expect, test } from "@jest/globals";
import { headingOrderFaults } from "../../../../src/verify/text/heading-order.ts";

test("headings in order have no fault, each level counting anew under the one above", () => {
  const text = [
    "一、总体情况",
    "正文。",
    "（一）产业",
    "1.项目",
    "（1）投资",
    "（2）进度",
    "（二）城乡",
    "二、问题",
    "（一）滞后",
  ];
  expect(headingOrderFaults(text)).toEqual([]);
});

test("numbers above ten are read", () => {
  const text = Array.from("一二三四五六七八九", (digit) => `${digit}、事项`);
  expect(headingOrderFaults([...text, "十、事项", "十一、事项", "十二、事项"])).toEqual([]);
});

test("a list within the text may begin anew", () => {
  expect(headingOrderFaults(["1.甲", "2.乙", "1.丙", "2.丁"])).toEqual([]);
});

test.each([
  ["a gap", ["一、情况", "三、问题"]],
  ["a repeat", ["一、情况", "二、问题", "二、要求"]],
  ["a gap on the second level", ["一、情况", "（一）产业", "（三）城乡"]],
])("%s is out of order", (_name, text) => {
  expect(headingOrderFaults(text)).toHaveLength(1);
});

test.each(["一、总体情况。", "一、总体情况：", "一、总体情况；", "（一）工业，"])(
  "%s is no heading on a line of its own",
  (text) => {
    expect(headingOrderFaults(text.startsWith("（") ? ["一、情况", text] : [text])).toHaveLength(1);
  },
);

test.each(["（一）下列项目：", "（二）强化责任。各单位要落实。", `一、${"请说明情况".repeat(6)}：`])(
  "%s ends as it should",
  (text) => {
    expect(headingOrderFaults([text]).filter((fault) => fault.includes("末尾"))).toEqual([]);
  },
);

test("a decimal number begins no heading", () => {
  expect(headingOrderFaults(["一、情况", "3.5亿元已到位"])).toEqual([]);
});
