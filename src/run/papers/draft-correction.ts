import type { CorrectionToTell } from "../../draft/view/correction/correction-notice.ts";
import { documentNumber } from "../../draft/view/office.ts";
import { missingCharacters } from "../../layout/faces.ts";
import { monthName } from "../../model/month.ts";
import type { NamedDocument } from "../../model/papers/named-document.ts";
import type { Context } from "../load/context.ts";
import type { MonthOptions } from "../load/options.ts";
import { reportUnprintable } from "../load/unprintable-characters.ts";
import { drawPapers } from "./draw-papers.ts";
import type { PreparedMonth } from "./prepare-month.ts";
import { reportTakenNumbers } from "./registers/taken-numbers.ts";

/** Reports a number that an earlier 更正通报 of the month bears (RUN-015); of those of others the register knows. */
const reportUsedBefore = (
  { options: { data }, report }: Pick<Context<Pick<MonthOptions, "data">>, "options" | "report">,
  month: string,
  number: string | undefined,
  { issued: { corrections = [] } }: CorrectionToTell,
): void => {
  if (number === undefined || !corrections.some((each) => each.number === number)) return;
  const place = { file: `${data}/${month}/期次.yaml` };
  report({ code: "RUN-015", place, details: { paper: "更正通报", number, by: `${month} 更正通报` } });
};

/** Whether a reason can be printed; characters that no font has are reported (FONT-002). */
export const isPrintableReason = (
  { report }: Pick<Context<unknown>, "report">,
  { faces }: Pick<PreparedMonth, "faces">,
  reason: string,
): boolean => {
  const missing = missingCharacters(reason, faces);
  const place = { file: "--correction" };
  for (const character of missing)
    report({ code: "FONT-002", place, details: { character, role: "仿宋", text: reason } });
  return missing.length === 0;
};

/**
 * Draws the 更正通报 of a month and, as they are now, its 通报, 摘要 and the extracts of the units it concerns, each with a
 * note of the number they are corrected by. Faults of the template are reported, numbers that are taken (RUN-015), and
 * characters that no font has (FONT-002).
 */
export const draftCorrection = async (
  context: Context<Pick<MonthOptions, "data" | "templates" | "draft">>,
  { facts, faces }: Pick<PreparedMonth, "facts" | "faces">,
  correction: CorrectionToTell,
): Promise<readonly NamedDocument[]> => {
  const { options, report } = context;
  const { draft } = options;
  const { issued, particulars, units } = correction;
  const { month } = facts.assessment;
  const number = documentNumber(facts.catalogue.agency, particulars);
  reportUsedBefore(context, monthName(month), number, correction);
  const numbers = [...(issued.corrections ?? []).map((each) => each.number), ...(number ? [number] : [])];
  const corrected = { ...facts, ...(numbers.length > 0 && { correctedBy: numbers.join("、") }) };
  const documents = [
    ...(await drawPapers(context, { occasion: "correction", facts: { ...facts, correction }, draft })),
    ...(await drawPapers(context, { occasion: "month", facts: corrected, draft, units })),
  ];
  await reportTakenNumbers(context, month, documents);
  reportUnprintable({ faces, documents, report });
  return documents;
};
