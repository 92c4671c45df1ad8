import type { TaskAssessment } from "../../model/assessment.ts";
import { isParallel } from "../../model/task.ts";
import type { Phrases } from "../phrases.ts";
import { enumerate, numbersOf } from "./wording.ts";

/** A task, and one of the units that something is done about it with. */
interface Matter {
  readonly assessed: TaskAssessment;
  readonly unit: string;
}

/**
 * The tasks of some matters: 第4、8项、第35项（叶县政府、郏县政府）, those of equal leads with their units, behind the others;
 * null where there is none.
 */
export const namedMatters = (say: Phrases, matters: readonly Matter[]): string | null => {
  const tasks = [...new Map(matters.map(({ assessed }) => [assessed.task.number, assessed])).values()];
  const alone = tasks.filter(({ task }) => !isParallel(task));
  const shared = tasks.filter(({ task }) => isParallel(task));
  const told = [
    ...(alone.length > 0 ? [numbersOf(say, alone)] : []),
    ...shared.map((each) =>
      say.分级任务({
        项次: numbersOf(say, [each]),
        情况: enumerate(
          matters.filter(({ assessed }) => assessed.task.number === each.task.number).map(({ unit }) => unit),
        ),
      }),
    ),
  ];
  return told.length > 0 ? enumerate(told) : null;
};
