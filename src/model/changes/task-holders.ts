import type { MonthAssessment, UnitReporting } from "../assessment.ts";

/** Whose tasks a month tells of: who has to report, and who has only tasks that are its since this very month. */
export type TaskHolders = Pick<MonthAssessment, "reporting" | "newcomers">;

/**
 * Every unit that has a task, in the order of rank, whether it has to report this month or not: who gets an extract. The
 * numbers of files and letters go by this list.
 */
export const taskHolders = ({ reporting, newcomers = [] }: TaskHolders): readonly UnitReporting[] =>
  newcomers.length === 0
    ? reporting
    : [...reporting, ...newcomers].toSorted((a, b) => a.unit.rank - b.unit.rank);
