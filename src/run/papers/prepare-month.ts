import type { Report } from "../../diagnostics/diagnostic.ts";
import type { FaceFiles, Faces } from "../../layout/faces.ts";
import { loadFaces } from "../../layout/faces.ts";
import type { MonthAssessment } from "../../model/assessment.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { parseMonth } from "../../model/month.ts";
import { readCatalogue } from "../../read/catalogue/catalogue.ts";
import type { World } from "../../world.ts";
import type { NamedDocument } from "../../model/named-document.ts";
import { draftDocuments } from "./draft-documents.ts";
import { inputFiles } from "../load/input-files.ts";
import { loadFontFiles } from "../load/load-fonts.ts";
import type { LoadedMonth } from "../load/load-month.ts";
import { loadMonth, monthsIn } from "../load/load-month.ts";
import type { MonthOptions } from "../load/options.ts";
import { seedsFolder } from "../load/options.ts";
import type { Issue } from "../print/print-document.ts";
import { reportUnprintable } from "../load/unprintable-characters.ts";

/** A month read, assessed and drafted; ready to be printed when no error stands. */
export interface PreparedMonth {
  readonly month: ReportingMonth;
  readonly catalogue: Catalogue;
  readonly loaded: LoadedMonth;
  readonly assessment: MonthAssessment;
  readonly documents: readonly NamedDocument[];
  readonly fonts: FaceFiles;
  readonly faces: Faces;
  readonly issue: Issue;
  /** Every file that the documents rest on: the year's, those of this and the earlier months, the templates. */
  readonly inputs: readonly InputFile[];
  /** Files whose errors do not forbid printing. */
  readonly returnedFiles: readonly string[];
}

const chosenMonth = async (
  world: World,
  options: MonthOptions,
  report: Report,
): Promise<ReportingMonth | undefined> => {
  if (options.month !== undefined) return parseMonth(options.month);
  const newest = (await monthsIn(world, options.data)).at(-1);
  if (!newest) report({ code: "RUN-001", place: { file: options.data }, details: {} });
  return newest;
};

/**
 * Reads, assesses and drafts a month; every problem on the way is reported. Undefined when nothing could be drafted;
 * a month is not even read while the year's own files have errors, since these would be laid at the units' door.
 */
export const prepareMonth = async (
  world: World,
  options: MonthOptions,
  report: Report,
): Promise<PreparedMonth | undefined> => {
  const month = await chosenMonth(world, options, report);
  if (!month) return undefined;
  const seeds = seedsFolder(options, month.year);
  const seedFiles = await world.readFolder(seeds);
  const catalogue = readCatalogue(seedFiles, seeds, month.year, report);
  if (!catalogue) return undefined;
  const fonts = await loadFontFiles(world, options.templates, catalogue.agency.fonts, report);
  const faces = fonts && loadFaces(fonts, report);
  const loaded = await loadMonth(world, options, catalogue, month, report);
  if (!loaded || !fonts || !faces) return undefined;
  const documents = await draftDocuments(world, options, catalogue, loaded, report);
  reportUnprintable(faces, loaded.submissions.submissions, documents, report);
  return {
    month,
    catalogue,
    loaded,
    assessment: loaded.assessment,
    documents,
    fonts,
    faces,
    issue: { creator: catalogue.agency.signature, created: loaded.submissions.issue.signedOn },
    inputs: await inputFiles(world, options, month, seedFiles, loaded.files),
    returnedFiles: loaded.submissions.returnedFiles ?? [],
  };
};
