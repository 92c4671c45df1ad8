import { taskHolders } from "../../model/changes/task-holders.ts";
import type { Place } from "../../model/place.ts";
import type { MonthAssessment, TaskAssessment } from "../../model/assessment.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { DoubtThresholds } from "../../model/doubt-thresholds.ts";
import type { EarlierEntry, EarlierMonth } from "../../model/output/earlier-month.ts";
import { earlierEntry } from "../../model/output/earlier-month.ts";
import type { MonthSubmissions, ProgressEntry, Submission } from "../../model/submission.ts";
import { isAmong } from "../../model/task.ts";
import { countedSubmissions } from "../reporting/reporting-state.ts";

/** A month's submissions and what was worked out from them. */
export interface KnownMonth {
  readonly submissions: MonthSubmissions;
  readonly assessment: MonthAssessment;
}

/** One unit's report of one task, beside what the same unit reported of it last month. */
export interface ReportedEntry {
  readonly unit: string;
  readonly isLead: boolean;
  readonly assessed: TaskAssessment;
  readonly entry: ProgressEntry;
  readonly previous?: EarlierEntry;
}

/** Whether a unit leads the task by its own name, and so speaks for the whole, not for its part as one of a group. */
export const isNamedLead = ({ unit, assessed }: Pick<ReportedEntry, "unit" | "assessed">): boolean =>
  assessed.task.leadMode !== "并列" &&
  assessed.task.leads.some(({ kind, units }) => kind === "unit" && units.includes(unit));

/** Everything that a doubt may be founded on. */
export interface DoubtContext {
  readonly catalogue: Catalogue;
  readonly month: MonthSubmissions;
  readonly assessment: MonthAssessment;
  readonly thresholds: DoubtThresholds;
  /** The submissions that count: returned ones are gone back to their units anyway. */
  readonly counted: readonly Submission[];
  readonly entries: readonly ReportedEntry[];
}

/** The cell of 进展情况, or failing that the entry's row. */
export const placeOfText = (entry: ProgressEntry): Place => entry.textPlace ?? entry.place;

/** The printed texts of an entry, by their columns, with their places. */
export const textsOf = (entry: ProgressEntry): readonly (readonly [string, string, Place])[] => [
  ["进展情况", entry.text, placeOfText(entry)],
  ["存在问题", entry.problem, entry.problemPlace ?? entry.place],
  ["下步措施", entry.nextStep, entry.nextStepPlace ?? entry.place],
  ["需协调事项", entry.request ?? "", entry.requestPlace ?? entry.place],
];

/** The cell of 自评状态, or failing that the entry's row. */
export const placeOfGrade = (entry: ProgressEntry): Place => entry.selfGradePlace ?? entry.place;

/** Puts beside each entry that counts this month what the same unit said last month. */
export const doubtContext = (
  catalogue: Catalogue,
  current: KnownMonth,
  previous: EarlierMonth | undefined,
  thresholds: DoubtThresholds,
): DoubtContext => {
  const { submissions, assessment } = current;
  const counted = [...countedSubmissions(submissions.submissions, taskHolders(assessment)).values()];
  const byNumber = new Map(assessment.tasks.map((each) => [each.task.number, each]));
  const entries = counted.flatMap(({ unit, entries: own }) =>
    own.flatMap((entry): readonly ReportedEntry[] => {
      const assessed = byNumber.get(entry.task);
      if (!assessed) return [];
      const last = previous && earlierEntry(previous, entry.task, unit);
      const isLead = isAmong(assessed.task.leads, unit);
      return [{ unit, isLead, assessed, entry, ...(last && { previous: last }) }];
    }),
  );
  return {
    catalogue,
    month: submissions,
    assessment,
    thresholds,
    counted,
    entries,
  };
};
