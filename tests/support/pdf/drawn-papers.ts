import { lettersDue } from "../../../src/assess/letters-due.ts";
import type { Names } from "../../../src/draft/names.ts";
import type { Drafting } from "../../../src/draft/view/drafting.ts";
import { extractNames } from "../../../src/draft/view/extract-names.ts";
import { extractView } from "../../../src/draft/view/extract.ts";
import { noticeNames } from "../../../src/draft/view/notice-names.ts";
import { noticeView } from "../../../src/draft/view/notice.ts";
import { summaryNames } from "../../../src/draft/view/summary-names.ts";
import { summaryView } from "../../../src/draft/view/summary.ts";
import { supervisionLetterNames } from "../../../src/draft/view/supervision/supervision-letter-names.ts";
import { supervisionLetterView } from "../../../src/draft/view/supervision/supervision-letter.ts";
import type { MonthAssessment } from "../../../src/model/assessment.ts";
import type { OfficialDocument } from "../../../src/model/papers/document.ts";
import { nextMonth } from "../../../src/model/month.ts";
import { taskHolders } from "../../../src/model/changes/task-holders.ts";
import type { SupervisedLetter } from "../../../src/model/registers/supervised-letter.ts";
import type { IssueParticulars } from "../../../src/model/submission.ts";
import { documentTexts } from "../../../src/model/text/document-text.ts";
import { drawShipped } from "../shipped-template.ts";
import { say } from "../shipped-phrases.ts";
import { smallCatalogue } from "../years/small-catalogue.ts";

const { agency } = smallCatalogue;

/** 期次 of a month: signed on the 10th of the one after it, without numbers of extracts. */
export const issueOf = ({ month }: MonthAssessment): IssueParticulars => {
  const due = nextMonth(month);
  return {
    serial: 4,
    firstLetterSerial: 8,
    signedOn: { ...due, day: 10 },
    printedOn: { ...due, day: 10 },
    closedOn: { ...due, day: 9 },
  };
};

const draftingOf = (assessment: MonthAssessment, supervised: readonly SupervisedLetter[] = []): Drafting => ({
  agency,
  issue: issueOf(assessment),
  assessment,
  say,
  supervised,
});

const draw = (template: string, names: Names, view: object): string =>
  documentTexts(drawShipped({ template, names }, view)).join("\n");

/** The 通报 that the shipped template makes of a month. */
export const noticeDrawn = (assessment: MonthAssessment): OfficialDocument =>
  drawShipped({ template: "通报", names: noticeNames }, noticeView(draftingOf(assessment)));

/** Every text of the 通报 that the shipped template makes of a month. */
export const noticeText = (
  assessment: MonthAssessment,
  supervised: readonly SupervisedLetter[] = [],
): string => draw("通报", noticeNames, noticeView(draftingOf(assessment, supervised)));

/** Every text of the 摘要 that the shipped template makes of a month, with the letters due after three months. */
export const summaryText = (assessment: MonthAssessment): string =>
  draw("摘要", summaryNames, summaryView(say, noticeView(draftingOf(assessment)), lettersDue(assessment, 3)));

/** Every text of the extract that the shipped template makes for a unit. Throws for a unit without a task. */
export const extractText = (assessment: MonthAssessment, unit: string): string => {
  const reporting = taskHolders(assessment).find((each) => each.unit.name === unit);
  if (!reporting) throw new Error(`${unit} has no task`);
  return draw("单位摘编", extractNames, extractView(draftingOf(assessment), reporting));
};

/** Every text of each 督办函 that is due after three months, by unit. */
export const letterTexts = (assessment: MonthAssessment): Readonly<Record<string, string>> =>
  Object.fromEntries(
    lettersDue(assessment, 3).map((due, index) => [
      due.unit,
      draw(
        "督办函",
        supervisionLetterNames,
        supervisionLetterView(draftingOf(assessment), {
          due,
          index,
          answerBy: { ...nextMonth(assessment.month), day: 24 },
        }),
      ),
    ]),
  );
