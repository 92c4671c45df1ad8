import { reportingDeadline } from "../../assess/deadline.ts";
import { yearPace } from "../../assess/pace.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { FormParticulars } from "../../draft/progress-form.ts";
import { draftForm, unitsWithTasks } from "../../draft/progress-form.ts";
import { formsNoticeNames } from "../../draft/view/forms-notice-names.ts";
import { formsNoticeView } from "../../draft/view/forms-notice.ts";
import type { Faces, FaceFiles } from "../../layout/faces.ts";
import { loadFaces } from "../../layout/faces.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { compareDates, isoDate, lastDayOf } from "../../model/calendar-date.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { nextMonth, parseMonth } from "../../model/month.ts";
import type { ProgressForm } from "../../model/progress-form.ts";
import { readCatalogue } from "../../read/catalogue/catalogue.ts";
import type { World } from "../../world.ts";
import type { NamedDocument } from "../../model/named-document.ts";
import { loadFontFiles } from "../load/load-fonts.ts";
import { monthsIn } from "../load/load-month.ts";
import { loadTemplate } from "../load/load-template.ts";
import type { Folders } from "../load/options.ts";
import { seedsFolder } from "../load/options.ts";
import { loadPreviousMonth } from "../load/previous-month.ts";
import type { Issue } from "../print/print-document.ts";
import { reportUnprintable } from "../load/unprintable-characters.ts";

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
  readonly notice: NamedDocument;
  readonly issue: Issue;
  readonly fonts: FaceFiles;
  readonly faces: Faces;
  /** The month that last month's figures were taken from. */
  readonly previousMonth?: ReportingMonth;
}

const chosenMonth = async (
  world: World,
  options: FormsOptions,
  report: Report,
): Promise<ReportingMonth | undefined> => {
  if (options.month !== undefined) return parseMonth(options.month);
  const newest = (await monthsIn(world, options.data)).at(-1);
  if (!newest) report({ code: "RUN-001", place: { file: options.data }, details: {} });
  return newest && nextMonth(newest);
};

/** Draws the 通知 that asks for the forms. */
const draftNotice = async (
  world: World,
  { templates, number }: FormsOptions,
  catalogue: Catalogue,
  particulars: FormParticulars,
  signedOn: CalendarDate,
  report: Report,
): Promise<NamedDocument | undefined> => {
  const path = `${templates}/填报通知.hbs`;
  const template = await loadTemplate(world, path, formsNoticeNames, report);
  const issue = { signedOn, ...(number !== undefined && { serial: number }) };
  const document = template?.(formsNoticeView(catalogue, particulars, issue), number === undefined, report);
  return document && { name: "通知", document, template: path };
};

/**
 * Works out the forms of a month and the 通知; every problem on the way is reported, a 通知 dated after the deadline
 * among them (RUN-006). Undefined when something is missing without which nothing can be written.
 */
export const prepareForms = async (
  world: World,
  options: FormsOptions,
  report: Report,
): Promise<PreparedForms | undefined> => {
  const month = await chosenMonth(world, options, report);
  if (!month) return undefined;
  const seeds = seedsFolder(options, month.year);
  const catalogue = readCatalogue(await world.readFolder(seeds), seeds, month.year, report);
  if (!catalogue) return undefined;
  const previous = await loadPreviousMonth(world, options.data, catalogue, month, report);
  const deadline = reportingDeadline(month, catalogue.agency);
  const particulars = { month, deadline, pace: yearPace(month), ...(previous && { previous }) };
  const signedOn = options.date ?? lastDayOf(month.year, month.month);
  if (compareDates(signedOn, deadline) > 0) {
    const details = { date: isoDate(signedOn), deadline: isoDate(deadline) };
    report({ code: "RUN-006", place: { file: "--date" }, details });
  }
  const fonts = await loadFontFiles(world, options.templates, catalogue.agency.fonts, report);
  const faces = fonts && loadFaces(fonts, report);
  const notice = await draftNotice(world, options, catalogue, particulars, signedOn, report);
  if (!notice || !fonts || !faces) return undefined;
  reportUnprintable(faces, [], [notice], report);
  return {
    month,
    forms: unitsWithTasks(catalogue).map((unit) => draftForm(unit, catalogue, particulars)),
    notice,
    issue: { creator: catalogue.agency.signature, created: signedOn },
    fonts,
    faces,
    ...(previous && { previousMonth: previous.month }),
  };
};
