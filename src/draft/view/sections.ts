import type { MonthAssessment, TaskAssessment } from "../../model/assessment.ts";
import { countGrades } from "../../model/grade-counts.ts";
import { isLagging } from "../../model/grade.ts";
import { isParallel } from "../../model/task.ts";
import { compare, zero } from "../../model/rational.ts";
import { indicatorClause } from "./indicator-text.ts";
import { firstStatement, gradeCountsText, sentence, taskNumbers, withoutNumber } from "./phrases.ts";
import { gradeText, leadBracket, leadNames, partsText } from "./task-text.ts";

/** How many statements of good progress a section or sub-section brings into the text; the rest is in 附件1. */
const highlightsShown = { section: 4, subsection: 2 } as const;
/** A section with more tasks than this is told sub-section by sub-section. */
const longSection = 15;

/**
 * Nothing is praised of a task that the bureau judged itself: what its leads reported is what it did not accept. Nor of one
 * that keeps back a figure which is due: the others are not the whole of it.
 */
const mayBePraised = ({ basis, indicators }: TaskAssessment): boolean =>
  basis !== "核定" && indicators.every(({ due, value }) => !due || value !== undefined);

const figureHighlights = (tasks: readonly TaskAssessment[], wanted: number): readonly string[] =>
  tasks
    .filter(mayBePraised)
    .flatMap((assessed) => assessed.indicators.map((indicator) => ({ assessed, indicator })))
    .filter(
      // Nothing done yet is no progress to tell of, even where the plan asks for nothing yet.
      ({ indicator: { value, gap, grade, overdue } }) =>
        value && compare(value, zero) > 0 && gap && compare(gap, zero) >= 0 && !isLagging(grade) && !overdue,
    )
    .sort((a, b) => compare(b.indicator.gap ?? zero, a.indicator.gap ?? zero))
    .slice(0, wanted)
    .sort((a, b) => a.assessed.task.number - b.assessed.task.number)
    .map(({ indicator }) => indicatorClause(indicator));

const toldByWords = (assessed: TaskAssessment): boolean =>
  assessed.grade === "达到序时进度" &&
  mayBePraised(assessed) &&
  assessed.indicators.every(({ gap }) => !gap) &&
  // Ten governments lead one task; the words of one of them do not speak for the others.
  !isParallel(assessed.task);

const wordHighlights = (tasks: readonly TaskAssessment[], wanted: number): readonly string[] =>
  tasks
    .filter(toldByWords)
    .flatMap((assessed) => {
      const { task, leadReports } = assessed;
      const told = firstStatement(leadReports[0]?.entry?.text ?? "");
      if (told === "") return [];
      return tasks.length === 1 ? [told] : [`${leadNames(assessed)}牵头的第${task.number}项，${told}`];
    })
    .slice(0, wanted);

const finished = (tasks: readonly TaskAssessment[]): string | null => {
  const done = tasks.filter(({ grade }) => grade === "已完成");
  if (done.length === 0) return null;
  return `${done.map((each) => `第${each.task.number}项${leadBracket(leadNames(each))}`).join("、")}已完成。`;
};

const lagging = (tasks: readonly TaskAssessment[]): string | null => {
  const of = (grade: string): readonly number[] =>
    tasks.filter((each) => each.grade === grade).map(({ task }) => task.number);
  const whole = (["推进缓慢", "尚未启动", "未完成"] as const)
    .filter((grade) => of(grade).length > 0)
    .map((grade) => `${taskNumbers(of(grade))}${grade}`);
  const inParts = tasks
    .filter(({ grade }) => !isLagging(grade))
    .flatMap((each) => {
      const told = partsText(each);
      return told === undefined ? [] : [`第${each.task.number}项中${told}`];
    });
  const parts = [...(whole.length > 0 ? [whole.join("，")] : []), ...inParts];
  return parts.length > 0 ? sentence(parts.join("；")) : null;
};

/** A group is not named in its members' place, least of all where the task lags. */
const leadInBrackets = (assessed: TaskAssessment): string =>
  assessed.task.leads.some(({ kind }) => kind === "group") ? "" : leadBracket(leadNames(assessed));

/** The grade of one task, and which of its equal leads lag. */
const gradeAndParts = (assessed: TaskAssessment): string => {
  const parts = partsText(assessed);
  return parts === undefined ? gradeText(assessed) : `${gradeText(assessed)}（${parts}）`;
};

const narrative = (tasks: readonly TaskAssessment[], wanted: number) => {
  const figures = figureHighlights(tasks, wanted);
  const words = wordHighlights(tasks, Math.max(0, 2 - figures.length));
  const highlights = [...figures, ...words];
  const [only] = tasks;
  const single = tasks.length === 1 && only !== undefined;
  return {
    任务数: tasks.length,
    // One task alone is told by its number and grade; counting it would say the same twice.
    分档: single
      ? `即第${only.task.number}项${leadInBrackets(only)}，${gradeAndParts(only)}`
      : gradeCountsText(countGrades(tasks)),
    完成: single ? null : finished(tasks),
    亮点: highlights.length > 0 ? sentence(highlights.join("；")) : null,
    滞后: single ? null : lagging(tasks),
  };
};

/** 三、分领域进展情况: one section after the other; a long one by its sub-sections. */
export const sectionsView = ({ tasks }: MonthAssessment) =>
  [...new Set(tasks.map(({ task }) => task.section))].map((section) => {
    const own = tasks.filter(({ task }) => task.section === section);
    const subsections = [...new Set(own.flatMap(({ task }) => task.subsection ?? []))];
    return {
      名称: withoutNumber(section),
      ...narrative(own, highlightsShown.section),
      小节:
        own.length > longSection
          ? subsections.map((subsection) => ({
              名称: withoutNumber(subsection),
              ...narrative(
                own.filter(({ task }) => task.subsection === subsection),
                highlightsShown.subsection,
              ),
            }))
          : [],
    };
  });
