import { partsOf } from "../../../draft/wording/parts-text.ts";
import type { MonthAssessment, TaskAssessment } from "../../../model/assessment.ts";
import { isLagging } from "../../../model/grade.ts";
import { isJudged } from "../../../model/judged-indicator.ts";
import type { LeadReport } from "../../../model/lead-report.ts";
import { rational } from "../../../model/rational.ts";
import type { FigureSource } from "../../../write/sources/figure-source.ts";
import { sourceNumber } from "../../../write/sources/figure-source.ts";

/** A count of a task's own, known in print by its task and by what stands behind the number. */
const ofTask = (
  { task }: TaskAssessment,
  name: string,
  { count, suffix, rule }: { readonly count: number; readonly suffix: string; readonly rule: string },
): FigureSource => ({
  kind: "评价",
  task: task.number,
  name,
  value: String(count),
  rule,
  units: "",
  numbers: [sourceNumber(rational(count), suffix)],
});

const namesOf = (reports: readonly LeadReport[]): string => reports.map(({ unit }) => unit).join("、");

/** 其余9个牵头单位达到序时进度 */
const partSources = (assessed: TaskAssessment): readonly FigureSource[] => {
  const parts = partsOf(assessed, { withSilent: true });
  if (!parts) return [];
  return [
    { name: "其余达到的牵头单位", own: parts.good, suffix: "个牵头单位" },
    { name: "其余暂不评价的牵头单位", own: parts.open, suffix: "个暂不评价" },
    { name: "其余没有报送的牵头单位", own: parts.silent, suffix: "个没有报送合格材料" },
  ]
    .filter(({ own }) => own.length > 0)
    .map(({ name, own, suffix }) =>
      ofTask(assessed, name, { count: own.length, suffix, rule: `各牵头单位的自评：${namesOf(own)}` }),
    );
};

/** 列入评价的3项指标均达到序时进度 */
const indicatorSources = (assessed: TaskAssessment): readonly FigureSource[] => {
  const judged = assessed.indicators.filter(isJudged);
  if (judged.length < 2) return [];
  const behind = judged.filter(({ grade }) => isLagging(grade));
  const good = judged.filter(({ grade }) => grade !== undefined && !isLagging(grade));
  const rule = (own: typeof judged): string =>
    `量化指标：${own.map(({ indicator }) => indicator.name).join("、")}`;
  const figure = (name: string, own: typeof judged, suffix: string) =>
    ofTask(assessed, name, { count: own.length, suffix, rule: rule(own) });
  return [
    figure("列入评价的指标", judged, "项指标"),
    figure("达到的指标", good, "项达到序时进度"),
    figure("完成的指标", good, "项已完成"),
    figure("未达到的指标", behind, "项未"),
  ];
};

/** What the 通报 counts within single tasks: their leads and their indicators. */
export const taskPartSources = ({ tasks }: Pick<MonthAssessment, "tasks">): readonly FigureSource[] =>
  tasks.flatMap((each) => [...partSources(each), ...indicatorSources(each)]);
