import type { MonthAssessment, Silence, TaskAssessment } from "../../model/assessment.ts";
import { chineseDate } from "../../model/calendar-date.ts";
import type { Agency } from "../../model/catalogue.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { isParallel } from "../../model/task.ts";
import type { IssueParticulars } from "../../model/submission.ts";
import type { LetterDue } from "../../model/supervision-letter.ts";
import { asSeenBy } from "./as-seen-by.ts";
import { agencyView, calendarView, documentNumber, letterNumber } from "./office.ts";
import { sentence } from "./phrases.ts";
import { gradeText, leadNames, stateOf } from "./task-text.ts";

/** The other leads and the responsible units that are named themselves; a group is not written to. */
const copiedTo = ({ task }: TaskAssessment, unit: string): string => {
  const named = [...task.leads, ...task.responsible].filter(({ kind }) => kind === "unit");
  const names = new Set(named.flatMap(({ units }) => units));
  names.delete(unit);
  return [...names].join("，");
};

/** What a unit that was silent did not do: 6月份未报送进展情况. */
const unreportedText = (silence: Silence, { month }: ReportingMonth): string => {
  switch (silence) {
    case "未报送":
      return `${month}月份未报送进展情况`;
    case "漏报":
      return `${month}月份报送的材料漏报了该项任务`;
    case "退回":
      return `${month}月份所报材料不符合要求，被退回`;
  }
};

/** Why the letter is written: 已连续3个月未达到进度; of a lead that says nothing, what it was like before. */
const laggingText = ({ months, since, silence }: LetterDue, month: ReportingMonth): string => {
  if (silence) {
    const before = months > 1 ? `此前已有${months}个月未达到进度` : "此前未达到进度";
    return `${before}，${unreportedText(silence, month)}`;
  }
  return since === undefined ? `已连续${months}个月未达到进度` : `${since}月以来已有${months}个月未达到进度`;
};

/** What all letters of a month share. */
interface LetterMonth {
  readonly agency: Agency;
  readonly issue: IssueParticulars;
  readonly assessment: MonthAssessment;
}

/** Everything that templates/督办函.hbs may name: one task, as its lead sees it. `index` is the letter's place, from 0. */
export const supervisionLetterView = (
  { agency, issue, assessment }: LetterMonth,
  due: LetterDue,
  index: number,
) => {
  const { assessed, unit, months } = due;
  const own = asSeenBy(unit, assessed);
  const { task } = own;
  const entry = own.leadReports.find((report) => report.unit === unit)?.entry;
  return {
    机关: agencyView(agency),
    ...calendarView(assessment),
    发文字号: letterNumber(agency, issue, issue.firstLetterSerial, index) ?? null,
    通报文号: documentNumber(agency, issue) ?? null,
    成文日期: chineseDate(issue.signedOn),
    单位: unit,
    抄送: copiedTo(own, unit) || null,
    连续月数: months,
    滞后情况: laggingText(due, assessment.month),
    未报: due.silence ? unreportedText(due.silence, assessment.month) : null,
    任务: {
      序号: task.number,
      内容: task.text,
      牵头单位: isParallel(task) ? unit : leadNames(own),
      责任单位: task.responsibleLine || null,
      完成时限: task.timeLimit ?? null,
      评价: gradeText(own),
      情况: entry ? sentence(stateOf(own)) : null,
      原因: entry?.problem ? sentence(entry.problem) : null,
      下步措施: entry?.nextStep ? sentence(entry.nextStep) : null,
    },
  };
};
