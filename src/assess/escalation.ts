import type { Escalation, EscalationLevel, MonthAssessment } from "../model/assessment.ts";
import type { Agency } from "../model/catalogue.ts";
import { isYearEnd } from "../model/grade.ts";
import type { LetterDue } from "../model/papers/supervision-letter.ts";
import { lettersDue } from "./letters-due.ts";

/** From how many months on each step is taken; 红色 is the step that brings a letter. */
type Thresholds = Pick<Agency, "yellowMonths" | "letterMonths" | "talkMonths">;

/** The step that a unit's months call for; silence on what lagged brings a letter at once, as `lettersDue` has it. */
const levelOf = (
  { months, silence }: LetterDue,
  { yellowMonths, letterMonths, talkMonths }: Thresholds,
): EscalationLevel => {
  if (months >= talkMonths) return "约谈";
  if (months >= letterMonths || silence !== undefined) return "红色";
  return months >= yellowMonths ? "黄色" : "提示";
};

/** The steps with which the 通报 says that a letter goes out: 红色 and 约谈. */
export const announcedLetters = ({
  escalations,
}: Pick<MonthAssessment, "escalations">): readonly Escalation[] =>
  escalations.filter(({ level }) => level === "红色" || level === "约谈");

/**
 * 分级督办: of each task that lags the unit that answers for it, and the step that its months call for. Those of 红色 and
 * 约谈 are exactly the letters that are due. In December, when the year is over, there is no other step than these letters.
 */
export const escalationsOf = (
  { month, tasks }: Pick<MonthAssessment, "month" | "tasks">,
  thresholds: Thresholds,
): readonly Escalation[] =>
  lettersDue({ tasks }, isYearEnd(month) ? thresholds.letterMonths : 1).map((due) => ({
    task: due.assessed.task.number,
    unit: due.unit,
    level: isYearEnd(month) ? "红色" : levelOf(due, thresholds),
  }));
