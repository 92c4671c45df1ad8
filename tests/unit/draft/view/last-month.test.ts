import { describe, expect, test } from "@jest/globals";
import { lastMonthView } from "../../../../src/draft/view/last-month.ts";
import { overallView } from "../../../../src/draft/view/overall.ts";
import type { MonthAssessment } from "../../../../src/model/assessment.ts";
import type { Grade } from "../../../../src/model/grade.ts";
import type { Indicator } from "../../../../src/model/task.ts";
import type { Verdict } from "../../../../src/model/submission.ts";
import { decimal } from "../../../support/years/assessed.ts";
import { say } from "../../../support/shipped-phrases.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";
import { assessSmall } from "../../../support/years/small-month.ts";
import type { MonthTold, Told } from "../../../support/years/small-month.ts";

type Reports = NonNullable<MonthTold["reports"]>;

/** What one month's reports lead to in the next, as the 通报 tells it. */
const after = (before: Reports, now: Reports, parts: Partial<MonthTold> = {}, month = 6) => {
  const last = assessSmall({ month: month - 1, reports: before });
  const assessment = assessSmall({ month, reports: now, ...parts }, last);
  return { assessment, ...lastMonthView(say, assessment) };
};

/** Task 1 has no indicator; task 2 has 专利申请, 1600件 by 序时. */
const byWord = (grade: Grade): Reports => ({ 市发改委: { 1: { grade } } });
const patents = (value: string, grade: Grade = "达到序时进度"): Reports => ({
  市科技局: { 2: { grade, figures: { 专利申请: value } } satisfies Told },
});
const verdict = (task: number, grade: Grade, owedBy?: string): Verdict => ({
  task,
  grade,
  reason: "经现场核查",
  place: { file: "核定.csv" },
  ...(owedBy !== undefined && { owedBy }),
});
const counties = (...grades: readonly Grade[]): Reports =>
  Object.fromEntries(
    ["叶县政府", "郏县政府", "湛河区政府"].map((unit, index) => [
      unit,
      { 5: { grade: grades[index] ?? "达到序时进度" } },
    ]),
  );
const lines = ({ 各档 }: Pick<ReturnType<typeof lastMonthView>, "各档">): readonly string[] =>
  各档.map(({ 档次, 项数, 名单 }) => `${档次}的${项数}项：${名单}`);

