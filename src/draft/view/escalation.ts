import type { EscalationLevel, MonthAssessment } from "../../model/assessment.ts";
import { escalationLevels } from "../../model/assessment.ts";
import type { Agency } from "../../model/catalogue.ts";
import { isParallel } from "../../model/task.ts";
import type { Phrases } from "../phrases.ts";
import { enumerate, taskNumbers } from "../wording/wording.ts";

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

/** The tasks of one step: those of one lead together, those of equals each with the units that it is taken with. */
const tasksText = (
  say: Phrases,
  { tasks, escalations }: MonthAssessment,
  level: EscalationLevel,
): { readonly 项数: number; readonly 名单: string } => {
  const own = escalations.filter((each) => each.level === level);
  const concerned = tasks.filter(({ task }) => own.some((each) => each.task === task.number));
  const numbers = (parallel: boolean): readonly number[] =>
    concerned.filter(({ task }) => isParallel(task) === parallel).map(({ task }) => task.number);
  const alone = numbers(false);
  return {
    项数: concerned.length,
    名单: enumerate([
      ...(alone.length > 0 ? [taskNumbers(say, alone)] : []),
      ...numbers(true).map((number) =>
        say.分级任务({
          项次: taskNumbers(say, [number]),
          单位: enumerate(own.filter(({ task }) => task === number).map(({ unit }) => unit)),
        }),
      ),
    ]),
  };
};

/** 分级督办: what is done about the tasks that lag, by how many months they have; no steps where none is to be taken. */
export const escalationView = (say: Phrases, assessment: MonthAssessment, agency: Agency) => ({
  标准: rulesText(say, agency),
  各级: escalationLevels.flatMap((level) => {
    const told = tasksText(say, assessment, level);
    return told.项数 > 0 ? [{ 级别: level, ...told }] : [];
  }),
});
