import { isoDate } from "../../model/calendar-date.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { monthName } from "../../model/month.ts";
import type { CourseMonth } from "../../model/output/course-month.ts";
import type { EarlierReport } from "../../model/output/earlier-month.ts";
import type { IssuedFacts, IssuedIndicator, IssuedTask } from "../../model/output/issued-month.ts";
import type { Rational } from "../../model/rational.ts";
import { percentage, toDecimal } from "../../model/rational.ts";
import type { SupervisionRecord } from "../../model/registers/supervision-record.ts";
import type { Relation } from "../../model/task.ts";

/** What a history is told of: a task, the course of its year, and the lines of 督办台账. */
interface ToldTask {
  readonly number: number;
  readonly course: readonly CourseMonth[];
  readonly records: readonly SupervisionRecord[];
}

const dayOf = (date: CalendarDate | undefined): string | null => (date ? isoDate(date) : null);

/** 42.9% */
export const shareText = (share: Rational | undefined): string | null =>
  share ? `${percentage(share)}%` : null;

/** What stands before the number of a target, by its relation. */
const relationMarks: Readonly<Record<Relation, string>> = {
  "=": "",
  "≥": "≥",
  ">": ">",
  "≤": "≤",
  左右: "约",
  区间: "",
};

/** 年度目标 in marks: ≥1600件. */
export const targetInMarks = ({ relation, target, upper, unit }: IssuedIndicator["indicator"]): string =>
  `${relationMarks[relation]}${toDecimal(target)}${upper ? `—${toDecimal(upper)}` : ""}${unit}`;

const indicatorHistory = (each: IssuedIndicator) => {
  const { indicator, value, completion, pace, gap, grade, reportedBy } = each;
  return {
    指标: indicator.name,
    年度目标: targetInMarks(indicator),
    累计完成: value ? `${toDecimal(value)}${indicator.unit}` : null,
    报数单位: reportedBy ?? null,
    完成率: shareText(completion),
    应达进度: shareText(pace),
    差距百分点: gap ? percentage(gap) : null,
    评价: grade ?? null,
  };
};

const reportHistory = (role: "牵头" | "责任", task: IssuedTask) => {
  const measures = new Map(task.indicators.map(({ indicator }) => [indicator.name, indicator.unit]));
  return ({ unit, entry }: EarlierReport) => ({
    单位: unit,
    身份: role,
    自评: entry?.selfGrade ?? null,
    累计完成: (entry?.figures ?? []).map(
      ({ indicator, value }) => `${indicator} ${toDecimal(value)}${measures.get(indicator) ?? ""}`,
    ),
    进展情况: entry ? entry.text : null,
    存在问题: entry ? entry.problem : null,
  });
};

const gradeHistory = (task: IssuedTask, facts: IssuedFacts) => {
  const { grade, basis, verdict, laggingMonths, indicators, leadReports } = task;
  return {
    评价: grade ?? "未报送",
    依据: basis,
    连续滞后月数: laggingMonths,
    核定: verdict
      ? {
          评价: verdict.grade,
          理由: verdict.reason,
          责任方: verdict.owedBy ?? null,
          核定月: verdict.month,
        }
      : null,
    指标: indicators.map(indicatorHistory),
    报送: [
      ...leadReports.map(reportHistory("牵头", task)),
      ...(facts.sharedReports.get(task.task.number) ?? []).map(reportHistory("责任", task)),
    ],
  };
};

const monthHistory = (number: number, { month, facts, issued, errors }: CourseMonth) => {
  const task = facts?.tasks.find((each) => each.task.number === number);
  const corrections = (issued?.corrections ?? []).flatMap((correction) =>
    correction.figures
      .filter((figure) => figure.task === number)
      .map(({ unit, indicator, item, before, after, cause }) => ({
        更正文号: correction.number,
        项目: [indicator, unit, item].filter((part) => part !== undefined).join(" "),
        原: before,
        现: after,
        原因: cause,
      })),
  );
  return {
    期次: monthName(month),
    印发: issued ? { 发文字号: issued.number, 印发日期: isoDate(issued.printedOn) } : null,
    错误: errors,
    读得出: facts !== undefined,
    更正: corrections,
    情况: task && facts ? gradeHistory(task, facts) : null,
  };
};

/** A line of 督办台账. */
export const letterHistory = (record: SupervisionRecord) => ({
  编号: record.serial,
  类别: record.kind,
  期次: record.month,
  单位: record.unit,
  文号: record.number,
  发出日期: dayOf(record.sentOn),
  办理期限: dayOf(record.answerBy),
  反馈日期: dayOf(record.answeredOn),
  办结日期: dayOf(record.closedOn),
  办结依据: record.closedBy,
});

/**
 * 单项历史: all that the year says of one task, month by month, as its papers said it, and what its files say now of the
 * months that are not issued; with the letters that went out for it and what became of them.
 */
export const taskHistory = ({ number, course, records }: ToldTask) => {
  const newest = course
    .flatMap(({ facts }) => facts?.tasks ?? [])
    .findLast(({ task }) => task.number === number);
  return {
    任务序号: number,
    任务内容: newest?.task.text ?? "",
    牵头单位: newest?.task.leadLine ?? "",
    责任单位: newest?.task.responsibleLine ?? "",
    各期: course.map((each) => monthHistory(number, each)),
    督办: records.filter(({ task }) => task === number).map(letterHistory),
  };
};

export type TaskHistory = ReturnType<typeof taskHistory>;
export type MonthHistory = TaskHistory["各期"][number];