describe("a task that lagged last month", () => {
  test.each<[string, Reports, Reports, string]>([
    [
      "is on pace again by its figures",
      patents("600"),
      patents("820"),
      "已扭转的1项：第2项（市科技局牵头），专利申请由低4.2个百分点变为高1.3个百分点。",
    ],
    [
      "is just on pace",
      patents("600"),
      patents("800"),
      "已扭转的1项：第2项（市科技局牵头），专利申请由低4.2个百分点变为持平。",
    ],
    [
      "is on pace again by its figures, and lags by its lead's own word",
      patents("600"),
      patents("820", "推进缓慢"),
      "未扭转的1项：第2项（市科技局牵头），专利申请由低4.2个百分点变为高1.3个百分点，仍为推进缓慢（据牵头单位自评）。",
    ],
    [
      "lags less than before",
      patents("600"),
      patents("760"),
      "未扭转但有改善的1项：第2项（市科技局牵头），专利申请由低4.2个百分点变为低2.5个百分点，差距缩小。",
    ],
    [
      "lags as far as before",
      patents("600"),
      patents("733"),
      "未扭转的1项：第2项（市科技局牵头），专利申请仍低4.2个百分点。",
    ],
    [
      "lags further than before",
      patents("600"),
      patents("720"),
      "滞后加剧的1项：第2项（市科技局牵头），专利申请由低4.2个百分点变为低5.0个百分点。",
    ],
    [
      "lags further by less than print can show",
      patents("600"),
      patents("732.9"),
      "未扭转的1项：第2项（市科技局牵头），专利申请仍低4.2个百分点。",
    ],
    [
      "has not even begun",
      patents("600", "推进缓慢"),
      patents("760", "尚未启动"),
      "滞后加剧的1项：第2项（市科技局牵头），专利申请由低4.2个百分点变为低2.5个百分点，由推进缓慢变为尚未启动。",
    ],
    [
      "is on pace by its lead's word",
      byWord("推进缓慢"),
      byWord("达到序时进度"),
      "已扭转的1项：第1项（市发改委牵头），由推进缓慢变为达到序时进度（据牵头单位自评）。",
    ],
    [
      "has begun and lags still",
      byWord("尚未启动"),
      byWord("推进缓慢"),
      "未扭转但有改善的1项：第1项（市发改委牵头），由尚未启动变为推进缓慢。",
    ],
    [
      "lags still by its lead's word",
      byWord("推进缓慢"),
      byWord("推进缓慢"),
      "未扭转的1项：第1项（市发改委牵头），仍为推进缓慢。",
    ],
    ["is not judged", byWord("推进缓慢"), byWord("暂不评价"), "暂不评价的1项：第1项（市发改委牵头）。"],
    ["is not reported", byWord("推进缓慢"), {}, "无法判断的1项：第1项（市发改委牵头），未报送。"],
    [
      "is left out of its lead's report",
      { 市科技局: { 2: { grade: "推进缓慢" } } },
      { 市科技局: { 3: { grade: "达到序时进度" } } },
      "无法判断的1项：第2项（市科技局牵头），漏报。",
    ],
  ])("and %s", (_, before, now, expected) => {
    expect(lines(after(before, now))).toEqual([expected]);
  });

  test("has not caught up by the silence of the lead that called it slow", () => {
    const { assessment, ...view } = after(
      {
        市科技局: { 3: { grade: "推进缓慢" } },
        市发改委: { 3: { grade: "达到序时进度" } },
      },
      { 市发改委: { 3: { grade: "达到序时进度" } } },
    );
    expect(lines(view)).toEqual([
      "无法判断的1项：第3项（市科技局、市发改委牵头），市科技局未报送（此前推进缓慢）。",
    ]);
    expect(overallView(say, assessment).转好序号).toBeNull();
  });

  test("is not known where all of its equal leads that lagged are silent, though it is held to lag still", () => {
    const { 叶县政府: _silent, 郏县政府: _too, ...others } = counties("推进缓慢", "推进缓慢");
    const { 叶县政府: _one, ...rest } = counties("推进缓慢", "推进缓慢");
    expect(lines(after(counties("推进缓慢", "推进缓慢"), others))).toEqual([
      expect.stringMatching(/^无法判断的1项：第5项.*叶县政府、郏县政府未报送（此前推进缓慢）。$/u),
    ]);
    expect(lines(after(counties("推进缓慢", "推进缓慢"), rest))).toEqual([
      expect.stringMatching(/^未扭转的1项：第5项/u),
    ]);
  });

  test("has not caught up while one of its equal leads that lagged is silent", () => {
    const { assessment, ...view } = after(
      {
        叶县政府: { 5: { grade: "推进缓慢" } },
        郏县政府: { 5: { grade: "推进缓慢" } },
        湛河区政府: { 5: { grade: "达到序时进度" } },
      },
      {
        郏县政府: { 5: { grade: "达到序时进度" } },
        湛河区政府: { 5: { grade: "达到序时进度" } },
      },
    );
    expect(lines(view)).toEqual([
      "无法判断的1项：第5项（各县（市、区）政府牵头），叶县政府未报送（此前推进缓慢）。",
    ]);
    expect(overallView(say, assessment).转好序号).toBeNull();
  });

  test("is told by the bureau's word, not by figures that it does not accept", () => {
    const lag = after(patents("600"), patents("900"), {
      verdicts: [verdict(2, "推进缓慢")],
    });
    expect(lines(lag)).toEqual(["未扭转的1项：第2项（市科技局牵头），仍为推进缓慢。"]);
    expect(lag.有差距).toBe(false);
    const owed = after(patents("600"), {}, { verdicts: [verdict(2, "推进缓慢", "市政府")] });
    expect(lines(owed)).toEqual(["未扭转的1项：第2项（市科技局牵头），仍为推进缓慢，须由市政府研究解决。"]);
  });

  test("is led by a group where it lags no more, and by those that lag while it does", () => {
    expect(lines(after(counties("推进缓慢", "推进缓慢"), counties()))).toEqual([
      "已扭转的1项：第5项（各县（市、区）政府牵头），由推进缓慢变为达到序时进度（据牵头单位自评）。",
    ]);
    expect(lines(after(counties("推进缓慢", "推进缓慢"), counties("推进缓慢", "推进缓慢")))).toEqual([
      "未扭转的1项：第5项（叶县政府、郏县政府牵头），仍为推进缓慢。",
    ]);
  });
});

