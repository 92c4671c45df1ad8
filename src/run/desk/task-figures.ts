import { amountText, signedPoints, targetText } from "../../draft/wording/indicator-target.ts";
import type { IndicatorAssessment, TaskAssessment } from "../../model/assessment.ts";
import { percentage } from "../../model/rational.ts";

/** An indicator of a task in the words of 附件2. */
interface TaskFigure {
  readonly name: string;
  /** 年度目标 */
  readonly target: string;
  /** 累计完成; null where nobody reported it. */
  readonly value: string | null;
  /** 完成率, 应达进度: 52.9% */
  readonly completion: string | null;
  readonly pace: string | null;
  /** 差距: +2.9 */
  readonly gap: string | null;
  readonly grade: string | null;
}

const figureOf = ({
  indicator,
  value,
  completion,
  pace,
  gap,
  grade,
  overruled,
}: IndicatorAssessment): TaskFigure => ({
  name: indicator.name,
  target: targetText(indicator),
  value: value ? amountText(indicator, value) : null,
  completion: completion ? `${percentage(completion)}%` : null,
  pace: pace ? `${percentage(pace)}%` : null,
  gap: gap ? signedPoints(gap) : null,
  grade: overruled === true ? "另有核定" : (grade ?? null),
});

/** The figures of a task as its 通报 prints them. */
export const taskFigures = ({ indicators }: Pick<TaskAssessment, "indicators">): readonly TaskFigure[] =>
  indicators.map(figureOf);
