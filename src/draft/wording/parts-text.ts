import type { LeadReport, TaskAssessment } from "../../model/assessment.ts";
import type { Grade } from "../../model/grade.ts";
import { atYearEnd, isLagging } from "../../model/grade.ts";
import { isParallel } from "../../model/task.ts";
import type { Phrases } from "../phrases.ts";
import { enumerate } from "../wording/wording.ts";

/** Whether those that did not report are counted, or told apart elsewhere. */
interface PartsOptions {
  readonly withSilent: boolean;
}

/**
 * How the parts of a task of equal leads stand, where some lag: 石龙区政府推进缓慢，其余9个牵头单位达到序时进度. Undefined
 * where none does.
 */
export const partsText = (
  say: Phrases,
  { task, leadReports, grade: whole, partsOverruled }: TaskAssessment,
  { withSilent }: PartsOptions,
): string | undefined => {
  if (!isParallel(task) || partsOverruled) return undefined;
  const told = (grade: Grade): Grade => (whole === "未完成" ? atYearEnd(grade) : grade);
  // Where a part stands once its time limit is over is not what its lead calls it.
  const of = (wanted: (grade: Grade) => boolean): readonly LeadReport[] =>
    leadReports.filter(
      ({ entry, standing }) => entry?.selfGrade && wanted(told(standing ?? entry.selfGrade)),
    );
  const lagging = (["推进缓慢", "尚未启动", "未完成"] as const).flatMap((grade) => {
    const units = of((each) => each === grade).map(({ unit }) => unit);
    return units.length > 0 ? [say.部分评价({ 单位: enumerate(units), 评价: grade })] : [];
  });
  if (lagging.length === 0) return undefined;
  const good = of((grade) => !isLagging(grade) && grade !== "暂不评价");
  const open = of((grade) => grade === "暂不评价").length;
  const silent = leadReports.filter(({ entry }) => !entry).length;
  // That all of them are what the whole is need not be told of each.
  const isWhole = lagging.length === 1 && good.length + open + silent === 0;
  if (isWhole && of((each) => each === whole).length === leadReports.length) return undefined;
  const 均已完成 = good.every(({ entry }) => entry?.selfGrade === "已完成");
  return [
    ...lagging,
    ...(good.length > 0 ? [say.其余单位({ 个数: good.length, 均已完成, 其余: open + silent === 0 })] : []),
    ...(open > 0 ? [say.其余暂不评价({ 个数: open })] : []),
    ...(withSilent && silent > 0 ? [say.其余缺报({ 个数: silent })] : []),
  ].join("，");
};
