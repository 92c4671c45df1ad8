import type { SlipDates } from "../../assess/reporting/slip-dates.ts";
import { registeredUntil, slipDates } from "../../assess/reporting/slip-dates.ts";
import type { SlipsDue } from "../../assess/reporting/slips-due.ts";
import { slipsDue } from "../../assess/reporting/slips-due.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { slipFile } from "../../draft/slip-problem.ts";
import { missingCharacters } from "../../layout/faces.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { compareDates, isoDate } from "../../model/calendar-date.ts";
import { monthName } from "../../model/month.ts";
import type { NamedDocument } from "../../model/papers/named-document.ts";
import type { Receipt } from "../../model/submission.ts";
import type { ReturnSlip } from "../../model/papers/slip.ts";
import type { SupervisionPaper } from "../../model/registers/supervision-record.ts";
import type { Context } from "../load/context.ts";
import type { MonthOptions } from "../load/options.ts";
import { reportUnprintable } from "../load/unprintable-characters.ts";
import { drawPapers } from "./draw-papers.ts";
import type { SlipFacts } from "./paper.ts";
import { documentsOf } from "./papers.ts";
import type { PreparedMonth } from "./prepare-month.ts";
import { slipRecords } from "./slip-records.ts";
import type { SlipsBefore } from "./slips-before.ts";

/** The slips of a month, and the faulty files for which there is none. */
export interface DraftedSlips extends Pick<SlipsDue, "superseded" | "ownerless"> {
  readonly documents: readonly NamedDocument[];
  /** The same as 督办台账 lists them. */
  readonly records: readonly SupervisionPaper[];
  /** How many 催报通知 were not written because 报送截止日 is not over, or nobody has said so. */
  readonly withheld: number;
  /** Who has got one already and has sent nothing since: 市科技局（2013-07-05） */
  readonly before: readonly string[];
  /** Whether 收文登记 or the clerk names a day; otherwise nobody can say what is over. */
  readonly isDayKnown: boolean;
  /** The latest day that is known of, which the slips bear. */
  readonly issuedOn: CalendarDate;
}

/** So many units are named that have got their slip before. */
const mostNamed = 5;

/** 退回修改通知3份、催报通知2份, and why there are not more. */
export const slipsText = ({
  documents,
  superseded,
  ownerless,
  before,
}: Pick<DraftedSlips, "documents" | "superseded" | "ownerless" | "before">): string => {
  const named = before.slice(0, mostNamed).join("、");
  const left = [
    ...(before.length > 0
      ? [
          `${before.length} 个单位发过通知、没有再报来，不再写：${named}${before.length > mostNamed ? "等" : ""}`,
        ]
      : []),
    ...(superseded.length > 0 ? [`${superseded.length} 个有错误的文件因单位另有合格文件不再退回`] : []),
    ...(ownerless.length > 0 ? [`${ownerless.length} 个有错误的文件看不出是哪个单位的，没有通知`] : []),
  ];
  const returns = documentsOf(documents, "退回").length;
  const reminders = documentsOf(documents, "催报").length;
  const told = `退回修改通知 ${returns} 份、催报通知 ${reminders} 份`;
  return left.length > 0 ? `${told}（${left.join("；")}）` : told;
};

/** Tells that the day 期次.yaml wants the reports by was not taken (SLIP-001). */
const reportRefused = (
  { options, report }: Context<Pick<MonthOptions, "data">>,
  { issuedOn, resubmitBy, refused }: SlipDates,
  { issue, assessment }: Pick<SlipFacts, "issue" | "assessment">,
): void => {
  if (!refused || !issue.resubmitBy) return;
  const details = {
    wanted: isoDate(issue.resubmitBy),
    issued: isoDate(issuedOn),
    used: isoDate(resubmitBy),
    refused,
  };
  const place = { file: `${options.data}/${monthName(assessment.month)}/期次.yaml` };
  report({ code: "SLIP-001", place, details });
};

