import { describe, expect, test } from "@jest/globals";
import { assessIndicator } from "../../../../src/assess/indicators/indicator-grade.ts";
import type { IndicatorAssessment } from "../../../../src/model/assessment.ts";
import type { CalendarDate } from "../../../../src/model/calendar-date.ts";
import type { PaceMethod, Relation } from "../../../../src/model/task.ts";
import { percentage, rational } from "../../../../src/model/rational.ts";
import { decimal, indicator, judged, report } from "../../../support/years/assessed.ts";

const lead = "市交通运输局";
const month = (number: number) => ({ year: 2013, month: number });
const grade = (method: PaceMethod, at: number, value: string, parts = {}) =>
  assessIndicator(indicator({ method, ...parts }), {
    month: month(at),
    leadReports: [report(lead, undefined, value)],
  }).grade;

describe("an indicator by 序时", () => {
  test.each([
    [6, "100", "达到序时进度"],
    [6, "99.9", "推进缓慢"],
    [6, "200", "已完成"],
    [6, "283.6", "已完成"],
    [1, "0", "推进缓慢"],
    [12, "199", "未完成"],
    [12, "200", "已完成"],
  ])("in month %i with %s of 200 is %s", (at, value, expected) => {
    expect(grade("序时", at, value)).toBe(expected);
  });

  test("with a deadline at the half year runs in sixths and is overdue from July", () => {
    const halfYear = { deadline: { year: 2013, month: 6, day: 30 } };
    expect(grade("序时", 3, "100", halfYear)).toBe("达到序时进度");
    expect(grade("序时", 3, "99", halfYear)).toBe("推进缓慢");
    expect(grade("序时", 7, "199", halfYear)).toBe("推进缓慢");
  });

  test("computes the gap from unrounded numbers", () => {
    const target = { target: decimal("647.4") };
    const assessed = assessIndicator(indicator({ method: "序时", ...target }), {
      month: month(10),
      leadReports: [report(lead, undefined, "629.0")],
    });
    expect(assessed.gap && percentage(assessed.gap)).toBe("13.8");
  });
});

describe("an indicator by another method", () => {
  const plan = ["0", "5", "30", "48", "62", "74", "82", "90", "96", "102", "106", "108"].map(decimal);
  const planned = { plan, target: decimal("108") };
  test.each([
    [1, "0", "达到序时进度"],
    [4, "48", "达到序时进度"],
    [4, "47", "推进缓慢"],
  ])("计划 in month %i with %s is %s", (at, value, expected) => {
    expect(grade("计划", at, value, planned)).toBe(expected);
  });

  test.each([
    [5, "0", undefined],
    [5, "1", "已完成"],
    [6, "0", "推进缓慢"],
    [6, "1", "已完成"],
  ])("节点 due on 30 June in month %i with %s is %s", (at, value, expected) => {
    const milestone = { target: decimal("1"), deadline: { year: 2013, month: 6, day: 30 } };
    expect(grade("节点", at, value, milestone)).toBe(expected);
  });

  test.each(["年底", "存量"] as const)("%s is graded in December only, whatever the value", (method) => {
    expect(grade(method, 11, "200")).toBeUndefined();
    expect(grade(method, 12, "200")).toBe("已完成");
    expect(grade(method, 12, "150")).toBe("未完成");
  });

  test("a target of zero is met by nothing left and has no 完成率", () => {
    const none = { target: decimal("0") };
    expect(grade("存量", 12, "0", none)).toBe("已完成");
    const assessed = assessIndicator(indicator({ method: "存量", ...none }), {
      month: month(6),
      leadReports: [report(lead, undefined, "0")],
    });
    expect(assessed.completion).toBeUndefined();
  });
});

describe("the relation to the target", () => {
  test.each([
    ["=", "200", "已完成"],
    ["≥", "200", "已完成"],
    [">", "200", "达到序时进度"],
    [">", "200.01", "已完成"],
    ["区间", "200", "已完成"],
  ] as readonly [Relation, string, string][])("%s 200 with %s is %s", (relation, value, expected) => {
    expect(grade("序时", 6, value, { relation })).toBe(expected);
  });
});

