import type { Report } from "../diagnostics/diagnostic.ts";
import type { FaceFiles, Faces } from "../layout/faces.ts";
import { loadFaces } from "../layout/faces.ts";
import type { MonthAssessment } from "../model/assessment.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { InputFile } from "../model/input-file.ts";
import type { ReportingMonth } from "../model/month.ts";
import { monthName, parseMonth } from "../model/month.ts";
import { readCatalogue } from "../read/catalogue.ts";
import type { World } from "../world.ts";
import type { NamedDocument } from "./draft-documents.ts";
import { draftDocuments } from "./draft-documents.ts";
import { loadFontFiles } from "./load-fonts.ts";
import type { LoadedMonth } from "./load-month.ts";
import { loadMonth, monthsIn } from "./load-month.ts";
import type { MonthOptions } from "./options.ts";
import { seedsFolder } from "./options.ts";
import type { Issue } from "./print-document.ts";
import { reportUnprintable } from "./unprintable-characters.ts";

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

/** The files of the year's earlier months, from which changes and lagging runs are counted. */
const earlierFiles = async (
  world: World,
  data: string,
  month: ReportingMonth,
): Promise<readonly InputFile[]> => {
  const months = (await monthsIn(world, data)).filter(
    (each) => each.year === month.year && each.month < month.month,
  );
  const files = await Promise.all(months.map((each) => world.readFolder(`${data}/${monthName(each)}`)));
  return files.flat();
};

const templateNames = ["通报.hbs", "单位摘编.hbs", "退回修改通知.hbs", "催报通知.hbs"] as const;

/** The templates of everything that a month may print, whether it does or not, so that a list of them stays the same. */
const templateFiles = async (world: World, folder: string): Promise<readonly InputFile[]> => {
  const files = await Promise.all(templateNames.map((name) => world.readFile(`${folder}/${name}`)));
  return files.flatMap((file) => file ?? []);
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
    inputs: [
      ...seedFiles,
      ...(await earlierFiles(world, options.data, month)),
      ...loaded.files,
      ...(await templateFiles(world, options.templates)),
    ],
    returnedFiles: loaded.submissions.returnedFiles ?? [],
  };
};
