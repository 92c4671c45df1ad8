import type { TaskAssessment } from "../../model/assessment.ts";
import type { Grade } from "../../model/grade.ts";
import { atYearEnd, isLagging } from "../../model/grade.ts";
import type { LeadReport } from "../../model/lead-report.ts";
import { isSilentOnLag, silences, wordOf } from "../../model/lead-report.ts";
import { isParallel } from "../../model/task.ts";
import type { Phrases } from "../phrases.ts";
import { silenceText } from "./lead-text.ts";
import { enumerate } from "./wording.ts";

/** Whether those that did not report are told of, or told apart elsewhere. */
interface PartsOptions {
  readonly withSilent: boolean;
}

/** Who lagged when last it reported and says nothing now, by name: nobody's silence makes a task whole. */
const silentLines = (say: Phrases, leadReports: readonly LeadReport[]): readonly string[] =>
  silences.flatMap((silence) => {
    const units = leadReports.filter((each) => isSilentOnLag(each) && each.silence === silence);
    const 情形 = silenceText(say, silence);
    return units.length > 0
      ? [say.单位缺报({ 单位: enumerate(units.map(({ unit }) => unit)), 情形, 此前: null })]
      : [];
  });

/** The leads of a task of equal leads, by how their parts stand; those that lag by their grades. */
interface Parts {
  readonly lagging: readonly (readonly [grade: Grade, units: readonly string[]])[];
  readonly good: readonly LeadReport[];
  readonly open: readonly LeadReport[];
  readonly silent: readonly LeadReport[];
}

/** How the parts of a task of equal leads stand; undefined for other tasks, and for one that nobody reported. */
export const partsOf = (
  { task, leadReports, grade: whole, partsOverruled }: TaskAssessment,
  { withSilent }: PartsOptions,
): Parts | undefined => {
  if (!isParallel(task) || partsOverruled || whole === undefined) return undefined;
  const told = (grade: Grade): Grade => (whole === "未完成" ? atYearEnd(grade) : grade);
  // Where a part stands once its time limit is over is not what its lead calls it.
  const of = (wanted: (grade: Grade) => boolean): readonly LeadReport[] =>
    leadReports.filter((each) => each.entry?.selfGrade && wanted(told(wordOf(each) ?? each.entry.selfGrade)));
  return {
    lagging: (["推进缓慢", "尚未启动", "未完成"] as const).flatMap((grade) => {
      const units = of((each) => each === grade).map(({ unit }) => unit);
      return units.length > 0 ? [[grade, units] as const] : [];
    }),
    good: of((grade) => !isLagging(grade) && grade !== "暂不评价"),
    open: of((grade) => grade === "暂不评价"),
    silent: leadReports.filter((each) => !each.entry && !(withSilent && isSilentOnLag(each))),
  };
};

/**
 * How the parts of a task of equal leads stand, where some lag: 石龙区政府推进缓慢，其余9个牵头单位达到序时进度; or lagged
 * and say nothing now. Undefined where none does, and of a task that nobody reported.
 */
export const partsText = (
  say: Phrases,
  assessed: TaskAssessment,
  { withSilent }: PartsOptions,
): string | undefined => {
  const parts = partsOf(assessed, { withSilent });
  if (!parts) return undefined;
  const { leadReports, grade: whole } = assessed;
  const { good } = parts;
  const [open, silent] = [parts.open.length, parts.silent.length];
  const lagging = parts.lagging.map(([grade, units]) =>
    say.部分评价({ 单位: enumerate(units), 评价: grade }),
  );
  const unheard = withSilent ? silentLines(say, leadReports) : [];
  if (lagging.length + unheard.length === 0) return undefined;
  // That all of them are what the whole is need not be told of each.
  const isWhole = lagging.length === 1 && unheard.length + good.length + open + silent === 0;
  const [first] = parts.lagging;
  if (isWhole && first && first[0] === whole && first[1].length === leadReports.length) return undefined;
  const 均已完成 = good.every(({ entry }) => entry?.selfGrade === "已完成");
  return [
    ...lagging,
    ...unheard,
    ...(good.length > 0 ? [say.其余单位({ 个数: good.length, 均已完成, 其余: open + silent === 0 })] : []),
    ...(open > 0 ? [say.其余暂不评价({ 个数: open })] : []),
    ...(withSilent && silent > 0 ? [say.其余缺报({ 个数: silent })] : []),
  ].join("，");
};