/** What 按日 asks for at the end of a month. */
const asked = (year: number, at: number, deadline: CalendarDate) =>
  assessIndicator(indicator({ method: "按日", deadline }), { month: { year, month: at }, leadReports: [] })
    .pace;

describe("a count of days, 按日", () => {
  const days = { name: "市区空气质量优良天数", unit: "天", target: decimal("300"), relation: "≥" as const };
  // 181 of 365 days ask for 148.77.
  test.each([
    [6, "149", "达到序时进度"],
    [6, "148", "推进缓慢"],
    [2, "48", "推进缓慢"],
    [2, "49", "达到序时进度"],
  ])("in month %i with %s of 300 is %s", (at, value, expected) => {
    const own = report(lead, undefined, value);
    const figures = own.entry!.figures.map((figure) => ({ ...figure, indicator: days.name }));
    const reports = [{ ...own, entry: { ...own.entry!, figures } }];
    const assessed = assessIndicator(indicator({ method: "按日", ...days }), {
      month: month(at),
      leadReports: reports,
    });
    expect(assessed.grade).toBe(expected);
  });

  test("runs to its own deadline, in a leap year too", () => {
    expect(asked(2013, 3, { year: 2013, month: 6, day: 30 })).toEqual(rational(90, 181));
    expect(asked(2012, 2, { year: 2012, month: 12, day: 31 })).toEqual(rational(60, 366));
    expect(asked(2013, 7, { year: 2013, month: 6, day: 30 })).toEqual(rational(1));
  });
});

describe("a rate that is judged as it stands, 当期", () => {
  const rate = { unit: "%", target: decimal("4.2"), relation: "≤" as const };
  test.each([
    [6, "4.2", "达到序时进度"],
    [6, "4.21", "推进缓慢"],
    [12, "4.2", "已完成"],
    [12, "4.3", "未完成"],
  ])("at most 4.2 in month %i with %s is %s", (at, value, expected) => {
    expect(grade("当期", at, value, rate)).toBe(expected);
  });

  test.each([
    ["7.5", "达到序时进度"],
    ["8.5", "达到序时进度"],
    ["7.49", "推进缓慢"],
    ["8.51", "推进缓慢"],
  ])("about 8 within half a point with %s is %s", (value, expected) => {
    const about = { unit: "%", target: decimal("8"), tolerance: decimal("0.5"), relation: "左右" as const };
    expect(grade("当期", 6, value, about)).toBe(expected);
  });

  test("is held against the target of its month", () => {
    const plan = ["5", "5", "5", "4.8", "4.8", "4.6", "4.6", "4.4", "4.4", "4.2", "4.2", "4.2"].map(decimal);
    expect(grade("当期", 6, "4.6", { ...rate, plan })).toBe("达到序时进度");
    expect(grade("当期", 9, "4.6", { ...rate, plan })).toBe("推进缓慢");
  });

  test("of what must vanish is met by nothing left and has no 完成率", () => {
    const none = { unit: "户", target: decimal("0") };
    expect(grade("当期", 6, "0", none)).toBe("达到序时进度");
    expect(grade("当期", 6, "2", none)).toBe("推进缓慢");
  });

  test("has neither pace nor 完成率 where it may not be exceeded", () => {
    const assessed = assessIndicator(indicator({ method: "当期", ...rate }), {
      month: month(6),
      leadReports: [report(lead, undefined, "4")],
    });
    expect([assessed.pace, assessed.completion, assessed.gap, assessed.due]).toEqual([
      undefined,
      undefined,
      undefined,
      true,
    ]);
  });
});

describe("a gap that print cannot show", () => {
  const road = { target: decimal("240") };
  test("is none", () => {
    const assessed = assessIndicator(indicator({ method: "序时", ...road }), {
      month: month(6),
      leadReports: [report(lead, undefined, "119.999")],
    });
    expect(assessed).toMatchObject({ gap: rational(0), grade: "达到序时进度" });
  });

  test.each([
    ["119.881", "达到序时进度"],
    ["119.88", "推进缓慢"],
  ])("ends at half of the last digit: %s of 240 is %s", (value, expected) => {
    expect(grade("序时", 6, value, road)).toBe(expected);
  });

  test("does not make a target reached", () => {
    expect(grade("序时", 12, "239.99", road)).toBe("未完成");
    expect(grade("序时", 12, "400", { target: decimal("400"), relation: ">" })).toBe("未完成");
  });
});

