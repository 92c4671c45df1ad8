import type { LeadReport } from "../../../../src/model/lead-report.ts";
import { describe, expect, test } from "@jest/globals";
import type { TaskFacts } from "../../../../src/assess/grades/task-grade.ts";
import { gradeByIndicators, gradeTask } from "../../../../src/assess/grades/task-grade.ts";
import type { IndicatorAssessment } from "../../../../src/model/assessment.ts";
import type { Grade } from "../../../../src/model/grade.ts";
import { rational } from "../../../../src/model/rational.ts";
import type { UnitMention } from "../../../../src/model/task.ts";
import { decimal, indicator, judged, report, task } from "../../../support/years/assessed.ts";

const lead = "市交通运输局";

const graded = (grade?: Grade): IndicatorAssessment =>
  judged(
    indicator({ method: "序时" }),
    grade ? { grade, value: decimal(grade === "已完成" ? "200" : "96") } : { due: false },
  );
/** Due this month, and nobody gave its figure. */
const missing = judged(indicator({ method: "序时" }));

const yearEnd = (value: string) =>
  judged(indicator({ method: "年底" }), { due: false, value: decimal(value) });

const gradeOf = (facts: Partial<TaskFacts>) =>
  gradeTask({ task: task(), month: { year: 2013, month: 6 }, reports: [], indicators: [], ...facts });
const own = (grade: Grade): Pick<TaskFacts, "reports"> => ({ reports: [report(lead, grade)] });

describe("the grade of a task", () => {
  test("is the bureau's verdict before all else", () => {
    const verdict = { grade: "尚未启动", reason: "现场核查未开工" } as const;
    expect(gradeOf({ ...own("已完成"), indicators: [graded("已完成")], verdict })).toEqual({
      grade: "尚未启动",
      basis: "核定",
      reason: "现场核查未开工",
    });
  });

  test.each<[string, Grade, string, string]>([
    ["推进缓慢", "达到序时进度", "推进缓慢", "指标"],
    ["达到序时进度", "推进缓慢", "推进缓慢", "自评"],
    ["达到序时进度", "已完成", "达到序时进度", "指标"],
    ["已完成", "达到序时进度", "达到序时进度", "自评"],
    ["已完成", "已完成", "已完成", "指标"],
    // A lead that wants no grade does not outweigh figures, but nothing is done on figures alone.
    ["推进缓慢", "暂不评价", "推进缓慢", "指标"],
    ["已完成", "暂不评价", "达到序时进度", "指标"],
  ])("is the worse of figures (%s) and the lead's word (%s): %s", (figures, word, grade, basis) => {
    expect(gradeOf({ ...own(word), indicators: [graded(figures as Grade)] })).toEqual({ grade, basis });
  });

  test.each<[Grade, Grade]>([
    ["推进缓慢", "推进缓慢"],
    ["达到序时进度", "达到序时进度"],
    ["已完成", "达到序时进度"],
  ])("is no better than the lead's word (%s) while a due figure is missing: %s", (word, expected) => {
    expect(gradeOf({ ...own(word), indicators: [missing] }).grade).toBe(expected);
    expect(gradeOf({ ...own(word), indicators: [graded("已完成"), missing] }).grade).toBe(expected);
  });

  test("lags on while a figure that lagged is kept back", () => {
    const kept = { ...missing, lastLagging: true };
    expect(gradeOf({ ...own("达到序时进度"), indicators: [graded("达到序时进度"), kept] })).toEqual({
      grade: "推进缓慢",
      basis: "指标",
    });
  });

  test("is the lead's own word where no indicator is judged this month", () => {
    expect(gradeOf({ ...own("推进缓慢"), indicators: [graded()] })).toEqual({
      grade: "推进缓慢",
      basis: "自评",
    });
  });

  test("is 已完成 on the lead's word only when every indicator is reached, judged or not", () => {
    expect(gradeOf({ ...own("已完成"), indicators: [yearEnd("199")] }).grade).toBe("达到序时进度");
    expect(gradeOf({ ...own("已完成"), indicators: [yearEnd("200")] }).grade).toBe("已完成");
    expect(gradeOf({ ...own("已完成"), indicators: [graded()] }).grade).toBe("达到序时进度");
  });

  test("is absent, not 尚未启动, when no lead reported", () => {
    expect(gradeOf({ reports: [{ unit: lead }] })).toEqual({ basis: "未报送" });
    const lagged = { unit: lead, standing: "推进缓慢" } as const;
    expect(gradeOf({ reports: [lagged], indicators: [missing] })).toEqual({ basis: "未报送" });
  });

  test("is 暂不评价 for a task without a lead", () => {
    expect(gradeOf({ task: task({ leads: [] }) })).toEqual({ grade: "暂不评价", basis: "无牵头单位" });
  });

  test("follows the first lead that reported", () => {
    const reports = [
      { unit: "市林业局" },
      report("市住房和城乡建设局", "推进缓慢"),
      report("市水利局", "已完成"),
    ];
    expect(gradeOf({ reports }).grade).toBe("推进缓慢");
  });

  test("is no better than the last word of a lead before it that lagged and is silent", () => {
    const silent = { unit: "市林业局", standing: "推进缓慢" } as const;
    const second = (grade: Grade) => [silent, report("市水利局", grade)];
    expect(gradeOf({ reports: second("达到序时进度") })).toEqual({ grade: "推进缓慢", basis: "自评" });
    expect(gradeOf({ reports: second("尚未启动") }).grade).toBe("尚未启动");
    expect(gradeOf({ reports: second("暂不评价") }).grade).toBe("推进缓慢");
    const onPace = { unit: "市林业局", standing: "达到序时进度" } as const;
    expect(gradeOf({ reports: [onPace, report("市水利局", "已完成")] }).grade).toBe("已完成");
    // Figures are news of the task itself.
    expect(gradeOf({ reports: second("达到序时进度"), indicators: [graded("达到序时进度")] }).grade).toBe(
      "达到序时进度",
    );
    expect(gradeOf({ reports: [report("市水利局", "达到序时进度"), silent] }).grade).toBe("达到序时进度");
  });

  test("is not 已完成 while another lead says otherwise", () => {
    const reports = [report("新城区管委会", "已完成"), report("市城乡规划局", "推进缓慢")];
    expect(gradeOf({ reports, indicators: [graded("已完成")] }).grade).toBe("达到序时进度");
  });

  test.each<[Grade, Grade]>([
    ["已完成", "已完成"],
    ["达到序时进度", "未完成"],
    ["推进缓慢", "未完成"],
    ["尚未启动", "未完成"],
    ["未完成", "未完成"],
    ["暂不评价", "暂不评价"],
  ])("in December is done or not: %s is %s", (word, expected) => {
    const month = { year: 2013, month: 12 };
    expect(gradeOf({ ...own(word), month }).grade).toBe(expected);
    expect(gradeOf({ ...own("已完成"), month, verdict: { grade: word, reason: "核查" } }).grade).toBe(
      expected,
    );
  });
});