const several: Reports = {
  市发改委: { 1: { grade: "推进缓慢" } },
  市科技局: { 2: { grade: "推进缓慢", figures: { 专利申请: "600" } } },
  市环保局: { 4: { grade: "推进缓慢" }, 8: { grade: "推进缓慢" } },
};
const mixed: Reports = {
  市发改委: { 1: { grade: "达到序时进度" } },
  市科技局: { 2: { grade: "推进缓慢", figures: { 专利申请: "700" } } },
  市环保局: { 4: { grade: "推进缓慢" } },
};

/** Task 3 has 集聚区投资 (550亿元) and “两区”建设项目 (23个), both by 序时; a figure that is not named is not reported. */
const areas = (投资?: string, 项目?: string): Reports => ({
  市科技局: {
    3: {
      grade: "推进缓慢",
      figures: {
        ...(投资 !== undefined && { 集聚区投资: 投资 }),
        ...(项目 !== undefined && { "“两区”建设项目": 项目 }),
      },
    },
  },
  市发改委: { 3: { grade: "推进缓慢" } },
});

const withMilestone = (专利申请: string): Reports => ({
  市科技局: {
    2: { grade: "推进缓慢", figures: { 专利申请, 中介机构备案: "0" } },
  },
});

describe("a task of several indicators that lagged last month", () => {
  const lead = "第3项（市科技局、市发改委牵头）";

  test.each<[string, Reports, Reports, string]>([
    [
      "has gained nothing where one of them newly lags, though the worst gap is narrower",
      areas("150", "10"),
      areas("220", "11"),
      `未扭转的1项：${lead}，集聚区投资由低14.4个百分点变为低10.0个百分点，“两区”建设项目由高1.8个百分点变为低2.2个百分点。`,
    ],
    [
      "has gained nothing where one of them lags further, though the worst gap is narrower",
      areas("150", "9"),
      areas("220", "10"),
      `未扭转的1项：${lead}，集聚区投资由低14.4个百分点变为低10.0个百分点，“两区”建设项目由低2.5个百分点变为低6.5个百分点。`,
    ],
    [
      "has gained nothing where one that lagged is not reported",
      areas("150", "8"),
      areas(undefined, "10"),
      `未扭转的1项：${lead}，集聚区投资本月未报数，上次报数时未达到序时进度，“两区”建设项目由低6.9个百分点变为低6.5个百分点。`,
    ],
    [
      "has gained where none of them lags further",
      areas("150", "8"),
      areas("220", "10"),
      `未扭转但有改善的1项：${lead}，集聚区投资由低14.4个百分点变为低10.0个百分点，“两区”建设项目由低6.9个百分点变为低6.5个百分点，差距缩小。`,
    ],
    [
      "has lost where the worst gap is wider, whatever the other one does",
      areas("150", "8"),
      areas("180", "11"),
      `滞后加剧的1项：${lead}，集聚区投资由低14.4个百分点变为低17.3个百分点，“两区”建设项目由低6.9个百分点变为低2.2个百分点。`,
    ],
  ])("%s", (_, before, now, expected) => {
    expect(lines(after(before, now))).toEqual([expected]);
  });

  test("has gained nothing where a milestone of it is missed meanwhile", () => {
    const road = { ...smallCatalogue.indicators[0]!, name: "专利申请" };
    const milestone = {
      ...road,
      name: "中介机构备案",
      target: decimal("1"),
      unit: "项",
      method: "节点",
      deadline: { year: 2013, month: 6, day: 30 },
    } as const;
    const catalogue = { ...smallCatalogue, indicators: [road, milestone] };
    const may = assessSmall({ month: 5, reports: withMilestone("600") }, undefined, catalogue);
    const june = assessSmall({ month: 6, reports: withMilestone("760") }, may, catalogue);
    expect(lines(lastMonthView(say, june))).toEqual([
      "未扭转的1项：第2项（市科技局牵头），专利申请由低4.2个百分点变为低2.5个百分点。",
    ]);
  });
});

