import { describe, expect, test } from "@jest/globals";
import { assessIndicator } from "../../../src/assess/indicator-grade.ts";
import type { PaceMethod, Relation } from "../../../src/model/task.ts";
import { percentage } from "../../../src/model/rational.ts";
import { decimal, indicator, report } from "../../support/assessed.ts";

const lead = "市交通运输局";
const month = (number: number) => ({ year: 2013, month: number });
const grade = (method: PaceMethod, at: number, value: string, parts = {}) =>
  assessIndicator(indicator({ method, ...parts }), month(at), [report(lead, undefined, value)], undefined)
    .grade;

describe("an indicator by 序时", () => {
  test.each([
    [6, "100", "达到序时进度"],
    [6, "99.99", "推进缓慢"],
    [6, "200", "已完成"],
    [6, "283.6", "已完成"],
    [1, "0", "推进缓慢"],
    [12, "199", "推进缓慢"],
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
    const assessed = assessIndicator(
      indicator({ method: "序时", ...target }),
      month(10),
      [report(lead, undefined, "629.0")],
      undefined,
    );
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
    expect(grade(method, 12, "150")).toBe("推进缓慢");
  });

  test("a target of zero is met by nothing left and has no 完成率", () => {
    const none = { target: decimal("0") };
    expect(grade("存量", 12, "0", none)).toBe("已完成");
    const assessed = assessIndicator(
      indicator({ method: "存量", ...none }),
      month(6),
      [report(lead, undefined, "0")],
      undefined,
    );
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

describe("several leads", () => {
  test("the first named one's value decides and the other is listed", () => {
    const assessed = assessIndicator(
      indicator({ method: "序时" }),
      month(6),
      [report("市林业局", undefined, "120"), report("市住房和城乡建设局", undefined, "90")],
      decimal("80"),
    );
    expect(assessed).toMatchObject({
      reportedBy: "市林业局",
      grade: "达到序时进度",
      previous: decimal("80"),
    });
    expect(assessed.conflicting).toEqual([{ unit: "市住房和城乡建设局", value: decimal("90") }]);
  });

  test("without any value there is neither grade nor gap", () => {
    const assessed = assessIndicator(indicator({ method: "序时" }), month(6), [{ unit: lead }], undefined);
    expect(assessed).toEqual({
      indicator: indicator({ method: "序时" }),
      pace: { numerator: 1n, denominator: 2n },
      conflicting: [],
    });
  });
});
