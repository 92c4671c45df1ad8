import type { MonthAssessment } from "../../model/assessment.ts";
import type { CatalogueChange } from "../../model/changes/catalogue-change.ts";
import { changeKinds } from "../../model/changes/catalogue-change.ts";
import type { Phrases } from "../phrases.ts";
import { changeRow, changesPlan } from "../wording/change-text.ts";
import { enumerate, sentence, taskNumbers } from "../wording/wording.ts";
import { previousText } from "./last-month.ts";

/** Whether a change is a unit's business: it holds or held the task, bears the new name, or answers for another now. */
const concerns = (change: CatalogueChange, unit: string): boolean => {
  switch (change.kind) {
    case "单位更名":
      return change.name === unit;
    case "单位合并":
      return change.into === unit;
    case "单位撤销":
      return false;
    default:
      return change.holders.includes(unit);
  }
};

/** What changes this month for one unit, a sentence each; empty in most months. */
export const unitAdjustments = (
  say: Phrases,
  { adjustments }: Pick<MonthAssessment, "adjustments">,
  unit: string,
): readonly string[] =>
  (adjustments?.inMonth ?? [])
    .filter((change) => concerns(change, unit))
    .map((change) => {
      const { 任务序号: _number, ...row } = changeRow(say, change, false);
      return sentence(
        say.单位调整({
          ...row,
          项次: "task" in change ? taskNumbers(say, [change.task]) : null,
          计划: changesPlan(change),
          原有: change.kind !== "责任单位调整" || change.formerLine !== "",
          现有: change.kind !== "责任单位调整" || change.line !== "",
        }),
      );
    });

/**
 * 目录调整: how this month's tasks came from those of the beginning of the year, what changed this month, and the tasks that
 * are not compared for it. Null in a year in which nothing has changed so far.
 */
export const adjustmentsView = (say: Phrases, assessment: MonthAssessment) => {
  const { adjustments, notCompared = [], tasks } = assessment;
  if (!adjustments) return null;
  const { opening, added, cancelled, parted, joined, inMonth } = adjustments;
  const before = previousText(say, assessment);
  return {
    来历: say.任务来历({
      年初: opening,
      新增: added,
      取消: cancelled,
      拆出: parted,
      并出: joined,
      现有: tasks.length,
      未变: added + cancelled + parted + joined === 0,
    }),
    项数: inMonth.length,
    分类: enumerate(
      changeKinds.flatMap((kind) => {
        const count = inMonth.filter((change) => change.kind === kind).length;
        return count > 0 ? [say.调整类别({ 类别: kind, 项数: count })] : [];
      }),
    ),
    不比较:
      before !== null && notCompared.length > 0
        ? say.不比较({ 上期: before, 项次: taskNumbers(say, notCompared) })
        : null,
    行: inMonth.map((change, index) => ({ 序号: index + 1, ...changeRow(say, change) })),
  };
};
