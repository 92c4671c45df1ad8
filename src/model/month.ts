/** 期: the month that a 通报 reports on; its figures are cumulative from January to its last day. */
export interface ReportingMonth {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
}

/** Reads 2013-03; undefined for anything else. */
export const parseMonth = (text: string): ReportingMonth | undefined => {
  const found = /^(\d{4})-(\d{2})$/.exec(text);
  if (!found) return undefined;
  const month = Number(found[2]);
  return month >= 1 && month <= 12 ? { year: Number(found[1]), month } : undefined;
};

/** 2013-03, the name of the month's folder. */
export const monthName = ({ year, month }: ReportingMonth): string =>
  `${year}-${String(month).padStart(2, "0")}`;

/** The month after, over the turn of the year. */
export const nextMonth = ({ year, month }: ReportingMonth): ReportingMonth =>
  month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