/** The day that slips of a check bear; reports one that is asked for and over, by what 收文登记 says (SLIP-002). */
const dayOfCheck = (
  { options, report }: Context<Pick<MonthOptions, "data">>,
  { assessment }: Pick<SlipFacts, "assessment">,
  known: CalendarDate,
  asked: CalendarDate | undefined,
): CalendarDate => {
  if (!asked) return known;
  if (compareDates(asked, known) >= 0) return asked;
  const details = { asked: isoDate(asked), known: isoDate(known) };
  const file = `${options.data}/${monthName(assessment.month)}/收文登记.csv`;
  report({ code: "SLIP-002", place: { file }, details });
  return known;
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

/** What slips are drawn of. */
interface SlipBasis {
  /** The day the slips bear; undefined means the latest day in 收文登记, or the one that is asked for. */
  readonly issuedOn?: CalendarDate | undefined;
  /** 制发日期 as it is asked for; not taken where 收文登记 knows of a later day. */
  readonly asked?: CalendarDate | undefined;
  /** The problems of the month, arranged. */
  readonly diagnostics: readonly Diagnostic[];
  readonly draft: boolean;
  /** Whether units are reminded though 报送截止日 is not over. */
  readonly beforeDeadline: boolean;
  /** Who gets none of this day since they have one; absent where all do who are asked again. */
  readonly sentBefore?: SlipsBefore;
}

/** Draws 退回修改通知 and 催报通知 from their templates; faults of these are reported. */
export const draftSlips = async (
  context: Context<Pick<MonthOptions, "data" | "templates">>,
  { facts, faces, loaded, units }: Pick<PreparedMonth, "facts" | "faces" | "loaded" | "units">,
  { issuedOn, asked, diagnostics, draft, beforeDeadline, sentBefore = () => undefined }: SlipBasis,
): Promise<DraftedSlips> => {
  const { receipts, reportFiles = [] } = loaded.submissions;
  const { issue, assessment } = facts;
  const due = slipsDue(assessment, reportFiles, diagnostics);
  const { returns, superseded, ownerless } = due;
  const registered = registeredUntil(receipts);
  const isDayKnown = (issuedOn ?? asked ?? registered) !== undefined;
  const known = registered ?? asked ?? assessment.deadline;
  const day = issuedOn ?? dayOfCheck(context, facts, known, asked);
  const dates = slipDates(day, assessment.deadline, issue.resubmitBy);
  const isEarly = compareDates(dates.issuedOn, assessment.deadline) < 0;
  const toRemind = !isDayKnown || (isEarly && !beforeDeadline) ? [] : due.reminders;
  const reminders = toRemind.filter(({ unit }) => !sentBefore("催报通知", unit.name));
  const canPrint = (character: string): boolean => missingCharacters(character, faces).length === 0;
  const slipFacts: SlipFacts = {
    ...facts,
    terms: { issuedOn: dates.issuedOn, resubmitBy: dates.resubmitBy, closedOn: issue.closedOn },
    reminders,
    returns: [...returns]
      .filter(([unit]) => !sentBefore("退回通知", unit))
      .map(([unit, faulty]) => ({
        unit,
        ...receiptOf(receipts, unit),
        files: faulty.map(({ file, errors }) => slipFile(file, errors, canPrint)),
      })),
  };
  const reminded = new Set(toRemind.map(({ unit }) => unit.name));
  const before = assessment.reporting.flatMap(({ unit: { name } }) => {
    if (units && !units.includes(name)) return [];
    const returned = returns.has(name) ? sentBefore("退回通知", name) : undefined;
    const sent = returned ?? (reminded.has(name) ? sentBefore("催报通知", name) : undefined);
    return sent ? [`${name}（${isoDate(sent)}）`] : [];
  });
  const documents = await drawPapers(context, { occasion: "slips", facts: slipFacts, draft, units });
  if (documents.length > 0) reportRefused(context, dates, facts);
  reportUnprintable({ faces, documents, report: context.report });
  const sorted = documents.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return {
    documents: sorted,
    records: slipRecords(slipFacts, sorted),
    superseded,
    ownerless,
    withheld: due.reminders.length - toRemind.length,
    before,
    isDayKnown,
    issuedOn: dates.issuedOn,
  };
};
