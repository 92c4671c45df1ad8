import type { TaskAssessment } from "../../../model/assessment.ts";
import type { CalendarDate } from "../../../model/calendar-date.ts";
import { chineseDate } from "../../../model/calendar-date.ts";
import { isLagging, isYearEnd } from "../../../model/grade.ts";
import { isParallel, unitsOf } from "../../../model/task.ts";
import type { FormerLetter, LetterDue } from "../../../model/papers/supervision-letter.ts";
import type { Phrases } from "../../phrases.ts";
import { asSeenBy } from "../as-seen-by.ts";
import type { Drafting } from "../drafting.ts";
import { addressed } from "../../wording/addressed.ts";
import { gradeText, leadNames } from "../../wording/lead-text.ts";
import { agencyView, calendarView, documentNumber, letterNumber } from "../office.ts";
import { missingFigures } from "../../wording/indicator-text.ts";
import { ownCause, wordsBesideVerdict } from "../../wording/problem-text.ts";
import { hasBetterFigures, stateOf } from "../../wording/state-text.ts";
import { taskSubject } from "../../wording/task-subject.ts";
import { enumerate, sentence } from "../../wording/wording.ts";

/** The other leads and the responsible units, groups by their members; one whose members nobody knows is not written to. */
const copiedTo = ({ task }: TaskAssessment, unit: string): string => {
  // Equal leads answer each for its own part.
  const leads = isParallel(task) ? [] : unitsOf(task.leads);
  const names = new Set([...leads, ...unitsOf(task.responsible)]);
  names.delete(unit);
  return [...names].join("，");
};

/** What a unit that was silent did not do: 6月份未报送进展情况. */
const unreportedText = (say: Phrases, { silence }: LetterDue, month: number): string | null =>
  silence ? say.未报情形({ 情形: silence, 月: month }) : null;

/** A letter as it is to be written: what is due, its place among the month's, its limit, and the one before it. */
export interface LetterParticulars {
  readonly due: LetterDue;
  /** From 0. */
  readonly index: number;
  readonly answerBy: CalendarDate;
  readonly former?: Pick<FormerLetter, "number" | "month"> | undefined;
}

/** Everything that templates/督办函.hbs may name: one task, as its lead sees it. */
export const supervisionLetterView = (
  { agency, issue, assessment, say }: Drafting,
  { due, index, answerBy, former }: LetterParticulars,
) => {
  const { assessed, unit, months, since } = due;
  const own = asSeenBy(unit, assessed);
  const { task } = own;
  const report = own.leadReports.find((each) => each.unit === unit);
  const entry = report?.entry;
  const cause = report && ownCause(own, report);
  const told = addressed(say, unit);
  const unreported = unreportedText(say, due, assessment.month.month);
  return {
    机关: agencyView(agency),
    ...calendarView(assessment),
    发文字号: letterNumber(agency, issue, issue.firstLetterSerial, index) ?? null,
    通报文号: documentNumber(agency, issue) ?? null,
    成文日期: chineseDate(issue.signedOn),
    答复期限: chineseDate(answerBy),
    密级: issue.head?.secrecy ?? null,
    单位: unit,
    抄送: copiedTo(own, unit) || null,
    前函: former ? { 文号: former.number ?? null, 月: former.month } : null,
    连续月数: months,
    滞后情况: say.滞后情况({
      月数: months,
      起始月: since ?? null,
      // What is graded all the same, by a verdict or by another lead, is told by how long it has lagged.
      未报情形: own.grade === undefined ? unreported : null,
      年终: isYearEnd(assessment.month),
    }),
    未报: unreported,
    缺报: due.silence ?? null,
    任务: {
      序号: task.number,
      事项: taskSubject(task),
      内容: task.text,
      牵头单位: isParallel(task) ? unit : leadNames(own),
      责任单位: task.responsibleLine || null,
      完成时限: task.timeLimit ?? null,
      评价: gradeText(say, own),
      情况: entry || own.grade ? `${sentence(stateOf(told, own))}${wordsBesideVerdict(told, own)}` : null,
      按自评: own.basis === "自评" && isLagging(entry?.selfGrade),
      指标较好: own.basis === "自评" && hasBetterFigures(own),
      原因: cause ? sentence(cause) : null,
      原因由核定: own.basis === "核定",
      缺原因: !due.silence && !entry?.problem,
      缺报指标: (entry && enumerate(missingFigures(own).map(({ name }) => name))) || null,
      下步措施: entry?.nextStep ? sentence(entry.nextStep) : null,
    },
  };
};
