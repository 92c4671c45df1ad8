import { describe, expect, test } from "@jest/globals";
import { highlights } from "../../../../src/draft/wording/highlights.ts";
import type { TaskAssessment } from "../../../../src/model/assessment.ts";
import type { UnitMention } from "../../../../src/model/task.ts";
import { decimal, indicator, judged, report, task } from "../../../support/years/assessed.ts";
import { say } from "../../../support/shipped-phrases.ts";

const lead: UnitMention = { written: "市农业局", kind: "unit", units: ["市农业局"] };

const onPace = (number: number, parts: Partial<TaskAssessment> = {}): TaskAssessment => {
  const { entry } = report("市农业局", "达到序时进度");
  return {
    task: task({ number, leads: [lead] }),
    grade: "达到序时进度",
    basis: "自评",
    leadReports: [{ unit: "市农业局", entry: { ...entry!, text: `第${number}件事办成。` } }],
    indicators: [],
    leadsDisagree: false,
    laggingMonths: 0,
    ...parts,
  };
};

/** On pace by a figure that is so many points ahead. */
const ahead = (number: number, points: string): TaskAssessment =>
  onPace(number, {
    basis: "指标",
    indicators: [
      judged(indicator({ method: "序时", task: number }), {
        value: decimal("120"),
        completion: decimal("0.6"),
        gap: decimal(points),
        grade: "达到序时进度",
      }),
    ],
  });

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const quotedIn = (texts: readonly string[]): readonly number[] =>
  texts.map((text) => Number(/第(\d+)项/u.exec(text)?.[1]));

describe("the highlights of a section", () => {
  test("leave out what was done after its time limit", () => {
    expect(highlights(say, [ahead(1, "0.1")], 2, 1)).toHaveLength(1);
    expect(highlights(say, [{ ...ahead(1, "0.1"), doneLate: true }], 2, 1)).toEqual([]);
  });

  test.each([
    [1, 2],
    [7, 2],
    [12, 2],
    [12, 4],
    [15, 4],
  ])("quote each of %i tasks within a year, %i at a time", (count, wanted) => {
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const tasks = numbers.map((number) => (number % 3 === 0 ? ahead(number, `0.${number}`) : onPace(number)));
    const told = months.map((month) => highlights(say, tasks, wanted, month));
    if (count === 1) expect(told.every(([text]) => text === "第1件事办成")).toBe(true);
    else expect(new Set(told.flatMap(quotedIn))).toEqual(new Set(numbers));
    expect(Math.max(...told.map((texts) => texts.length))).toBeLessThanOrEqual(wanted);
  });

  test("are half by merit, the widest lead over the pace first, and in the order of the catalogue", () => {
    const tasks = [ahead(1, "0.01"), onPace(2), ahead(3, "0.09"), onPace(4), ahead(5, "0.05")];
    for (const month of months) {
      const told = quotedIn(highlights(say, tasks, 4, month));
      expect(told).toEqual(told.toSorted((a, b) => a - b));
      expect(told).toEqual(expect.arrayContaining([3, 5]));
    }
  });

  test.each([
    ["新增省级工程技术研究中心0家，省科技厅本年度评审尚未开始。", undefined],
    ["截至6月底，国家核查尚未组织。", undefined],
    ["10个乡镇卫生院完成设计，6个已开工，建成乡镇卫生院0个。", "10个乡镇卫生院完成设计，6个已开工"],
    ["脱贫人口0.6万人，启动项目10个。", "脱贫人口0.6万人，启动项目10个"],
  ])("stop before what tells of nothing done: %s", (text, expected) => {
    const { entry } = report("市农业局", "达到序时进度");
    const only = onPace(1, { leadReports: [{ unit: "市农业局", entry: { ...entry!, text } }] });
    expect(highlights(say, [only], 2, 1)[0]).toBe(expected);
  });

  test("say whose figure it is", () => {
    expect(highlights(say, [ahead(1, "0.1"), onPace(2)], 2, 2)[0]).toBe(
      "新改建农村公路120公里（第1项，市农业局牵头），占年度目标的60.0%，高于序时进度10.0个百分点",
    );
  });

  test.each<[string, Partial<TaskAssessment>]>([
    ["lags", { grade: "推进缓慢" }],
    ["the bureau judged itself", { basis: "核定" }],
    ["is not judged", { grade: "暂不评价" }],
    [
      "has a figure behind the pace",
      { indicators: [judged(indicator({ method: "序时" }), { value: decimal("1"), grade: "推进缓慢" })] },
    ],
    [
      "has a figure of which a second lead reports another",
      {
        indicators: ahead(1, "0.1").indicators.map((each) => ({
          ...each,
          conflicting: [{ unit: "市水利局", value: decimal("100") }],
        })),
      },
    ],
    [
      "a second lead calls slow",
      { leadReports: [report("市农业局", "达到序时进度"), report("市水利局", "推进缓慢")] },
    ],
    [
      "a second lead called slow when it last spoke",
      { leadReports: [report("市农业局", "达到序时进度"), { unit: "市水利局", standing: "推进缓慢" }] },
    ],
    ["has nothing to tell", { leadReports: [{ unit: "市农业局" }] }],
  ])("leave out a task that %s", (_, parts) => {
    for (const month of months)
      expect(highlights(say, [onPace(1, parts), onPace(2)], 2, month)).toHaveLength(1);
  });

  test("let another of equal leads speak each month, by its name", () => {
    const units = ["叶县政府", "郏县政府", "石龙区政府"];
    const counties: UnitMention = { written: "各县（市、区）政府", kind: "group", units };
    const leadReports = units.map((unit) => {
      const { entry } = report(unit, unit === "石龙区政府" ? "推进缓慢" : "达到序时进度");
      return { unit, entry: { ...entry!, text: "进城落户620人。" } };
    });
    const tasks = [onPace(35, { task: task({ number: 35, leads: [counties] }), leadReports }), onPace(36)];
    expect(months.slice(0, 3).map((month) => highlights(say, tasks, 2, month)[0])).toEqual([
      "第35项，据叶县政府反映，进城落户620人",
      "第35项，据郏县政府反映，进城落户620人",
      "第35项，据叶县政府反映，进城落户620人",
    ]);
  });
});

test("a figure of a task that is done does not name its lead again, which is named where it is said to be done", () => {
  const first = ahead(1, "0.3");
  const done: TaskAssessment = {
    ...first,
    grade: "已完成",
    indicators: first.indicators.map((each) => ({ ...each, grade: "已完成" as const })),
  };
  const told = highlights(say, [done, ahead(2, "0.1")], 4, 6);
  expect(told.map((text) => text.includes("市农业局牵头"))).toEqual([false, true]);
  // Where all are done, that is said without their leads.
  expect(
    highlights(say, [done, { ...done, task: task({ number: 2, leads: [lead] }) }], 4, 6).join(),
  ).toContain("（第1项，市农业局牵头）");
});
