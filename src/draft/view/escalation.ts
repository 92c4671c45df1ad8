import type { Escalation, MonthAssessment, TaskAssessment } from "../../model/assessment.ts";
import { escalationLevels } from "../../model/assessment.ts";
import type { Agency } from "../../model/catalogue.ts";
import { isLagging, isYearEnd } from "../../model/grade.ts";
import { isParallel } from "../../model/task.ts";
import type { Phrases } from "../phrases.ts";
import { laggingRun } from "../wording/lead-text.ts";
import { namedMatters } from "../wording/named-matters.ts";
import { enumerate, numbersOf, taskNumbers } from "../wording/wording.ts";

/** From how many months on each step is taken, and up to how many; a step that no month is left for is not spoken of. */
const rulesText = (say: Phrases, { yellowMonths, letterMonths, talkMonths }: Agency): string => {
  const hasYellow = yellowMonths < letterMonths;
  const pointedOut = Math.min(yellowMonths, letterMonths) - 1;
  return say.分级标准({
    提示: pointedOut > 0 ? pointedOut : null,
    黄色: hasYellow ? yellowMonths : null,
    黄色止: letterMonths - 1,
    红色: letterMonths,
    红色止: talkMonths - 1,
    约谈: talkMonths <= 12 ? talkMonths : null,
  });
};

/** A task, and what is done about it. */
interface Taken {
  readonly assessed: TaskAssessment;
  readonly steps: readonly Escalation[];
}

/** The units of a task of equal leads by the step that is taken with them: 石龙区政府、叶县政府提示. */
const unitsText = (say: Phrases, steps: readonly Escalation[]): string =>
  escalationLevels
    .map((level) => ({ level, own: steps.filter((each) => each.level === level) }))
    .filter(({ own }) => own.length > 0)
    .map(({ level, own }) => say.分级单位({ 单位: enumerate(own.map(({ unit }) => unit)), 级别: level }))
    .join("，");

/** One task told with its step, and where nobody reported it with for how long it lagged; of equal leads each answers for its own part. */
const taskText = (say: Phrases, { assessed, steps }: Taken): string =>
  say.分级任务({
    项次: numbersOf(say, [assessed]),
    情况: isParallel(assessed.task)
      ? unitsText(say, steps)
      : [
          ...(assessed.grade === undefined ? laggingRun(say, assessed) : []),
          say.分级单位({ 单位: null, 级别: steps[0]?.level ?? null }),
        ].join("，"),
  });

const listText = (say: Phrases, taken: readonly Taken[]): string =>
  enumerate(taken.map((each) => taskText(say, each)));

/** Whether one of the units that a step is taken with said nothing this month. */
const hasSilent = ({ assessed, steps }: Taken): boolean =>
  assessed.leadReports.some(
    ({ unit, entry }) => entry === undefined && steps.some((each) => each.unit === unit),
  );

/** The units that a step is taken with, and the tasks for which it is. */
const mattersOf = (taken: readonly Taken[], isMeant: (level: Escalation["level"]) => boolean) =>
  taken.flatMap(({ assessed, steps }) =>
    steps.filter(({ level }) => isMeant(level)).map(({ unit }) => ({ assessed, unit })),
  );

/** At the year's end nothing is told but to whom letters go, and why to them. */
const yearEndView = (say: Phrases, taken: readonly Taken[], { letterMonths }: Agency) => ({
  标准: null,
  滞后: null,
  部分: null,
  未报: null,
  约谈: null,
  年终: say.年终督办({
    月数: letterMonths,
    未报: taken.some(hasSilent),
    名单: namedMatters(
      say,
      mattersOf(taken, () => true),
    ),
  }),
});

/** The lagging tasks that nobody is pressed for, each with why. */
const exemptText = (say: Phrases, taken: readonly Taken[]): string =>
  enumerate(
    taken.map(({ assessed: { task, verdict } }) =>
      say.不列督办({ 项次: taskNumbers(say, [task.number]), 责任方: verdict?.owedBy ?? null }),
    ),
  );

/**
 * The tasks that lag, each counted once: by step those that one lead answers for, those of equal leads with the step of
 * each, those without a step.
 */
const laggingText = (say: Phrases, lagging: readonly Taken[]): string | null => {
  const pressed = lagging.filter(({ steps }) => steps.length > 0);
  const alone = pressed.filter(({ assessed }) => !isParallel(assessed.task));
  const shared = pressed.filter(({ assessed }) => isParallel(assessed.task));
  const exempt = lagging.filter(({ steps }) => steps.length === 0);
  const groups = [
    ...escalationLevels.map((level) => {
      const own = alone.filter(({ steps }) => steps[0]?.level === level);
      return {
        类别: level,
        数: own.length,
        名单: numbersOf(
          say,
          own.map(({ assessed }) => assessed),
        ),
      };
    }),
    { 类别: "分别", 数: shared.length, 名单: listText(say, shared) },
    { 类别: "不列", 数: exempt.length, 名单: exemptText(say, exempt) },
  ].filter(({ 数 }) => 数 > 0);
  if (groups.length === 0) return null;
  const isOne = groups.length === 1;
  const told = groups.map(({ 类别, 数, 名单 }) =>
    say.分级项数({ 类别, 名单, 项数: isOne ? null : 数, 均: isOne && 数 > 1 }),
  );
  return say.分级({ 总数: lagging.length, 唯一: isOne, 分档: told.join("，") });
};

/**
 * 分级督办: what is done about the tasks that lag, by how many months they have; empty where no step is to be taken. Its
 * counts add up to the tasks that lag; what lags in part only, or lagged and is not reported, is told beside them.
 */
export const escalationView = (say: Phrases, assessment: MonthAssessment, agency: Agency) => {
  const all = assessment.tasks.map((assessed) => ({
    assessed,
    steps: assessment.escalations.filter(({ task }) => task === assessed.task.number),
  }));
  const taken = all.filter(({ steps }) => steps.length > 0);
  if (taken.length === 0) return null;
  if (isYearEnd(assessment.month)) return yearEndView(say, taken, agency);
  const lagging = all.filter(({ assessed }) => isLagging(assessed.grade));
  const others = taken.filter(({ assessed }) => !isLagging(assessed.grade));
  const inPart = others.filter(({ assessed }) => assessed.grade !== undefined);
  const silent = others.filter(({ assessed }) => assessed.grade === undefined);
  return {
    标准: rulesText(say, agency),
    滞后: laggingText(say, lagging),
    部分:
      inPart.length > 0
        ? say.部分督办({
            项数: inPart.length,
            名单: listText(say, inPart),
            另有: lagging.length > 0,
            含未报: inPart.some(hasSilent),
          })
        : null,
    未报: silent.length > 0 ? say.未报督办({ 项数: silent.length, 名单: listText(say, silent) }) : null,
    约谈: namedMatters(
      say,
      mattersOf(taken, (level) => level === "约谈"),
    ),
    年终: null,
  };
};
