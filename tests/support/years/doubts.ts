import { assessMonth } from "../../../src/assess/month.ts";
import type { KnownMonth } from "../../../src/assess/plausibility/doubt-context.ts";
import { reportDoubts } from "../../../src/assess/plausibility/report-doubts.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { Place } from "../../../src/model/place.ts";
import type { CalendarDate } from "../../../src/model/calendar-date.ts";
import type { Catalogue } from "../../../src/model/catalogue.ts";
import type { DoubtThresholds } from "../../../src/model/doubt-thresholds.ts";
import { usualDoubtThresholds } from "../../../src/model/doubt-thresholds.ts";
import type { Grade } from "../../../src/model/grade.ts";
import type { ProgressEntry, Submission, Verdict } from "../../../src/model/submission.ts";
import { decimal } from "./assessed.ts";
import { smallCatalogue } from "./small-catalogue.ts";

/** What a unit reports of a task, in a test's short words. */
export interface Told {
  readonly task: number;
  readonly text?: string;
  readonly grade?: Grade;
  /** Values by indicator, as plain decimals. */
  readonly figures?: Readonly<Record<string, string>>;
  readonly problem?: string;
  readonly nextStep?: string;
}

/** The reports of one month, by unit. */
export type Reports = Readonly<Record<string, readonly Told[]>>;

export interface DoubtWorld {
  readonly now: Reports;
  /** March's reports; without them there is no last month. */
  readonly before?: Reports;
  readonly catalogue?: Catalogue;
  readonly thresholds?: Partial<DoubtThresholds>;
  readonly verdicts?: readonly Verdict[];
  /** 报送日期 of every unit this month. */
  readonly claimedDate?: CalendarDate;
  /** 收文日期 of every unit this month. */
  readonly receivedOn?: CalendarDate;
}

const at = (month: number, unit: string, cell: string): Place => ({
  file: `data/2013-0${month}/报送/${unit}.csv`,
  cell,
});

/** Row 2 is the first, and the cells are those of a form filled in by the book. */
const entryOf = (month: number, unit: string, told: Told, row: number): ProgressEntry => ({
  task: told.task,
  text: told.text ?? `${unit}在${month}月里做完了第${month}件事，还有${month + 1}件。`,
  ...(told.grade && { selfGrade: told.grade }),
  figures: Object.entries(told.figures ?? {}).map(([indicator, value]) => ({
    indicator,
    value: decimal(value),
    place: at(month, unit, `F${row}`),
  })),
  problem: told.problem ?? "",
  nextStep: told.nextStep ?? "",
  place: at(month, unit, `A${row}`),
  textPlace: at(month, unit, `C${row}`),
  selfGradePlace: at(month, unit, `D${row}`),
  problemPlace: at(month, unit, `G${row}`),
  nextStepPlace: at(month, unit, `H${row}`),
});

const monthOf = (
  catalogue: Catalogue,
  month: number,
  reports: Reports,
  world: Pick<DoubtWorld, "verdicts" | "claimedDate" | "receivedOn">,
): KnownMonth => {
  const { claimedDate, receivedOn = { year: 2013, month: month + 1, day: 3 } } = world;
  const units = Object.keys(reports);
  const submissions = {
    month: { year: 2013, month },
    issue: {
      signedOn: { year: 2013, month: month + 1, day: 10 },
      printedOn: { year: 2013, month: month + 1, day: 10 },
      closedOn: { year: 2013, month: month + 1, day: 9 },
    },
    submissions: Object.entries(reports).map(([unit, told]): Submission => ({
      file: at(month, unit, "").file,
      unit,
      ...(claimedDate && { claimedDate, claimedDatePlace: at(month, unit, "K2") }),
      entries: told.map((each, index) => entryOf(month, unit, each, index + 2)),
    })),
    receipts: units.map((unit) => ({
      unit,
      receivedOn,
      documentNumber: "",
      reminders: 0,
      note: "",
      place: { file: `data/2013-0${month}/收文登记.csv` },
    })),
    verdicts: world.verdicts ?? [],
    returnedUnits: [],
  };
  return { submissions, assessment: assessMonth(catalogue, submissions, undefined, () => undefined) };
};

/** Every doubt about April 2013 in the world described. */
export const doubtsOf = (world: DoubtWorld): readonly Diagnostic[] => {
  const { catalogue = smallCatalogue } = world;
  const found: Diagnostic[] = [];
  const before = world.before && monthOf(catalogue, 3, world.before, {});
  const month = monthOf(catalogue, 4, world.now, world);
  const thresholds = { ...usualDoubtThresholds, ...world.thresholds };
  reportDoubts(catalogue, { month, previous: before?.assessment }, thresholds, (each) => found.push(each));
  return found;
};

/** Code, unit and cell of every doubt, such as “PLA-001 市科技局 F2”, but for tasks left out, which few tests fill in. */
export const doubtCodes = (world: DoubtWorld): readonly string[] =>
  doubtsOf(world)
    .filter(({ code }) => code !== "PLA-011")
    .map(({ code, place }) => {
      const unit = /([^/]+)\.csv$/u.exec(place.file)?.[1] ?? "";
      return [code, unit, ...(place.cell === undefined ? [] : [place.cell])].join(" ");
    });
