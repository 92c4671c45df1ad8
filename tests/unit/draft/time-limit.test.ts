import { describe, expect, test } from "@jest/globals";
import { draftForm } from "../../../src/draft/progress-form.ts";
import { nextMonthView } from "../../../src/draft/view/next-month.ts";
import { praiseView } from "../../../src/draft/view/units/praise.ts";
import { rational } from "../../../src/model/rational.ts";
import { extractText, letterTexts, noticeText } from "../../support/pdf/drawn-papers.ts";
import { limitedCatalogue, limitedMonths } from "../../support/years/limited-catalogue.ts";
import { say } from "../../support/shipped-phrases.ts";
import { assessSmall } from "../../support/years/small-month.ts";

const [march, april, may, june] = limitedMonths();
const lines = (text: string): readonly string[] => text.split("\n");
/** The cells of a task's row in 附件1, from its text on. */
const rowOf = (text: string, number: number, cells: number): readonly string[] => {
  const all = lines(text);
  const start = all.indexOf(`第${number}项工作。`);
  return all.slice(start, start + cells);
};

describe("what is printed of 完成时限", () => {
  test("is a column of 附件1 in the list's own words, where any task has one", () => {
    const text = noticeText(march);
    expect(rowOf(text, 1, 7)).toEqual([
      "第1项工作。",
      "市发改委",
      "市财政局",
      "4月底前",
      "厂房主体封顶。",
      "达到序时进度",
      "自评",
    ]);
    expect(rowOf(text, 4, 4)[3]).toBe("长期坚持");
    expect(rowOf(text, 3, 4)[3]).toBe("—");
    expect(text).not.toContain("“时限”");
    const without = noticeText(assessSmall({ month: 3 }));
    expect(without).not.toContain("完成时限");
  });

  test("is why a task lags once it is over, with what its leads say", () => {
    const text = noticeText(april);
    expect(text).toContain("评价依据：完成时限2项、牵头单位自评4项。");
    expect(text).toContain(
      "第1项（市发改委牵头）：应于2013年4月30日前完成，尚未完成；该项工作由达到序时进度变为推进缓慢。据市发改委反映，厂房主体封顶；主要原因是设备没有到货。",
    );
    expect(text).toContain(
      "第5项（郏县政府牵头）：应于2013年4月30日前完成，尚未完成。据郏县政府反映，第5项工作正在推进。郏县政府自评达到序时进度，未说明原因。",
    );
    expect(text).toContain("“时限”为已过完成时限而没有完成，“自评”");
    expect(rowOf(text, 1, 8).slice(5)).toEqual([
      "推进缓慢",
      "时限",
      "已过完成时限（2013年4月30日）；市发改委自评达到序时进度",
    ]);
    expect(text).toContain("已过完成时限（2013年4月30日）；郏县政府推进缓慢，其余2个牵头单位已完成");
  });

  test("is that a task was done late, which is no good example", () => {
    const text = noticeText(june);
    expect(rowOf(text, 1, 8).slice(5)).toEqual(["已完成", "自评", "逾期完成，应于2013年4月30日前完成"]);
    const late = {
      ...march,
      tasks: march.tasks.map((each) => ({ ...each, doneLate: each.task.number === 8 })),
    };
    expect(praiseView(say, march)?.名单).toContain("市环保局");
    expect(praiseView(say, late)?.名单).not.toContain("市环保局");
    expect(rowOf(text, 2, 8).join()).not.toContain("逾期");
  });

  test("tells in next month's preview what is due in it, but not what ends with the year", () => {
    expect(nextMonthView(say, may)?.节点).toBe("第6项的完成时限为2013年6月30日（第6项，市农业局牵头）");
    expect(noticeText(may)).toContain(
      "6月份到期的工作：第6项的完成时限为2013年6月30日（第6项，市农业局牵头）。",
    );
    expect(nextMonthView(say, april)).toBeNull();
    const november = assessSmall(
      { month: 11, reports: { 市环保局: { 8: { grade: "达到序时进度" } } } },
      undefined,
      limitedCatalogue,
    );
    expect(nextMonthView(say, november)).toBeNull();
    const march31 = assessSmall(
      { month: 3, reports: { 市发改委: { 1: { grade: "已完成" } } } },
      undefined,
      limitedCatalogue,
    );
    expect(nextMonthView(say, march31)?.节点).toBe(
      "第2项的完成时限为2013年4月30日（第2项，市科技局牵头）；第5项的完成时限为2013年4月30日（第5项）",
    );
  });

  test("is in a unit's extract behind its task, and of a part only where that is behind", () => {
    const own = extractText(may, "市发改委");
    expect(own).toContain("第1项工作。（完成时限：4月底前）");
    expect(own).toContain("已过完成时限（2013年4月30日）");
    expect(own).toContain("第1项：应于2013年4月30日前完成，尚未完成");
    expect(own).toContain("第3项工作。\n");
    const behind = extractText(may, "郏县政府");
    expect(behind).toContain("你单位牵头的1项任务，评价为推进缓慢。");
    expect(behind).toContain("已过完成时限");
    const ready = extractText(may, "叶县政府");
    expect(ready).toContain("你单位牵头的1项任务，评价为已完成。");
    expect(ready).not.toContain("已过完成时限");
    expect(extractText(may, "市民政局")).toContain("第5项工作。（完成时限：4月底前）");
  });

  test("is in the letter that follows after three months", () => {
    const third = assessSmall(
      { month: 6, reports: { 市发改委: { 1: { grade: "达到序时进度", text: "厂房主体封顶。" } } } },
      may,
      limitedCatalogue,
    );
    expect(letterTexts(third)["市发改委"]).toContain("应于2013年4月30日前完成，尚未完成。");
  });

  test("is in the forms, and in December's grades", () => {
    const unit = limitedCatalogue.units.find(({ name }) => name === "市财政局");
    const lead = limitedCatalogue.units.find(({ name }) => name === "市发改委");
    if (!unit || !lead) throw new Error("units");
    const particulars = {
      month: { year: 2013, month: 4 },
      deadline: { year: 2013, month: 5, day: 6 },
      pace: rational(1, 3),
      expectedShare: () => undefined,
      say,
    };
    const textsOf = (each: typeof unit) =>
      draftForm(each, limitedCatalogue, particulars).rows.map(({ text }) => text);
    expect(textsOf(unit)).toEqual(["第1项工作。（完成时限：4月底前）"]);
    expect(textsOf(lead)).toEqual(["第1项工作。（完成时限：4月底前）", "第3项工作。"]);
    const december = assessSmall(
      { month: 12, reports: { 市环保局: { 8: { grade: "推进缓慢" } } } },
      undefined,
      limitedCatalogue,
    );
    expect(noticeText(december)).toContain("应于2013年12月31日前完成，没有完成");
  });

  test("is not said of what nobody reported", () => {
    const text = noticeText(assessSmall({ month: 5 }, april, limitedCatalogue));
    expect(text).not.toContain("已过完成时限");
    expect(text).not.toContain("“时限”");
  });

  test("gives way to a verdict that finds otherwise", () => {
    const place = { file: "data/2013-04/核定.csv" };
    const reports = { 市发改委: { 1: { grade: "达到序时进度" } } } as const;
    const judged = (grade: "达到序时进度" | "推进缓慢") =>
      noticeText(
        assessSmall(
          { month: 4, reports, verdicts: [{ task: 1, grade, reason: "现场核查", place }] },
          march,
          limitedCatalogue,
        ),
      );
    expect(judged("达到序时进度")).not.toContain("2013年4月30日");
    expect(judged("推进缓慢")).toContain("已过完成时限（2013年4月30日）");
    expect(judged("推进缓慢")).not.toContain("尚未完成");
  });
});
