import { assessMonth } from "../../../src/assess/month.ts";
import type { MonthAssessment } from "../../../src/model/assessment.ts";
import { parseDate } from "../../../src/model/calendar-date.ts";
import type { CalendarDate } from "../../../src/model/calendar-date.ts";
import type { Catalogue } from "../../../src/model/catalogue.ts";
import type { Grade } from "../../../src/model/grade.ts";
import { monthName, nextMonth } from "../../../src/model/month.ts";
import type { EarlierMonth } from "../../../src/model/output/earlier-month.ts";
import type { MonthSubmissions, ProgressEntry, Receipt, Verdict } from "../../../src/model/submission.ts";
import { decimal } from "./assessed.ts";
import { smallCatalogue } from "./small-catalogue.ts";

/** The day that 2013-04-05 names. Throws for anything else. */
export const day = (text: string): CalendarDate => {
  const date = parseDate(text);
  if (!date) throw new Error(`not a date: ${text}`);
  return date;
};

/** What a unit reports of one task. */
export interface Told {
  readonly grade?: Grade;
  /** 累计完成 by indicator, as plain decimals. */
  readonly figures?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly problem?: string;
  readonly nextStep?: string;
  readonly request?: string;
}

/** What a test says of a month of 2013. */
export interface MonthTold {
  readonly month: number;
  /** By unit and task; who is named here has sent a valid file. */
  readonly reports?: Readonly<Record<string, Readonly<Record<number, Told>>>>;
  /** In place of one receipt in time for each unit that reports. */
  readonly receipts?: readonly Receipt[];
  readonly verdicts?: readonly Verdict[];
}

const entry = (file: string, task: number, told: Told): ProgressEntry => {
  const place = { file, at: { line: task + 1, column: 1 }, cell: `A${task + 1}` };
  return {
    task,
    text: told.text ?? `第${task}项工作正在推进。`,
    ...(told.grade && { selfGrade: told.grade }),
    figures: Object.entries(told.figures ?? {}).map(([indicator, value]) => ({
      indicator,
      value: decimal(value),
      place,
    })),
    problem: told.problem ?? "",
    nextStep: told.nextStep ?? "",
    ...(told.request !== undefined && { request: told.request }),
    place,
  };
};

/** One line of 收文登记 that says nothing but what it is told. */
export const receipt = (unit: string, parts: Partial<Receipt> = {}): Receipt => ({
  unit,
  documentNumber: "",
  reminders: 0,
  note: "",
  place: { file: "data/2013-03/收文登记.csv" },
  ...parts,
});

/** The month as it would be read. */
export const smallMonth = ({ month, reports = {}, receipts, verdicts = [] }: MonthTold): MonthSubmissions => {
  const due = nextMonth({ year: 2013, month });
  return {
    month: { year: 2013, month },
    issue: {
      serial: 4,
      signedOn: { ...due, day: 10 },
      printedOn: { ...due, day: 11 },
      closedOn: { ...due, day: 9 },
    },
    submissions: Object.entries(reports).map(([unit, told]) => {
      const file = `data/${monthName({ year: 2013, month })}/报送/${unit}.csv`;
      return {
        file,
        unit,
        entries: Object.entries(told).map(([task, each]) => entry(file, Number(task), each)),
      };
    }),
    receipts:
      receipts ?? Object.keys(reports).map((unit) => receipt(unit, { receivedOn: { ...due, day: 3 } })),
    verdicts,
    returnedUnits: [],
  };
};

/** A month of the small catalogue, assessed; contradictions are passed over. */
export const assessSmall = (
  told: MonthTold,
  previous?: EarlierMonth,
  catalogue: Catalogue = smallCatalogue,
): MonthAssessment => assessMonth(catalogue, smallMonth(told), previous, () => undefined);
