import { expect, test } from "@jest/globals";
import { toFullWidthPunctuation } from "../../../../src/model/text/punctuation.ts";
import { withHalfWidthFigures } from "../../../../src/model/text/half-width-figures.ts";

test.each([
  ["受理４１２件", "受理412件"],
  ["ＧＤＰ增长８．５％", "GDP增长8.5%"],
  ["完成45％，占８０％", "完成45%，占80%"],
  ["投资１，２００万元", "投资1,200万元"],
  ["投资１，２００，０００元", "投资1,200,000元"],
  ["第１，２，３项", "第1，2，3项"],
  ["Ａ级企业", "A级企业"],
  ["２０１３－０４－０２", "2013-04-02"],
  ["百分号（％）一栏", "百分号（％）一栏"],
])("%s is printed as %s", (written, printed) => {
  expect(withHalfWidthFigures(written)).toBe(printed);
  expect(withHalfWidthFigures(printed)).toBe(printed);
});

test("are set right before the marks, which go by what stands beside them", () => {
  expect(toFullWidthPunctuation("同比增长－５．２％,办结４１２件.")).toBe("同比增长−5.2%，办结412件。");
  expect(toFullWidthPunctuation("８４６")).toBe("846");
});
