import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { DoubtThresholds } from "../../model/doubt-thresholds.ts";
import type { EarlierMonth } from "../../model/output/earlier-month.ts";
import { reportCopiedTexts } from "./copied-text.ts";
import type { KnownMonth } from "./doubt-context.ts";
import { doubtContext } from "./doubt-context.ts";
import { reportDoubtfulFigures } from "./doubtful-figures.ts";
import { reportFiguresAgainstText } from "./figure-against-text.ts";
import { reportFutureDates } from "./future-date.ts";
import { reportGradesAgainstFigures } from "./grade-against-figures.ts";
import { reportLostCharacters } from "./lost-characters.ts";
import { reportOtherMonths } from "./other-month.ts";
import { reportPartialSubmissions } from "./partial-submission.ts";
import { reportRepeatedMarks } from "./repeated-marks.ts";
import { reportResponsibleAgainstLead } from "./responsible-against-lead.ts";
import { reportSharesAgainstFigures } from "./share-against-figure.ts";
import { reportSilentProblems } from "./silent-problem.ts";
import { reportStaleTexts } from "./stale-text.ts";
import { reportCompletedWithoutFigure, reportUnfoundedGrades } from "./unfounded-grade.ts";
import { reportChangedMeasures } from "./text-measure.ts";
import { reportEmptyTexts, reportLongTexts } from "./text-volume.ts";

const doubts = [
  reportDoubtfulFigures,
  reportFiguresAgainstText,
  reportSharesAgainstFigures,
  reportStaleTexts,
  reportEmptyTexts,
  reportLongTexts,
  reportCompletedWithoutFigure,
  reportUnfoundedGrades,
  reportGradesAgainstFigures,
  reportSilentProblems,
  reportResponsibleAgainstLead,
  reportPartialSubmissions,
  reportCopiedTexts,
  reportFutureDates,
  reportOtherMonths,
  reportChangedMeasures,
  reportLostCharacters,
  reportRepeatedMarks,
];

/**
 * Reports as warnings what a careful clerk would ask about in a month's submissions although every cell can be read
 * (PLA-001 to PLA-026). `previous` is the month just before; without it nothing is compared with last month.
 */
export const reportDoubts = (
  catalogue: Catalogue,
  { month, previous }: { readonly month: KnownMonth; readonly previous: EarlierMonth | undefined },
  thresholds: DoubtThresholds,
  report: Report,
): void => {
  const context = doubtContext(catalogue, month, previous, thresholds);
  for (const reportDoubt of doubts) reportDoubt(context, report);
};
