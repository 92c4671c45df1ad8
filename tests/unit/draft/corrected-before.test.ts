import { describe, expect, test } from "@jest/globals";
import type { EarlierMonth } from "../../../src/model/output/earlier-month.ts";
import { extractText, noticeText } from "../../support/pdf/drawn-papers.ts";
import { assessSmall } from "../../support/years/small-month.ts";

/* What later papers say of figures of the month before that were corrected after they were issued. */

const number = "平政督〔2013〕8号";

const told = (patents: string) => ({
  市科技局: { 2: { grade: "推进缓慢", figures: { 专利申请: patents }, problem: "经费不足" } } as const,
});

/** May, in which 市科技局 lags; of task 2 its value or its grade was corrected. */
const may = (what: { readonly value?: boolean; readonly grade?: boolean }): EarlierMonth => {
  const month: EarlierMonth = assessSmall({ month: 5, reports: told("480") });
  return {
    ...month,
    tasks: month.tasks.map((task) =>
      task.task.number === 2
        ? {
            ...task,
            ...(what.grade && { correctedBy: number }),
            indicators: task.indicators.map((each) => (what.value ? { ...each, correctedBy: number } : each)),
          }
        : task,
    ),
  };
};

const june = (patents: string, what: { readonly value?: boolean; readonly grade?: boolean }) =>
  assessSmall({ month: 6, reports: told(patents) }, may(what));

describe("a figure of last month that was corrected", () => {
  test("is marked where it is told, in the 通报 and in the extract", () => {
    const assessment = june("600", { value: true });
    for (const text of [noticeText(assessment), extractText(assessment, "市科技局")]) {
      expect(text).toContain("上月累计480件（按平政督〔2013〕8号更正），本月增加120件");
      expect(text).toContain("5月份数据已更正（平政督〔2013〕8号）");
    }
    expect(noticeText(assessment)).toContain("由低11.7个百分点（按平政督〔2013〕8号更正）变为低12.5个百分点");
  });

  test("is marked where a grade turns, and where the counts are compared", () => {
    const assessment = assessSmall(
      { month: 6, reports: { 市科技局: { 2: { grade: "达到序时进度", figures: { 专利申请: "900" } } } } },
      may({ grade: true }),
    );
    const text = noticeText(assessment);
    expect(text).toContain("与上月（按平政督〔2013〕8号更正）相比");
    expect(text).toContain("5月份数据已更正（平政督〔2013〕8号）");
  });

  test("is not marked where nothing was corrected", () => {
    const text = noticeText(june("600", {}));
    expect(text).toContain("上月累计480件，本月增加120件");
    expect(text).not.toContain("更正");
  });

  test("is no matter of the month after", () => {
    const july = assessSmall({ month: 7, reports: told("700") }, june("600", { value: true, grade: true }));
    expect(noticeText(july)).not.toContain("更正");
  });
});
