import { checkSummary } from "../../assess/reporting/check-summary.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { messageOf, severityOf } from "../../diagnostics/diagnostic.ts";
import { printedSentence } from "../../draft/slip-problem.ts";
import type { UnitFault } from "../../draft/view/reports/check-sheet.ts";
import { missingCharacters } from "../../layout/faces.ts";
import type { NamedDocument } from "../../model/papers/named-document.ts";
import type { ReportFile } from "../../model/submission.ts";
import type { Context } from "../load/context.ts";
import type { MonthOptions } from "../load/options.ts";
import { returnableAmong } from "../load/returnable.ts";
import { reportUnprintable } from "../load/unprintable-characters.ts";
import { drawPapers } from "./draw-papers.ts";
import type { PreparedMonth } from "./prepare-month.ts";

/** What is wrong with each unit's files, in the order of these. */
const faultsOf = (
  files: readonly ReportFile[],
  diagnostics: readonly Diagnostic[],
  canPrint: (character: string) => boolean,
): readonly UnitFault[] => {
  const units = [...new Set(files.flatMap(({ unit, valid }) => (unit !== undefined && !valid ? unit : [])))];
  return units.flatMap((unit) => {
    const own = returnableAmong(
      diagnostics,
      files.filter((each) => each.unit === unit),
    );
    const [first] = own;
    return first ? [{ unit, errors: own.length, first: printedSentence(messageOf(first), canPrint) }] : [];
  });
};

/** Draws 校核小结 from its template; faults of that are reported. `diagnostics` are the month's open ones, arranged. */
export const draftCheckSheet = async (
  context: Context<Pick<MonthOptions, "templates">>,
  { facts, faces, loaded }: Pick<PreparedMonth, "facts" | "faces" | "loaded">,
  diagnostics: readonly Diagnostic[],
): Promise<readonly NamedDocument[]> => {
  const { submissions, assessment } = loaded;
  const { reportFiles = [] } = submissions;
  const errors = diagnostics.filter((each) => severityOf(each) === "error").length;
  const canPrint = (character: string): boolean => missingCharacters(character, faces).length === 0;
  const outcome = {
    summary: checkSummary(assessment, submissions),
    faults: faultsOf(reportFiles, diagnostics, canPrint),
    errors,
    returnable: returnableAmong(diagnostics, reportFiles).length,
    warnings: diagnostics.length - errors,
  };
  const documents = await drawPapers(context, {
    occasion: "check",
    facts: { ...facts, outcome },
    draft: false,
  });
  reportUnprintable({ faces, documents, report: context.report });
  return documents;
};
