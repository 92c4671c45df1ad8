import type { MonthAssessment, ReportingCounts, UnitReporting } from "../../model/assessment.ts";
import { chineseDate, monthAndDay } from "../../model/calendar-date.ts";
import type { ReportingState } from "../../model/grade.ts";
import { hasReported } from "../../model/grade.ts";
import type { Agency } from "../../model/catalogue.ts";
import { leavesTasksOut } from "../../model/reporting-record.ts";
import type { Phrases } from "../phrases.ts";
import { movedFrom } from "./office.ts";
import { countCell } from "../wording/count-cells.ts";
import { repeatedText, returnText } from "../wording/reporting-words.ts";
import { enumerate, safeShare, taskNumbers } from "../wording/wording.ts";

/** A unit with what is to be said of its report: the days, and for how many months in a row it has been so. */
const withNotes = (say: Phrases, assessment: MonthAssessment, each: UnitReporting): string => {
  const { unit, state, receivedOn } = each;
  const received = receivedOn && hasReported(state) ? monthAndDay(receivedOn) : null;
  const notes = [returnText(say, each) ?? received, repeatedText(say, assessment, each)].filter(Boolean);
  return notes.length > 0 ? say.单位加注({ 单位: unit.name, 说明: notes.join("，") }) : unit.name;
};

const namedUnits = (
  say: Phrases,
  assessment: MonthAssessment,
  state: ReportingState,
): { readonly 个数: number; readonly 名单: string; readonly 均经催报: boolean } => {
  const units = assessment.reporting.filter((each) => each.state === state);
  return {
    个数: units.length,
    名单: enumerate(units.map((each) => withNotes(say, assessment, each))),
    均经催报: units.every(({ reminders }) => reminders > 0),
  };
};

/** The lists that have a unit at all, in the office's order. */
export const listsOf = (
  reporting: readonly UnitReporting[],
  { unitClasses }: Pick<Agency, "unitClasses">,
): readonly string[] =>
  [...new Set(unitClasses.map(({ list }) => list))].filter((list) =>
    reporting.some(({ unit }) => unit.list === list),
  );

const countsView = ({ total, states }: ReportingCounts) => ({
  应报: total,
  按时: states.按时报送,
  按时率: safeShare(states.按时报送, total),
  全部按时: states.按时报送 === total,
});

const numbersOrNone = (say: Phrases, tasks: readonly number[]): string | null =>
  tasks.length > 0 ? taskNumbers(say, tasks) : null;

const omissionText = (say: Phrases, { unit, missingLedTasks, missingSharedTasks }: UnitReporting): string =>
  say.漏报({
    单位: unit.name,
    牵头项次: numbersOrNone(say, missingLedTasks),
    责任项次: numbersOrNone(say, missingSharedTasks),
  });

/** Whether a report is sent back with this very 通报, so that its unit cannot have sent it again. */
const isJustReturned = ({ returnedOn }: UnitReporting): boolean => returnedOn === undefined;

/** The units that did not report in time, by how, and those that left something out; one may be in two of them. */
const faultsText = (say: Phrases, reporting: readonly UnitReporting[]): string => {
  const inState = (...states: readonly ReportingState[]): readonly UnitReporting[] =>
    reporting.filter(({ state }) => states.includes(state));
  const groups = [
    { 情形: "逾期报送", own: inState("逾期报送") },
    { 情形: "未报送", own: inState("未报送") },
    { 情形: "退回", own: inState("退回") },
    { 情形: "漏报", own: reporting.filter(leavesTasksOut) },
  ];
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ 情形, own }) =>
      say.报送问题({
        情形,
        个数: own.length,
        均经催报: own.every(({ reminders }) => reminders > 0),
        刚退回: own.some(isJustReturned),
      }),
    )
    .join("，");
};

const isInTime = ({ state }: UnitReporting): boolean => state === "按时报送" || state === "退回后按期重报";

/** 二、报送情况 */
export const reportingView = (say: Phrases, assessment: MonthAssessment, agency: Agency) => {
  const { reporting, newcomers = [], statistics, deadline } = assessment;
  const omitting = reporting.filter(leavesTasksOut);
  const late = reporting.filter((each) => !isInTime(each));
  const faulty = reporting.filter((each) => !isInTime(each) || leavesTasksOut(each));
  return {
    ...countsView(statistics.reporting),
    未按时: late.length,
    未按时标题: say.未按时标题({
      个数: faulty.length,
      总数: reporting.length,
      未按时: late.length > 0,
      漏报: omitting.length > 0,
      退回: late.some(({ state }) => state === "退回"),
    }),
    未按时完整: faulty.length,
    问题: faultsText(say, reporting),
    截止日期: chineseDate(deadline),
    是否顺延: deadline.day !== agency.dueDay,
    原定截止日: movedFrom(assessment.month, deadline, agency),
    逾期: namedUnits(say, assessment, "逾期报送"),
    未报送: namedUnits(say, assessment, "未报送"),
    退回: {
      ...namedUnits(say, assessment, "退回"),
      刚退回: reporting.some((each) => each.state === "退回" && isJustReturned(each)),
    },
    按期重报: namedUnits(say, assessment, "退回后按期重报"),
    牵头单位: countsView(statistics.leadReporting),
    分类: listsOf(reporting, agency).flatMap((list) => {
      const counts = statistics.reportingByList[list];
      return counts ? [{ 名称: list, ...countsView(counts) }] : [];
    }),
    漏报: omitting.map((each) => omissionText(say, each)).join("；") || null,
    新承担: enumerate(newcomers.map(({ unit }) => unit.name)) || null,
  };
};

const missingNote = (say: Phrases, each: UnitReporting): readonly string[] =>
  leavesTasksOut(each)
    ? [say.漏报项次({ 项次: taskNumbers(say, [...each.missingLedTasks, ...each.missingSharedTasks]) })]
    : [];

/**
 * 附件3 报送情况一览表, one list of units after the other. 备注 is what the 通报 tells the whole city; 登记备注 is what the
 * register notes for the bureau itself (传真件), which the shipped template does not print.
 */
export const reportingTable = (say: Phrases, assessment: MonthAssessment, agency: Agency) =>
  listsOf(assessment.reporting, agency).map((list) => ({
    名称: list,
    行: assessment.reporting
      .filter(({ unit }) => unit.list === list)
      .map((each) => ({
        单位: each.unit.name,
        牵头数: countCell(say, each.ledTasks.length),
        责任数: countCell(say, each.sharedTasks.length),
        收文日期: each.receivedOn && each.state !== "未报送" ? monthAndDay(each.receivedOn) : "",
        情况: each.state,
        备注: [
          ...(each.reminders > 0 ? [say.催报({ 次数: each.reminders })] : []),
          returnText(say, each),
          ...missingNote(say, each),
          ...(each.newTasks ? [say.新承担项次({ 项次: taskNumbers(say, each.newTasks) })] : []),
          repeatedText(say, assessment, each),
        ]
          .filter(Boolean)
          .join("；"),
        登记备注: each.note,
      })),
  }));
