import type { CalendarDate } from "../../model/calendar-date.ts";
import { compareDates, isoDate } from "../../model/calendar-date.ts";
import type { UnitReporting } from "../../model/assessment.ts";
import type { ReportingState } from "../../model/grade.ts";
import { reportingStates } from "../../model/grade.ts";
import { fileName } from "../../model/input-file.ts";
import { monthName } from "../../model/month.ts";
import { messageOf, severityOf } from "../../diagnostics/diagnostic.ts";
import { countText } from "../../diagnostics/format.ts";
import type { Receipt, ReportFile } from "../../model/submission.ts";
import { standingReceipts } from "../../model/submission.ts";
import { receiptId, registerLines } from "../../run/desk/change/enter-returns.ts";
import type { MonthView } from "../../run/desk/view-month.ts";
import { isShut } from "../../run/desk/view-month.ts";
import type { ReceivedFile } from "../../run/desk/change/receive-file.ts";

/** Where the units are named that report as a state says. */
export const unitsAddress = (month: string, state: ReportingState): string =>
  `/${month}/receive?show=${encodeURIComponent(state)}#units`;

const fileView = ({ file, valid }: ReportFile) => ({ name: fileName(file), valid });

const unitView = (reporting: UnitReporting, files: readonly ReportFile[]) => ({
  name: reporting.unit.name,
  state: reporting.state,
  receivedOn: reporting.receivedOn ? isoDate(reporting.receivedOn) : "",
  documentNumber: reporting.documentNumber,
  reminders: reporting.reminders === 0 ? "" : String(reporting.reminders),
  returnedOn: reporting.returnedOn ? isoDate(reporting.returnedOn) : "",
  files: files.map(fileView),
});

/** 退回、催报: the lines of the register, those first that one would write something into. */
const returnsView = (
  reporting: readonly UnitReporting[],
  receipts: readonly Receipt[],
  files: readonly ReportFile[],
) => {
  const stateOf = new Map(reporting.map(({ unit, state }) => [unit.name, state]));
  const units = reporting.map(({ unit }) => unit);
  const lines = registerLines(receipts, units).map((line) => {
    const { unit, reminders, receivedOn, returnedOn } = line;
    const own = files.filter((each) => each.unit === unit);
    return {
      id: receiptId(line),
      unit,
      receivedOn: receivedOn ? isoDate(receivedOn) : "",
      documentNumber: line.documentNumber ?? "",
      reminders: String(reminders),
      returnedOn: returnedOn ? isoDate(returnedOn) : "",
      isReturnable: receivedOn !== undefined && returnedOn === undefined,
      isFaulty: own.length > 0 && own.every(({ valid }) => !valid),
      isSilent: stateOf.get(unit) === "未报送",
    };
  });
  const rank = ({ isFaulty, isSilent }: (typeof lines)[number]): number => (isFaulty ? 0 : isSilent ? 1 : 2);
  return lines.toSorted((first, second) => rank(first) - rank(second));
};

/** The choices of which units are listed, each with how many there are: all of them, and each state that there is. */
const choicesOf = (month: string, reporting: readonly UnitReporting[], shown: string | undefined) => {
  const states = reportingStates.filter((name) => reporting.some(({ state }) => state === name));
  return [
    {
      name: "全部",
      count: reporting.length,
      href: `/${month}/receive#units`,
      isCurrent: shown === undefined,
    },
    ...states.map((name) => ({
      name,
      count: reporting.filter(({ state }) => state === name).length,
      href: unitsAddress(month, name),
      isCurrent: shown === name,
    })),
  ];
};

/**
 * 收文: all units with what came from them, and the units whose file has no row in the register yet.
 * `show` is a state of reporting: only the units that report so are listed.
 */
export const viewOfReceiving = (view: MonthView, show?: string) => {
  const { month, checked } = view;
  const { submissions, assessment } = checked ?? {};
  const files = submissions?.reportFiles ?? [];
  const receipts = submissions?.receipts ?? [];
  const filesOf = (unit: string): readonly ReportFile[] => files.filter((each) => each.unit === unit);
  const isEntered = (unit: string): boolean =>
    standingReceipts(receipts.filter((each) => each.unit === unit)).standing.length > 0;
  // A corrected report often says the day of the first one still.
  const claimedBy = (unit: string): CalendarDate | undefined => {
    const day = submissions?.submissions.find((each) => each.unit === unit)?.claimedDate;
    const { returnedOn } = standingReceipts(receipts.filter((each) => each.unit === unit));
    return day && returnedOn && compareDates(day, returnedOn) < 0 ? undefined : day;
  };
  const reporting = assessment?.reporting ?? [];
  const shown = reportingStates.find((state) => state === show);
  const listed = reporting.filter(({ state }) => shown === undefined || state === shown);
  const toEnter = reporting
    .map(({ unit }) => unit.name)
    .filter((unit) => filesOf(unit).length > 0 && !isEntered(unit));
  return {
    isIssued: isShut(view),
    isCorrecting: view.isCorrecting === true,
    isReadable: checked !== undefined,
    names: reporting.map(({ unit }) => unit.name),
    choices: choicesOf(monthName(month), reporting, shown),
    isChosen: shown !== undefined,
    shown: shown ?? "",
    units: listed.map((each) => unitView(each, filesOf(each.unit.name))),
    returns: returnsView(reporting, receipts, files),
    ownerless: files.filter(({ unit }) => unit === undefined).map(fileView),
    toEnter: toEnter.map((unit) => {
      const day = claimedBy(unit);
      return {
        unit,
        day: day ? isoDate(day) : "",
        files: filesOf(unit)
          .map(({ file }) => fileName(file))
          .join("、"),
      };
    }),
  };
};

/** What the page is told of a file that was received. */
export const receivedAnswer = ({ name, wasThere, unit, claimedDate, problems }: ReceivedFile) => ({
  name,
  wasThere,
  unit: unit ?? null,
  day: claimedDate ? isoDate(claimedDate) : null,
  isFaulty: problems.some((each) => severityOf(each) === "error"),
  counts: countText(problems) ?? "没有发现问题",
  problems: problems.slice(0, 10).map((each) => ({
    kind: severityOf(each),
    text: `${each.code} ${messageOf(each)}${each.place.cell === undefined ? "" : `（单元格 ${each.place.cell}）`}`,
  })),
});
