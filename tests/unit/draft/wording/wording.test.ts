import { describe, expect, test } from "@jest/globals";
import { changeText, firstStatement, taskNumbers } from "../../../../src/draft/wording/wording.ts";
import type { GradeCounts } from "../../../../src/model/assessment.ts";
import { say } from "../../../support/shipped-phrases.ts";

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

describe("numbers of tasks", () => {
  test.each([
    [[1, 2, 3, 5], "第1至3、5项"],
    [[16, 18, 19], "第16、18、19项"],
    [upTo(21), "第1至21项"],
    [[...upTo(17), 19, 20, 22, 24, 25, 26], "第1至17、19、20、22、24至26项"],
    [[7], "第7项"],
  ])("%j are drawn together where three at least follow each other", (numbers, expected) => {
    expect(taskNumbers(say, numbers)).toBe(expected);
  });
});

test("a long first statement ends at a mark", () => {
  expect(firstStatement("一、二。三")).toBe("一、二");
  const long = Array.from({ length: 30 }, (_, index) => `第${index}段工程`).join("，");
  expect(firstStatement(long)).toMatch(/^第0段工程，.*工程$/u);
  expect(firstStatement(long).length).toBeLessThanOrEqual(100);
  expect(firstStatement("长".repeat(200))).toBe(`${"长".repeat(100)}……`);
});

const counts = (已完成: number, 推进缓慢: number, unreported: number): GradeCounts => ({
  total: 20,
  counts: { 已完成, 达到序时进度: 5, 推进缓慢, 尚未启动: 0, 未完成: 0, 暂不评价: 0 },
  unreported,
  assessed: 20 - unreported,
});

test("changes are told by grade, those without a report too, and nothing where nothing changed", () => {
  expect(changeText(say, counts(4, 1, 3), counts(1, 5, 2))).toBe(
    "已完成的增加3项、推进缓慢的减少4项、无法评价的增加1项",
  );
  expect(changeText(say, counts(4, 1, 3), counts(4, 1, 3))).toBeUndefined();
});
