import type { MonthAssessment, TaskAssessment } from "../../model/assessment.ts";
import type { Grade } from "../../model/grade.ts";
import { isLagging } from "../../model/grade.ts";
import type { Phrases } from "../phrases.ts";
import { highlights } from "../wording/highlights.ts";
import { gradeText, leadBracket, leadNames } from "../wording/lead-text.ts";
import { partsText } from "../wording/parts-text.ts";
import { taskSubject } from "../wording/task-subject.ts";
import {
  enumerate,
  gradesText,
  numbersOf,
  sentence,
  taskNumbers,
  withoutNumber,
} from "../wording/wording.ts";

/** How many statements of good progress a section or sub-section brings into the text; the rest is in 附件1. */
const highlightsShown = { section: 4, subsection: 2 } as const;
/** A section with more tasks than this is told sub-section by sub-section. */
const longSection = 15;

/** What is done is told by name and lead, where it is so many tasks at most; more of them would fill a page with names. */
const mostNamed = 6;

/** The tasks that are done, each lead with all of its own; by their numbers alone where they are too many. */
const finished = (say: Phrases, tasks: readonly TaskAssessment[]): string | null => {
  const done = tasks.filter(({ grade }) => grade === "已完成");
  if (done.length === 0) return null;
  const byLeads = new Map<string, TaskAssessment[]>();
  for (const each of done) {
    const isGroup = each.task.leads.some(({ kind }) => kind === "group");
    const leads = isGroup ? each.task.leadLine : leadNames(each);
    byLeads.set(leads, [...(byLeads.get(leads) ?? []), each]);
  }
  if (done.length > mostNamed) {
    return sentence(say.已完成({ 名单: numbersOf(say, done) }));
  }
  const matter = (each: TaskAssessment): string =>
    say.完成事项({ 项次: numbersOf(say, [each]), 事项: taskSubject(each.task) });
  const named = [...byLeads].map(([leads, own]) => {
    const matters = enumerate(own.map(matter));
    return leads === "" ? matters : say.牵头完成({ 单位: leads, 项次: matters });
  });
  const list = named.some((each) => each.includes("、")) ? named.join("，") : enumerate(named);
  return sentence(say.已完成({ 名单: list }));
};

/** Tasks that are on pace as a whole although some of their equal leads are not. */
const laggingParts = (say: Phrases, tasks: readonly TaskAssessment[]): string | null => {
  const told = tasks
    .filter(({ grade }) => !isLagging(grade))
    .flatMap((each) => {
      const 情况 = partsText(say, each, { withSilent: true });
      return 情况 === undefined ? [] : [say.部分未达({ 项次: taskNumbers(say, [each.task.number]), 情况 })];
    });
  return told.length > 0 ? sentence(told.join("；")) : null;
};

/** A group is not named in its members' place, least of all where the task lags. */
const leadInBrackets = (say: Phrases, assessed: TaskAssessment): string =>
  assessed.task.leads.some(({ kind }) => kind === "group") ? "" : leadBracket(say, leadNames(assessed));

/** One task alone is told by its number and grade; counting it would say the same twice. */
const aloneText = (say: Phrases, only: TaskAssessment, isOfSubsection: boolean): string =>
  say.单项({
    项次: taskNumbers(say, [only.task.number]),
    牵头: leadInBrackets(say, only),
    评价: gradeText(say, only),
    说明: partsText(say, only, { withSilent: true }) ?? null,
    小节: isOfSubsection,
  });

/** The grades whose tasks are told by number; those on pace are too many, and those done are told with their leads. */
const isNumbered = (grade: Grade | undefined): boolean => grade !== "达到序时进度" && grade !== "已完成";

/** The tasks of a section or of a part of it, which has a name or not, and how many statements it may bring. */
interface Part {
  readonly tasks: readonly TaskAssessment[];
  readonly wanted: number;
  readonly isNamed: boolean;
}

const narrative = (say: Phrases, { tasks, wanted, isNamed }: Part, month: number) => {
  const told = highlights(say, tasks, wanted, month);
  const [only] = tasks;
  const single = tasks.length === 1 && only !== undefined;
  return {
    任务数: tasks.length,
    分档: single ? aloneText(say, only, isNamed) : gradesText(say, tasks, isNumbered),
    // Where all are done, 均已完成 has said it.
    完成: tasks.every(({ grade }) => grade === "已完成") ? null : finished(say, tasks),
    亮点: told.length > 0 ? sentence(told.join("；")) : null,
    滞后: single ? null : laggingParts(say, tasks),
  };
};

/** 三、分领域进展情况: one section after the other; a long one by its sub-sections. */
export const sectionsView = (say: Phrases, { tasks, month: { month } }: MonthAssessment) =>
  [...new Set(tasks.map(({ task }) => task.section))].map((section) => {
    const own = tasks.filter(({ task }) => task.section === section);
    const subsections = [...new Set(own.flatMap(({ task }) => task.subsection ?? []))];
    const direct = own.filter(({ task }) => task.subsection === undefined);
    const parts = [
      ...(direct.length > 0 ? [{ 名称: "", tasks: direct }] : []),
      ...subsections.map((subsection) => ({
        名称: withoutNumber(subsection),
        tasks: own.filter(({ task }) => task.subsection === subsection),
      })),
    ];
    const isLong = own.length > longSection && subsections.length > 0;
    return {
      名称: withoutNumber(section),
      ...narrative(say, { tasks: own, wanted: highlightsShown.section, isNamed: true }, month),
      // What is told below by sub-sections is only counted here.
      ...(isLong && { 分档: gradesText(say, own, () => false) }),
      小节: isLong
        ? parts.map((part) => ({
            名称: part.名称,
            ...narrative(
              say,
              { tasks: part.tasks, wanted: highlightsShown.subsection, isNamed: part.名称 !== "" },
              month,
            ),
          }))
        : [],
    };
  });
