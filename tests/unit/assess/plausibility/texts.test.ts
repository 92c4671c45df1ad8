import { describe, expect, test } from "@jest/globals";
import { quotation } from "../../../../src/assess/plausibility/text/quotation.ts";
import { bareText, likeness, numbersIn } from "../../../../src/assess/plausibility/text/text-likeness.ts";
import type { Grade } from "../../../../src/model/grade.ts";
import { compare, one, percentage, rational } from "../../../../src/model/rational.ts";
import { decimal } from "../../../support/years/assessed.ts";
import { doubtCodes, doubtsOf } from "../../../support/years/doubts.ts";

const long =
  "截至3月底，市科技局受理科技攻关项目申报31项，完成形式审查，组织专家分四组集中评审，对郏县、叶县的9家企业进行了现场考察。";

const months = (before: string, now: string, grade?: Grade): readonly string[] =>
  doubtCodes({
    before: { 市环保局: [{ task: 4, text: before, ...(grade && { grade }) }] },
    now: { 市环保局: [{ task: 4, text: now, ...(grade && { grade }) }] },
  }).filter((doubt) => !doubt.startsWith("PLA-023"));

describe("a text of last month", () => {
  test.each([
    ["word for word", long, ["PLA-005 市环保局 C2"]],
    ["with the month brought up to date", long.replace("3月底", "4月底"), ["PLA-005 市环保局 C2"]],
    ["with other marks", long.replaceAll("，", "；"), ["PLA-005 市环保局 C2"]],
    ["with one word changed", long.replace("集中", "分批"), ["PLA-005 市环保局 C2"]],
    ["with a number that moved on", long.replace("31项", "42项"), []],
    ["with a number in words that moved on", long.replace("四组", "五组"), []],
    ["with another sentence", `${long}经费已经下达到各项目承担单位，中期检查方案正在起草。`, []],
    ["with nothing in common", "现场考察全部结束，14个项目签订任务书，下达经费620万元。", []],
  ])("%s", (_what, now, expected) => {
    expect(months(long, now)).toEqual(expected);
  });

  test("may come again when the task is done", () => {
    expect(months(long, long, "已完成")).toEqual([]);
    expect(months(long, long, "达到序时进度")).toEqual(["PLA-005 市环保局 C2"]);
  });

  test("is as like as the office thinks it must be", () => {
    const world = {
      before: { 市环保局: [{ task: 4, text: long }] },
      now: { 市环保局: [{ task: 4, text: long.replace("集中评审", "进行初审") }] },
    };
    expect(doubtCodes({ ...world, thresholds: { similarity: decimal("0.8") } })).toHaveLength(1);
    expect(doubtCodes({ ...world, thresholds: { similarity: one } })).toEqual([]);
  });
});

describe("likeness", () => {
  test("ignores months, marks and spaces", () => {
    expect(bareText("截至4月底， 完成3.5公里。\n上半年开工。")).toBe("完成3点5公里开工");
    expect(numbersIn("1至4月完成3.5公里，6月20日开工2处")).toEqual(["3.5", "2"]);
  });

  test("is one for the same, nothing for the different, and in between between", () => {
    expect(likeness("甲乙丙丁", "甲乙丙丁")).toEqual(one);
    expect(likeness("甲乙丙丁", "戊己庚辛")).toEqual(rational(0));
    expect(percentage(likeness("甲乙丙丁戊己庚辛壬癸", "甲乙丙丁戊己庚辛壬子"))).toBe("80.0");
  });

  test("takes a long text without delay", () => {
    const text = "新改建农村公路".repeat(5_000);
    expect(compare(likeness(text, `${text}。`), rational(99, 100))).toBe(1);
  });
});

describe("a text of another unit", () => {
  const [first, second] = [long, long.replaceAll("，", "、")];

  test("is reported once, at the last, and names the others", () => {
    const [doubt, ...others] = doubtsOf({
      now: {
        叶县政府: [{ task: 6, text: first }],
        郏县政府: [{ task: 6, text: second }],
        湛河区政府: [{ task: 6, text: first }],
      },
    }).filter(({ code }) => code !== "PLA-011");
    expect(others).toEqual([]);
    expect(doubt).toMatchObject({
      code: "PLA-012",
      place: { file: "data/2013-04/报送/湛河区政府.csv", cell: "C2" },
      details: { task: 6, unit: "湛河区政府", others: ["叶县政府", "郏县政府"] },
    });
  });

  test("is reported where a responsible unit has the lead's words", () => {
    const now = { 市科技局: [{ task: 2, text: long }], 叶县政府: [{ task: 2, text: long }] };
    expect(doubtCodes({ now })).toEqual(["PLA-012 叶县政府 C2"]);
  });

  test.each([
    ["of another task", { 叶县政府: [{ task: 6, text: long }], 市民政局: [{ task: 5, text: long }] }],
    [
      "as short as anybody's",
      { 叶县政府: [{ task: 6, text: "打井4眼。" }], 郏县政府: [{ task: 6, text: "打井4眼。" }] },
    ],
    [
      "with its own number",
      { 叶县政府: [{ task: 6, text: long }], 郏县政府: [{ task: 6, text: long.replace("31", "32") }] },
    ],
  ])("is none when it is %s", (_what, now) => {
    expect(doubtCodes({ now })).toEqual([]);
  });
});

