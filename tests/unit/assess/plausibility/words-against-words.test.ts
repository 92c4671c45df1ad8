import { describe, expect, test } from "@jest/globals";
import type { Grade } from "../../../../src/model/grade.ts";
import { rational } from "../../../../src/model/rational.ts";
import type { PaceMethod } from "../../../../src/model/task.ts";
import { indicator } from "../../../support/years/assessed.ts";
import type { Told } from "../../../support/years/doubts.ts";
import { doubtCodes, doubtsOf } from "../../../support/years/doubts.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";

const withMethod = (method: PaceMethod) => ({
  ...smallCatalogue,
  indicators: [indicator({ task: 2, name: "数", method, target: rational(10), unit: "个" })],
});

describe("a lead that says 已完成", () => {
  const catalogue = withMethod("年底");
  const told = (parts: Partial<Told>): readonly string[] =>
    doubtCodes({ catalogue, now: { 市科技局: [{ task: 2, grade: "已完成", ...parts }] } });

  test("must give the indicator's figure", () => {
    expect(told({})).toEqual(["PLA-007 市科技局 D2"]);
  });

  test("must have reached the target, also of what is not graded yet", () => {
    expect(told({ figures: { 数: "9" } })).toEqual(["PLA-008 市科技局 D2"]);
    expect(told({ figures: { 数: "10" } })).toEqual([]);
  });

  test("is left to ASM-003 where figures grade the task", () => {
    expect(
      doubtCodes({
        catalogue: withMethod("序时"),
        now: { 市科技局: [{ task: 2, grade: "已完成", figures: { 数: "4" } }] },
      }),
    ).toEqual([]);
  });

  test("is left alone after the bureau's verdict", () => {
    const verdicts = [{ task: 2, grade: "推进缓慢", reason: "未验收", place: { file: "核定.csv" } }] as const;
    const now = { 市科技局: [{ task: 2, grade: "已完成", figures: { 数: "9" } }] } as const;
    expect(doubtCodes({ catalogue, verdicts, now })).toEqual([]);
  });

  test("need not repeat what the first lead gives", () => {
    const now = {
      市科技局: [{ task: 3, grade: "已完成", figures: { 集聚区投资: "550", "“两区”建设项目": "23" } }],
      市发改委: [{ task: 3, grade: "已完成" }],
    } as const;
    const yearEnd = smallCatalogue.indicators.map((each) => ({ ...each, method: "年底" as const }));
    expect(doubtCodes({ catalogue: { ...smallCatalogue, indicators: yearEnd }, now })).toEqual([]);
    expect(
      doubtCodes({
        catalogue: { ...smallCatalogue, indicators: yearEnd },
        now: { ...now, 市科技局: [{ task: 3, grade: "已完成", figures: { 集聚区投资: "550" } }] },
      }),
    ).toEqual(["PLA-007 市科技局 D2", "PLA-007 市发改委 D2"]);
  });

  test("is no doubt of a responsible unit, which owes no figure", () => {
    expect(doubtCodes({ catalogue, now: { 叶县政府: [{ task: 2, grade: "已完成" }] } })).toEqual([]);
  });
});

describe("a lead that says too little of itself", () => {
  test.each([
    ["尚未启动", "2", ["PLA-008 市科技局 D2"]],
    ["尚未启动", "0", []],
    ["推进缓慢", "10", ["PLA-008 市科技局 D2"]],
    ["推进缓慢", "3", []],
    ["达到序时进度", "0", []],
  ] as const)("%s with %s of 10", (grade, value, expected) => {
    const now = { 市科技局: [{ task: 2, grade, figures: { 数: value } }] };
    expect(doubtCodes({ catalogue: withMethod("年底"), now })).toEqual(expected);
  });
});

