import type { NamedDocument } from "../../model/papers/named-document.ts";
import { taskHolders } from "../../model/changes/task-holders.ts";
import type { Context } from "../load/context.ts";
import type { MonthOptions } from "../load/options.ts";
import { reportUnlistedUnits } from "../load/unlisted-units.ts";
import type { Drawing } from "./draw-papers.ts";
import { drawPapers } from "./draw-papers.ts";
import { reportSharedNumbers, reportUnnumbered } from "./letter-numbers.ts";
import type { MonthFacts } from "./paper.ts";
import { documentsOf } from "./papers.ts";
import { reportTakenNumbers } from "./registers/taken-numbers.ts";

/**
 * Draws what every month prints: the 通报, what goes to the leaders, and the extracts, of these only the units' that are
 * asked for. Reports units that the 通报 names and does not list (RUN-004), and extracts that lack numbers or share them
 * (RUN-007, RUN-009); numbers that other papers of the year bear (RUN-015). `drawn` is handed each as soon as it is drawn.
 */
export const draftMonth = async (
  context: Context<Pick<MonthOptions, "data" | "templates" | "draft">>,
  facts: MonthFacts,
  { units, drawn }: Pick<Drawing<"month">, "units" | "drawn">,
): Promise<readonly NamedDocument[]> => {
  const { draft } = context.options;
  const documents = await drawPapers(context, { occasion: "month", facts, draft, units, drawn });
  const names = taskHolders(facts.assessment).map(({ unit }) => unit.name);
  for (const notice of documentsOf(documents, "通报")) reportUnlistedUnits(notice, names, context.report);
  reportUnnumbered(context, facts, documents);
  reportSharedNumbers(context, facts);
  await reportTakenNumbers(context, facts.assessment.month, documents);
  return documents;
};