describe("the tasks that lagged last month", () => {
  test("are counted by what became of them", () => {
    expect(after(several, mixed).小结).toBe(
      "上月未达到序时进度的4项工作中，本月已扭转1项、未扭转1项、滞后加剧1项、无法判断1项",
    );
  });

  test("are counted once where all fared alike", () => {
    expect(after(several, several, {}, 6).小结).toBe(
      "上月未达到序时进度的4项工作中，本月未扭转3项、滞后加剧1项",
    );
    expect(after(byWord("推进缓慢"), byWord("达到序时进度")).小结).toBe(
      "上月未达到序时进度的1项工作，本月已扭转",
    );
    const two: Reports = {
      市环保局: { 4: { grade: "推进缓慢" }, 8: { grade: "推进缓慢" } },
    };
    expect(after(two, two).小结).toBe("上月未达到序时进度的2项工作，本月均未扭转");
    // Last month's 通报 counted those too that a change keeps from being compared.
    const { assessment } = after(two, two);
    expect(lastMonthView(say, { ...assessment, notCompared: [3] }).小结).toBe(
      "上月未达到序时进度的2项工作（目录有调整而不作比较的除外），本月均未扭转",
    );
  });

  test("are those whose turn the opening tells", () => {
    const { assessment } = after(several, mixed);
    expect(overallView(say, assessment).转好序号).toBe("第1项");
  });

  test("are finished or not at the year's end", () => {
    const done: Reports = { ...mixed, 市发改委: { 1: { grade: "已完成" } } };
    const { 小结, 各档, 有差距 } = after(several, done, {}, 12);
    expect(小结).toBe(
      "上月滞后的4项工作中，全年已完成1项（第1项）、没有完成2项（第2、4项）、无法判断1项（第8项）",
    );
    expect([各档, 有差距]).toEqual([[], false]);
  });

  test("are those of the last month there is", () => {
    const march = assessSmall({ month: 3, reports: byWord("推进缓慢") });
    const june = assessSmall({ month: 6, reports: byWord("推进缓慢") }, march);
    expect(lastMonthView(say, june).小结).toBe("3月未达到序时进度的1项工作，本月未扭转");
    expect(overallView(say, june).对比期).toBe("3月");
  });

  test.each<[string, MonthAssessment | undefined]>([
    ["in the first month of the year", undefined],
    ["where none lagged", assessSmall({ month: 5, reports: byWord("达到序时进度") })],
    ["where nobody had reported", assessSmall({ month: 5 }, undefined, smallCatalogue)],
  ])("are not told of %s", (_, previous) => {
    const assessment = assessSmall({ month: 6, reports: byWord("推进缓慢") }, previous);
    expect(lastMonthView(say, assessment)).toEqual({
      项数: 0,
      小结: null,
      有差距: false,
      各档: [],
    });
  });
});

const unemployment = (失业率: string, grade: Grade = "推进缓慢"): Reports => ({
  市环保局: { 4: { grade, figures: { 失业率 } } },
});

const rate: Indicator = {
  ...smallCatalogue.indicators[0]!,
  task: 4,
  name: "失业率",
  relation: "≤",
  method: "当期",
  target: decimal("4.2"),
  unit: "%",
};

/** Task 4 with what is judged as it stands, seen from the month before. */
const standingAfter = (
  before: Reports,
  now: Reports,
  indicators: readonly Indicator[] = [rate],
): readonly string[] => {
  const catalogue = { ...smallCatalogue, indicators };
  const may = assessSmall({ month: 5, reports: before }, undefined, catalogue);
  return lines(lastMonthView(say, assessSmall({ month: 6, reports: now }, may, catalogue)));
};

