import { isLevel } from "../../../model/task.ts";
import type { CalendarDate } from "../../../model/calendar-date.ts";
import { chineseDate } from "../../../model/calendar-date.ts";
import type { Catalogue } from "../../../model/catalogue.ts";
import { isYearEnd } from "../../../model/grade.ts";
import { percentage } from "../../../model/rational.ts";
import type { FormParticulars } from "../../progress-form.ts";
import { unitsWithTasks } from "../../progress-form.ts";
import { agencyView, documentNumber, movedFrom } from "../office.ts";

/** What stands at the head and the foot of the 通知 that asks for the forms. */
export interface FormsNoticeIssue {
  /** The serial number of 发文字号; absent in a draft. */
  readonly serial?: number;
  /** 成文日期, which is 印发日期 too. */
  readonly signedOn: CalendarDate;
}

/** Everything that templates/填报通知.hbs may name; absent parts are null, never missing. */
export const formsNoticeView = (
  catalogue: Catalogue,
  { month, deadline, pace, previous }: Omit<FormParticulars, "expectedShare">,
  issue: FormsNoticeIssue,
) => {
  const { agency } = catalogue;
  return {
    机关: agencyView(agency),
    年: month.year,
    月: month.month,
    年终: isYearEnd(month),
    截至: `${month.month}月底`,
    序时进度: `${percentage(pace)}%`,
    报送截止日: chineseDate(deadline),
    截止日: deadline.day,
    是否顺延: deadline.day !== agency.dueDay,
    原定截止日: movedFrom(month, deadline, agency),
    单位数: unitsWithTasks(catalogue).length,
    任务数: catalogue.tasks.length,
    指标数: catalogue.indicators.length,
    时点: catalogue.indicators.some(isLevel),
    上月数据: previous ? `${previous.month.month}月份` : null,
    发文字号: documentNumber(agency, issue) ?? null,
    成文日期: chineseDate(issue.signedOn),
    印发日期: chineseDate(issue.signedOn),
    抄送: agency.copiedTo,
  };
};
