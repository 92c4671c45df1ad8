import type { TaskAssessment } from "../../model/assessment.ts";
import type { Grade } from "../../model/grade.ts";
import { gradesOf, isLagging } from "../../model/grade.ts";
import { monthName } from "../../model/month.ts";
import type { EarlierGrades } from "../../run/desk/earlier-grades.ts";
import { taskFigures } from "../../run/desk/task-figures.ts";
import { verdictMark } from "../../run/desk/change/set-verdict.ts";
import type { Effect } from "../../run/desk/verdict-effect.ts";
import type { CheckedView, MonthView } from "../../run/desk/view-month.ts";
import { isShut } from "../../run/desk/view-month.ts";
import type { TaskEffect } from "../at-desk.ts";

/** A grade in a narrow place, and how it is coloured; the word is always there. */
const gradeMarks: Readonly<Record<Grade | "未报送", readonly [text: string, tone: string]>> = {
  已完成: ["已完成", "done"],
  达到序时进度: ["达到", "on-pace"],
  推进缓慢: ["缓慢", "slow"],
  尚未启动: ["未启动", "not-begun"],
  未完成: ["未完成", "not-begun"],
  暂不评价: ["暂不评", "open"],
  未报送: ["未报送", "silent"],
};

/** Which tasks a page shows, by a name that says it: a few that one looks for, and those of each grade. */
const choicesIn = (month: MonthView["month"]): ReadonlyMap<string, (each: TaskAssessment) => boolean> =>
  new Map<string, (each: TaskAssessment) => boolean>([
    ["全部", () => true],
    ["滞后的", ({ grade, basis }) => isLagging(grade) || basis === "时限"],
    ["有核定的", ({ verdict }) => verdict !== undefined],
    ...gradesOf(month).map((name) => [name, ({ grade }: TaskAssessment) => grade === name] as const),
    ["未报送", ({ grade }) => grade === undefined],
  ]);

/** Where the tasks are listed that a choice names: 滞后的, 推进缓慢. */
export const verdictsAddress = (month: string, choice: string): string =>
  `/${month}/verdicts?show=${encodeURIComponent(choice)}`;

const stripOf = (number: number, earlier: readonly EarlierGrades[]) =>
  earlier.map(({ month, grades }) => {
    const grade = grades.get(number);
    const [text, tone] = grade === undefined ? ["—", "open"] : gradeMarks[grade];
    return { month, text, tone, whole: grade ?? "没有这一项，或者读不出" };
  });

/** The verdict that stands, where it came from, and what the month's own row of the task says. */
const verdictView = ({ task, verdict }: TaskAssessment, { submissions, assessment }: CheckedView) => {
  const own = submissions.verdicts.find((each) => each.task === task.number);
  const isLifted = submissions.liftedVerdicts?.some((each) => each.task === task.number) === true;
  const isEarlier = verdict !== undefined && verdict.month !== assessment.month.month;
  const written = own ?? (isLifted ? undefined : verdict);
  return {
    standing: verdict ? { ...verdict, owedBy: verdict.owedBy ?? null, isEarlier } : null,
    isLifted,
    // Only what this month's file says can be taken out of it.
    isOwn: own !== undefined || isLifted,
    was: verdictMark(own ?? (isLifted ? { grade: "解除" } : undefined)),
    reason: written?.reason ?? "",
    owedBy: written?.owedBy ?? "",
    grades: [...gradesOf(assessment.month), ...(isEarlier || isLifted ? ["解除" as const] : [])].map(
      (name) => ({
        name,
        words: name === "解除" ? "解除（以前的核定不再有效）" : name,
        isChosen: name === (isLifted ? "解除" : written?.grade),
      }),
    ),
  };
};

const taskView = (assessed: TaskAssessment, checked: CheckedView, earlier: readonly EarlierGrades[]) => {
  const { task, grade, basis, laggingMonths, leadReports } = assessed;
  const shown = grade ?? "未报送";
  return {
    number: task.number,
    text: task.text,
    leads: task.leadLine,
    grade: shown,
    tone: gradeMarks[shown][1],
    basis: basis === shown ? null : basis,
    lagging: laggingMonths > 1 ? laggingMonths : null,
    silent: leadReports.flatMap(({ unit, silence }) => (silence ? [`${unit}${silence}`] : [])).join("、"),
    own: leadReports
      .flatMap(({ unit, entry }) => (entry?.selfGrade ? [`${unit}自评${entry.selfGrade}`] : []))
      .join("、"),
    figures: taskFigures(assessed),
    strip: stripOf(task.number, earlier),
    ...verdictView(assessed, checked),
  };
};

/** What stood there and what stands there now: as many in place of as many are told in pairs. */
const pairsOf = (before: readonly string[], after: readonly string[]) =>
  before.length === after.length
    ? before.map((was, index) => ({ before: was, after: after[index] ?? null }))
    : [
        ...before.map((was) => ({ before: was, after: null })),
        ...after.map((is) => ({ before: null, after: is })),
      ];

const effectView = (effect: Effect) => ({
  counts: effect.counts,
  notice: effect.notice.map(({ where, before, after, rows }) => ({
    where,
    // Rows that stand in the place of others are told by their cells alone.
    pairs: rows ? [] : pairsOf(before, after),
    rows: rows ?? [],
  })),
  units: effect.units.join("、"),
  isNone: effect.counts.length === 0 && effect.notice.length === 0 && effect.units.length === 0,
});

/** What a page of 核定 shows beside the month itself. */
interface VerdictsShown {
  readonly earlier: readonly EarlierGrades[];
  /** What was changed last. */
  readonly last: TaskEffect | undefined;
  /** Which tasks, by the name of a choice; all where there is no such choice. */
  readonly show: string | undefined;
}

/** 核定: the tasks of the month under their sections, with their verdicts and what the last one has changed. */
export const viewOfVerdicts = (view: MonthView, { earlier, last, show = "" }: VerdictsShown) => {
  const { month, checked } = view;
  const choices = choicesIn(month);
  const chosen = choices.has(show) ? show : "全部";
  const isShown = choices.get(chosen) ?? (() => true);
  const tasks = checked?.assessment.tasks ?? [];
  const shown = tasks.filter(isShown);
  const sections = [...new Set(shown.map(({ task }) => task.section))];
  return {
    isIssued: isShut(view),
    isCorrecting: view.isCorrecting === true,
    isReadable: checked !== undefined,
    choices: [...choices].map(([name, belongs]) => ({
      name,
      count: tasks.filter(belongs).length,
      href: verdictsAddress(monthName(month), name),
      isCurrent: name === chosen,
    })),
    sections: sections.map((name) => ({
      name,
      tasks: checked
        ? shown.filter(({ task }) => task.section === name).map((each) => taskView(each, checked, earlier))
        : [],
    })),
    last: last ? { task: last.task, effect: last.effect ? effectView(last.effect) : null } : null,
  };
};
