import type { Report } from "../diagnostics/diagnostic.ts";
import { nearestOf } from "../diagnostics/edit-distance.ts";
import { compileTemplate } from "../draft/template.ts";
import type { Template } from "../draft/template.ts";
import { extractView } from "../draft/view/extract.ts";
import { noticeView } from "../draft/view/notice.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { OfficialDocument } from "../model/document.ts";
import { decodeText } from "../read/decode.ts";
import type { World } from "../world.ts";
import type { LoadedMonth } from "./load-month.ts";
import { reportUnlistedUnits } from "./unlisted-units.ts";

/** A document and the name of its files, without ending, below the month's output folder. */
export interface NamedDocument {
  readonly name: string;
  readonly document: OfficialDocument;
  /** The template it was drawn from. */
  readonly template: string;
}

interface DraftOptions {
  readonly templates: string;
  readonly draft: boolean;
  readonly units?: readonly string[] | undefined;
}

const loadTemplate = async (world: World, path: string, report: Report): Promise<Template | undefined> => {
  const file = await world.readFile(path);
  if (!file) {
    report({ code: "TXT-003", place: { file: path }, details: { file: path } });
    return undefined;
  }
  const decoded = decodeText(file, report);
  return decoded && compileTemplate(decoded.text, path, report);
};

const checkUnits = (wanted: readonly string[], known: readonly string[], report: Report): void => {
  for (const unit of wanted.filter((name) => !known.includes(name))) {
    const nearest = nearestOf(unit, known);
    report({ code: "RUN-003", place: { file: "--units" }, details: { unit, nearest } });
  }
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
  const noticeTemplate = await loadTemplate(world, noticePath, report);
  const extractTemplate = await loadTemplate(world, extractPath, report);
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
  checkUnits(options.units ?? [], names, report);
  const digits = String(names.length).length;
  for (const [index, reporting] of assessment.reporting.entries()) {
    const { name } = reporting.unit;
    if (options.units && !options.units.includes(name)) continue;
    const view = extractView(agency, issue, assessment, reporting);
    const document = extractTemplate?.(view, options.draft, report);
    const serial = String(index + 1).padStart(Math.max(2, digits), "0");
    if (document) documents.push({ name: `单位/${serial}-${name}`, document, template: extractPath });
  }
  return documents;
};
