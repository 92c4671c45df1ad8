import { isoDate } from "../../model/calendar-date.ts";
import type { FileChanges } from "../../model/output/manifest-changes.ts";
import { monthName } from "../../model/month.ts";
import type { MonthStatus } from "../../model/output/year-status.ts";

const changesJson = ({ replaced, added, removed }: FileChanges) => ({
  已替换: replaced,
  新增: added,
  已移走: removed,
});

const monthJson = (status: MonthStatus, units: readonly string[] | undefined) => {
  const { month, assessment, number, errors, notice, issuedOn, returnSlips, reminders } = status;
  const isWanted = (unit: string): boolean => units?.includes(unit) ?? true;
  return {
    期次: monthName(month),
    报送截止日: assessment ? isoDate(assessment.deadline) : null,
    错误: errors,
    报送: assessment ? assessment.statistics.reporting.states : null,
    任务: assessment
      ? { ...assessment.statistics.tasks.counts, 未报送: assessment.statistics.tasks.unreported }
      : null,
    通报: notice
      ? {
          发文字号: number ?? null,
          草稿: notice.draft,
          输入变化: changesJson(notice.inputs),
          改动过的文件: notice.edited,
        }
      : null,
    印发日期: issuedOn ? isoDate(issuedOn) : null,
    更正文号: status.correctedBy ?? [],
    另行文督办函: (status.lettersElsewhere ?? []).map(({ task, unit }) => ({ 任务序号: task, 单位: unit })),
    退回修改通知: returnSlips.filter(isWanted),
    催报通知: reminders.filter(isWanted),
    单位: (assessment?.reporting ?? [])
      .filter(({ unit }) => isWanted(unit.name))
      .map(({ unit, state, receivedOn, returnedOn, reminders: times }) => ({
        单位: unit.name,
        情况: state,
        收文日期: receivedOn ? isoDate(receivedOn) : null,
        退回日期: returnedOn ? isoDate(returnedOn) : null,
        催报次数: times,
      })),
  };
};

/** tongbao status --json: everything of the year, and of these units where some were asked for. */
export const yearStatusJson = ({
  year,
  months,
  units,
}: {
  readonly year: number;
  readonly months: readonly MonthStatus[];
  readonly units: readonly string[] | undefined;
}): string =>
  JSON.stringify({ 年度: year, 各期: months.map((each) => monthJson(each, units)) }, undefined, 2);
