import { describe, expect, test } from "@jest/globals";
import { say } from "../../../support/shipped-phrases.ts";
import type { noticeView } from "../../../../src/draft/view/notice.ts";
import { summaryView } from "../../../../src/draft/view/summary.ts";
import { laggingTask, task } from "../../../support/years/assessed.ts";

const row = (评价: string) => (_: unknown, index: number) => ({
  序号: index + 1,
  牵头单位: "市水利局",
  责任方: null,
  评价,
});

/** A 通报 in which the first so many tasks are slow and those after them have not begun. */
const noticeOf = (slow: number, notBegun: number) => {
  const rows = [
    ...Array.from({ length: slow }, row("推进缓慢")),
    ...Array.from({ length: notBegun }, row("尚未启动")),
  ];
  return { 年: 2013, 总体评价: "总体进展顺利", 问题: { 各项: rows } } as unknown as ReturnType<
    typeof noticeView
  >;
};

const due = (number: number, unit: string) => ({
  assessed: laggingTask({ task: task({ number }) }),
  unit,
  months: 3,
});

describe("the 摘要 of a month", () => {
  test("names what lags by grade, and the grades that occur alone", () => {
    expect(summaryView(say, noticeOf(2, 0), []).滞后).toEqual([
      { 评价: "推进缓慢", 项数: 2, 名单: "第1项（市水利局）、第2项（市水利局）" },
    ]);
    expect(summaryView(say, noticeOf(1, 1), []).滞后.map(({ 评价 }) => 评价)).toEqual([
      "推进缓慢",
      "尚未启动",
    ]);
    expect(summaryView(say, noticeOf(0, 0), []).滞后).toEqual([]);
  });

  test("names eight tasks of a grade at most, and says how many there are", () => {
    const [eight] = summaryView(say, noticeOf(8, 0), []).滞后;
    expect(eight?.名单).toMatch(/第8项（市水利局）$/u);
    const [nine] = summaryView(say, noticeOf(9, 0), []).滞后;
    expect(nine?.名单).toMatch(/第8项（市水利局）等9项$/u);
    expect(nine?.项数).toBe(9);
  });

  test("does not lay at a lead's door what waits for somebody else", () => {
    const waiting = { 序号: 91, 牵头单位: "市财政局", 责任方: "市政府", 评价: "推进缓慢" };
    const notice = { 问题: { 各项: [waiting] } } as unknown as ReturnType<typeof noticeView>;
    expect(summaryView(say, notice, []).滞后[0]?.名单).toBe("第91项（待市政府研究）");
  });

  test("counts letters, and names a task once that brings several", () => {
    const letters = [due(16, "市水利局"), due(35, "石龙区政府"), due(35, "叶县政府")];
    expect(summaryView(say, noticeOf(2, 0), letters).督办).toEqual({
      份数: 3,
      序号: "第16、35项",
      均约谈: false,
    });
    expect(summaryView(say, noticeOf(2, 0), []).督办).toEqual({ 份数: 0, 序号: null, 均约谈: false });
  });

  test("says what its 通报 says", () => {
    const notice = noticeOf(1, 0);
    expect(summaryView(say, notice, [])).toMatchObject(notice);
  });
});
