import type { CalendarDate } from "../../model/calendar-date.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { FormerLetter, LetterMatter } from "../../model/papers/supervision-letter.ts";
import type { SupervisionRecord } from "../../model/registers/supervision-record.ts";
import { lettersBefore } from "./supervised-letters.ts";

/** The 督办函 of a month that went out otherwise, as far as 督办台账 knows them. */
interface LettersElsewhere {
  readonly entered: readonly FormerLetter[];
  /** What nobody has entered: sent or not, no 通报 counts it. */
  readonly missing: readonly LetterMatter[];
}

/** How letters are looked up. */
interface LookUp {
  /** The month whose 通报 announced them. */
  readonly month: ReportingMonth;
  /** The later 通报 that asks: what was sent after its day is none of its matters. */
  readonly notice: { readonly month: ReportingMonth; readonly asOf: CalendarDate };
  /** The name that a unit has now. */
  readonly nameOf: (written: string) => string;
}

/** Looks up in 督办台账 the 督办函 of a month that went out otherwise. */
export const lettersElsewhere = (
  matters: readonly LetterMatter[],
  records: readonly SupervisionRecord[],
  { month, notice, nameOf }: LookUp,
): LettersElsewhere => {
  const own = records.filter((each) => each.kind === "督办函" && each.month === monthName(month));
  const before = new Set(lettersBefore(own, notice));
  const found = matters.map((matter) => ({
    matter,
    record: own.find(({ task, unit }) => task === matter.task && nameOf(unit) === matter.unit),
  }));
  return {
    entered: found.flatMap(({ matter, record }) => {
      if (!record || !before.has(record)) return [];
      const { number, answerBy } = record;
      return [
        { ...matter, month: month.month, ...(number !== "" && { number }), ...(answerBy && { answerBy }) },
      ];
    }),
    missing: found.flatMap(({ matter, record }) => (record ? [] : [matter])),
  };
};
