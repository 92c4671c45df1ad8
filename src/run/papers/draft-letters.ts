import { lettersDue } from "../../assess/letters-due.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { supervisionLetterNames } from "../../draft/view/supervision-letter-names.ts";
import { supervisionLetterView } from "../../draft/view/supervision-letter.ts";
import type { World } from "../../world.ts";
import type { NamedDocument } from "../../model/named-document.ts";
import { reportUnnumbered } from "./letter-numbers.ts";
import { loadTemplate } from "../load/load-template.ts";
import type { MonthOptions } from "../load/options.ts";
import type { PreparedMonth } from "./prepare-month.ts";
import { reportUnprintable } from "../load/unprintable-characters.ts";

type LetterOptions = Pick<MonthOptions, "data" | "templates" | "draft" | "units">;

/**
 * Draws the 督办函 of a month from their template, 督办函/16-市水利局, for tasks that have been lagging as long as 机关.yaml
 * says. Each keeps its 发文字号 whichever units are asked for. Faults of the template are reported, and once for all
 * (RUN-007) that the letters have no numbers.
 */
export const draftLetters = async (
  world: World,
  options: LetterOptions,
  { catalogue, faces, loaded }: Pick<PreparedMonth, "catalogue" | "faces" | "loaded">,
  report: Report,
): Promise<readonly NamedDocument[]> => {
  const { agency } = catalogue;
  const { assessment, submissions } = loaded;
  const { issue } = submissions;
  const path = `${options.templates}/督办函.hbs`;
  const template = await loadTemplate(world, path, supervisionLetterNames, report);
  const digits = Math.max(2, String(catalogue.tasks.at(-1)?.number ?? 0).length);
  const documents = lettersDue(assessment, agency.letterMonths).flatMap((due, index) => {
    if (options.units && !options.units.includes(due.unit)) return [];
    const view = supervisionLetterView(agency, issue, assessment, due, index);
    const document = template?.(view, options.draft, report);
    const number = String(due.assessed.task.number).padStart(digits, "0");
    return document ? [{ name: `督办函/${number}-${due.unit}`, document, template: path }] : [];
  });
  reportUnnumbered("督办函", documents.length, options, submissions, report);
  reportUnprintable(faces, [], documents, report);
  return documents;
};
