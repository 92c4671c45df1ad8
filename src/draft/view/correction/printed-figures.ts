import { monthAndDay } from "../../../model/calendar-date.ts";
import { countGrades, tally } from "../../../model/grade-counts.ts";
import type { Grade } from "../../../model/grade.ts";
import { gradesOf, isLagging, isYearEnd, reportingStates } from "../../../model/grade.ts";
import type { PrintedFigure } from "../../../model/output/correction.ts";
import type {
  IssuedFacts,
  IssuedIndicator,
  IssuedReporting,
  IssuedTask,
} from "../../../model/output/issued-month.ts";
import { percentage } from "../../../model/rational.ts";
import { amountText, signedPoints, targetText } from "../../wording/indicator-target.ts";
import { safeShare } from "../../wording/wording.ts";
import { recordOf } from "../units/unit-standing.ts";

/** What stands where there is no figure. */
const none = "—";

/** What the year's catalogue says of the tasks and units that figures are grouped by. */
export interface FigureGroups {
  /** 板块 of a task. */
  readonly sectionOf: (task: number) => string;
  /** Whether each lead of a task answers for its own part. */
  readonly isParallel: (task: number) => boolean;
  /** The list that a unit is counted in. */
  readonly listOf: (unit: string) => string;
}

const monthsText = (months: number | undefined): string =>
  months !== undefined && months > 1 ? String(months) : none;

const lagging = "连续未达到序时进度（月）";

const indicatorFigures = (
  task: number,
  assessed: IssuedIndicator,
  isLast: boolean,
): readonly PrintedFigure[] => {
  const { indicator, value, completion, pace, gap, grade, overdue } = assessed;
  const subject = { task, indicator: indicator.name };
  return [
    { ...subject, item: "年度目标", text: targetText(indicator) },
    { ...subject, item: "累计完成", text: value ? amountText(indicator, value) : none },
    { ...subject, item: "完成率", text: completion ? `${percentage(completion)}%` : none },
    ...(isLast
      ? []
      : [
          { ...subject, item: "序时进度", text: pace ? `${percentage(pace)}%` : none },
          { ...subject, item: "差距（百分点）", text: gap ? signedPoints(gap) : none },
        ]),
    { ...subject, item: "评价", text: overdue ? "逾期完成" : (grade ?? none) },
  ];
};

const taskFigures = (
  { task, grade, basis, laggingMonths, leadReports, indicators }: IssuedTask,
  isLast: boolean,
  { isParallel }: FigureGroups,
): readonly PrintedFigure[] => {
  const { number } = task;
  const isPrinted = grade !== undefined && ["指标", "时限", "核定", "自评"].includes(basis);
  return [
    { task: number, item: "评价", text: grade ?? "无法评价" },
    { task: number, item: "评价依据", text: isPrinted ? basis : none },
    ...(isLast ? [] : [{ task: number, item: lagging, text: monthsText(laggingMonths) }]),
    ...(leadReports.length > 1
      ? leadReports.flatMap(({ unit, standing, laggingMonths: own }) => [
          { task: number, unit, item: "自评", text: standing ?? none },
          ...(isParallel(number) && !isLast
            ? [{ task: number, unit, item: lagging, text: monthsText(own) }]
            : []),
        ])
      : []),
    ...indicators.flatMap((each) => indicatorFigures(number, each, isLast)),
  ];
};

const unitFigures = (
  { reportingRecord = [], month }: IssuedFacts,
  { unit: { name: unit }, state, receivedOn, returnedOn, reminders }: IssuedReporting,
): readonly PrintedFigure[] => {
  const own = reportingRecord
    .find((each) => each.month === month.month)
    ?.units.find((each) => each.unit === unit);
  const record = recordOf({ reportingRecord }, unit);
  return [
    { unit, item: "报送情况", text: state },
    {
      unit,
      item: "收文日期",
      text: receivedOn && state !== "未报送" ? monthAndDay(receivedOn) : none,
    },
    { unit, item: "催报次数", text: String(reminders) },
    { unit, item: "退回日期", text: returnedOn ? monthAndDay(returnedOn) : none },
    { unit, item: "漏报", text: own?.leavesOut ? "有" : "无" },
    ...(reportingRecord.length > 1
      ? [
          { unit, item: "累计按时报送（次）", text: String(record.inTime) },
          { unit, item: "累计逾期报送（次）", text: String(record.late) },
          { unit, item: "累计退回（次）", text: String(record.returned) },
          { unit, item: "累计未报送（次）", text: String(record.missing) },
          { unit, item: "累计漏报（次）", text: String(record.omitting) },
        ]
      : []),
  ];
};

