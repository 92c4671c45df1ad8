import type { FaceFiles, Faces } from "../../layout/faces.ts";
import { loadFaces } from "../../layout/faces.ts";
import type { YearCatalogue } from "../../model/catalogue.ts";
import type { DocumentProperties } from "../../model/papers/document-properties.ts";
import { catalogueOf } from "../../model/changes/catalogue-of.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { NamedDocument } from "../../model/papers/named-document.ts";
import { taskHolders } from "../../model/changes/task-holders.ts";
import type { SupervisionRegister } from "../../read/month/supervision-register.ts";
import type { Context } from "../load/context.ts";
import { courseTo } from "../load/in-year/load-course.ts";
import { loadCatalogue } from "../load/load-catalogue.ts";
import { loadFontFiles } from "../load/load-fonts.ts";
import type { KeptMonths } from "../print/kept-months.ts";
import type { LoadedMonth } from "../load/in-year/load-month.ts";
import { loadMonth } from "../load/in-year/load-month.ts";
import { loadPhrases } from "../load/load-phrases.ts";
import { loadSupervisionRegister } from "../load/load-supervision.ts";
import { supervisedIn } from "../load/in-year/supervised.ts";
import { chosenMonth } from "../load/months.ts";
import { readingWith } from "../load/reading-with.ts";
import type { MonthOptions } from "../load/options.ts";
import { readingAhead } from "../standby/reading-ahead.ts";
import type { Begin, Standby } from "../standby/standby.ts";
import { unitsAskedFor } from "../load/units-asked-for.ts";
import { reportUnprintable } from "../load/unprintable-characters.ts";
import { draftMonth } from "./draft-month.ts";
import { loadTemplates } from "./draw-papers.ts";
import { formerLetters } from "./former-letters.ts";
import { inputFiles } from "./input-files.ts";
import type { MonthFacts } from "./paper.ts";

/** A month read, assessed and drafted; ready to be printed when no error stands. */
export interface PreparedMonth {
  readonly month: ReportingMonth;
  readonly loaded: LoadedMonth;
  readonly facts: MonthFacts;
  /** The units that --units asks for, by their names; undefined means all. */
  readonly units: readonly string[] | undefined;
  readonly documents: readonly NamedDocument[];
  readonly fonts: FaceFiles;
  readonly faces: Faces;
  readonly properties: DocumentProperties;
  /** Every file that the documents rest on: the year's, those of this and the earlier months, the templates. */
  readonly inputs: readonly InputFile[];
  /** Files whose errors do not forbid printing. */
  readonly returnedFiles: readonly string[];
  /** 督办台账; absent while nothing is entered. */
  readonly supervision?: SupervisionRegister;
}

/** What the months are read with; without faces where a font cannot be opened. */
interface Basis {
  readonly year: YearCatalogue;
  readonly month: ReportingMonth;
  readonly fonts: FaceFiles | undefined;
  readonly faces: Faces | undefined;
}

/** How the months are read: some by a standby, which then makes ready for printing. */
const readingFlags = async (
  context: Context<MonthOptions>,
  standby: Help["standby"],
  { year, month, fonts, faces }: Basis,
) => {
  const readMonth =
    standby?.read && fonts && faces
      ? await readingAhead(context, { read: standby.read, year, month, fonts, faces })
      : undefined;
  standby?.makeReady?.();
  return { ...context.options, ...readingWith(faces), ...(readMonth && { readMonth }) };
};

/** What a month may be prepared with. */
interface Help {
  /** Where earlier months are kept as they were worked out. */
  readonly kept?: KeptMonths;
  readonly standby?: Pick<Standby, "read" | "makeReady"> | undefined;
  /** Begins to print the 通报 while the rest is drawn, where all of it is to be printed. */
  readonly begin?: Begin | undefined;
}

/**
 * Reads, assesses and drafts a month; every problem on the way is reported. Undefined when nothing could be drafted;
 * a month is not even read while the year's own files have errors, since these would be laid at the units' door. What
 * earlier months were worked out to is taken from `kept`, where there is such a place; a `standby` reads some of them.
 */
export const prepareMonth = async (
  context: Context<MonthOptions>,
  { kept, standby, begin }: Help = {},
): Promise<PreparedMonth | undefined> => {
  const { world, options, report } = context;
  const month = await chosenMonth(context);
  const year = month && (await loadCatalogue(context, month.year));
  if (!year) return undefined;
  const catalogue = catalogueOf(year.catalogue, month);
  const fonts = await loadFontFiles(context, catalogue.agency.fonts);
  const faces = fonts && loadFaces(fonts, report);
  const flags = await readingFlags(context, standby, { year: year.catalogue, month, fonts, faces });
  // Where the faces are not known the month is drawn by nobody, and nothing of it is worth keeping.
  const loadEarlier = faces && fonts && kept?.loadingWith(fonts);
  const loaded = await loadMonth({ ...context, options: flags }, year.catalogue, month, loadEarlier);
  if (!loaded || !fonts || !faces) return undefined;
  const { submissions, assessment } = loaded;
  const say = await loadPhrases(context, catalogue.agency);
  if (!say) {
    // What is wrong with the templates is told along with what is wrong with the phrases.
    await loadTemplates(context, "month");
    return undefined;
  }
  const supervision = await loadSupervisionRegister(context);
  const records = supervision?.records ?? [];
  const supervised = supervisedIn(records, catalogue, loaded, report);
  const inYear = { data: options.data, year: year.catalogue, catalogue, assessment };
  const facts = {
    catalogue,
    issue: submissions.issue,
    assessment,
    say,
    formerLetters: formerLetters(context, { catalogue, loaded, records }),
    supervised,
    ...(catalogue.agency.charts && { course: await courseTo(world, inYear) }),
  };
  const names = taskHolders(assessment).map(({ unit }) => unit.name);
  const units = unitsAskedFor(context, names, catalogue);
  const properties = { creator: catalogue.agency.signature, created: facts.issue.signedOn };
  const documents = await draftMonth(context, facts, {
    units,
    // The largest paper is drawn first, and takes as long to print as all others take to be drawn.
    drawn: (document) => {
      if (document.kind === "通报") begin?.(document, { fonts, properties, formats: options.formats });
    },
  });
  reportUnprintable({ faces, documents, report });
  return {
    month,
    loaded,
    facts,
    units,
    documents,
    fonts,
    faces,
    properties,
    inputs: await inputFiles(world, options, {
      month,
      seeds: year.files,
      own: loaded.files,
      signedOn: facts.issue.signedOn,
      hasCharts: catalogue.agency.charts === true,
    }),
    returnedFiles: submissions.returnedFiles ?? [],
    ...(supervision && { supervision }),
  };
};
