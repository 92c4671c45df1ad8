import type { CorrectedFigure } from "../../model/output/correction.ts";
import type { IssuedFacts, IssuedIndicator, IssuedTask } from "../../model/output/issued-month.ts";
import { exactText } from "../../model/rational.ts";
import type { ChangedFigure } from "./changed-figures.ts";
import { changedLeads } from "./changed-reports.ts";

/** What the office itself lays down of an indicator: its target, and the pace it is held against. */
const laidDown = ({ indicator, pace }: IssuedIndicator): string =>
  JSON.stringify([
    indicator.relation,
    exactText(indicator.target),
    indicator.upper && exactText(indicator.upper),
    indicator.unit,
    pace && exactText(pace),
  ]);

/** Whether the office's own part in a task's grade is another one: its verdict, its target, its pace. */
const isOwnDoing = (issued: IssuedTask, now: IssuedTask, indicator?: string): boolean => {
  const verdicts = [issued, now].map(({ verdict }) => verdict?.grade);
  const differs = (each: IssuedIndicator): boolean => {
    const before = issued.indicators.find((own) => own.indicator.name === each.indicator.name);
    return !before || laidDown(before) !== laidDown(each);
  };
  return indicator === undefined
    ? verdicts[0] !== verdicts[1] || now.indicators.some(differs)
    : now.indicators.some((each) => each.indicator.name === indicator && differs(each));
};

/** A figure of a task: whose doing it is that it differs. */
const taskCause = (
  figure: ChangedFigure,
  [issued, now]: readonly [IssuedTask, IssuedTask],
  wroteAgain: ReadonlySet<string>,
): Pick<CorrectedFigure, "cause" | "revisedBy"> => {
  const { indicator, unit, item } = figure;
  const changed = changedLeads(issued, now, indicator).filter((each) => wroteAgain.has(each));
  const revisedBy = unit === undefined ? changed : changed.filter((each) => each === unit);
  // A value is its unit's, whatever it is held against.
  const isOurs = item !== "累计完成" && item !== "自评" && isOwnDoing(issued, now, indicator);
  return revisedBy.length === 0 || isOurs ? { cause: "本机关更正" } : { cause: "单位更正数据", revisedBy };
};

/** Items of a unit that follow from those of its months. */
const isCumulative = (item: string): boolean => item.startsWith("累计") && item.endsWith("（次）");

const taskOf = ({ tasks }: IssuedFacts, number: number): IssuedTask | undefined =>
  tasks.find(({ task }) => task.number === number);

/**
 * Tells of each changed figure why it differs. A task's figures are revised by its leads where these say otherwise than they
 * did and wrote again, and nothing of the office's own part is different; how a unit reported is the register's, but for
 * what it left out; all other counts follow.
 */
export const withCauses = (
  figures: readonly ChangedFigure[],
  issued: IssuedFacts,
  now: IssuedFacts,
  wroteAgain: ReadonlySet<string>,
): readonly CorrectedFigure[] => {
  return figures.map((figure): CorrectedFigure => {
    const { task, unit, item } = figure;
    if (task !== undefined) {
      const [before, after] = [taskOf(issued, task), taskOf(now, task)];
      if (!before || !after) return { ...figure, cause: "本机关更正" };
      return { ...figure, ...taskCause(figure, [before, after], wroteAgain) };
    }
    if (unit === undefined || isCumulative(item)) return { ...figure, cause: "随之更正" };
    return item === "漏报" && wroteAgain.has(unit)
      ? { ...figure, cause: "单位更正数据", revisedBy: [unit] }
      : { ...figure, cause: "本机关更正" };
  });
};
