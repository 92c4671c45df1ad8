import type { IndicatorAssessment, MonthAssessment, TaskAssessment } from "../../model/assessment.ts";
import { chineseDate } from "../../model/calendar-date.ts";
import { percentage, toDecimal } from "../../model/rational.ts";
import { signedPoints, targetText } from "./indicator-text.ts";
import { gradeText, leadNames, progressParagraphs, remarks } from "./task-text.ts";

const taskRow = (assessed: TaskAssessment) => ({
  板块: null,
  小节: null,
  任务: {
    序号: assessed.task.number,
    内容: assessed.task.text,
    牵头单位: assessed.task.leadLine,
    责任单位: assessed.task.responsibleLine,
    进展: assessed.leadReports.length > 0 ? progressParagraphs(assessed) : ["（未明确牵头单位）"],
    评价: gradeText(assessed),
    备注: remarks(assessed),
  },
});

/** 附件1: every task in catalogue order under the rows of its section and sub-section. */
export const taskTable = ({ tasks }: MonthAssessment) =>
  tasks.flatMap((assessed, index) => {
    const before = tasks[index - 1]?.task;
    const { section, subsection } = assessed.task;
    const opensSection = section !== before?.section;
    const opensSubsection = subsection !== undefined && (opensSection || subsection !== before?.subsection);
    return [
      ...(opensSection ? [{ 板块: section, 小节: null, 任务: null }] : []),
      ...(opensSubsection ? [{ 板块: null, 小节: subsection, 任务: null }] : []),
      taskRow(assessed),
    ];
  });

/** What stands in the pace column for an indicator that is not graded this month. */
const paceText = ({ indicator, pace, asked }: IndicatorAssessment): string => {
  if (pace) return `${percentage(pace)}%`;
  switch (indicator.method) {
    case "节点":
      return `${chineseDate(indicator.deadline)}前`;
    case "存量":
      return "时点数";
    case "当期":
      return targetText({ ...indicator, target: asked });
    default:
      return "年底考核";
  }
};

/** What is due and not there is no more 暂不评价 than a milestone reached too late is simply 已完成. */
const indicatorGradeText = ({ grade, due, overdue }: IndicatorAssessment): string => {
  if (overdue) return "逾期完成";
  return grade ?? (due ? "未报" : "暂不评价");
};

const indicatorRow = (assessed: TaskAssessment, each: IndicatorAssessment) => ({
  任务序号: assessed.task.number,
  指标: each.indicator.name,
  年度目标: targetText(each.indicator),
  累计完成: each.value ? toDecimal(each.value) : each.due ? "未报" : "尚未统计",
  完成率: each.completion ? `${percentage(each.completion)}%` : "—",
  应达进度: paceText(each),
  差距: each.gap ? signedPoints(each.gap) : "—",
  评价: indicatorGradeText(each),
  牵头单位: leadNames(assessed),
});

/** 附件2: every indicator in catalogue order, numbered through. */
export const indicatorTable = ({ tasks }: MonthAssessment) =>
  tasks
    .flatMap((assessed) => assessed.indicators.map((each) => indicatorRow(assessed, each)))
    .map((row, index) => ({ 序号: index + 1, ...row }));
