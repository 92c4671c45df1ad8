import { correctionNoticeNames } from "../../draft/view/correction/correction-notice-names.ts";
import { correctionNoticeView } from "../../draft/view/correction/correction-notice.ts";
import type { Drafting } from "../../draft/view/drafting.ts";
import { checkSheetNames } from "../../draft/view/reports/check-sheet-names.ts";
import { checkSheetView } from "../../draft/view/reports/check-sheet.ts";
import { extractNames } from "../../draft/view/extract-names.ts";
import { extractView } from "../../draft/view/extract.ts";
import { formsNoticeNames } from "../../draft/view/reports/forms-notice-names.ts";
import { formsNoticeView } from "../../draft/view/reports/forms-notice.ts";
import { noticeNames } from "../../draft/view/notice-names.ts";
import { noticeView } from "../../draft/view/notice.ts";
import { reminderNames, returnSlipNames } from "../../draft/view/reports/slip-names.ts";
import { reminderView, returnSlipView } from "../../draft/view/reports/slips.ts";
import { summaryNames } from "../../draft/view/summary-names.ts";
import { summaryView } from "../../draft/view/summary.ts";
import { supervisionLetterNames } from "../../draft/view/supervision/supervision-letter-names.ts";
import { supervisionLetterView } from "../../draft/view/supervision/supervision-letter.ts";
import type { NamedDocument } from "../../model/papers/named-document.ts";
import { taskHolders } from "../../model/changes/task-holders.ts";
import { letters } from "./letters.ts";
import type { MonthFacts } from "./paper.ts";
import { correctionFileName, letterFileName, unitFileName } from "./file-names.ts";
import type { Occasion, Paper } from "./paper.ts";
import { paper, singlePaper } from "./paper.ts";

const draftingOf = ({
  catalogue,
  issue,
  assessment,
  say,
  supervised = [],
  course,
  correctedBy,
}: MonthFacts): Drafting => ({
  agency: catalogue.agency,
  issue,
  assessment,
  say,
  supervised,
  ...(course && { course }),
  ...(correctedBy !== undefined && { correctedBy }),
});

const noticeViews = new WeakMap<MonthFacts, ReturnType<typeof noticeView>>();

/** What the 通报 of a month says; worked out once for the same facts, for its 摘要 says it too. */
const noticeOf = (facts: MonthFacts): ReturnType<typeof noticeView> => {
  const view = noticeViews.get(facts) ?? noticeView(draftingOf(facts));
  noticeViews.set(facts, view);
  return view;
};

/** Every paper that the office prints, by its kind, in the order in which they are printed. */
export const papers = {
  通报: singlePaper({
    occasion: "month",
    template: "通报.hbs",
    names: noticeNames,
    fileName: "通报",
    view: noticeOf,
  }),
  摘要: singlePaper({
    occasion: "month",
    template: "摘要.hbs",
    names: summaryNames,
    fileName: "摘要",
    view: (facts) =>
      summaryView(
        facts.say,
        noticeOf(facts),
        letters(facts).map(({ due }) => due),
      ),
  }),
  摘编: paper({
    occasion: "month",
    template: "单位摘编.hbs",
    names: extractNames,
    folder: "单位",
    // One that is a part of the 通报 bears the number of that.
    series: ({ extractForm }) => (extractForm === "信函" ? "firstExtractSerial" : undefined),
    recipients: ({ assessment }) => taskHolders(assessment),
    unit: ({ unit }) => unit.name,
    fileName: ({ assessment }, { unit }) => unitFileName(assessment, unit.name),
    view: (facts, reporting) => extractView(draftingOf(facts), reporting),
  }),
  督办函: paper({
    occasion: "letters",
    template: "督办函.hbs",
    names: supervisionLetterNames,
    folder: "督办函",
    series: () => "firstLetterSerial",
    recipients: letters,
    unit: ({ due }) => due.unit,
    fileName: ({ catalogue }, { due }) => letterFileName(catalogue.tasks, due),
    view: (facts, letter) => supervisionLetterView(draftingOf(facts), letter),
  }),
  更正通报: paper({
    occasion: "correction",
    template: "更正通报.hbs",
    names: correctionNoticeNames,
    recipients: ({ correction }) => [correction],
    unit: () => undefined,
    fileName: (_facts, { particulars }) => correctionFileName(particulars.serial),
    view: (facts, correction) => correctionNoticeView(draftingOf(facts), correction),
  }),
  催报: paper({
    occasion: "slips",
    template: "催报通知.hbs",
    names: reminderNames,
    folder: "催报",
    recipients: ({ reminders }) => reminders,
    unit: ({ unit }) => unit.name,
    fileName: ({ assessment }, { unit }) => unitFileName(assessment, unit.name),
    view: ({ catalogue, assessment, say, terms }, reporting) =>
      reminderView({ agency: catalogue.agency, assessment, say }, terms, reporting),
  }),
  退回: paper({
    occasion: "slips",
    template: "退回修改通知.hbs",
    names: returnSlipNames,
    folder: "退回",
    recipients: ({ returns }) => returns,
    unit: ({ unit }) => unit,
    fileName: ({ assessment }, { unit }) => unitFileName(assessment, unit),
    view: ({ catalogue, assessment, terms }, slip) =>
      returnSlipView(catalogue.agency, assessment, terms, slip),
  }),
  校核小结: singlePaper({
    occasion: "check",
    template: "校核小结.hbs",
    names: checkSheetNames,
    fileName: "校核小结",
    view: ({ catalogue, assessment, outcome }) => checkSheetView(catalogue.agency, assessment, outcome),
  }),
  填报通知: singlePaper({
    occasion: "forms",
    template: "填报通知.hbs",
    names: formsNoticeNames,
    fileName: "通知",
    view: ({ catalogue, particulars, issue }) => formsNoticeView(catalogue, particulars, issue),
  }),
} as const;

export type PaperKind = keyof typeof papers;

/** The papers of an occasion with their kinds, in the order of the table. */
export const papersOf = <When extends Occasion>(
  occasion: When,
): readonly (Paper<When> & { readonly kind: PaperKind })[] =>
  Object.entries(papers).flatMap(([kind, each]) =>
    each.occasion === occasion ? { ...(each as unknown as Paper<When>), kind: kind as PaperKind } : [],
  );

/** The documents of one kind. */
export const documentsOf = (documents: readonly NamedDocument[], kind: PaperKind): readonly NamedDocument[] =>
  documents.filter((each) => each.kind === kind);
