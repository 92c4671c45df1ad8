import type { MonthAssessment } from "../../model/assessment.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { chineseDate, monthAndDay } from "../../model/calendar-date.ts";
import type { Agency } from "../../model/catalogue.ts";
import { isYearEnd } from "../../model/grade.ts";
import { contactText, letterCode } from "../../model/catalogue.ts";
import { percentage } from "../../model/rational.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { nextMonth } from "../../model/month.ts";
import type { IssueParticulars } from "../../model/submission.ts";
import { inYesOrNo } from "../../model/text/yes-or-no.ts";

/** 发文字号: 机关代字, the year in hexagonal brackets, the serial number without zeros (7.2.5); undefined in a draft without one. */
export const documentNumber = (
  agency: Agency,
  issue: Pick<IssueParticulars, "serial" | "signedOn">,
): string | undefined =>
  issue.serial === undefined ? undefined : `${agency.code}〔${issue.signedOn.year}〕${issue.serial}号`;

/**
 * 发文字号 of the letter that is `index` places (from 0) behind the first of its kind in the month, whose serial number
 * is `first`; undefined while that has none.
 */
export const letterNumber = (
  agency: Agency,
  { signedOn }: Pick<IssueParticulars, "signedOn">,
  first: number | undefined,
  index: number,
): string | undefined =>
  first === undefined ? undefined : `${letterCode(agency.code)}〔${signedOn.year}〕${first + index}号`;

/** A title in its marks: 《…》, 〈…〉 for one inside (GB/T 15834); one that stands in them already keeps them. */
export const bookTitle = (title: string): string => {
  const bare = /^《(?:[^《》]|《[^《》]*》)*》$/u.test(title) ? title.slice(1, -1) : title;
  return `《${bare.replaceAll("《", "〈").replaceAll("》", "〉")}》`;
};

/** 机关 */
export const agencyView = (agency: Agency) => ({
  发文机关标志: agency.mark,
  // A letter's mark is the name alone (10.1).
  信函标志: agency.mark.replace(/文件$/u, ""),
  署名: agency.signature,
  联合机关: agency.jointAgencies ?? [],
  签名章: agency.stampedPosts ?? [],
  // A letter is the office's own, whoever issues the 通报 with it (10.1).
  函签名章: agency.stampedPosts?.[0] ?? null,
  简称: agency.shortName,
  工作名称: agency.workName,
  对口部门: agency.counterparts || null,
  主送机关: agency.recipients,
  印发机关: agency.printedBy,
  联系: contactText(agency),
  印章: inYesOrNo(agency.sealed),
  摘编格式: agency.extractForm,
  // The source does not give the basis document's title; without one its number stands alone.
  依据:
    agency.basis.title === ""
      ? agency.basis.number
      : `${bookTitle(agency.basis.title)}（${agency.basis.number}）`,
  依据文号: agency.basis.number,
});

/** 异议; nothing of it is printed where 机关.yaml gives none of the three. */
export const objectionsView = ({ objections }: Agency) => {
  const 天数 = objections?.days ?? null;
  const 联系人 = objections?.contact || null;
  const 电话 = objections?.telephone || null;
  return { 受理: 天数 !== null || 联系人 !== null || 电话 !== null, 天数, 联系人, 电话 };
};

/** What a paper with a 版头 of its own says of itself above and beside its number. */
export const headView = ({ head }: Pick<IssueParticulars, "head">) => ({
  份号: head?.copyNumber ?? null,
  密级: head?.secrecy ?? null,
  紧急程度: head?.urgency ?? null,
  签发人: head?.signers ?? [],
});

/** 期次 */
export const issueView = (agency: Agency, issue: IssueParticulars, correctedBy?: string) => ({
  发文字号: documentNumber(agency, issue) ?? null,
  成文日期: chineseDate(issue.signedOn),
  印发日期: chineseDate(issue.printedOn),
  ...headView(issue),
  抄送: issue.copiedTo ?? agency.copiedTo,
  总体评价: issue.judgement ?? null,
  下步要求: issue.requirements ?? null,
  更正文号: correctedBy ?? null,
});

/** The day on which a month's reports would be due, where that moved over holidays; else nothing. */
export const movedFrom = (
  month: ReportingMonth,
  deadline: CalendarDate,
  { dueDay }: Pick<Agency, "dueDay">,
): string | null => (deadline.day === dueDay ? null : monthAndDay({ ...nextMonth(month), day: dueDay }));

/** 7月5日; with its year where that is not the month's: 2014年1月7日. */
export const dayBeside = ({ year }: ReportingMonth, date: CalendarDate): string =>
  date.year === year ? monthAndDay(date) : chineseDate(date);

/** The month and its dates, under names that both templates use. */
export const calendarView = ({ month, deadline, nextDeadline, pace }: MonthAssessment) => ({
  年: month.year,
  月: month.month,
  年终: isYearEnd(month),
  期间: isYearEnd(month) ? `${month.year}年度` : `${month.year}年${month.month}月份`,
  下月: nextMonth(month).month,
  截至: `${month.month}月底`,
  序时进度: `${percentage(pace)}%`,
  报送截止日: dayBeside(month, deadline),
  下次报送截止日: chineseDate(nextDeadline),
});
