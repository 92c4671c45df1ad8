import type { Report } from "../diagnostics/diagnostic.ts";
import { isMissing } from "../model/judged-indicator.ts";
import type { LeadReport } from "../model/lead-report.ts";
import type { Place } from "../model/place.ts";
import type { IndicatorAssessment, TaskAssessment } from "../model/assessment.ts";
import type { ProgressEntry } from "../model/submission.ts";
import type { Grade } from "../model/grade.ts";
import { atYearEnd, isLagging, worse } from "../model/grade.ts";
import { percentage, toDecimal } from "../model/rational.ts";
import type { Task } from "../model/task.ts";
import { isParallel } from "../model/task.ts";
import { gradeByIndicators } from "./grades/task-grade.ts";
import { placeOfGrade } from "./plausibility/doubt-context.ts";

const entryOf = (assessed: TaskAssessment, unit: string): ProgressEntry => {
  const entry = assessed.leadReports.find((report) => report.unit === unit)?.entry;
  if (!entry) throw new Error(`contradictions: ${unit} has no report of task ${assessed.task.number}`);
  return entry;
};

const placeOfFigure = (entry: ProgressEntry, indicator: string): Place =>
  entry.figures.find((figure) => figure.indicator === indicator)?.place ?? entry.place;

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
 * The self-assessments of a task's leads where they differ, otherwise none. Equal leads (各县（市、区）政府) are left out:
 * each speaks for its own part, and parts may well differ.
 */
export const conflictingSelfGrades = (task: Task, reports: readonly LeadReport[]): readonly LeadReport[] => {
  if (task.leadMode === "并列") return [];
  const named = new Set(task.leads.filter(({ kind }) => kind === "unit").flatMap(({ units }) => units));
  const given = reports.filter(({ unit, entry }) => entry?.selfGrade && named.has(unit));
  return new Set(given.map(({ entry }) => entry?.selfGrade)).size > 1 ? given : [];
};

const slowest = (indicators: readonly IndicatorAssessment[]): string => {
  const each = indicators.find(({ grade }) => isLagging(grade)) ?? indicators.find(({ grade }) => grade);
  if (!each?.value) return "指标上次报数时未达到进度，本月没有数据";
  const { indicator, completion, pace, value, asked } = each;
  if (completion && pace) {
    return `${indicator.name}完成${percentage(completion)}%，应达到${percentage(pace)}%`;
  }
  const { unit } = indicator;
  return `${indicator.name}为${toDecimal(value)}${unit}，本月目标为${toDecimal(asked)}${unit}`;
};

/** Whether a lead's own word and its figures say different things, so far as all due figures are there to speak. */
const differs = (self: Grade, computed: Grade, { indicators }: Pick<TaskAssessment, "indicators">): boolean =>
  self !== computed &&
  // What is due and not reported may be just what the lead has in mind.
  !(worse(self, computed) === self && indicators.some(isMissing));

/** ASM-004: a word that says at the year's end neither that a task is done nor that it is not. */
const reportUndecided = ({ task, leadReports, grade }: TaskAssessment, report: Report): void => {
  if (grade !== "未完成") return;
  for (const { unit, entry } of leadReports) {
    if (entry?.selfGrade !== "达到序时进度") continue;
    const details = { task: task.number, unit, self: entry.selfGrade };
    report({ code: "ASM-004", place: placeOfGrade(entry), details });
  }
};

/** ASM-005: a word that takes no notice of the task's time limit. */
const reportPastLimit = ({ task, leadReports, grade, basis }: TaskAssessment, report: Report): void => {
  if (basis !== "时限" || grade === undefined || grade === "未完成") return;
  for (const { unit, entry } of leadReports) {
    if (entry?.selfGrade !== "达到序时进度" && entry?.selfGrade !== "暂不评价") continue;
    const self = entry.selfGrade;
    const details = { task: task.number, unit, self, limit: task.timeLimit ?? "", printed: grade };
    report({ code: "ASM-005", place: placeOfGrade(entry), details });
  }
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
  reportUndecided(assessed, report);
  reportPastLimit(assessed, report);
  const computed = gradeByIndicators(indicators);
  const main = leadReports.find(({ entry }) => entry?.selfGrade);
  const written = main?.entry?.selfGrade;
  if (!computed || !main || !written || isParallel(task)) return;
  // ASM-004 has said that this word decides nothing.
  if (assessed.grade === "未完成" && written === "达到序时进度") return;
  const self = computed === "未完成" ? atYearEnd(written) : written;
  if (!differs(self, computed, assessed)) return;
  const because = slowest(indicators);
  const printed = assessed.grade ?? computed;
  report({
    code: "ASM-003",
    place: placeOfGrade(entryOf(assessed, main.unit)),
    details: { task: task.number, unit: main.unit, self: written, computed, because, printed },
  });
};
