import { describe, expect, test } from "@jest/globals";
import type { MonthAssessment } from "../../../src/model/assessment.ts";
import type { Grade } from "../../../src/model/grade.ts";
import { extractText, letterTexts, noticeText } from "../../support/pdf/drawn-papers.ts";
import type { MonthTold } from "../../support/years/small-month.ts";
import { assessSmall } from "../../support/years/small-month.ts";

type Reports = NonNullable<MonthTold["reports"]>;
const good = "达到序时进度";
const slow = "推进缓慢";

const counties = (grade: Grade, ...units: readonly string[]): Reports =>
  Object.fromEntries(units.map((unit) => [unit, { 5: { grade } }]));
const environment = (grade: Grade): Reports => ({ 市环保局: { 4: { grade, nextStep: "抓紧选址。" } } });

/** A month in which each of these lagged before. */
const twice = (first: Reports, second: Reports): MonthAssessment =>
  assessSmall({ month: 5, reports: second }, assessSmall({ month: 4, reports: first }));

describe("a month with one judged task alone", () => {
  test.each<[Grade]>([[good], [slow]])("is not told as several: %s", (grade) => {
    const text = noticeText(assessSmall({ month: 1, reports: environment(grade) }));
    expect(text).toContain(`列入本月评价的1项${grade}。`);
    expect(text).not.toMatch(/1项工作，牵头单位要逐项/u);
  });
});

describe("how long equal leads have lagged", () => {
  const three = ["叶县政府", "郏县政府", "湛河区政府"] as const;

  test("is said once where they all have lagged as long", () => {
    const text = noticeText(twice(counties(slow, ...three), counties(slow, ...three)));
    expect(text).toContain(
      "第5项（叶县政府、郏县政府、湛河区政府牵头）：自评推进缓慢，已连续2个月未达到序时进度。",
    );
  });

  test("is said of those together that have lagged as long as each other", () => {
    const text = noticeText(twice(counties(slow, "叶县政府", "郏县政府"), counties(slow, ...three)));
    expect(text).toContain("自评推进缓慢，叶县政府、郏县政府已连续2个月未达到序时进度。");
  });
});

test("after a verdict the lead is named, lest the bureau be taken for who proposes", () => {
  const place = { file: "data/2013-05/核定.csv" };
  const verdicts = [{ task: 4, grade: slow, reason: "现场核查没有开工", place }] as const;
  const text = noticeText(assessSmall({ month: 5, reports: environment(slow), verdicts }));
  expect(text).toContain(
    "核定为推进缓慢，现场核查没有开工。市环保局自评与核定一致，没有反映存在的问题。市环保局提出，抓紧选址。",
  );
});

test("all figures below the pace are not counted against themselves", () => {
  const reports = { 市科技局: { 2: { grade: slow, figures: { 专利申请: "1" } } } } as const;
  const text = noticeText(assessSmall({ month: 5, reports }));
  expect(text).toContain("列入本月评价的1个未达到序时进度。");
  expect(text).not.toContain("，其中未达到");
});

describe("a unit that has not reported", () => {
  const nobody = assessSmall({ month: 1 });

  test("is not told of a grade", () => {
    expect(extractText(nobody, "市发改委")).toContain("你单位牵头的2项任务，均无法评价（第1、3项）。");
    expect(extractText(nobody, "叶县政府")).toContain("你单位牵头的1项任务本月无法评价。");
  });

  test("is not told at the year's end that its work is not done", () => {
    const lagging = [10, 11].reduce<MonthAssessment | undefined>(
      (previous, month) => assessSmall({ month, reports: environment(slow) }, previous),
      undefined,
    );
    const letter = letterTexts(assessSmall({ month: 12 }, lagging))["市环保局"] ?? "";
    expect(letter).toContain("第4项任务此前滞后，12月份未报送进展情况（见");
    expect(letter).not.toContain("没有完成");
  });
});

const december = (grade: Grade): string =>
  noticeText(
    assessSmall({
      month: 12,
      reports: {
        市发改委: { 1: { grade }, 3: { grade: "已完成" } },
        市科技局: {
          2: { grade: "已完成", figures: { 专利申请: "1600" } },
          3: { grade: "已完成", figures: { 集聚区投资: "550", "“两区”建设项目": "23" } },
        },
      },
    }),
  );

describe("the year's end", () => {
  test("parts the leads of what is done where a task has two", () => {
    expect(december(slow)).toContain(
      "市科技局牵头的第2项（第2项），市科技局、市发改委牵头的第3项（第3项）已完成。",
    );
  });

  test("asks for no reason of what is unfinished where nothing is", () => {
    expect(december("已完成")).not.toContain("没有完成的说明原因");
    expect(december(slow)).toContain("，没有完成的说明原因。");
  });

  test("asks in a letter for the reason in good grammar", () => {
    const [ten, eleven] = [10, 11];
    const before = assessSmall(
      { month: eleven, reports: counties(slow, "叶县政府") },
      assessSmall({ month: ten, reports: counties(slow, "叶县政府") }),
    );
    const letter = letterTexts(assessSmall({ month: 12, reports: counties(slow, "叶县政府") }, before))[
      "叶县政府"
    ];
    expect(letter).toContain("将该项任务没有完成的原因、补救措施和预计完成时间，");
  });
});

describe("what is not judged", () => {
  const open = { grade: "暂不评价", problem: "等待省里验收。" } as const;
  const place = { file: "核定.csv" };
  const verdict = { task: 7, grade: "暂不评价", reason: "另行通报", place } as const;

  test.each<[string, MonthTold, string]>([
    ["has nobody to lead it", { month: 6 }, "第7项本月暂不评价（未明确牵头单位）。"],
    ["is so by a verdict", { month: 6, verdicts: [verdict] }, "第7项本月暂不评价（另行通报）。"],
    [
      "is so by its lead's word",
      { month: 6, reports: { 市农业局: { 6: open } }, verdicts: [verdict] },
      "第6、7项本月暂不评价（第6项据市农业局反映，等待省里验收；第7项另行通报）。",
    ],
    [
      "is too much to be told here",
      { month: 6, reports: { 市农业局: { 6: open }, 市环保局: { 4: open, 8: open } } },
      "第4、6至8项本月暂不评价，原因见附件1。",
    ],
  ])("is told with why it %s", (_, told, expected) => {
    expect(noticeText(assessSmall(told))).toContain(expected);
  });
});

test("what is done about what lags stands under a heading of its own", () => {
  const reports = { 市环保局: { 4: { grade: "推进缓慢" }, 8: { grade: "达到序时进度" } } } as const;
  const text = noticeText(assessSmall({ month: 6, reports }, assessSmall({ month: 5, reports })));
  expect(text).toMatch(
    /四、存在问题\n（一）.*\n.*\n（二）部分单位没有按时报送。.*\n五、督办和整改情况\n（一）上月滞后工作的整改情况。/u,
  );
  expect(noticeText(assessSmall({ month: 1, reports }))).toMatch(/\n五、督办情况\n对滞后工作分级督办。/u);
  const kept = { 市环保局: { 4: { grade: "达到序时进度" }, 8: { grade: "达到序时进度" } } } as const;
  expect(noticeText(assessSmall({ month: 6, reports: kept }))).not.toContain("督办和整改情况");
});
