import type { MonthAssessment, ReportingCounts, UnitReporting } from "../../model/assessment.ts";
import { chineseDate, monthAndDay } from "../../model/calendar-date.ts";
import type { ReportingState } from "../../model/grade.ts";
import { hasReported } from "../../model/grade.ts";
import { listOf, unitLists } from "../../model/unit.ts";
import type { UnitList } from "../../model/unit.ts";
import { enumerate, taskNumbers } from "./phrases.ts";
import { safeShare } from "./task-text.ts";

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
const listsOf = (reporting: readonly UnitReporting[]): readonly UnitList[] =>
  unitLists.filter((list) => reporting.some(({ unit }) => listOf(unit.kind) === list));

const countsView = ({ total, states }: ReportingCounts) => ({
  应报: total,
  按时: states.按时报送,
  按时率: safeShare(states.按时报送, total),
  全部按时: states.按时报送 === total,
});

const omissions = (reporting: readonly UnitReporting[]): readonly string[] =>
  reporting
    .filter(({ state }) => hasReported(state))
    .filter(
      ({ missingLedTasks, missingSharedTasks }) => missingLedTasks.length + missingSharedTasks.length > 0,
    )
    .map(({ unit, missingLedTasks, missingSharedTasks }) => {
      const led = missingLedTasks.length > 0 ? [`牵头的${taskNumbers(missingLedTasks)}`] : [];
      const shared = missingSharedTasks.length > 0 ? [`责任工作${taskNumbers(missingSharedTasks)}`] : [];
      return `${unit.name}漏报${[...led, ...shared].join("和")}`;
    });

/** 二、报送情况 */
export const reportingView = ({ reporting, statistics, deadline }: MonthAssessment, dueDay: number) => ({
  ...countsView(statistics.reporting),
  未按时:
    statistics.reporting.total -
    statistics.reporting.states.按时报送 -
    statistics.reporting.states.退回后按期重报,
  截止日期: chineseDate(deadline),
  是否顺延: deadline.day !== dueDay,
  逾期: namedUnits(reporting, "逾期报送", withDay),
  未报送: namedUnits(reporting, "未报送", ({ unit }) => unit.name),
  退回: namedUnits(reporting, "退回", ({ unit }) => unit.name),
  按期重报: namedUnits(reporting, "退回后按期重报", withDay),
  牵头单位: countsView(statistics.leadReporting),
  分类: listsOf(reporting).map((list) => ({ 名称: list, ...countsView(statistics.reportingByList[list]) })),
  漏报: omissions(reporting).join("；") || null,
});

const missingNote = ({ state, missingLedTasks, missingSharedTasks }: UnitReporting): readonly string[] => {
  if (!hasReported(state)) return [];
  const missing = [...missingLedTasks, ...missingSharedTasks];
  return missing.length > 0 ? [`漏报${taskNumbers(missing)}`] : [];
};

/**
 * 附件3 报送情况一览表, one list of units after the other. 备注 is what the 通报 tells the whole city; 登记备注 is what the
 * register notes for the bureau itself (传真件), which the shipped template does not print.
 */
export const reportingTable = ({ reporting }: MonthAssessment) =>
  listsOf(reporting).map((list) => ({
    名称: list,
    行: reporting
      .filter(({ unit }) => listOf(unit.kind) === list)
      .map((each) => ({
        单位: each.unit.name,
        牵头数: each.ledTasks.length,
        责任数: each.sharedTasks.length,
        收文日期: each.receivedOn && each.state !== "未报送" ? monthAndDay(each.receivedOn) : "",
        情况: each.state,
        备注: [
          ...(each.reminders > 0 ? [`催报${each.reminders}次`] : []),
          ...(each.returnedOn ? [`${monthAndDay(each.returnedOn)}退回`] : []),
          ...missingNote(each),
        ].join("；"),
        登记备注: each.note,
      })),
  }));
