import type { CalendarDate } from "../calendar-date.ts";
import { parseMonth } from "../month.ts";
import type { Place } from "../place.ts";

/** 空号: a number that no paper bears; the register says why. */
export const unusedNumber = "空号";

/** One line of 发文登记: a numbered paper of the year. */
export interface Dispatch {
  /** 发文字号: 平政督〔2013〕4号 */
  readonly number: string;
  /** 通报, 督办函, 摘编, 填报通知, 更正通报, or 空号 */
  readonly kind: string;
  /** 2013-06; empty where the paper is of no month. */
  readonly month: string;
  /** Whom it went to; empty for a paper to all. */
  readonly unit: string;
  readonly title: string;
  readonly signedOn?: CalendarDate;
  readonly printedOn?: CalendarDate;
  /** 备注 */
  readonly note: string;
  /** Where it stands in 发文登记.csv; absent while it is not written there. */
  readonly place?: Place;
}

/**
 * Whether two lines are of one paper: the same kind to the same unit, of one month. Spreadsheets turn 2013-06 into a date of
 * their own, so a month that cannot be read decides nothing.
 */
export const isSamePaper = (
  a: Pick<Dispatch, "kind" | "unit" | "month">,
  b: Pick<Dispatch, "kind" | "unit" | "month">,
): boolean => {
  const months = [a.month, b.month].map(parseMonth);
  const isOtherMonth = months.every((month) => month !== undefined) && a.month !== b.month;
  return a.kind === b.kind && a.unit === b.unit && !isOtherMonth;
};

/** A 发文字号 taken apart: 机关代字, year, serial number. */
interface NumberParts {
  readonly code: string;
  readonly year: number;
  readonly serial: number;
}

/** Takes a 发文字号 apart; undefined for what is none. Brackets of any kind count as 六角括号. */
export const numberParts = (number: string): NumberParts | undefined => {
  const found = /^(.+?)[〔[(［【（](\d{4})[〕\])］】）]0*(\d{1,5})号$/u.exec(number.replaceAll(/\s/gu, ""));
  return found ? { code: found[1] ?? "", year: Number(found[2]), serial: Number(found[3]) } : undefined;
};

/** 平政督〔2013〕4号 */
export const numberText = ({ code, year, serial }: NumberParts): string => `${code}〔${year}〕${serial}号`;
