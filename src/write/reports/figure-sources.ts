import type { Place } from "../../model/place.ts";
import type { IndicatorAssessment, MonthAssessment, TaskAssessment } from "../../model/assessment.ts";
import { isoDate } from "../../model/calendar-date.ts";
import { grades, reportingStates } from "../../model/grade.ts";
import type { SupervisedLetter } from "../../model/registers/supervised-letter.ts";
import { percentage, toDecimal } from "../../model/rational.ts";

/** data/2013-06/报送/市科技局.csv 第4行 A4 */
const placeText = ({ file, sheet, at, cell }: Place): string =>
  [file, ...(sheet ? [sheet] : []), ...(at ? [`第${at.line}行`] : []), ...(cell ? [cell] : [])].join(" ");

const indicatorSource = (assessed: TaskAssessment, each: IndicatorAssessment) => ({
  指标: each.indicator.name,
  年度目标: toDecimal(each.indicator.target),
  累计完成: each.value ? toDecimal(each.value) : null,
  完成率: each.completion ? `${percentage(each.completion)}%` : null,
  应达进度: each.pace ? `${percentage(each.pace)}%` : null,
  差距百分点: each.gap ? percentage(each.gap) : null,
  评价: each.grade ?? null,
  来源: assessed.leadReports.flatMap(({ unit, entry }) =>
    (entry?.figures ?? [])
      .filter((figure) => figure.indicator === each.indicator.name)
      .map((figure) => ({ 单位: unit, 数值: toDecimal(figure.value), 位置: placeText(figure.place) })),
  ),
});

const taskSource = (assessed: TaskAssessment) => ({
  序号: assessed.task.number,
  评价: assessed.grade ?? "未报送",
  依据: assessed.basis,
  ...(assessed.reason && { 核定理由: assessed.reason }),
  连续滞后月数: assessed.laggingMonths,
  来源: assessed.leadReports.map(({ unit, entry }) => ({
    单位: unit,
    自评: entry?.selfGrade ?? null,
    位置: entry ? placeText(entry.place) : null,
  })),
  指标: assessed.indicators.map((each) => indicatorSource(assessed, each)),
});

/**
 * For every figure of the 通报, where it comes from: counts with the numbers they count, grades with their basis,
 * values with file, line and cell. Answers “where does this number come from?”.
 */
export const figureSources = (
  { month, tasks, reporting, deadline, statistics, adjustments, notCompared = [] }: MonthAssessment,
  supervised: readonly SupervisedLetter[] = [],
) => ({
  期次: month,
  报送截止日: isoDate(deadline),
  任务统计: {
    总数: statistics.tasks.total,
    列入评价: statistics.tasks.assessed,
    各档: Object.fromEntries(
      grades.map((grade) => [
        grade,
        tasks.filter((each) => each.grade === grade).map(({ task }) => task.number),
      ]),
    ),
    未报送: tasks.filter(({ grade }) => grade === undefined).map(({ task }) => task.number),
  },
  ...(adjustments && {
    目录调整: {
      年初: adjustments.opening,
      新增: adjustments.added,
      取消: adjustments.cancelled,
      拆分增加: adjustments.parted,
      拆分或者并入减少: adjustments.joined,
      不作比较: notCompared,
      本月: adjustments.inMonth.map(({ kind, basis, place }) => ({
        类别: kind,
        依据文号: basis,
        位置: placeText(place),
      })),
    },
  }),
  报送统计: Object.fromEntries(
    reportingStates.map((state) => [
      state,
      reporting.filter((each) => each.state === state).map(({ unit }) => unit.name),
    ]),
  ),
  任务: tasks.map(taskSource),
  单位: reporting.map((each) => ({
    单位: each.unit.name,
    情况: each.state,
    收文日期: each.receivedOn ? isoDate(each.receivedOn) : null,
    催报次数: each.reminders,
    漏报: [...each.missingLedTasks, ...each.missingSharedTasks],
  })),
  ...(supervised.length > 0 && {
    督办函: supervised.map(({ serial, task, unit, standing, isNewlyClosed, place }) => ({
      编号: serial,
      任务序号: task ?? null,
      单位: unit,
      情形: standing,
      上期通报以后办结: isNewlyClosed,
      位置: placeText(place),
    })),
  }),
});
