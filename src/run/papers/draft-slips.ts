import { registeredUntil, slipDates } from "../../assess/slip-dates.ts";
import type { SlipsDue } from "../../assess/slips-due.ts";
import { slipsDue } from "../../assess/slips-due.ts";
import type { Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import { slipFile } from "../../draft/slip-problem.ts";
import { reminderNames, returnSlipNames } from "../../draft/view/slip-names.ts";
import { reminderView, returnSlipView } from "../../draft/view/slips.ts";
import { missingCharacters } from "../../layout/faces.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { compareDates, isoDate } from "../../model/calendar-date.ts";
import { monthName } from "../../model/month.ts";
import type { Receipt } from "../../model/submission.ts";
import type { ReturnSlip, SlipTerms } from "../../model/slip.ts";
import type { World } from "../../world.ts";
import type { NamedDocument } from "../../model/named-document.ts";
import { serialIn } from "./draft-documents.ts";
import type { LoadedMonth } from "../load/load-month.ts";
import { loadTemplate } from "../load/load-template.ts";
import type { PreparedMonth } from "./prepare-month.ts";
import { reportUnprintable } from "../load/unprintable-characters.ts";
import { unitsAskedFor } from "../load/units-asked-for.ts";

/** The templates of the slips, by the folder that the slips go into. */
export const slipTemplates = { 退回: "退回修改通知.hbs", 催报: "催报通知.hbs" } as const;
const slipNames = { 退回: returnSlipNames, 催报: reminderNames } as const;
type SlipKind = keyof typeof slipTemplates;

interface SlipOptions {
  readonly data: string;
  readonly templates: string;
  readonly draft: boolean;
  /** Only these units' slips. */
  readonly units?: readonly string[] | undefined;
}

/** The slips of a month, and the faulty files for which there is none. */
export interface DraftedSlips extends Pick<SlipsDue, "superseded" | "ownerless"> {
  readonly documents: readonly NamedDocument[];
}

export const noSlips: DraftedSlips = { documents: [], superseded: [], ownerless: [] };

/** 退回修改通知3份、催报通知2份, and why there are not more. */
export const slipsText = ({ documents, superseded, ownerless }: DraftedSlips): string => {
  const count = (kind: SlipKind): number => documents.filter(({ name }) => name.startsWith(kind)).length;
  const left = [
    ...(superseded.length > 0 ? [`${superseded.length} 个有错误的文件因单位另有合格文件不再退回`] : []),
    ...(ownerless.length > 0 ? [`${ownerless.length} 个有错误的文件看不出是哪个单位的，没有通知`] : []),
  ];
  const told = `退回修改通知 ${count("退回")} 份、催报通知 ${count("催报")} 份`;
  return left.length > 0 ? `${told}（${left.join("；")}）` : told;
};

const termsOf = (
  { submissions, assessment }: LoadedMonth,
  issuedOn: CalendarDate | undefined,
  file: string,
  report: Report,
): SlipTerms => {
  const { receipts, issue } = submissions;
  const { deadline } = assessment;
  const day = issuedOn ?? registeredUntil(receipts, deadline);
  const { resubmitBy, refused } = slipDates(day, deadline, issue.resubmitBy);
  if (refused && issue.resubmitBy) {
    const details = {
      wanted: isoDate(issue.resubmitBy),
      issued: isoDate(day),
      used: isoDate(resubmitBy),
      refused,
    };
    report({ code: "SLIP-001", place: { file }, details });
  }
  return { issuedOn: day, resubmitBy, closedOn: issue.closedOn };
};

/** 来文文号 and 收文日期 of the report that goes back: a unit's latest. */
const receiptOf = (
  receipts: readonly Receipt[],
  unit: string,
): Pick<ReturnSlip, "documentNumber" | "receivedOn"> => {
  const [latest] = receipts
    .flatMap((each) => (each.unit === unit && each.receivedOn ? [{ ...each, on: each.receivedOn }] : []))
    .toSorted((a, b) => compareDates(b.on, a.on));
  return latest ? { documentNumber: latest.documentNumber, receivedOn: latest.on } : { documentNumber: "" };
};

/**
 * Draws 退回修改通知 and 催报通知 from their templates. They bear the day `issuedOn`, or where there is none the latest
 * day in 收文登记. `diagnostics` are those of the month, arranged; faults of the templates are reported.
 */
export const draftSlips = async (
  world: World,
  options: SlipOptions,
  { catalogue, faces, loaded }: Pick<PreparedMonth, "catalogue" | "faces" | "loaded">,
  issuedOn: CalendarDate | undefined,
  diagnostics: readonly Diagnostic[],
  report: Report,
): Promise<DraftedSlips> => {
  const { submissions, assessment } = loaded;
  const { agency } = catalogue;
  const due = slipsDue(assessment, submissions.reportFiles ?? [], diagnostics);
  const known = assessment.reporting.map(({ unit }) => unit.name);
  const units = unitsAskedFor(options.units, known, catalogue, report);
  const wanted = (unit: string): boolean => units?.includes(unit) ?? true;
  const returns = [...due.returns].filter(([unit]) => wanted(unit));
  const reminders = due.reminders.filter(({ unit }) => wanted(unit.name));
  const left = { superseded: due.superseded, ownerless: due.ownerless };
  const drawer = async (kind: SlipKind) => {
    const path = `${options.templates}/${slipTemplates[kind]}`;
    const template = await loadTemplate(world, path, slipNames[kind], report);
    return (unit: string, view: object): readonly NamedDocument[] => {
      const document = template?.(view, options.draft, report);
      const name = `${kind}/${serialIn(assessment, unit)}${unit}`;
      return document ? [{ name, document, template: path }] : [];
    };
  };
  const drawReturn = await drawer("退回");
  const drawReminder = await drawer("催报");
  if (returns.length + reminders.length === 0) return { documents: [], ...left };
  const issueFile = `${options.data}/${monthName(assessment.month)}/期次.yaml`;
  const terms = termsOf(loaded, issuedOn, issueFile, report);
  const canPrint = (character: string): boolean => missingCharacters(character, faces).length === 0;
  const documents = [
    ...reminders.flatMap((each) =>
      drawReminder(each.unit.name, reminderView(agency, assessment, terms, each)),
    ),
    ...returns.flatMap(([unit, faulty]) => {
      const files = faulty.map(({ file, errors }) => slipFile(file, errors, canPrint));
      const slip = { unit, ...receiptOf(submissions.receipts, unit), files };
      return drawReturn(unit, returnSlipView(agency, assessment, terms, slip));
    }),
  ];
  reportUnprintable(faces, [], documents, report);
  return { documents: documents.toSorted((a, b) => (a.name < b.name ? -1 : 1)), ...left };
};
