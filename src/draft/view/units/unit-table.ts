import type { MonthAssessment, UnitReporting } from "../../../model/assessment.ts";
import type { Agency } from "../../../model/catalogue.ts";
import type { DepartedUnit } from "../../../model/changes/adjustments.ts";
import { taskHolders } from "../../../model/changes/task-holders.ts";
import type { Phrases } from "../../phrases.ts";
import { countCell, countCells } from "../../wording/count-cells.ts";
import { listsOf } from "../reporting.ts";
import { ledCounts, recordOf, recordSpan } from "./unit-standing.ts";

const gradeColumns = [
  "已完成",
  "达到序时进度",
  "推进缓慢",
  "尚未启动",
  "未完成",
  "暂不评价",
  "无法评价",
] as const;

const unitRow = (say: Phrases, assessment: MonthAssessment, reporting: UnitReporting) => {
  const { 任务数, ...byGrade } = countCells(say, ledCounts(assessment, reporting));
  const { inTime, late, returned, missing, omitting } = recordOf(assessment, reporting.unit.name);
  const cell = (count: number): string => countCell(say, count);
  return {
    单位: reporting.unit.name,
    牵头数: 任务数,
    ...byGrade,
    责任数: cell(reporting.sharedTasks.length),
    按时: cell(inTime),
    逾期: cell(late),
    退回: cell(returned),
    未报送: cell(missing),
    漏报: cell(omitting),
  };
};

/** A unit that is no more: it holds no task, but it has reported in the year. */
const departedRow = (say: Phrases, assessment: MonthAssessment, { unit, month, into }: DepartedUnit) => {
  const { inTime, late, returned, missing, omitting } = recordOf(assessment, unit.name);
  const cell = (count: number): string => say.个数栏({ 个数: count });
  const none = cell(0);
  const grades = Object.fromEntries(gradeColumns.map((column) => [column, none])) as Record<
    (typeof gradeColumns)[number],
    string
  >;
  return {
    单位: say.并走单位({ 单位: unit.name, 月: month, 并入: into ?? null }),
    牵头数: none,
    ...grades,
    责任数: none,
    按时: cell(inTime),
    逾期: cell(late),
    退回: cell(returned),
    未报送: cell(missing),
    漏报: cell(omitting),
  };
};

/** 附件4: each unit's led tasks by grade, how many it shares, and its record of reporting, one list of units after the other. */
export const unitTable = (say: Phrases, assessment: MonthAssessment, agency: Agency) => ({
  ...recordSpan(assessment),
  分类: listsOf(taskHolders(assessment), agency).map((list) => ({
    名称: list,
    行: [
      ...taskHolders(assessment)
        .filter(({ unit }) => unit.list === list)
        .map((each) => unitRow(say, assessment, each)),
      ...(assessment.departed ?? [])
        .filter(({ unit }) => unit.list === list)
        .map((each) => departedRow(say, assessment, each)),
    ],
  })),
});
