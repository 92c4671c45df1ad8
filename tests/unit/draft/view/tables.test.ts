import { describe, expect, test } from "@jest/globals";
import { indicatorTable, taskTable } from "../../../../src/draft/view/tables.ts";
import type {
  IndicatorAssessment,
  MonthAssessment,
  TaskAssessment,
} from "../../../../src/model/assessment.ts";
import { divide, one, subtract } from "../../../../src/model/rational.ts";
import { say } from "../../../support/shipped-phrases.ts";
import { decimal, indicator, judged, laggingTask, report, task } from "../../../support/years/assessed.ts";

const month = (...tasks: readonly TaskAssessment[]): MonthAssessment =>
  ({ tasks }) as unknown as MonthAssessment;

const at = (number: number, section: string, subsection?: string): TaskAssessment =>
  laggingTask({ task: task({ number, section, ...(subsection && { subsection }) }) });

describe("附件1", () => {
  test("opens each section and sub-section with a row of its own", () => {
    const rows = taskTable(
      say,
      month(
        at(1, "一、加快产业转型", "（一）调整优化存量"),
        at(2, "一、加快产业转型", "（一）调整优化存量"),
        at(3, "一、加快产业转型", "（二）做大做强增量"),
        at(4, "二、推进城镇化"),
        at(5, "三、发展现代农业", "（二）做大做强增量"),
      ),
    );
    expect(rows.map(({ 板块, 小节, 任务 }) => 板块 ?? 小节 ?? 任务?.序号)).toEqual([
      "一、加快产业转型",
      "（一）调整优化存量",
      1,
      2,
      "（二）做大做强增量",
      3,
      "二、推进城镇化",
      4,
      "三、发展现代农业",
      "（二）做大做强增量",
      5,
    ]);
  });

  test("prints a task's lines as the catalogue writes them, and who leads nothing", () => {
    const [, , row] = taskTable(
      say,
      month(laggingTask(), laggingTask({ task: task({ number: 78 }), leadReports: [] })),
    );
    expect(taskTable(say, month(laggingTask()))[1]?.任务).toMatchObject({
      序号: 42,
      内容: "新改建农村公路200公里。",
      牵头单位: "市交通运输局",
      责任单位: "各县（市、区）政府",
      进展: ["上半年新改建农村公路96公里。"],
      评价: "推进缓慢",
      备注: "连续3个月未达到序时进度",
    });
    expect(row?.任务?.进展).toEqual(["（未明确牵头单位）"]);
  });

  test("tells several leads apart, and the one that did not report", () => {
    const leadReports = [report("市交通运输局"), { unit: "市公安局" }];
    expect(taskTable(say, month(laggingTask({ leadReports })))[1]?.任务?.进展).toEqual([
      "市交通运输局：上半年新改建农村公路96公里。",
      "市公安局：（未报送）",
    ]);
  });
});

describe("附件2", () => {
  const completion = divide(decimal("96"), decimal("200"));
  const pace = decimal("0.5");
  const later = { due: false };
  const figures: readonly IndicatorAssessment[] = [
    judged(indicator({ method: "序时" }), {
      value: decimal("96"),
      previous: decimal("80"),
      completion,
      pace,
      gap: subtract(completion, pace),
      grade: "推进缓慢",
    }),
    judged(indicator({ method: "序时", name: "甲" }), { pace: one }),
    judged(indicator({ method: "年底", name: "乙" }), { value: decimal("3.50"), completion, ...later }),
    judged(indicator({ method: "存量", name: "丙" }), later),
    judged(indicator({ method: "节点", name: "丁", deadline: { year: 2013, month: 9, day: 30 } }), later),
    judged(indicator({ method: "当期", name: "己", unit: "%", relation: "≤" }), {
      value: decimal("201"),
      grade: "推进缓慢",
    }),
    judged(indicator({ method: "节点", name: "庚", target: one }), {
      value: one,
      completion: one,
      pace: one,
      gap: decimal("0"),
      grade: "已完成",
      overdue: true,
    }),
  ];
  const overruled = judged(indicator({ method: "序时", name: "辛" }), {
    value: decimal("120"),
    completion: decimal("0.6"),
    pace,
    gap: decimal("0.1"),
    grade: "达到序时进度",
    overruled: true,
  });
  const second = judged(indicator({ method: "年底", name: "戊" }), later);
  const rows = indicatorTable(
    say,
    month(
      laggingTask({ indicators: figures }),
      laggingTask({ task: task({ number: 43 }), indicators: [second, overruled] }),
    ),
  );

  test("has every indicator, numbered through", () => {
    expect(rows.map(({ 序号, 任务序号, 指标 }) => [序号, 任务序号, 指标])).toEqual([
      [1, 42, "新改建农村公路"],
      [2, 42, "甲"],
      [3, 42, "乙"],
      [4, 42, "丙"],
      [5, 42, "丁"],
      [6, 42, "己"],
      [7, 42, "庚"],
      [8, 43, "戊"],
      [9, 43, "辛"],
    ]);
  });

  test("prints this month's value, its share, what is asked for and the gap", () => {
    expect(rows[0]).toMatchObject({
      年度目标: "200公里",
      累计完成: "96",
      完成率: "48.0%",
      序时进度: "50.0%",
      差距: "−2.0",
      评价: "推进缓慢",
      牵头单位: "市交通运输局",
    });
  });

  test("says why an indicator is not graded", () => {
    expect(rows.slice(1).map((row) => [row.累计完成, row.完成率, row.序时进度, row.差距, row.评价])).toEqual([
      ["未报", "—", "100.0%", "—", "未报"],
      ["3.5", "48.0%", "年底考核", "—", "暂不评价"],
      ["尚未统计", "—", "时点数", "—", "暂不评价"],
      ["尚未统计", "—", "2013年9月30日前", "—", "暂不评价"],
      ["201", "—", "200%以内", "—", "推进缓慢"],
      ["1", "100.0%", "100.0%", "0.0", "逾期完成"],
      ["尚未统计", "—", "年底考核", "—", "暂不评价"],
      ["120", "60.0%", "50.0%", "+10.0", "另有核定"],
    ]);
  });
});
