import type { MonthAssessment, ReportingCounts, UnitReporting } from "../../model/assessment.ts";
import { chineseDate, monthAndDay } from "../../model/calendar-date.ts";
import type { ReportingState } from "../../model/grade.ts";
import { hasReported } from "../../model/grade.ts";
import { listOf, unitLists } from "../../model/unit.ts";
import type { UnitList } from "../../model/unit.ts";
import type { Agency } from "../../model/catalogue.ts";
import type { Phrases } from "../phrases.ts";
import { countCell } from "../wording/count-cells.ts";
import { enumerate, safeShare, taskNumbers } from "../wording/wording.ts";

const withDay = ({ unit, receivedOn }: UnitReporting): string =>
  receivedOn ? `${unit.name}（${monthAndDay(receivedOn)}）` : unit.name;

const namedUnits = (
  reporting: readonly UnitReporting[],
  state: ReportingState,
  name: (unit: UnitReporting) => string,
): { readonly 个数: number; readonly 名单: string; readonly 均经催报: boolean } => {
  const units = reporting.filter((each) => each.state === state);
  return {
    个数: units.length,
    名单: enumerate(units.map(name)),
    均经催报: units.every(({ reminders }) => reminders > 0),
  };
};

/** The lists that have a unit at all, in the bureau's order. */
export const listsOf = (reporting: readonly UnitReporting[]): readonly UnitList[] =>
  unitLists.filter((list) => reporting.some(({ unit }) => listOf(unit.kind) === list));

const countsView = ({ total, states }: ReportingCounts) => ({
  应报: total,
  按时: states.按时报送,
  按时率: safeShare(states.按时报送, total),
  全部按时: states.按时报送 === total,
});

/** The name under which the units of a list are counted. */
export const listName = (list: UnitList, { cityUnitsName }: Pick<Agency, "cityUnitsName">): string =>
  list === "市直单位" ? cityUnitsName : list;

const numbersOrNone = (say: Phrases, tasks: readonly number[]): string | null =>
  tasks.length > 0 ? taskNumbers(say, tasks) : null;

const omissions = (say: Phrases, reporting: readonly UnitReporting[]): readonly string[] =>
  reporting
    .filter(({ state }) => hasReported(state))
    .filter(
      ({ missingLedTasks, missingSharedTasks }) => missingLedTasks.length + missingSharedTasks.length > 0,
    )
    .map(({ unit, missingLedTasks, missingSharedTasks }) =>
      say.漏报({
        单位: unit.name,
        牵头项次: numbersOrNone(say, missingLedTasks),
        责任项次: numbersOrNone(say, missingSharedTasks),
      }),
    );

/** 二、报送情况 */
export const reportingView = (
  say: Phrases,
  { reporting, statistics, deadline }: MonthAssessment,
  agency: Agency,
) => ({
  ...countsView(statistics.reporting),
  未按时:
    statistics.reporting.total -
    statistics.reporting.states.按时报送 -
    statistics.reporting.states.退回后按期重报,
  截止日期: chineseDate(deadline),
  是否顺延: deadline.day !== agency.dueDay,
  逾期: namedUnits(reporting, "逾期报送", withDay),
  未报送: namedUnits(reporting, "未报送", ({ unit }) => unit.name),
  退回: namedUnits(reporting, "退回", ({ unit }) => unit.name),
  按期重报: namedUnits(reporting, "退回后按期重报", withDay),
  牵头单位: countsView(statistics.leadReporting),
  分类: listsOf(reporting).map((list) => ({
    名称: listName(list, agency),
    ...countsView(statistics.reportingByList[list]),
  })),
  漏报: omissions(say, reporting).join("；") || null,
});

const missingNote = (
  say: Phrases,
  { state, missingLedTasks, missingSharedTasks }: UnitReporting,
): readonly string[] => {
  if (!hasReported(state)) return [];
  const missing = [...missingLedTasks, ...missingSharedTasks];
  return missing.length > 0 ? [say.漏报项次({ 项次: taskNumbers(say, missing) })] : [];
};

/**
 * 附件3 报送情况一览表, one list of units after the other. 备注 is what the 通报 tells the whole city; 登记备注 is what the
 * register notes for the bureau itself (传真件), which the shipped template does not print.
 */
export const reportingTable = (say: Phrases, { reporting }: MonthAssessment, agency: Agency) =>
  listsOf(reporting).map((list) => ({
    名称: listName(list, agency),
    行: reporting
      .filter(({ unit }) => listOf(unit.kind) === list)
      .map((each) => ({
        单位: each.unit.name,
        牵头数: countCell(say, each.ledTasks.length),
        责任数: countCell(say, each.sharedTasks.length),
        收文日期: each.receivedOn && each.state !== "未报送" ? monthAndDay(each.receivedOn) : "",
        情况: each.state,
        备注: [
          ...(each.reminders > 0 ? [say.催报({ 次数: each.reminders })] : []),
          ...(each.returnedOn ? [say.退回({ 日期: monthAndDay(each.returnedOn) })] : []),
          ...missingNote(say, each),
        ].join("；"),
        登记备注: each.note,
      })),
  }));
