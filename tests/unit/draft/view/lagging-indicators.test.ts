import { describe, expect, test } from "@jest/globals";
import { laggingIndicators } from "../../../../src/draft/view/lagging-indicators.ts";
import type { IndicatorAssessment } from "../../../../src/model/assessment.ts";
import type { Indicator } from "../../../../src/model/task.ts";
import { decimal, indicator, judged, laggingTask, task } from "../../../support/years/assessed.ts";
import { say } from "../../../support/shipped-phrases.ts";

const one = (parts: Partial<Indicator>, assessed: Partial<IndicatorAssessment>): IndicatorAssessment =>
  judged(indicator({ method: "序时", ...parts }), { grade: "推进缓慢", ...assessed });

const listed = (...indicators: readonly IndicatorAssessment[]) =>
  laggingIndicators(say, [laggingTask({ basis: "指标", indicators })]);

describe("the list of lagging indicators gives", () => {
  test.each<[string, IndicatorAssessment, string]>([
    ["the gap to the pace", one({}, { value: decimal("96"), gap: decimal("-0.02") }), "低2.0个百分点"],
    [
      "a milestone that was missed",
      one({ method: "节点", target: decimal("1") }, { value: decimal("0"), gap: decimal("-1") }),
      "到期未完成",
    ],
    [
      "a milestone on which the leads do not agree",
      one({ method: "节点", target: decimal("1") }, { value: decimal("1"), disputed: true }),
      "各牵头单位所报不一致",
    ],
    [
      "what is left where none should be",
      one({ method: "当期", target: decimal("0"), unit: "户" }, { value: decimal("2") }),
      "现有2户",
    ],
    [
      "what is over a limit",
      one({ method: "当期", relation: "≤", unit: "%", target: decimal("4.2") }, { value: decimal("4.5") }),
      "超出0.3个百分点",
    ],
    [
      "what is off a mark",
      one(
        { method: "当期", relation: "左右", unit: "%", target: decimal("8"), tolerance: decimal("0.5") },
        { value: decimal("7") },
      ),
      "相差1个百分点",
    ],
    [
      "what a level lacks",
      one({ method: "当期", unit: "%", target: decimal("100") }, { value: decimal("95.8") }),
      "还差4.2个百分点",
    ],
    [
      "the amount at the year's end",
      one({}, { value: decimal("190"), gap: decimal("-0.05"), grade: "未完成" }),
      "还差10公里",
    ],
    [
      "what only equals a target that is to be exceeded",
      one({ relation: ">" }, { value: decimal("200"), gap: decimal("0"), grade: "未完成" }),
      "没有超过200公里",
    ],
  ])("%s", (_, assessed, expected) => {
    expect(listed(assessed)).toMatchObject({ 个数: 1, 名单: `新改建农村公路（第42项，${expected}）` });
  });

  test("nothing where none lags", () => {
    expect(listed(one({}, { grade: "达到序时进度" }))).toEqual({
      个数: 0,
      按板块: false,
      名单: "",
      平均: false,
      推算: false,
    });
  });

  test("all that count, those of which the bureau's verdict says the contrary left out", () => {
    const gap = decimal("-0.02");
    const tasks = [
      laggingTask({
        grade: "达到序时进度",
        basis: "核定",
        indicators: [one({ name: "农村桥梁" }, { gap, overruled: true })],
      }),
      laggingTask({ basis: "核定", indicators: [one({}, { gap })] }),
      laggingTask({ indicators: [one({ name: "农村公路养护" }, { gap })] }),
    ];
    expect(laggingIndicators(say, tasks)).toMatchObject({
      个数: 2,
      名单: "新改建农村公路（第42项，低2.0个百分点）、农村公路养护（第42项，低2.0个百分点）",
    });
  });
});

test("so many that nobody would read them are counted by 板块, with the tasks they are of", () => {
  const lag = one({}, { value: decimal("96"), gap: decimal("-0.02") });
  const tasks = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      laggingTask({
        task: task({ number: index + 1, section: index < 12 ? "一、加快产业转型" : "二、保障改善民生" }),
        basis: "指标",
        indicators: index === 0 ? [lag, lag] : [lag],
      }),
    );
  expect(laggingIndicators(say, tasks(19)).按板块).toBe(false);
  expect(laggingIndicators(say, tasks(20))).toMatchObject({
    个数: 21,
    按板块: true,
    名单: "加快产业转型13个（第1至12项）、保障改善民生8个（第13至20项）",
  });
});
