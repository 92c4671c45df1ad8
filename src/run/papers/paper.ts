import type { FormParticulars } from "../../draft/progress-form.ts";
import type { Names } from "../../draft/names.ts";
import type { Phrases } from "../../draft/phrases.ts";
import type { CheckOutcome } from "../../draft/view/reports/check-sheet.ts";
import type { FormsNoticeIssue } from "../../draft/view/reports/forms-notice.ts";
import type { CorrectionToTell } from "../../draft/view/correction/correction-notice.ts";
import type { MonthAssessment, UnitReporting } from "../../model/assessment.ts";
import type { Agency, Catalogue } from "../../model/catalogue.ts";
import type { CourseMonth } from "../../model/output/course-month.ts";
import type { SupervisedLetter } from "../../model/registers/supervised-letter.ts";
import type { ReturnSlip, SlipTerms } from "../../model/papers/slip.ts";
import type { IssueParticulars } from "../../model/submission.ts";
import type { FormerLetter } from "../../model/papers/supervision-letter.ts";

/** What the papers of a month are drawn from. */
export interface MonthFacts {
  readonly catalogue: Catalogue;
  readonly issue: IssueParticulars;
  readonly assessment: MonthAssessment;
  /** 用语 */
  readonly say: Phrases;
  /** The 督办函 that went with last month's 通报. */
  readonly formerLetters?: readonly FormerLetter[];
  /** The 督办函 of the earlier months of the year, as 督办台账 has them. */
  readonly supervised?: readonly SupervisedLetter[];
  /** The months of the year up to this one, where the 通报 has charts. */
  readonly course?: readonly CourseMonth[];
  /** 发文字号 of the 更正通报 by which the papers are printed again. */
  readonly correctedBy?: string;
}

/** What a 更正通报 is drawn from. */
interface CorrectionFacts extends MonthFacts {
  readonly correction: CorrectionToTell;
}

/** What the answers to units whose reports are returned or missing are drawn from. */
export interface SlipFacts extends MonthFacts {
  readonly terms: SlipTerms;
  readonly returns: readonly ReturnSlip[];
  readonly reminders: readonly UnitReporting[];
}

/** What the sheet that sums up a check is drawn from. */
interface CheckFacts extends MonthFacts {
  readonly outcome: CheckOutcome;
}

/** What the 通知 that asks for the forms is drawn from. */
interface FormsFacts {
  readonly catalogue: Catalogue;
  readonly particulars: FormParticulars;
  readonly issue: FormsNoticeIssue;
}

/** What a paper is drawn from, by the occasion of its printing: with every month, or where it is asked for. */
export interface FactsOf {
  readonly month: MonthFacts;
  readonly letters: MonthFacts;
  readonly correction: CorrectionFacts;
  readonly slips: SlipFacts;
  readonly check: CheckFacts;
  readonly forms: FormsFacts;
}
export type Occasion = keyof FactsOf;

/** The particular of an issue that the numbers of a series of letters begin with. */
type Series = "firstLetterSerial" | "firstExtractSerial";

/** One copy of a paper that is due: whom it goes to, what its files are called, what its template sees. */
interface DuePaper {
  readonly unit?: string;
  readonly name: string;
  readonly view: () => object;
}

/** One of the office's papers: when it is printed, from which template, who gets one. */
export interface Paper<When extends Occasion> {
  readonly occasion: When;
  /** The file in the templates folder. */
  readonly template: string;
  /** What that template may name. */
  readonly names: Names;
  /** The series its 发文字号 are counted in; undefined where it bears none of its own. */
  readonly series?: (agency: Agency) => Series | undefined;
  readonly due: (facts: FactsOf[When]) => readonly DuePaper[];
}

/** A row of the table of papers as it is written down. */
interface PaperRow<When extends Occasion, Recipient> extends Omit<Paper<When>, "due"> {
  /** Its folder below that of the month; undefined where its files stand in the month's own. */
  readonly folder?: string;
  /** Who gets one, in the order of its numbers. */
  readonly recipients: (facts: FactsOf[When]) => readonly Recipient[];
  readonly unit: (recipient: Recipient) => string | undefined;
  /** The name of its files without folder and ending. */
  readonly fileName: (facts: FactsOf[When], recipient: Recipient) => string;
  readonly view: (facts: FactsOf[When], recipient: Recipient) => object;
}

/** A paper by its row. */
export const paper = <When extends Occasion, Recipient>({
  folder,
  recipients,
  unit,
  fileName,
  view,
  ...own
}: PaperRow<When, Recipient>): Paper<When> => ({
  ...own,
  due: (facts) =>
    recipients(facts).map((recipient) => {
      const name = fileName(facts, recipient);
      const to = unit(recipient);
      return {
        ...(to !== undefined && { unit: to }),
        name: folder === undefined ? name : `${folder}/${name}`,
        view: () => view(facts, recipient),
      };
    }),
});

/** A paper of which there is one, to all. */
export const singlePaper = <When extends Occasion>({
  fileName,
  view,
  ...own
}: Omit<Paper<When>, "due"> & {
  readonly fileName: string;
  readonly view: (facts: FactsOf[When]) => object;
}): Paper<When> => ({ ...own, due: (facts) => [{ name: fileName, view: () => view(facts) }] });