/** Tasks by grade, of the whole or of a 板块. */
const gradeFigures = (
  tasks: readonly IssuedTask[],
  known: readonly Grade[],
  group?: string,
): readonly PrintedFigure[] => {
  const { counts, assessed, unreported } = countGrades(tasks);
  const of = group === undefined ? {} : { group };
  const judged = known.filter((grade) => grade !== "暂不评价");
  return [
    { ...of, item: "列入评价（项）", text: String(assessed) },
    ...judged.flatMap((grade) => [
      { ...of, item: `${grade}（项）`, text: String(counts[grade]) },
      ...(group === undefined
        ? [{ ...of, item: `${grade}占比`, text: safeShare(counts[grade], assessed) }]
        : []),
    ]),
    { ...of, item: "暂不评价（项）", text: String(counts.暂不评价) },
    { ...of, item: "无法评价（项）", text: String(unreported) },
  ];
};

/** Indicators by grade; those of tasks on which a verdict says the contrary are not counted. */
const indicatorCounts = (tasks: readonly IssuedTask[], known: readonly Grade[]): readonly PrintedFigure[] => {
  const graded = tasks.flatMap(({ grade: whole, verdict, indicators }) =>
    indicators.flatMap(({ grade }) =>
      grade && !(verdict && isLagging(grade) !== isLagging(whole)) ? [grade] : [],
    ),
  );
  const counts = tally(known, graded);
  const group = "量化指标";
  return [
    { group, item: "列入评价（个）", text: String(graded.length) },
    ...known
      .filter((grade) => grade !== "尚未启动" && grade !== "暂不评价")
      .map((grade) => ({ group, item: `${grade}（个）`, text: String(counts[grade]) })),
  ];
};

/** Units by how they reported, of all or of a list. */
const reportingCounts = (reporting: readonly IssuedReporting[], group: string): readonly PrintedFigure[] => {
  const states = tally(
    reportingStates,
    reporting.map(({ state }) => state),
  );
  return [
    { group, item: "单位数（个）", text: String(reporting.length) },
    ...reportingStates.map((state) => ({ group, item: `${state}（个）`, text: String(states[state]) })),
    { group, item: "按时率", text: safeShare(states.按时报送, reporting.length) },
  ];
};

/**
 * Every figure of a month's 通报 that is counted or worked out, as it is printed: the tasks' own, those of the units'
 * reports, and the counts that follow. What else is printed is made of these.
 */
export const printedFigures = (facts: IssuedFacts, groups: FigureGroups): readonly PrintedFigure[] => {
  const { month, tasks, reporting } = facts;
  const isLast = isYearEnd(month);
  const known = gradesOf(month);
  const sections = [...new Set(tasks.map(({ task }) => groups.sectionOf(task.number)))];
  const lists = [...new Set(reporting.map(({ unit }) => groups.listOf(unit.name)))];
  const leads = reporting.filter(({ ledTasks }) => ledTasks.length > 0);
  return [
    ...tasks.flatMap((each) => taskFigures(each, isLast, groups)),
    ...reporting.flatMap((each) => unitFigures(facts, each)),
    ...gradeFigures(tasks, known),
    ...sections.flatMap((section) =>
      gradeFigures(
        tasks.filter(({ task }) => groups.sectionOf(task.number) === section),
        known,
        section,
      ),
    ),
    ...indicatorCounts(tasks, known),
    ...reportingCounts(reporting, "应报送单位"),
    ...reportingCounts(leads, "承担牵头任务的单位"),
    ...lists.flatMap((list) =>
      reportingCounts(
        reporting.filter(({ unit }) => groups.listOf(unit.name) === list),
        list,
      ),
    ),
  ];
};
