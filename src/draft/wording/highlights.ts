import type { IndicatorAssessment, TaskAssessment } from "../../model/assessment.ts";
import { isLagging } from "../../model/grade.ts";
import { isMissing } from "../../model/judged-indicator.ts";
import type { Rational } from "../../model/rational.ts";
import { compare, zero } from "../../model/rational.ts";
import { isParallel } from "../../model/task.ts";
import type { Phrases } from "../phrases.ts";
import { indicatorClause } from "./indicator-text.ts";
import { leadBracket, leadNames } from "./lead-text.ts";
import { firstStatement, taskNumbers } from "./wording.ts";
import { isUncontested } from "./uncontested.ts";

/** A task that may be told as good progress, by a figure if it has one that is. */
interface Candidate {
  readonly assessed: TaskAssessment;
  readonly indicator?: IndicatorAssessment;
  readonly gap: Rational;
}

/**
 * Nothing is praised of a task that lags, whole or in one indicator, nor of one of which its leads report different things,
 * nor of one that the bureau judged itself: what its leads reported is what it did not accept.
 */
const mayBePraised = (assessed: TaskAssessment): boolean =>
  assessed.basis !== "核定" &&
  (assessed.grade === "达到序时进度" || assessed.grade === "已完成") &&
  isUncontested(assessed) &&
  !assessed.doneLate &&
  assessed.indicators.every((each) => {
    const isBehind = isLagging(each.grade) || (each.gap !== undefined && compare(each.gap, zero) < 0);
    return !isBehind && !each.overdue && !isMissing(each);
  });

/** Nothing done yet is no progress to tell of, even where the plan asks for nothing yet. */
const tellsProgress = ({ value, gap }: IndicatorAssessment): boolean =>
  value !== undefined && compare(value, zero) > 0 && gap !== undefined && compare(gap, zero) >= 0;

const toCandidate = (assessed: TaskAssessment): Candidate => {
  const [best] = assessed.indicators
    .filter(tellsProgress)
    .toSorted((a, b) => compare(b.gap ?? zero, a.gap ?? zero));
  return { assessed, gap: best?.gap ?? zero, ...(best && { indicator: best }) };
};

/** Clauses that tell of nothing done: 新增省级工程技术研究中心0家, 评审尚未开始. */
const tellsNothing = /(?<![\d.])0(?:%|\p{Script=Han})|尚未|未(?:开始|启动|开工|进行|组织)/u;

/** Nothing but a time: 截至6月底. */
const isTime = /^(?:(?:截至)?\d{1,2}(?:至\d{1,2})?月底?|[上下]半年|[一二三四]季度)$/u;

/** What a statement tells of progress, up to the first clause that tells of none. */
const progressIn = (statement: string): string => {
  const clauses = statement.split("，");
  const end = clauses.findIndex((each) => tellsNothing.test(each));
  const told = clauses.slice(0, end === -1 ? clauses.length : end);
  return told.every((each) => isTime.test(each)) ? "" : told.join("，");
};

/** The unit whose own words stand for the task: the first lead; of equals another one each month. */
const speaker = ({ task, leadReports }: TaskAssessment, month: number) => {
  const speaking = leadReports.filter(({ entry }) => entry && !isLagging(entry.selfGrade));
  return isParallel(task) ? speaking[(month - 1) % Math.max(1, speaking.length)] : speaking[0];
};

/** The tasks together with which one is told, and the month. */
interface Company {
  readonly tasks: readonly TaskAssessment[];
  readonly month: number;
}

/** What is told of a task, a clause; empty where there is nothing to tell. A task that is alone needs no number or lead. */
const textOf = (say: Phrases, { assessed, indicator }: Candidate, { tasks, month }: Company): string => {
  const isAlone = tasks.length === 1;
  // Among others what is done is told with its lead already.
  const isNamed = assessed.grade === "已完成" && tasks.some(({ grade }) => grade !== "已完成");
  const 项次 = taskNumbers(say, [assessed.task.number]);
  const isOfMany = isParallel(assessed.task);
  if (indicator) {
    const source = isAlone ? "" : say.出处({ 项次, 单位: isOfMany || isNamed ? "" : leadNames(assessed) });
    return indicatorClause(say, indicator, source);
  }
  // What is done is told with its lead already.
  if (assessed.grade === "已完成") return "";
  const found = speaker(assessed, month);
  const told = progressIn(firstStatement(found?.entry?.text ?? ""));
  if (told === "" || !found) return "";
  const 内容 = isOfMany ? say.部分亮点({ 单位: found.unit, 内容: told }) : told;
  if (isAlone) return 内容;
  return say.亮点({ 项次, 牵头: isOfMany ? "" : leadBracket(say, leadNames(assessed)), 内容 });
};

/**
 * The statements of good progress that a section brings into the text, in the order of the catalogue: half of `wanted` by
 * merit (the widest lead over the pace), the others in turn, so that every task that is on pace is quoted in the course of
 * the year, whatever the others do. The turn goes on by the month alone; the same month always tells the same.
 */
export const highlights = (
  say: Phrases,
  tasks: readonly TaskAssessment[],
  wanted: number,
  month: number,
): readonly string[] => {
  const company = { tasks, month };
  const candidates = tasks
    .filter(mayBePraised)
    .map(toCandidate)
    .filter((each) => textOf(say, each, company) !== "");
  const best = candidates
    .filter(({ indicator }) => indicator)
    .toSorted((a, b) => compare(b.gap, a.gap))
    .slice(0, Math.floor(wanted / 2));
  const turns = wanted - best.length;
  const start = ((month - 1) * Math.ceil(wanted / 2)) % tasks.length;
  const inTurn = [...tasks.slice(start), ...tasks.slice(0, start)].flatMap(
    (task) =>
      candidates.find(({ assessed }) => assessed === task && !best.some((each) => each.assessed === task)) ??
      [],
  );
  return [...best, ...inTurn.slice(0, turns)]
    .toSorted((a, b) => a.assessed.task.number - b.assessed.task.number)
    .map((each) => textOf(say, each, company));
};
