import type { IndicatorAssessment, MonthAssessment, TaskAssessment } from "../../model/assessment.ts";
import { chineseDate } from "../../model/calendar-date.ts";
import { percentage, toDecimal } from "../../model/rational.ts";
import { leaderCells } from "./units/leaders.ts";
import type { Phrases } from "../phrases.ts";
import { signedPoints, targetText } from "../wording/indicator-target.ts";
import { missingWord } from "../wording/indicator-text.ts";
import { gradeText, leadNames, progressParagraphs } from "../wording/lead-text.ts";
import { remarks } from "../wording/remarks.ts";

/** What a grade rests on, as the table marks it; empty where there is no grade to rest on anything. */
const basisOf = ({ basis, grade }: TaskAssessment): string =>
  grade !== undefined && basis !== "未报送" && basis !== "无牵头单位" ? basis : "";

const taskRow = (say: Phrases, assessed: TaskAssessment, leaders: readonly string[]) => ({
  板块: null,
  小节: null,
  任务: {
    序号: assessed.task.number,
    内容: assessed.task.text,
    牵头单位: assessed.task.leadLine,
    责任单位: assessed.task.responsibleLine,
    领导: leaders,
    完成时限: assessed.task.timeLimit ?? null,
    进展: assessed.leadReports.length > 0 ? progressParagraphs(say, assessed) : [say.未明确牵头({})],
    评价: gradeText(say, assessed),
    依据: say.依据栏({ 依据: basisOf(assessed) }),
    备注: remarks(say, assessed),
  },
});

const partOf = ({ task }: TaskAssessment): string => `${task.section}\n${task.subsection ?? ""}`;

/** Tasks under their sections and sub-sections, in whose order these first occur; one that was added later is the last. */
const bySection = (tasks: readonly TaskAssessment[]): readonly TaskAssessment[] => {
  const sections = [...new Set(tasks.map(({ task }) => task.section))];
  const parts = [...new Set(tasks.map(partOf))];
  return tasks.toSorted(
    (a, b) =>
      sections.indexOf(a.task.section) - sections.indexOf(b.task.section) ||
      parts.indexOf(partOf(a)) - parts.indexOf(partOf(b)),
  );
};

/** 附件1: every task under the rows of its section and sub-section, else in catalogue order. */
export const taskTable = (say: Phrases, { tasks: all }: MonthAssessment) => {
  const tasks = bySection(all);
  const leadersOf = leaderCells(tasks);
  return tasks.flatMap((assessed, index) => {
    const before = tasks[index - 1]?.task;
    const { section, subsection } = assessed.task;
    const opensSection = section !== before?.section;
    const opensSubsection = subsection !== undefined && (opensSection || subsection !== before?.subsection);
    return [
      ...(opensSection ? [{ 板块: section, 小节: null, 任务: null }] : []),
      ...(opensSubsection ? [{ 板块: null, 小节: subsection, 任务: null }] : []),
      taskRow(say, assessed, leadersOf(assessed.task)),
    ];
  });
};

/** 完成时限: whether any task has one, and whether any is graded by it. */
export const limitsView = ({ tasks }: Pick<MonthAssessment, "tasks">) => ({
  有: tasks.some(({ task }) => task.timeLimit !== undefined),
  依据: tasks.some(({ basis, grade }) => basis === "时限" && grade !== undefined),
});

/** What stands in the pace column for an indicator that is not graded this month. */
const paceText = (say: Phrases, { indicator, pace, asked }: IndicatorAssessment): string => {
  if (pace) return `${percentage(pace)}%`;
  if (indicator.method === "当期") return targetText({ ...indicator, target: asked });
  return say.进度栏({ 考核方式: indicator.method, 日期: chineseDate(indicator.deadline) });
};

/** What is due and not there is no more 暂不评价 than a milestone reached too late is simply 已完成. */
const indicatorGradeText = (
  say: Phrases,
  { grade, due, overdue, overruled, excuse }: IndicatorAssessment,
): string => {
  if (overruled) return say.评价栏({ 情形: "另有核定" });
  if (overdue) return say.评价栏({ 情形: "逾期完成" });
  if (grade) return grade;
  const missing = excuse === "退回" ? "材料退回" : (excuse ?? "未报");
  return say.评价栏({ 情形: due ? missing : "暂不评价" });
};

/** 累计完成, or why it is not there: 退回, 未报, 尚未统计. */
const amountCell = (say: Phrases, each: IndicatorAssessment): string =>
  each.value
    ? toDecimal(each.value)
    : say.累计栏({ 情形: each.due || each.unheard ? missingWord(each) : "未统计" });

const indicatorRow = (say: Phrases, assessed: TaskAssessment, each: IndicatorAssessment) => ({
  任务序号: assessed.task.number,
  指标: each.indicator.name,
  年度目标: targetText(each.indicator),
  累计完成: amountCell(say, each),
  完成率: each.completion ? `${percentage(each.completion)}%` : "—",
  序时进度: paceText(say, each),
  差距: each.gap ? signedPoints(each.gap) : "—",
  评价: indicatorGradeText(say, each),
  牵头单位: leadNames(assessed),
});

/** 附件2: every indicator in catalogue order, numbered through. */
export const indicatorTable = (say: Phrases, { tasks }: MonthAssessment) =>
  tasks
    .flatMap((assessed) => assessed.indicators.map((each) => indicatorRow(say, assessed, each)))
    .map((row, index) => ({ 序号: index + 1, ...row }));
