import { describe, expect, test } from "@jest/globals";
import { changeText, taskNumbers } from "../../../src/draft/view/phrases.ts";
import type { GradeCounts } from "../../../src/model/assessment.ts";

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

describe("numbers of tasks", () => {
  test("stand apart as long as they are few", () => {
    expect(taskNumbers([1, 2, 3, 5])).toBe("第1、2、3、5项");
    expect(taskNumbers(upTo(20))).toBe(`第${upTo(20).join("、")}项`);
  });

  test("are drawn together where they are many and three at least follow each other", () => {
    expect(taskNumbers(upTo(21))).toBe("第1至21项");
    expect(taskNumbers([...upTo(17), 19, 20, 22, 24, 25, 26])).toBe("第1至17、19、20、22、24至26项");
  });
});

const counts = (已完成: number, 推进缓慢: number, unreported: number): GradeCounts => ({
  total: 20,
  counts: { 已完成, 达到序时进度: 5, 推进缓慢, 尚未启动: 0, 未完成: 0, 暂不评价: 0 },
  unreported,
  assessed: 20 - unreported,
});

test("changes are told by grade, those without a report too, and nothing where nothing changed", () => {
  expect(changeText(counts(4, 1, 3), counts(1, 5, 2))).toBe(
    "已完成的增加3项、推进缓慢的减少4项、牵头单位未报送的增加1项",
  );
  expect(changeText(counts(4, 1, 3), counts(4, 1, 3))).toBeUndefined();
});
