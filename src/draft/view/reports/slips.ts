import type { MonthAssessment, UnitReporting } from "../../../model/assessment.ts";
import { chineseDate, compareDates, monthAndDay } from "../../../model/calendar-date.ts";
import type { Agency } from "../../../model/catalogue.ts";
import type { ReturnSlip, SlipTerms } from "../../../model/papers/slip.ts";
import { repeatedText } from "../../wording/reporting-words.ts";
import type { Drafting } from "../drafting.ts";
import { agencyView, calendarView, dayBeside } from "../office.ts";

/** What both slips may name. */
const termsView = (agency: Agency, assessment: MonthAssessment, terms: SlipTerms) => ({
  机关: agencyView(agency),
  依据文号: agency.basis.number,
  ...calendarView(assessment),
  重报截止日: chineseDate(terms.resubmitBy),
  截稿日: dayBeside(assessment.month, terms.closedOn),
  来得及: compareDates(terms.resubmitBy, terms.closedOn) <= 0,
  成文日期: chineseDate(terms.issuedOn),
});

/** Everything that templates/退回修改通知.hbs may name. */
export const returnSlipView = (
  agency: Agency,
  assessment: MonthAssessment,
  terms: SlipTerms,
  { unit, documentNumber, receivedOn, files }: ReturnSlip,
) => {
  const received = [documentNumber, receivedOn ? `${monthAndDay(receivedOn)}收到` : ""];
  return {
    ...termsView(agency, assessment, terms),
    单位: unit,
    来文: received.filter((part) => part !== "").join("，") || null,
    问题数: files.reduce((sum, { problems, omitted }) => sum + problems.length + omitted, 0),
    文件: files.map(({ name, problems, omitted }) => ({
      名称: name,
      问题: problems.map(({ position, problem, remedy }, index) => ({
        序号: index + 1,
        位置: position,
        问题: problem,
        处理办法: remedy,
      })),
      共有: problems.length + omitted,
      未列: omitted,
    })),
  };
};

/** Everything that templates/催报通知.hbs may name. */
export const reminderView = (
  { agency, assessment, say }: Pick<Drafting, "agency" | "assessment" | "say">,
  terms: SlipTerms,
  reporting: UnitReporting,
) => {
  const { unit, reminders, ledTasks, sharedTasks } = reporting;
  const early = compareDates(terms.issuedOn, assessment.deadline) < 0;
  // Who is reminded before the day is over is asked for nothing but to keep it.
  const asked = early ? { ...terms, resubmitBy: assessment.deadline } : terms;
  const rows = (numbers: readonly number[], role: string) =>
    assessment.tasks
      .filter(({ task }) => numbers.includes(task.number))
      .map(({ task }) => ({ 序号: task.number, 内容: task.text, 职责: role }));
  return {
    ...termsView(agency, assessment, asked),
    单位: unit.name,
    未到期: early,
    截至日: dayBeside(assessment.month, terms.issuedOn),
    催报次数: reminders,
    连续: early ? null : repeatedText(say, assessment, reporting),
    牵头数: ledTasks.length,
    责任数: sharedTasks.length,
    任务: [...rows(ledTasks, "牵头"), ...rows(sharedTasks, "责任")],
  };
};
