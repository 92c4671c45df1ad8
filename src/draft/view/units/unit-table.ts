import type { MonthAssessment, UnitReporting } from "../../../model/assessment.ts";
import type { Agency } from "../../../model/catalogue.ts";
import { listOf } from "../../../model/unit.ts";
import type { Phrases } from "../../phrases.ts";
import { listName, listsOf } from "../reporting.ts";
import { ledCounts, recordOf, recordSpan } from "./unit-standing.ts";

const unitRow = (say: Phrases, assessment: MonthAssessment, reporting: UnitReporting) => {
  const { total, counts, unreported } = ledCounts(assessment, reporting);
  const { inTime, late, returned, missing, omitting } = recordOf(assessment, reporting.unit.name);
  const cell = (count: number): string => say.个数栏({ 个数: count });
  return {
    单位: reporting.unit.name,
    牵头数: cell(total),
    已完成: cell(counts.已完成),
    达到序时进度: cell(counts.达到序时进度),
    推进缓慢: cell(counts.推进缓慢),
    尚未启动: cell(counts.尚未启动),
    未完成: cell(counts.未完成),
    暂不评价: cell(counts.暂不评价),
    无法评价: cell(unreported),
    责任数: cell(reporting.sharedTasks.length),
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
  分类: listsOf(assessment.reporting).map((list) => ({
    名称: listName(list, agency),
    行: assessment.reporting
      .filter(({ unit }) => listOf(unit.kind) === list)
      .map((each) => unitRow(say, assessment, each)),
  })),
});
