import type { MonthAssessment, TaskAssessment } from "../../model/assessment.ts";
import type { Grade } from "../../model/grade.ts";
import { isLagging } from "../../model/grade.ts";
import type { Phrases } from "../phrases.ts";
import { highlights } from "../wording/highlights.ts";
import { gradeText, leadBracket, leadNames } from "../wording/lead-text.ts";
import { partsText } from "../wording/parts-text.ts";
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

/** What is done is told by its leads, where they are this many at most; more of them would fill a page with names. */
const mostLeadsNamed = 6;

/** The tasks that are done, each lead with all of its own; by their numbers alone where the leads are too many. */
const finished = (say: Phrases, tasks: readonly TaskAssessment[]): string | null => {
  const done = tasks.filter(({ grade }) => grade === "已完成");
  if (done.length === 0) return null;
  const byLeads = new Map<string, TaskAssessment[]>();
  for (const each of done) {
    const isGroup = each.task.leads.some(({ kind }) => kind === "group");
    const leads = isGroup ? each.task.leadLine : leadNames(each);
    byLeads.set(leads, [...(byLeads.get(leads) ?? []), each]);
  }
  const named = [...byLeads].map(([leads, own]) =>
    leads === "" ? numbersOf(say, own) : say.牵头完成({ 单位: leads, 项次: numbersOf(say, own) }),
  );
  const list = named.some((each) => each.includes("、")) ? named.join("，") : enumerate(named);
  return sentence(say.已完成({ 名单: named.length > mostLeadsNamed ? numbersOf(say, done) : list }));
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
const aloneText = (say: Phrases, only: TaskAssessment): string =>
  say.单项({
    项次: taskNumbers(say, [only.task.number]),
    牵头: leadInBrackets(say, only),
    评价: gradeText(say, only),
    说明: partsText(say, only, { withSilent: true }) ?? null,
  });

/** The grades whose tasks are told by number; those on pace are too many, and those done are told with their leads. */
const isNumbered = (grade: Grade | undefined): boolean => grade !== "达到序时进度" && grade !== "已完成";

const narrative = (say: Phrases, tasks: readonly TaskAssessment[], wanted: number, month: number) => {
  const told = highlights(say, tasks, wanted, month);
  const [only] = tasks;
  const single = tasks.length === 1 && only !== undefined;
  return {
    任务数: tasks.length,
    分档: single ? aloneText(say, only) : gradesText(say, tasks, isNumbered),
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
      ...narrative(say, own, highlightsShown.section, month),
      // What is told below by sub-sections is only counted here.
      ...(isLong && { 分档: gradesText(say, own, () => false) }),
      小节: isLong
        ? parts.map((part) => ({
            名称: part.名称,
            ...narrative(say, part.tasks, highlightsShown.subsection, month),
          }))
        : [],
    };
  });
