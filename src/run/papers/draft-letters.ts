import type { NamedDocument } from "../../model/papers/named-document.ts";
import type { Context } from "../load/context.ts";
import type { MonthOptions } from "../load/options.ts";
import { reportUnprintable } from "../load/unprintable-characters.ts";
import { drawPapers } from "./draw-papers.ts";
import { reportUnnumbered } from "./letter-numbers.ts";
import type { PreparedMonth } from "./prepare-month.ts";
import { reportTakenNumbers } from "./registers/taken-numbers.ts";

/**
 * Draws the 督办函 of a month for tasks that have been lagging as long as 机关.yaml says. Each keeps its 发文字号 whichever
 * units are asked for. Faults of the template are reported, and once for all (RUN-007) that the letters have no numbers;
 * numbers that other papers of the year bear (RUN-015).
 */
export const draftLetters = async (
  context: Context<Pick<MonthOptions, "data" | "templates" | "draft">>,
  { facts, faces, units }: Pick<PreparedMonth, "facts" | "faces" | "units">,
): Promise<readonly NamedDocument[]> => {
  const { draft } = context.options;
  const documents = await drawPapers(context, { occasion: "letters", facts, draft, units });
  reportUnnumbered(context, facts, documents);
  await reportTakenNumbers(context, facts.assessment.month, documents);
  reportUnprintable({ faces, documents, report: context.report });
  return documents;
};
