import { describe, expect, test } from "@jest/globals";
import type { Told } from "../../../support/years/doubts.ts";
import { doubtCodes } from "../../../support/years/doubts.ts";

/** What is doubted of task 4, which has no indicator and which 市环保局 leads. */
const told = (parts: Partial<Told>): readonly string[] =>
  doubtCodes({ now: { 市环保局: [{ task: 4, ...parts }] } });

const saying = (grade: "已完成" | "达到序时进度") => ({ 市环保局: [{ task: 4, grade, text: "验收。" }] });

describe("a grade that rests on a lead's word alone", () => {
  test.each<[Partial<Told>, readonly string[]]>([
    [{ grade: "已完成" }, ["PLA-023 市环保局 D2"]],
    [{ grade: "暂不评价" }, ["PLA-024 市环保局 D2"]],
    [{ grade: "暂不评价", problem: "上级政策尚未出台。" }, []],
    [{ grade: "达到序时进度" }, []],
  ])("%j", (parts, expected) => {
    expect(told(parts)).toEqual(expected);
  });

  test("is asked about when it is new, not every month that it stands", () => {
    const now = { 市环保局: [{ task: 4, grade: "已完成" }] } as const;
    expect(doubtCodes({ now, before: saying("达到序时进度") })).toContain("PLA-023 市环保局 D2");
    expect(doubtCodes({ now, before: saying("已完成") })).toEqual([]);
  });

  test("is not asked about after the bureau's verdict, nor of responsible units, nor of one of many equals", () => {
    const verdicts = [{ task: 4, grade: "已完成", reason: "经核查", place: { file: "核定.csv" } }] as const;
    expect(doubtCodes({ verdicts, now: { 市环保局: [{ task: 4, grade: "已完成" }] } })).toEqual([]);
    expect(doubtCodes({ now: { 市财政局: [{ task: 1, grade: "暂不评价" }] } })).toEqual([]);
    expect(doubtCodes({ now: { 市民政局: [{ task: 5, grade: "已完成" }] } })).toEqual([]);
  });
});

test("a part that is not to be judged needs a reason as well", () => {
  const doubts = doubtCodes({ now: { 叶县政府: [{ task: 5, grade: "暂不评价" }] } });
  expect(doubts).toContain("PLA-024 叶县政府 D2");
});
