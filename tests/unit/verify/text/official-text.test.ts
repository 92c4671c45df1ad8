import { describe, expect, test } from "@jest/globals";
import {
  basisLine,
  dateFault,
  headingLength,
  fullWidthFigures,
  halfWidthMarks,
  repeatedMarks,
  headingFault,
  headingLevel,
  looseNumber,
  loosePageNumber,
  numberFault,
  numberOf,
  strictPageNumber,
} from "../../../../src/verify/text/official-text.ts";

describe("发文字号", () => {
  test.each(["平政督〔2013〕4号", "平政办〔2013〕11号"])("%s is right", (text) => {
    expect(numberFault(text)).toBeUndefined();
  });

  test.each([
    ["平政督[2013]4号", "六角括号"],
    ["平政督（2013）4号", "六角括号"],
    ["平政督【2013】4号", "六角括号"],
    ["平政督〔13〕4号", "四位"],
    ["平政督〔2013〕第4号", "第"],
    ["平政督〔2013〕04号", "虚位"],
    ["平政督〔2013〕4", "号"],
  ])("%s is found and wrong (%s)", (text, word) => {
    expect(looseNumber.test(text)).toBe(true);
    expect(numberFault(text)).toContain(word);
  });

  test("is known in the line of a paper sent apart", () => {
    expect(basisLine.test("平政督〔2013〕4号附件1（节录）")).toBe(true);
    expect(basisLine.test("依据：平政办〔2013〕11号")).toBe(true);
    expect(basisLine.test("平政督〔2013〕4号")).toBe(false);
    expect(basisLine.test("据平政督〔2013〕4号通报摘编")).toBe(true);
    expect(basisLine.test("据2013年6月份通报摘编")).toBe(true);
    expect(basisLine.test("据市水利局反映，工程进展顺利")).toBe(false);
    expect(numberOf("据平政督〔2013〕4号通报摘编")).toBe("平政督〔2013〕4号");
    expect(numberOf("据2013年6月份通报摘编")).toBeUndefined();
    expect(numberOf("平政督〔2013〕4号附件1（节录）")).toBe("平政督〔2013〕4号");
    expect(numberOf("依据：平政办〔2013〕11号")).toBe("平政办〔2013〕11号");
  });

  test.each([
    ["秘密★1年据平政督〔2013〕4号通报摘编", "平政督〔2013〕4号"],
    ["机密据2013年6月份通报摘编", undefined],
    ["绝密★长期依据：平政办〔2013〕11号", "平政办〔2013〕11号"],
    ["秘密★6个月平政督〔2013〕4号附件1（节录）", "平政督〔2013〕4号"],
  ])("stands behind 密级 on the first line of a paper without a head: %s", (line, number) => {
    expect(basisLine.test(line)).toBe(true);
    expect(numberOf(line)).toBe(number);
  });
});

describe("成文日期", () => {
  test.each(["2013年7月10日", "2013年12月31日", "2013年1月1日"])("%s is right", (text) => {
    expect(dateFault(text)).toBeUndefined();
  });

  test.each([
    ["2013年07月10日", "虚位"],
    ["2013年7月05日", "虚位"],
    ["13年7月10日", "四位"],
    ["二〇一三年七月十日", "阿拉伯数字"],
    ["2013年13月1日", "合法"],
  ])("%s is wrong (%s)", (text, word) => {
    expect(dateFault(text)).toContain(word);
  });
});

describe("页码", () => {
  test.each(["—1—", "—50—"])("%s is right", (text) => expect(strictPageNumber.test(text)).toBe(true));
  test.each(["-1-", "－1－", "1", "第1页", "––1––", "——1——"])("%s is found and wrong", (text) => {
    expect(loosePageNumber.test(text)).toBe(true);
    expect(strictPageNumber.test(text)).toBe(false);
  });
});

describe("结构层次", () => {
  test.each([
    ["一、总体情况", 1],
    ["十二、其他", 1],
    ["（一）产业。", 2],
    ["1.项目", 3],
    ["1．项目", 3],
    ["（1）投资", 4],
    ["1.5亿元", undefined],
    ["第16项（市水利局牵头）", undefined],
  ] as const)("%s is of level %s", (text, level) => {
    expect(headingLevel(text)).toBe(level);
  });

  test.each([
    ["1、2月份没有数据", undefined],
    ["一、二季度的数没有报送", undefined],
    ["一、二、三产业都有增长", undefined],
    ["1、2013年的项目", 3],
    ["一、一般公共预算", 1],
    ["一、三大工程", 1],
  ])("%s begins with a list or a number: level %s", (text, level) => {
    expect(headingLevel(text)).toBe(level);
  });

  test.each([
    ["1、项目", 3],
    ["一．总体情况", 1],
    ["(一)产业", 2],
    ["（二）、城乡", 2],
    ["(1)投资", 4],
  ] as const)("%s is of level %s and wrongly written", (text, level) => {
    expect(headingLevel(text)).toBe(level);
    expect(headingFault(text)).toContain("写作");
  });

  test.each(["一、总体情况", "（一）产业。", "1.项目", "1．项目", "（1）投资", "1.5亿元", "正文"])(
    "%s is written as it should be",
    (text) => expect(headingFault(text)).toBeUndefined(),
  );

  test("ends at the first full stop, or with the paragraph", () => {
    expect(headingLength("（一）加快产业转型。共12项")).toBe(10);
    expect(headingLength("一、总体情况")).toBe(6);
  });
});

describe("repeated marks", () => {
  test.each([
    ["已完成投资，。下步", ["完成投资，。下步"]],
    ["完成。。甲，，乙", ["完成。。甲，", "甲，，乙"]],
    ["项目12--15件", ["项目12--15"]],
    ["好吗？？。再", ["好吗？？。再"]],
  ])("%s has them", (text, found) => {
    expect(repeatedMarks(text)).toEqual(found);
  });

  test.each(["好！！吗？！", "甲——乙……等，", "12-15件，PC-9--A", "“甲”，（乙）。“丙”"])(
    "%s has none",
    (text) => {
      expect(repeatedMarks(text)).toEqual([]);
    },
  );
});

describe("half-width marks", () => {
  test.each([
    ["完成投资120亿元,占60%", 1],
    ["主送:市政府;抄送:市委", 3],
    ["会议通过.现予公布.", 2],
    ["市发改委(牵头)", 1],
    ["《意见》,以及", 1],
  ])("%s has them", (text, count) => {
    expect(halfWidthMarks(text)).toHaveLength(count);
  });

  test.each([
    "完成3,200.5万元，占60%",
    "1.项目建设",
    "R&D经费(2013)",
    "www.pds.gov.cn:80/a?b",
    "10:30开始",
    "第16项（市水利局牵头）",
    "The text, in short; (no Chinese).",
  ])("%s has none out of place", (text) => {
    expect(halfWidthMarks(text)).toEqual([]);
  });
});

test.each([
  ["受理专利申请４１２件，增长８．５％。", ["专利申请４１２件", "增长８．５％"]],
  ["ＧＤＰ增长8.5%", ["ＧＤＰ增"]],
  ["受理412件，占25.8%，3G基站（第9项）", []],
])("figures and letters of full width are found in %s", (text, found) => {
  expect(fullWidthFigures(text)).toEqual(found);
});
