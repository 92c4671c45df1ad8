import { chineseDate } from "../../model/calendar-date.ts";
import { monthName } from "../../model/month.ts";
import { isoDate } from "../../model/calendar-date.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { messageOf } from "../../diagnostics/diagnostic.ts";
import type { Delivery } from "../../model/registers/delivery.ts";
import { nextMonth } from "../../model/month.ts";
import type { IssueTexts } from "../../run/desk/issue-texts.ts";
import { deliveryId } from "../../run/desk/change/deliver.ts";
import type { PrintedPapers } from "../../run/desk/printed-papers.ts";
import type { SealPoint } from "../../run/desk/seal-check.ts";
import { lettersPoint } from "../../run/desk/seal-check.ts";
import type { MonthView } from "../../run/desk/view-month.ts";
import { inPageWords } from "../page-words.ts";
import { paperView } from "./notice.ts";
import { viewOfParticulars } from "./particulars.ts";

const marks = { 好: "done", 要改: "not-begun", 待办: "slow" } as const;

/** What the page shows beside the month itself. */
interface IssuingShown {
  readonly points: readonly SealPoint[];
  readonly papers: PrintedPapers | undefined;
  /** 分发清单 as it stands. */
  readonly deliveries: readonly Delivery[];
  /** How many lines are due and not in it. */
  readonly unlisted: number;
  /** What is wrong with its lines. */
  readonly problems: readonly Diagnostic[];
  /** Only what nobody has signed for. */
  readonly unsignedOnly: boolean;
  /** What 期次.yaml says; absent where it is not read. */
  readonly texts: IssueTexts | undefined;
  /** A correction that was printed and is not issued yet. */
  readonly correction: PrintedPapers | undefined;
}

/** 分发清单 with its sums, line by line. */
const deliveryView = ({ deliveries, unlisted, problems, unsignedOnly }: IssuingShown) => {
  const signed = deliveries.filter(({ signedOn }) => signedOn !== undefined);
  return {
    copies: deliveries.reduce((sum, { copies }) => sum + copies, 0),
    lines: deliveries.length,
    signed: signed.length,
    unsigned: deliveries.length - signed.length,
    unlisted,
    unsignedOnly,
    problems: problems.map((each) => ({
      text: `${each.code} ${messageOf(each)}`,
      cell: each.place.cell ?? "",
    })),
    rows: deliveries
      .filter(({ signedOn }) => !unsignedOnly || signedOn === undefined)
      .map((each) => ({
        id: deliveryId(each),
        paper: each.paper,
        unit: each.unit,
        copies: each.copies,
        signedOn: each.signedOn ? isoDate(each.signedOn) : "",
        note: each.note,
      })),
  };
};

/** 印发: what must be true before the seal, and what goes to which unit. */
export const viewOfIssuing = (
  { month, status, isCorrecting, isCorrectionDraft }: MonthView,
  shown: IssuingShown,
) => {
  const { points, papers } = shown;
  const name = monthName(month);
  const documents = (papers?.documents ?? []).map((each) => paperView(name, "通报", each));
  const units = [...new Set(documents.flatMap(({ unit }) => unit ?? []))];
  return {
    number: status.number ?? null,
    issued: status.issuedOn ? chineseDate(status.issuedOn) : null,
    lettersUnprinted: points.some(({ name: point, state }) => point === lettersPoint && state !== "好"),
    points: points.map((each) => ({ ...each, said: each.said.map(inPageWords), tone: marks[each.state] })),
    particulars: viewOfParticulars(shown.texts, status.issuedOn !== undefined),
    correction: {
      isOpen: isCorrecting === true,
      isWaiting: status.isCorrectionWaiting === true && isCorrectionDraft !== true,
      isDraft: shown.correction?.draft === true,
      papers: (shown.correction?.documents ?? []).map((each) => paperView(name, "更正", each)),
    },
    formsMonth: monthName(nextMonth(month)),
    list: deliveryView(shown),
    isPrinted: papers !== undefined && !papers.draft,
    units: units.map((unit) => ({
      unit,
      papers: documents.filter((each) => each.unit === unit),
      packet: `/${name}/packets/${encodeURIComponent(unit)}`,
    })),
  };
};