describe("a problem of last month", () => {
  const problem = "拆迁户不同意补偿标准。";
  const told = (grade: Grade, now: string): readonly string[] =>
    doubtCodes({
      before: { 市环保局: [{ task: 4, grade: "推进缓慢", problem }] },
      now: { 市环保局: [{ task: 4, grade, problem: now }] },
    });

  test("may not vanish while the task lags", () => {
    expect(told("推进缓慢", "")).toEqual(["PLA-009 市环保局 G2"]);
    expect(told("尚未启动", "")).toEqual(["PLA-009 市环保局 G2"]);
  });

  test("may vanish once the task keeps pace, or give way to another", () => {
    expect(told("达到序时进度", "")).toEqual([]);
    expect(told("推进缓慢", "雨水偏多。")).toEqual([]);
  });

  test("counts for a lead whose figures lag whatever it says of itself", () => {
    const [doubt] = doubtsOf({
      before: { 市科技局: [{ task: 2, problem, figures: { 专利申请: "100" } }] },
      now: { 市科技局: [{ task: 2, grade: "达到序时进度", figures: { 专利申请: "120" } }] },
    });
    expect(doubt).toMatchObject({ code: "PLA-009", details: { own: false, grade: "推进缓慢" } });
  });

  test("counts for a responsible unit by its own word only", () => {
    const lead = {
      市科技局: [{ task: 2, grade: "推进缓慢", problem, figures: { 专利申请: "120" } }],
    } as const;
    const county = (grade: Grade): readonly string[] =>
      doubtCodes({
        before: { 叶县政府: [{ task: 2, grade: "推进缓慢", problem }] },
        now: { ...lead, 叶县政府: [{ task: 2, grade }] },
      });
    expect(county("达到序时进度")).toEqual([]);
    expect(county("推进缓慢")).toEqual(["PLA-009 叶县政府 G2"]);
  });
});

const told = (lead: Grade, ...counties: readonly Grade[]): readonly string[] =>
  doubtCodes({
    catalogue: { ...smallCatalogue, indicators: [] },
    now: {
      市农业局: [{ task: 6, grade: lead }],
      ...Object.fromEntries(
        ["叶县政府", "郏县政府", "湛河区政府"].flatMap((unit, index) => {
          const grade = counties[index];
          return grade ? [[unit, [{ task: 6, grade }]]] : [];
        }),
      ),
    },
  }).filter((doubt) => !doubt.startsWith("PLA-023"));

describe("lead and responsible units", () => {
  test.each([
    ["已完成", ["推进缓慢"], true],
    ["已完成", ["达到序时进度", "尚未启动"], true],
    ["已完成", ["达到序时进度", "暂不评价"], false],
    ["达到序时进度", ["达到序时进度", "推进缓慢", "达到序时进度"], false],
    ["达到序时进度", ["推进缓慢", "推进缓慢", "达到序时进度"], true],
    ["达到序时进度", ["推进缓慢"], false],
    ["达到序时进度", ["尚未启动", "达到序时进度", "达到序时进度"], true],
    ["推进缓慢", ["已完成", "达到序时进度", "达到序时进度"], false],
    ["尚未启动", ["达到序时进度"], true],
    ["尚未启动", ["推进缓慢", "尚未启动"], false],
  ] as const)("%s against %s", (lead, counties, doubted) => {
    expect(told(lead, ...counties)).toEqual(doubted ? ["PLA-010 市农业局 D2"] : []);
  });

  test("are not compared where a group of equals leads", () => {
    expect(
      doubtCodes({
        now: { 叶县政府: [{ task: 5, grade: "已完成" }], 市民政局: [{ task: 5, grade: "推进缓慢" }] },
      }),
    ).toEqual([]);
  });

  test("are not compared after the bureau's verdict", () => {
    const verdicts = [{ task: 6, grade: "推进缓慢", reason: "经核查", place: { file: "核定.csv" } }] as const;
    const now = {
      市农业局: [{ task: 6, grade: "已完成" }],
      叶县政府: [{ task: 6, grade: "推进缓慢" }],
    } as const;
    expect(doubtCodes({ catalogue: { ...smallCatalogue, indicators: [] }, verdicts, now })).toEqual([]);
  });
});

test("a unit that leaves out tasks it is responsible for is told which", () => {
  const doubts = doubtsOf({ now: { 叶县政府: [{ task: 5 }, { task: 6 }] } });
  expect(doubts).toMatchObject([
    {
      code: "PLA-011",
      place: { file: "data/2013-04/报送/叶县政府.csv" },
      details: { unit: "叶县政府", total: 2, tasks: [2] },
    },
  ]);
  expect(doubtsOf({ now: { 叶县政府: [{ task: 2 }, { task: 5 }, { task: 6 }] } })).toEqual([]);
});
