import type { MonthAssessment, TaskAssessment } from "../../model/assessment.ts";
import { chineseDate } from "../../model/calendar-date.ts";
import type { Agency } from "../../model/catalogue.ts";
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

/** Everything that templates/督办函.hbs may name: one task, as its lead sees it. `index` is the letter's place, from 0. */
export const supervisionLetterView = (
  agency: Agency,
  issue: IssueParticulars,
  assessment: MonthAssessment,
  { assessed, unit, months }: LetterDue,
  index: number,
) => {
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
    任务: {
      序号: task.number,
      内容: task.text,
      牵头单位: task.leads.some(({ kind }) => kind === "group") ? unit : leadNames(own),
      责任单位: task.responsibleLine || null,
      完成时限: task.timeLimit ?? null,
      评价: gradeText(own),
      情况: sentence(stateOf(own)),
      原因: entry?.problem ? sentence(entry.problem) : null,
      下步措施: entry?.nextStep ? sentence(entry.nextStep) : null,
    },
  };
};
