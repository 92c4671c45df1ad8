import { describe, expect, test } from "@jest/globals";
import { drawVisits } from "../../../src/assess/visit-sample.ts";
import type { Grade } from "../../../src/model/grade.ts";
import { laggingTask, task } from "../../support/years/assessed.ts";

const graded = (
  number: number,
  grade: Grade | undefined,
  basis: "指标" | "自评" | "未报送" | "无牵头单位" = "指标",
) => {
  const { grade: _grade, ...bare } = laggingTask({ task: task({ number }), basis });
  return { ...bare, ...(grade && { grade }) };
};

const month = { year: 2013, month: 6 };
const tasks = [
  graded(1, "推进缓慢"),
  graded(2, "已完成"),
  graded(3, "已完成"),
  graded(4, "达到序时进度"),
  graded(5, "达到序时进度", "自评"),
  graded(6, undefined, "未报送"),
  graded(7, "暂不评价"),
  graded(8, "推进缓慢", "无牵头单位"),
];
const facts = { month, tasks };
const before = { tasks: [graded(2, "达到序时进度"), graded(3, "已完成")] };
const draw = (seed: string, count = 6) => drawVisits({ facts, before }, { seed, count });
const numbers = (seed: string, count?: number) => draw(seed, count).map((each) => each.task.task.number);

describe("抽查", () => {
  test("draws every task that somebody answers for once, with the reason for it", () => {
    const reasons = draw("2013-06", 100).map(({ task: drawn, reason }) => `${drawn.task.number} ${reason}`);
    expect(reasons.toSorted()).toEqual(["1 滞后", "2 新完成", "3 一般", "4 一般", "5 凭自评", "6 没有报送"]);
  });

  test("draws the same with the same seed, fewer in the same order, and otherwise with another", () => {
    expect(numbers("2013-06")).toEqual(numbers("2013-06"));
    expect(numbers("2013-06", 2)).toEqual(numbers("2013-06").slice(0, 2));
    const seeds = Array.from({ length: 20 }, (_, index) => `第${index}次`);
    expect(new Set(seeds.map((seed) => numbers(seed).join(","))).size).toBeGreaterThan(10);
  });

  test("draws what lags, and what was just finished, four times as often as the others", () => {
    const first = Array.from({ length: 2800 }, (_, index) => numbers(`次${index}`, 1)[0] ?? 0);
    const times = (number: number) => first.filter((each) => each === number).length;
    // Fourteen lots: 4 + 4 + 1 + 1 + 2 + 2, so 200 for each.
    const share = (number: number) => Math.round(times(number) / 100) / 2;
    expect([1, 2, 3, 4, 5, 6].map(share)).toEqual([4, 4, 1, 1, 2, 2]);
  });

  test("takes what is finished in the first month as just finished", () => {
    const alone = drawVisits({ facts, before: undefined }, { seed: "x", count: 9 });
    expect(
      alone
        .filter(({ reason }) => reason === "新完成")
        .map((each) => each.task.task.number)
        .toSorted(),
    ).toEqual([2, 3]);
  });
});
