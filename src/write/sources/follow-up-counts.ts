import type { MonthAssessment } from "../../model/assessment.ts";
import { isLagging, keepsPace } from "../../model/grade.ts";
import { counted, numbersText } from "./count.ts";
import type { FigureSource } from "./figure-source.ts";

/** What the heading says below which it is told what became of last month's lagging tasks. */
export const followUpScope = "整改情况";

/** Of last month's lagging tasks how many lag no more, and how many tasks are at each step of 分级督办. */
export const followUpSources = ({ tasks, escalations }: MonthAssessment): readonly FigureSource[] => {
  const common = { kind: "任务" as const, suffix: "项", scope: "" };
  const lagged = tasks.filter(({ previousGrade }) => isLagging(previousGrade));
  const turned = lagged.filter(({ grade }) => keepsPace(grade));
  const levels = [...new Set(escalations.map(({ level }) => level))];
  return [
    counted({
      ...common,
      name: "上月未达到序时进度",
      count: lagged.length,
      rule: numbersText(lagged),
      before: ["上月未达到序时进度的", "上月滞后的"],
    }),
    counted({
      ...common,
      name: "上月未达到、本月达到",
      count: turned.length,
      rule: numbersText(turned),
      before: ["已扭转", "已扭转的"],
    }),
    ...levels.map((level) => {
      const own = tasks.filter(
        ({ task, grade }) =>
          isLagging(grade) && escalations.some((each) => each.task === task.number && each.level === level),
      );
      const label = { 提示: "提示", 黄色: "黄色督办", 红色: "红色督办", 约谈: "建议约谈" }[level];
      return counted({ ...common, name: label, count: own.length, rule: numbersText(own), before: [label] });
    }),
  ];
};
