import { reportingDeadline } from "../../assess/reporting/deadline.ts";
import { expectedShare, yearPace } from "../../assess/indicators/pace.ts";
import { draftForm, unitsWithTasks } from "../../draft/progress-form.ts";
import type { Faces, FaceFiles } from "../../layout/faces.ts";
import { loadFaces } from "../../layout/faces.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { compareDates, isoDate, lastDayOf } from "../../model/calendar-date.ts";
import { catalogueOf } from "../../model/changes/catalogue-of.ts";
import type { DocumentProperties } from "../../model/papers/document-properties.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { nextMonth } from "../../model/month.ts";
import type { NamedDocument } from "../../model/papers/named-document.ts";
import type { ProgressForm } from "../../model/papers/progress-form.ts";
import type { Indicator } from "../../model/task.ts";
import type { Context } from "../load/context.ts";
import { loadCatalogue } from "../load/load-catalogue.ts";
import { loadFontFiles } from "../load/load-fonts.ts";
import { loadPhrases } from "../load/load-phrases.ts";
import { chosenMonth } from "../load/months.ts";
import type { Folders } from "../load/options.ts";
import { loadPreviousMonth } from "../load/in-year/previous-month.ts";
import { readingWith } from "../load/reading-with.ts";
import { reportUnprintable } from "../load/unprintable-characters.ts";
import { drawPapers } from "./draw-papers.ts";

export interface FormsOptions extends Folders {
  /** 2013-07; undefined means the month after the newest in the data folder. */
  readonly month?: string | undefined;
  /** The serial number of the 通知; without one it is a draft. */
  readonly number?: number | undefined;
  /** 成文日期 of the 通知; undefined means the last day of the month reported on. */
  readonly date?: CalendarDate | undefined;
  /** Print problems for machines. */
  readonly json: boolean;
}

/** The forms and the 通知 of a month; ready to be written when no error stands. */
export interface PreparedForms {
  readonly month: ReportingMonth;
  readonly forms: readonly ProgressForm[];
  /** The 通知. */
  readonly documents: readonly NamedDocument[];
  readonly properties: DocumentProperties;
  readonly fonts: FaceFiles;
  readonly faces: Faces;
  /** The month that last month's figures were taken from. */
  readonly previousMonth?: ReportingMonth;
}

/**
 * Works out the forms of a month and the 通知 that asks for them; every problem on the way is reported, a 通知 dated after
 * the deadline among them (RUN-006). Undefined when something is missing without which nothing can be written.
 */
export const prepareForms = async (context: Context<FormsOptions>): Promise<PreparedForms | undefined> => {
  const { options, report } = context;
  const month = await chosenMonth(context, { byNewest: nextMonth });
  const year = month && (await loadCatalogue(context, month.year));
  if (!year) return undefined;
  const catalogue = catalogueOf(year.catalogue, month);
  const fonts = await loadFontFiles(context, catalogue.agency.fonts);
  const faces = fonts && loadFaces(fonts, report);
  const last = { ...context, options: { ...options, ...readingWith(faces) } };
  const previous = await loadPreviousMonth(last, year.catalogue, month);
  const deadline = reportingDeadline(month, catalogue.agency);
  const particulars = {
    month,
    deadline,
    pace: yearPace(month),
    expectedShare: (indicator: Indicator) => expectedShare(indicator, month),
    ...(previous && { previous }),
  };
  const signedOn = options.date ?? lastDayOf(month.year, month.month);
  if (compareDates(signedOn, deadline) > 0) {
    const details = { date: isoDate(signedOn), deadline: isoDate(deadline) };
    report({ code: "RUN-006", place: { file: "--date" }, details });
  }
  const issue = { signedOn, ...(options.number !== undefined && { serial: options.number }) };
  const facts = { catalogue, particulars, issue };
  const draft = options.number === undefined;
  const documents = await drawPapers(context, { occasion: "forms", facts, draft });
  const say = await loadPhrases(context, catalogue.agency);
  if (documents.length === 0 || !fonts || !faces || !say) return undefined;
  reportUnprintable({ faces, documents, report });
  return {
    month,
    forms: unitsWithTasks(catalogue).map((unit) => draftForm(unit, catalogue, { ...particulars, say })),
    documents,
    properties: { creator: catalogue.agency.signature, created: signedOn },
    fonts,
    faces,
    ...(previous && { previousMonth: previous.month }),
  };
};