/** 失业率 seen from a month in which it was 4.4%. */
const rateAfter = (now: string, grade?: Grade): readonly string[] =>
  standingAfter(unemployment("4.4"), unemployment(now, grade));

const growth = (增速: string): Reports => ({ 市环保局: { 4: { grade: "推进缓慢", figures: { 增速 } } } });
const both = (失业率: string, 专利申请: string): Reports => ({
  市环保局: { 4: { grade: "推进缓慢", figures: { 失业率, 专利申请 } } },
});

describe("a figure that is judged as it stands and lagged last month", () => {
  const lead = "第4项（市环保局牵头）";

  test("is told by itself, and has worsened where it is further from what is asked", () => {
    expect(rateAfter("4.4")).toEqual([`未扭转的1项：${lead}，失业率仍为4.4%。`]);
    expect(rateAfter("4.5")).toEqual([`滞后加剧的1项：${lead}，失业率由4.4%变为4.5%。`]);
    expect(rateAfter("4.3")).toEqual([`未扭转但有改善的1项：${lead}，失业率由4.4%变为4.3%，差距缩小。`]);
    expect(rateAfter("4.2", "达到序时进度")).toEqual([`已扭转的1项：${lead}，失业率由4.4%变为4.2%。`]);
    // Its lead still calls it slow: the figure is fine and the word decides.
    expect(rateAfter("4.2")).toEqual([
      `未扭转的1项：${lead}，失业率由4.4%变为4.2%，仍为推进缓慢（据牵头单位自评）。`,
    ]);
  });

  test("has improved by coming nearer from either side of 左右", () => {
    const speed: Indicator = {
      ...rate,
      name: "增速",
      relation: "左右",
      target: decimal("8"),
      tolerance: decimal("0.5"),
    };
    expect(standingAfter(growth("9"), growth("6.5"), [speed])).toEqual([
      `滞后加剧的1项：${lead}，增速由9%变为6.5%。`,
    ]);
    expect(standingAfter(growth("7"), growth("8.9"), [speed])).toEqual([
      `未扭转但有改善的1项：${lead}，增速由7%变为8.9%，差距缩小。`,
    ]);
  });

  test("is held against what each month asks, which is told where it is another", () => {
    const plan = [6, 6, 6, 6, 7, 7.5, 8, 8, 8, 8, 8, 8].map((each) => decimal(`${each}`));
    const speed: Indicator = { ...rate, name: "增速", relation: "≥", target: decimal("8"), plan };
    expect(standingAfter(growth("6.5"), growth("6.7"), [speed])).toEqual([
      `滞后加剧的1项：${lead}，增速由6.5%（当月目标7%以上）变为6.7%（当月目标7.5%以上）。`,
    ]);
    expect(standingAfter(growth("6.5"), growth("7"), [speed])).toEqual([
      `未扭转的1项：${lead}，增速由6.5%（当月目标7%以上）变为7%（当月目标7.5%以上）。`,
    ]);
  });

  test("has neither worsened nor improved where another of its figures went the other way", () => {
    const patent: Indicator = { ...smallCatalogue.indicators[0]!, task: 4, name: "专利申请" };
    expect(standingAfter(both("4.3", "600"), both("4.4", "760"), [rate, patent])).toEqual([
      `未扭转的1项：${lead}，失业率由4.3%变为4.4%，专利申请由低4.2个百分点变为低2.5个百分点。`,
    ]);
    expect(standingAfter(both("4.4", "600"), both("4.3", "720"), [rate, patent])).toEqual([
      `未扭转的1项：${lead}，失业率由4.4%变为4.3%，专利申请由低4.2个百分点变为低5.0个百分点。`,
    ]);
    expect(standingAfter(both("4.3", "600"), both("4.4", "733"), [rate, patent])).toEqual([
      `滞后加剧的1项：${lead}，失业率由4.3%变为4.4%，专利申请仍低4.2个百分点。`,
    ]);
  });
});