describe("the grade of a task of equal leads", () => {
  const cities = ["汝州市政府", "舞钢市政府", "郏县政府"];
  const named = cities.map((unit): UnitMention => ({ written: unit, kind: "unit", units: [unit] }));
  const equals = task({ leads: named, leadMode: "并列" });
  const counties = Array.from({ length: 10 }, (_, index) => `第${index + 1}县政府`);
  const group = task({ leads: [{ written: "各县（市、区）政府", kind: "group", units: counties }] });
  const given = (...grades: readonly Grade[]) =>
    grades.map((grade, index) => report(cities[index] ?? "", grade));
  const ofTen = (lagging: number) =>
    counties.map((unit, index) => report(unit, index < lagging ? "推进缓慢" : "达到序时进度"));

  test.each<[readonly Grade[], Grade]>([
    [["达到序时进度", "推进缓慢", "达到序时进度"], "达到序时进度"],
    [["达到序时进度", "推进缓慢", "尚未启动"], "推进缓慢"],
    [["尚未启动", "尚未启动", "尚未启动"], "尚未启动"],
    [["推进缓慢", "尚未启动", "尚未启动"], "推进缓慢"],
    [["已完成", "已完成", "已完成"], "已完成"],
    [["已完成", "达到序时进度", "已完成"], "达到序时进度"],
    [["暂不评价", "暂不评价", "暂不评价"], "暂不评价"],
    // A part that is not to be graded yet does not excuse the others: one of two lags.
    [["暂不评价", "达到序时进度", "推进缓慢"], "推进缓慢"],
  ])("%j is %s", (grades, expected) => {
    expect(gradeOf({ task: equals, reports: given(...grades) }).grade).toBe(expected);
  });

  test("lags when more than a third of its parts do, or the share that 机关.yaml sets", () => {
    expect(gradeOf({ task: group, reports: ofTen(3) }).grade).toBe("达到序时进度");
    expect(gradeOf({ task: group, reports: ofTen(4) }).grade).toBe("推进缓慢");
    expect(gradeOf({ task: group, reports: ofTen(1), lagShare: rational(0) }).grade).toBe("推进缓慢");
    expect(gradeOf({ task: group, reports: ofTen(4), lagShare: rational(1, 2) }).grade).toBe("达到序时进度");
  });

  test("does not turn to the better when a part that lagged says nothing", () => {
    const silent: LeadReport = { unit: "舞钢市政府", silence: "未报送", standing: "推进缓慢" };
    const [first, , third] = given("达到序时进度", "推进缓慢", "推进缓慢");
    expect(gradeOf({ task: equals, reports: [first!, silent, third!] }).grade).toBe("推进缓慢");
    const done = given("已完成", "已完成");
    expect(gradeOf({ task: equals, reports: [...done, { unit: "郏县政府" }] }).grade).toBe("达到序时进度");
  });

  test("is not made a good one by parts that never said anything", () => {
    const units = ["叶县政府", "郏县政府", "湛河区政府", "石龙区政府"];
    const leads: UnitMention[] = [{ written: "各县（市、区）政府", kind: "group", units: units }];
    const reports = [report("叶县政府", "推进缓慢"), ...units.slice(1).map((unit) => ({ unit }))];
    expect(gradeOf({ task: task({ leads }), reports }).grade).toBe("推进缓慢");
    const done = [report("叶县政府", "已完成"), ...units.slice(1).map((unit) => ({ unit }))];
    expect(gradeOf({ task: task({ leads }), reports: done }).grade).toBe("达到序时进度");
  });

  test("goes by the first lead where 任务清单 does not say that they are equals", () => {
    const reports = given("达到序时进度", "推进缓慢", "尚未启动");
    expect(gradeOf({ task: task({ leads: named }), reports }).grade).toBe("达到序时进度");
  });
});

describe("several indicators", () => {
  test.each([
    [["已完成", "推进缓慢"], "推进缓慢"],
    [["已完成", "达到序时进度"], "达到序时进度"],
    [["已完成", "已完成"], "已完成"],
    [["已完成", undefined], "达到序时进度"],
    [[undefined, undefined], undefined],
  ] as readonly [readonly (Grade | undefined)[], Grade | undefined][])("%j make %s", (each, expected) => {
    expect(gradeByIndicators(each.map(graded))).toBe(expected);
  });
});
