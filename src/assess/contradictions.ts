import type { Report } from "../diagnostics/diagnostic.ts";
import type { Place } from "../model/place.ts";
import type { IndicatorAssessment, LeadReport, TaskAssessment } from "../model/assessment.ts";
import type { ProgressEntry } from "../model/submission.ts";
import { percentage, toDecimal } from "../model/rational.ts";
import type { Task } from "../model/task.ts";
import { gradeByIndicators } from "./task-grade.ts";

const entryOf = (assessed: TaskAssessment, unit: string): ProgressEntry => {
  const entry = assessed.leadReports.find((report) => report.unit === unit)?.entry;
  if (!entry) throw new Error(`contradictions: ${unit} has no report of task ${assessed.task.number}`);
  return entry;
};

const placeOfFigure = (entry: ProgressEntry, indicator: string): Place =>
  entry.figures.find((figure) => figure.indicator === indicator)?.place ?? entry.place;

const placeOfGrade = (entry: ProgressEntry): Place => entry.selfGradePlace ?? entry.place;

const reportConflicts = (assessed: TaskAssessment, each: IndicatorAssessment, report: Report): void => {
  const { value, reportedBy, indicator } = each;
  if (!value || !reportedBy) return;
  for (const other of each.conflicting) {
    report({
      code: "ASM-001",
      place: placeOfFigure(entryOf(assessed, other.unit), indicator.name),
      details: {
        task: assessed.task.number,
        indicator: indicator.name,
        main: reportedBy,
        mainValue: `${toDecimal(value)}${indicator.unit}`,
        other: other.unit,
        otherValue: `${toDecimal(other.value)}${indicator.unit}`,
      },
    });
  }
};

/**
 * The self-assessments of a task's leads where they differ, otherwise none. Members of a group that leads
 * (各县（市、区）政府) are left out: each speaks for itself, none is first, and the slowest decides anyway.
 */
export const conflictingSelfGrades = (task: Task, reports: readonly LeadReport[]): readonly LeadReport[] => {
  const named = new Set(task.leads.filter(({ kind }) => kind === "unit").flatMap(({ units }) => units));
  const given = reports.filter(({ unit, entry }) => entry?.selfGrade && named.has(unit));
  return new Set(given.map(({ entry }) => entry?.selfGrade)).size > 1 ? given : [];
};

const slowest = (indicators: readonly IndicatorAssessment[]): string => {
  const each = indicators.find(({ grade }) => grade === "推进缓慢") ?? indicators.find(({ grade }) => grade);
  return each?.completion && each.pace
    ? `${each.indicator.name}完成${percentage(each.completion)}%，应达到${percentage(each.pace)}%`
    : "指标已经完成";
};

/** Reports as warnings where the leads of a task contradict one another or their own figures. */
export const reportContradictions = (assessed: TaskAssessment, report: Report): void => {
  const { task, leadReports, indicators } = assessed;
  for (const each of indicators) reportConflicts(assessed, each, report);
  const given = conflictingSelfGrades(task, leadReports);
  if (given.length > 0) {
    const gradesByUnit = given.map(({ unit, entry }) => `${unit}“${entry?.selfGrade ?? ""}”`).join("，");
    report({
      code: "ASM-002",
      place: placeOfGrade(entryOf(assessed, given[0]?.unit ?? "")),
      details: { task: task.number, gradesByUnit },
    });
  }
  const computed = gradeByIndicators(indicators);
  if (!computed) return;
  const main = leadReports.find(({ entry }) => entry?.selfGrade);
  const self = main?.entry?.selfGrade;
  if (main && self && self !== computed) {
    report({
      code: "ASM-003",
      place: placeOfGrade(entryOf(assessed, main.unit)),
      details: { task: task.number, unit: main.unit, self, computed, because: slowest(indicators) },
    });
  }
};
