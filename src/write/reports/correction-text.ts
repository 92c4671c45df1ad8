import type { CorrectedFigure } from "../../model/output/correction.ts";
import { correctionCauses } from "../../model/output/correction.ts";

const figureLine = ({
  task,
  group,
  unit,
  indicator,
  item,
  before,
  after,
  revisedBy,
}: CorrectedFigure): string => {
  const subject = [
    ...(task === undefined ? [] : [`第${task}项`]),
    ...[group, unit, indicator].filter((part) => part !== undefined),
    item,
  ];
  const by = revisedBy && revisedBy.length > 0 ? `（${revisedBy.join("、")}更正）` : "";
  return `    ${subject.join(" ")}：${before} → ${after}${by}`;
};

/** What is corrected of a month, a figure a line, by the cause. */
export const correctionText = (figures: readonly CorrectedFigure[]): readonly string[] =>
  correctionCauses.flatMap((cause) => {
    const own = figures.filter((figure) => figure.cause === cause);
    return own.length > 0 ? [`${cause} ${own.length} 处：`, ...own.map(figureLine)] : [];
  });
