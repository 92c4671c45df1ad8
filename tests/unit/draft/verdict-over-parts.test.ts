import { describe, expect, test } from "@jest/globals";
import { lettersDue } from "../../../src/assess/letters-due.ts";
import type { Grade } from "../../../src/model/grade.ts";
import type { MonthAssessment } from "../../../src/model/assessment.ts";
import { extractText, noticeText } from "../../support/pdf/drawn-papers.ts";
import type { MonthTold } from "../../support/years/small-month.ts";
import { assessSmall } from "../../support/years/small-month.ts";

const good = "达到序时进度";
const slow = "推进缓慢";
const place = { file: "data/2013-05/核定.csv" };

const counties = (...grades: readonly Grade[]): NonNullable<MonthTold["reports"]> =>
  Object.fromEntries(
    ["叶县政府", "郏县政府", "湛河区政府"].map((unit, index) => [
      unit,
      { 5: { grade: grades[index] ?? good } },
    ]),
  );

/** June, the third month in which these counties say so of task 5, with the bureau's verdict on it. */
const june = (verdict: Grade, ...grades: readonly Grade[]): MonthAssessment => {
  const before = [4, 5].reduce<MonthAssessment | undefined>(
    (previous, month) => assessSmall({ month, reports: counties(...grades) }, previous),
    undefined,
  );
  const verdicts = [{ task: 5, grade: verdict, reason: "现场督查已开工", place }];
  return assessSmall({ month: 6, reports: counties(...grades), verdicts }, before);
};

describe("a verdict that a task of equal leads keeps pace, although so many say of themselves that it would lag", () => {
  const month = june(good, slow, slow);

  test("holds for all of them: none is pressed, named as slow or ranked lower", () => {
    expect(lettersDue(month, 1)).toEqual([]);
    const text = noticeText(month);
    expect(text).not.toContain("分级督办");
    expect(text).not.toContain("叶县政府、郏县政府推进缓慢");
    expect(text).toContain("市督查局核定：现场督查已开工；叶县政府、郏县政府自评推进缓慢");
    expect(text).toMatch(/并列第1\n叶县政府\n1\n1\n100\.0%/u);
  });

  test("stands in the extract of one that says otherwise, beside its own word", () => {
    const text = extractText(month, "叶县政府");
    expect(text).toContain("你单位牵头的1项任务，评价为达到序时进度。");
    expect(text).toContain("市督查局核定：现场督查已开工；你单位自评推进缓慢");
    expect(text).not.toMatch(/分级督办|下列1项任务未达到/u);
  });
});

test("a verdict that says what the parts say leaves the slow part its own", () => {
  const month = june(good, slow);
  expect(lettersDue(month, 3).map(({ unit }) => unit)).toEqual(["叶县政府"]);
  expect(noticeText(month)).toContain("有牵头单位未达到序时进度，即第5项（叶县政府红色督办）");
});

test("a verdict that a task lags holds for all where none says so, and for the slow ones where some do", () => {
  expect(lettersDue(june(slow), 1).map(({ unit }) => unit)).toEqual(["叶县政府", "郏县政府", "湛河区政府"]);
  expect(lettersDue(june(slow, slow), 1).map(({ unit }) => unit)).toEqual(["叶县政府"]);
  // Here the task would lag without it too.
  expect(lettersDue(june(slow, slow, slow), 1).map(({ unit }) => unit)).toEqual(["叶县政府", "郏县政府"]);
});