describe("a milestone finished after its date", () => {
  const milestone = indicator({
    method: "节点",
    target: decimal("1"),
    deadline: { year: 2013, month: 6, day: 30 },
  });
  const at = (number: number, value: string | undefined, previous?: IndicatorAssessment) =>
    assessIndicator(milestone, {
      month: month(number),
      leadReports: [report(lead, undefined, value)],
      previous,
    });

  test("is 逾期完成 from then on", () => {
    const june = at(6, "0");
    const july = at(7, "1", june);
    expect(july).toMatchObject({ grade: "已完成", overdue: true });
    expect(at(8, "1", july).overdue).toBe(true);
  });

  test("is so over a month without report", () => {
    const july = at(7, undefined, at(6, "0"));
    expect(july).toMatchObject({ lastLagging: true });
    expect(july.grade).toBeUndefined();
    expect(at(8, "1", july).overdue).toBe(true);
  });

  test("is not said of one that was reached in time, or of which nothing is known", () => {
    expect(at(7, "1", at(6, "1")).overdue).toBeUndefined();
    expect(at(7, "1").overdue).toBeUndefined();
  });

  test("is not finished while another lead says that it is not", () => {
    const reports = [report("新城区管委会", undefined, "1"), report("市城乡规划局", undefined, "0")];
    const july = assessIndicator(milestone, { month: month(7), leadReports: reports });
    expect(july).toMatchObject({ disputed: true, grade: "推进缓慢" });
    expect(assessIndicator(milestone, { month: month(5), leadReports: reports }).grade).toBeUndefined();
  });

  test("is not said to be unfinished either while another lead says that it is finished", () => {
    const reports = [report("新城区管委会", undefined, "0"), report("市城乡规划局", undefined, "1")];
    const july = assessIndicator(milestone, { month: month(7), leadReports: reports });
    expect(july).toMatchObject({ disputed: true, grade: "推进缓慢" });
    expect(assessIndicator(milestone, { month: month(5), leadReports: reports }).grade).toBeUndefined();
  });

  test("is disputed by no lead that only counts less or more of what all call unfinished", () => {
    const road = { ...milestone, method: "序时" as const, target: decimal("10") };
    const reports = [report("新城区管委会", undefined, "4"), report("市城乡规划局", undefined, "10")];
    expect(assessIndicator(road, { month: month(7), leadReports: reports }).disputed).toBeUndefined();
  });
});

describe("several leads", () => {
  test("of equal rank add up what can be counted", () => {
    const equals = { leads: [], leadMode: "并列" as const };
    const reports = [report("汝州市政府", undefined, "60"), report("郏县政府", undefined, "41")];
    const assessed = assessIndicator(indicator({ method: "序时" }), {
      month: month(6),
      leadReports: reports,
      task: equals,
    });
    expect(assessed).toMatchObject({ value: decimal("101"), conflicting: [], grade: "达到序时进度" });
    expect(assessed.reportedBy).toBeUndefined();
  });

  test("the first named one's value decides and the other is listed", () => {
    const assessed = assessIndicator(indicator({ method: "序时" }), {
      month: month(6),
      leadReports: [report("市林业局", undefined, "120"), report("市住房和城乡建设局", undefined, "90")],
      previous: judged(indicator({ method: "序时" }), { value: decimal("80") }),
    });
    expect(assessed).toMatchObject({
      reportedBy: "市林业局",
      grade: "达到序时进度",
      previous: decimal("80"),
    });
    expect(assessed.conflicting).toEqual([{ unit: "市住房和城乡建设局", value: decimal("90") }]);
  });

  test("without any value there is neither grade nor gap", () => {
    const assessed = assessIndicator(indicator({ method: "序时" }), {
      month: month(6),
      leadReports: [{ unit: lead }],
    });
    expect(assessed).toEqual({
      indicator: indicator({ method: "序时" }),
      pace: { numerator: 1n, denominator: 2n },
      unheard: true,
      conflicting: [],
      due: true,
      asked: decimal("200"),
    });
  });
});
