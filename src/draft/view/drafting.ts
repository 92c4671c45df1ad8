import type { MonthAssessment } from "../../model/assessment.ts";
import type { Agency } from "../../model/catalogue.ts";
import type { CourseMonth } from "../../model/output/course-month.ts";
import type { SupervisedLetter } from "../../model/registers/supervised-letter.ts";
import type { IssueParticulars } from "../../model/submission.ts";
import type { Phrases } from "../phrases.ts";

/** What every paper of a month is drawn from. */
export interface Drafting {
  readonly agency: Agency;
  readonly issue: IssueParticulars;
  readonly assessment: MonthAssessment;
  /** 用语 */
  readonly say: Phrases;
  /** The 督办函 of the earlier months of the year; none while 督办台账 lists none. */
  readonly supervised?: readonly SupervisedLetter[];
  /** The months of the year up to this one; absent where there are no charts. */
  readonly course?: readonly CourseMonth[];
  /** 发文字号 of the 更正通报 by which the month's papers are printed again; absent in those that go out at first. */
  readonly correctedBy?: string;
}
