import { describe, expect, test } from "@jest/globals";
import { decimal, indicator } from "../../../support/years/assessed.ts";
import { doubtCodes, doubtsOf } from "../../../support/years/doubts.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";

const catalogue = {
  ...smallCatalogue,
  indicators: [
    indicator({ task: 2, name: "新改建农村公路", method: "序时" }),
    indicator({ task: 3, name: "新增城市绿地", method: "序时", target: decimal("158"), unit: "万平方米" }),
    indicator({ task: 6, name: "“两区”建设项目", method: "序时", target: decimal("23"), unit: "个" }),
  ],
};

const road = (text: string, value = "96"): readonly string[] =>
  doubtCodes({
    catalogue,
    before: { 市科技局: [{ task: 2, text: "3月新改建农村公路72公里。", figures: { 新改建农村公路: "72" } }] },
    now: { 市科技局: [{ task: 2, text, figures: { 新改建农村公路: value } }] },
  });

describe("a figure that the text names otherwise", () => {
  test.each([
    "新改建农村公路累计69公里。",
    "1至4月新改建农村公路完成69.0公里，完成投资96万元。",
    "截至4月底，新改建农村公路６９公里。",
    "新改建农村公路72公里，与上月相比没有更新。",
    "目前新改建农村公路达到1,069公里。",
  ])("%s", (text) => {
    expect(road(text)).toEqual(["PLA-003 市科技局 F2"]);
  });
});

describe("a text that agrees with the figure, or speaks of something else", () => {
  test.each([
    ["the same", "新改建农村公路累计96公里。"],
    ["with places", "新改建农村公路累计96.0公里。"],
    ["the month's share and the whole", "本月新改建农村公路24公里，累计96公里。"],
    ["the month's share alone", "新改建农村公路24公里。"],
    ["one month by its name", "4月份新改建农村公路30公里，其余正在统计。"],
    ["the year's target", "新改建农村公路200公里的任务全部分解到县。"],
    ["a plan", "计划新改建农村公路120公里，招标已结束。"],
    ["next month", "下月新改建农村公路拟再完成40公里。"],
    ["a gap", "新改建农村公路比计划少4公里。"],
    ["about", "新改建农村公路近100公里。"],
    ["a part", "叶县路基完成31公里，郏县12公里。"],
    ["another unit of measure", "新改建农村公路69条。"],
    ["vehicle kilometres", "新改建农村公路巡查69公里次。"],
    ["nothing", "路基全部成型，正在铺油。"],
  ])("%s", (_what, text) => {
    expect(road(text)).toEqual([]);
  });
});

const green = (text: string): readonly string[] =>
  doubtCodes({ catalogue, now: { 市科技局: [{ task: 3, text, figures: { 新增城市绿地: "46.25" } }] } });

test("multiples of the unit are converted, and rounding is no contradiction", () => {
  expect(green("新增城市绿地462500平方米。")).toEqual([]);
  expect(green("新增城市绿地46.3万平方米。")).toEqual([]);
  expect(green("新增城市绿地46万平方米。")).toEqual([]);
  expect(green("新增城市绿地47万平方米。")).toEqual(["PLA-003 市科技局 F2"]);
  expect(green("新增城市绿地426500平方米。")).toEqual(["PLA-003 市科技局 F2"]);
});

const zones = (text: string): readonly string[] =>
  doubtCodes({ catalogue, now: { 市农业局: [{ task: 6, text, figures: { "“两区”建设项目": "6" } }] } });

test("quotation marks of the indicator's name may be missing", () => {
  expect(zones("两区建设项目累计实施9个，历时3个月。")).toEqual(["PLA-003 市农业局 F2"]);
  expect(zones("“两区”建设项目累计实施6个。")).toEqual([]);
});

test("the words of the text are told", () => {
  const [doubt] = doubtsOf({
    catalogue,
    now: {
      市科技局: [{ task: 2, text: "新改建农村公路累计69公里。", figures: { 新改建农村公路: "96" } }],
    },
  });
  expect(doubt?.details).toMatchObject({ said: "新改建农村公路累计69公里", value: "96公里" });
});

describe("a share of the target", () => {
  test.each([
    ["that is right", "新改建农村公路累计96公里，占年度任务的48%。", []],
    ["that is rounded", "新改建农村公路累计96公里，完成年度目标任务的48.0%。", []],
    ["that is wrong", "新改建农村公路累计96公里，占年度任务的58%。", ["PLA-004 市科技局 C2"]],
    ["told as a rate", "新改建农村公路累计96公里（完成率43%）。", ["PLA-004 市科技局 C2"]],
    ["of the whole by its number", "新改建农村公路累计96公里，占全年200公里的84%。", ["PLA-004 市科技局 C2"]],
    ["of the money", "新改建农村公路累计96公里；完成投资3亿元，占年度计划的52%。", []],
    ["of something else", "新改建农村公路累计96公里，占全部里程的70%。", []],
  ])("%s", (_what, text, expected) => {
    expect(road(text)).toEqual(expected);
  });

  test("may be cut off instead of rounded", () => {
    expect(road("新改建农村公路累计97.5公里，占年度任务的48.7%。", "97.5")).toEqual([]);
    expect(road("新改建农村公路累计97.5公里，占年度任务的48.8%。", "97.5")).toEqual([]);
    expect(road("新改建农村公路累计97.5公里，占年度任务的48.6%。", "97.5")).toEqual(["PLA-004 市科技局 C2"]);
  });
});

const measured = (now: string, before: string): readonly string[] =>
  doubtCodes({
    catalogue,
    before: { 市科技局: [{ task: 3, text: before }] },
    now: { 市科技局: [{ task: 3, text: now }] },
  });

describe("the unit of measure in the text", () => {
  test.each([
    ["changed", "新增城市绿地1127亩。", "新增城市绿地47万平方米。", ["PLA-016 市科技局 C2"]],
    ["of another size is no other", "新增城市绿地751000平方米。", "新增城市绿地47万平方米。", []],
    ["is named both ways", "新增城市绿地1127亩，新增城市绿地75万平方米。", "新增城市绿地47万平方米。", []],
    ["was not named before", "新增城市绿地1127亩。", "绿地47万平方米。", []],
  ])("%s", (_what, now, before, expected) => {
    expect(measured(now, before)).toEqual(expected);
  });
});
