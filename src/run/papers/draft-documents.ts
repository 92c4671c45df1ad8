import type { Report } from "../../diagnostics/diagnostic.ts";
import { extractNames } from "../../draft/view/extract-names.ts";
import { extractView } from "../../draft/view/extract.ts";
import { noticeNames } from "../../draft/view/notice-names.ts";
import { noticeView } from "../../draft/view/notice.ts";
import type { MonthAssessment } from "../../model/assessment.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { NamedDocument } from "../../model/named-document.ts";
import type { World } from "../../world.ts";
import type { LoadedMonth } from "../load/load-month.ts";
import { reportSharedNumbers, reportUnnumbered } from "./letter-numbers.ts";
import { loadTemplate } from "../load/load-template.ts";
import type { MonthOptions } from "../load/options.ts";
import { unitsAskedFor } from "../load/units-asked-for.ts";
import { reportUnlistedUnits } from "../load/unlisted-units.ts";

type DraftOptions = Pick<MonthOptions, "data" | "templates" | "draft" | "units">;

/** 01- before a unit's name: its place among the units that have a task; nothing for a unit that has none. */
export const serialIn = ({ reporting }: MonthAssessment, unit: string): string => {
  const index = reporting.findIndex((each) => each.unit.name === unit);
  const digits = Math.max(2, String(reporting.length).length);
  return index < 0 ? "" : `${String(index + 1).padStart(digits, "0")}-`;
};

/**
 * Draws the 通报 and the extracts of a month from the templates. Faults of a template are reported at its own lines;
 * one that shows in several extracts is one problem.
 */
export const draftDocuments = async (
  world: World,
  options: DraftOptions,
  catalogue: Catalogue,
  { submissions, assessment }: LoadedMonth,
  report: Report,
): Promise<readonly NamedDocument[]> => {
  const noticePath = `${options.templates}/通报.hbs`;
  const extractPath = `${options.templates}/单位摘编.hbs`;
  const noticeTemplate = await loadTemplate(world, noticePath, noticeNames, report);
  const extractTemplate = await loadTemplate(world, extractPath, extractNames, report);
  const { agency } = catalogue;
  const { issue } = submissions;
  const documents: NamedDocument[] = [];
  const notice = noticeTemplate?.(noticeView(agency, issue, assessment), options.draft, report);
  if (notice) {
    reportUnlistedUnits(
      notice,
      assessment.reporting.map(({ unit }) => unit.name),
      noticePath,
      report,
    );
    documents.push({ name: "通报", document: notice, template: noticePath });
  }
  const names = assessment.reporting.map(({ unit }) => unit.name);
  const wanted = unitsAskedFor(options.units, names, catalogue, report);
  for (const reporting of assessment.reporting) {
    const { name } = reporting.unit;
    if (wanted && !wanted.includes(name)) continue;
    const view = extractView(agency, issue, assessment, reporting);
    const document = extractTemplate?.(view, options.draft, report);
    const path = `单位/${serialIn(assessment, name)}${name}`;
    if (document) documents.push({ name: path, document, template: extractPath });
  }
  if (agency.extractForm === "信函") {
    const extracts = documents.filter(({ template }) => template === extractPath);
    reportUnnumbered("摘编", extracts.length, options, submissions, report);
    reportSharedNumbers(agency, options, { submissions, assessment }, report);
  }
  return documents;
};
