import {
  compareWithMonth,
  lettersBefore,
  supervisedLetters,
} from "../../../assess/registers/supervised-letters.ts";
import type { Report } from "../../../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../../../model/calendar-date.ts";
import { isoDate } from "../../../model/calendar-date.ts";
import type { Catalogue } from "../../../model/catalogue.ts";
import type { InputFile } from "../../../model/input-file.ts";
import type { ReportingMonth } from "../../../model/month.ts";
import type { SupervisedLetter } from "../../../model/registers/supervised-letter.ts";
import type { SupervisionRecord } from "../../../model/registers/supervision-record.ts";
import { utf8 } from "../../../model/text/utf8.ts";
import { findDeparted, findUnit, nearestNames, unitNames } from "../../../read/text/unit-names.ts";
import type { LoadedMonth } from "./load-month.ts";

/**
 * The 督办函 that a month's 通报 counts, of the lines of 督办台账. Reports units that 单位名录 does not have (SUP-007) and
 * letters that do not agree with what the month shows (SUP-008, SUP-009).
 */
export const supervisedIn = (
  records: readonly SupervisionRecord[],
  { units, departed }: Pick<Catalogue, "units" | "departed">,
  loaded: LoadedMonth,
  report: Report,
): readonly SupervisedLetter[] => {
  const { assessment, submissions } = loaded;
  const notice = {
    month: assessment.month,
    asOf: submissions.issue.signedOn,
    since: loaded.previous?.signedOn,
  };
  // A letter to a unit that is no more stays on the books.
  const names = unitNames(units, [], departed);
  for (const { unit, place } of lettersBefore(records, notice)) {
    const nearest = nearestNames(names, unit);
    if (!findUnit(names, unit) && !findDeparted(names, unit))
      report({ code: "SUP-007", place, details: { unit, nearest } });
  }
  const letters = supervisedLetters(records, notice, (written) => findUnit(names, written)?.name ?? written);
  compareWithMonth(letters, assessment, report);
  return letters;
};

const known = (day: CalendarDate | undefined): string => (day ? isoDate(day) : "");

/** A month whose 通报 is signed. */
interface SignedMonth {
  readonly month: ReportingMonth;
  readonly signedOn: CalendarDate;
}

/**
 * What of 督办台账.csv a month's papers rest on, to be listed and compared like a file of that name: nothing that was entered
 * for later papers, or that happened later, is part of it. Undefined where they rest on nothing of it.
 */
export const supervisionBasis = (
  path: string,
  records: readonly SupervisionRecord[],
  { month, signedOn: asOf }: SignedMonth,
): InputFile | undefined => {
  const letters = lettersBefore(records, { month, asOf });
  if (letters.length === 0) return undefined;
  const today = isoDate(asOf);
  const past = (day: CalendarDate | undefined): string => (known(day) <= today ? known(day) : "");
  const lines = letters.map(({ serial, task, unit, number, answerBy, answeredOn, closedOn }) =>
    JSON.stringify([serial, task ?? "", unit, number, known(answerBy), past(answeredOn), past(closedOn)]),
  );
  return { path, bytes: utf8(lines.map((line) => `${line}\n`).join("")) };
};