describe("a text without substance", () => {
  test.each([
    "正在推进中。",
    "1-2",
    "4.12E+02",
    "41366",
    "4月12日",
    "2013年4月",
    "OK",
    "该项工作正在扎实有序推进，取得阶段性成效。",
    "按照市政府工作部署，积极推进各项工作，取得了明显成效。",
    "我局高度重视，认真组织实施，稳步推进，确保全年目标任务圆满完成。",
    "正按时间节点推进，预计年底前完成年度目标任务。",
    "进展情况良好，达到序时进度。",
    "已完成。",
  ])("%s", (text) => {
    expect(doubtCodes({ now: { 市环保局: [{ task: 4, text }] } })).toEqual(["PLA-006 市环保局 C2"]);
  });
});

const toldOf = (parts: { readonly text?: string; readonly problem?: string; readonly nextStep?: string }) =>
  doubtCodes({ now: { 市环保局: [{ task: 4, text: "打井4眼。", ...parts }] } });

describe("a long text", () => {
  const sentence = "完成招标，施工单位进场。";
  test("is told of from the 501st character on, in whatever column", () => {
    const fits = sentence.repeat(41) + "打井4眼正在进行";
    expect([...fits]).toHaveLength(500);
    expect(toldOf({ text: fits })).toEqual([]);
    expect(toldOf({ text: `${fits}。` })).toEqual(["PLA-025 市环保局 C2"]);
    expect(toldOf({ problem: `${fits}。` })).toHaveLength(1);
    expect(toldOf({ nextStep: `${fits}。` })).toHaveLength(1);
  });

  test("is as long as the office thinks it may be", () => {
    const now = { 市环保局: [{ task: 4, text: sentence.repeat(5) }] };
    expect(doubtCodes({ now, thresholds: { longestText: 59 } })).toEqual(["PLA-025 市环保局 C2"]);
    expect(doubtCodes({ now, thresholds: { longestText: 60 } })).toEqual([]);
  });
});

describe("a short text with substance", () => {
  test.each([
    "选址尚未确定，正在比选。",
    "完成招标，施工单位进场。",
    "打井4眼。",
    "两家企业完成改制，一家进入清算程序。",
    "国家暗访尚未进行，继续开展背街小巷整治。",
    "因资金未落实，项目尚未开工。",
    "领导小组成立，方案印发各县（市、区）。",
  ])("%s", (text) => {
    expect(doubtCodes({ now: { 市环保局: [{ task: 4, text }] } })).toEqual([]);
  });

  test("is enough where the task was done last month", () => {
    expect(months("全部办结，共9件。", "已完成。", "已完成")).toEqual([]);
  });
});

test("a text is quoted on one line, and a long one only at its beginning", () => {
  expect(quotation("第一段。\n第二段。")).toBe("第一段。第二段");
  expect(quotation("甲".repeat(41))).toBe(`${"甲".repeat(40)}……`);
  expect(quotation("甲".repeat(40))).toBe("甲".repeat(40));
});

describe("a text of hostile length", () => {
  test.each(["一", "？", "1,", "1.", "已于", "12月", "正在推进", "新改建农村公路"])("of %s alone", (part) => {
    const text = part.repeat(5_000);
    const now = { 市环保局: [{ task: 4, text }], 市科技局: [{ task: 2, text, figures: { 专利申请: "1" } }] };
    expect(() => doubtsOf({ now, before: now })).not.toThrow();
  });
});

describe("characters that were lost", () => {
  test.each([
    ["a mark for a rare character", "在滍阳镇和?河乡开展试点", 1],
    ["a full-width one", "在？阳镇开展试点", 1],
    ["one before another mark", "试点镇为香山、滍？，均已开工", 1],
    ["several at once", "??????", 1],
    ["a box", "在□阳镇开展试点", 1],
    ["a box among ticked ones", "√已开工 □已竣工，在□阳镇", 1],
    ["boxes of a list", "■已开工　□已竣工", 0],
    ["a question", "解答群众提问：怎样申请？到哪里办理？受理12件", 0],
    ["a question at the end", "资金是否到位？", 0],
    ["the address of a page", "公示见http://www.pds.gov.cn/a?id=12&b=3，已满7天", 0],
    ["an address with a loss behind it", "公示见www.pds.gov.cn/a?id=12，在?阳镇张贴", 1],
  ])("%s", (_what, problem, count) => {
    expect(doubtCodes({ now: { 市环保局: [{ task: 4, problem }] } })).toEqual(
      Array(count).fill("PLA-017 市环保局 G2"),
    );
  });

  test("are looked for in every column and counted", () => {
    const doubts = doubtsOf({
      now: { 市环保局: [{ task: 4, text: "在?阳镇、□河乡试点。", nextStep: "推广到?阳镇全镇。" }] },
    }).filter(({ code }) => code === "PLA-017");
    expect(doubts.map(({ place, details }) => [place.cell, details])).toEqual([
      ["C2", { task: 4, column: "进展情况", around: "在?阳镇、□河乡", count: 2 }],
      ["H2", { task: 4, column: "下步措施", around: "推广到?阳镇全镇。", count: 1 }],
    ]);
  });
});
