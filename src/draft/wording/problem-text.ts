import type { TaskAssessment } from "../../model/assessment.ts";
import { isLagging } from "../../model/grade.ts";
import type { LeadReport } from "../../model/lead-report.ts";
import { isParallel } from "../../model/task.ts";
import type { Phrases } from "../phrases.ts";
import { afterNames } from "./addressed.ts";
import { answering, blamed, laggingRun, leadBracket } from "./lead-text.ts";
import { outlookSentences } from "./outlook-text.ts";
import { clause, correctionMark, enumerate, firstStatement, sentence, taskNumbers } from "./wording.ts";
import { goesByWords, isOneWord, isUnclear, quoted, slowIndicators, stateOf } from "./state-text.ts";
import { isSaidIn, toldOnce } from "./told-once.ts";

/** A cause as part of a sentence that says it is one. */
const causeText = (problem: string): string =>
  clause(problem).replace(
    /^(?:(?:滞后的?|存在的?)?(?:主要)?(?:原因|问题)(?:是[：:]?|[：:])|(?:主要)?(?:由于|因为))/u,
    "",
  );

/** Whether a cause is told in numbered parts, which follow no 是: 一是征地困难；二是资金不足. */
const isItemized = (cause: string): boolean =>
  /^(?:[一1]是|第一[，、]|其一|首先|[（(][一1][）)]|[一1][、.．]|①)/u.test(cause);

/** The leads' own word for a task that the bureau judged itself, one sentence, and whether they name no problem; or nothing. */
export const wordsBesideVerdict = (say: Phrases, assessed: TaskAssessment): string => {
  const { basis, grade, leadReports } = assessed;
  if (basis !== "核定") return "";
  const given = leadReports.filter(({ entry }) => entry?.selfGrade);
  const told = [...new Set(given.flatMap(({ entry }) => entry?.selfGrade ?? []))].map((each) => {
    const own = given.filter(({ entry }) => entry?.selfGrade === each);
    return say.核定自评({
      单位: enumerate(own.map(({ unit }) => unit)),
      评价: each,
      // 达到序时进度 is no word for the year's end, and agrees with no 未完成.
      相同: each === grade || (grade === "未完成" && isLagging(each)),
      无问题: own.every(({ entry }) => !entry?.problem),
    });
  });
  return told.length > 0 ? sentence(told.join("；")) : "";
};

/** A lead's cause as part of a sentence; none where it gives none, or the reason of a verdict has said it. */
export const ownCause = ({ basis, reason }: TaskAssessment, { entry }: LeadReport): string | null => {
  if (!entry?.problem) return null;
  const cause = causeText(entry.problem);
  return basis === "核定" && isSaidIn(cause, reason ?? "") ? null : cause;
};

/** That leads give no cause, and where its figures lag and all of them say the same and no lag, what they say. */
const withoutCause = (
  say: Phrases,
  { basis, leadReports }: TaskAssessment,
  units: readonly string[],
): string => {
  const 单位 = enumerate(units);
  const words = leadReports.filter(({ unit }) => units.includes(unit)).map(({ entry }) => entry?.selfGrade);
  const [first] = words;
  const isOne = (basis === "指标" || basis === "时限") && words.every((word) => word === first);
  const isDenied = isOne && first && !isLagging(first) && first !== "暂不评价";
  return isDenied ? say.否认滞后({ 单位, 评价: first }) : say.未说明原因({ 单位 });
};

/**
 * What the leads say themselves, each in a sentence of its own: of a task that they judge by their own word how far it is,
 * and the cause. Beside a verdict their word for the task too; where somebody else is to act, that alone.
 */
const leadsWords = (say: Phrases, assessed: TaskAssessment): string => {
  const { basis, grade, verdict, leadReports } = assessed;
  if (basis === "核定" && verdict?.owedBy) {
    return sentence(say.待研究({ 责任方: verdict.owedBy, 无牵头: leadReports.length === 0 }));
  }
  const tellsProgress = goesByWords(assessed) && slowIndicators(say, assessed).length === 0;
  const told = quoted(assessed);
  const spoken = told.map((report) => {
    const { unit, entry } = report;
    const 原因 = ownCause(assessed, report);
    const 进展 = tellsProgress
      ? toldOnce(firstStatement(entry?.text ?? ""), { grade, cause: 原因 ?? "" })
      : "";
    return {
      unit,
      原因,
      text: 原因 || 进展 ? sentence(say.反映({ 单位: unit, 进展, 原因, 分条: isItemized(原因 ?? "") })) : "",
    };
  });
  const silent = spoken.filter(({ 原因 }) => 原因 === null).map(({ unit }) => unit);
  // Of several leads that share a task one cause will do; what the bureau gives one for needs none.
  const isWanted = isParallel(assessed.task) || silent.length === spoken.length;
  // Who left it open whether the task was done is told of that already.
  const isOpen = (name: string): boolean =>
    basis === "自评" && told.some((each) => each.unit === name && isUnclear(assessed, each));
  const needed = isWanted && basis !== "核定" ? silent.filter((name) => !isOpen(name)) : [];
  return [
    wordsBesideVerdict(say, assessed),
    ...spoken.map(({ text }) => text),
    ...(needed.length > 0 ? [sentence(withoutCause(say, assessed, needed))] : []),
  ].join("");
};

/** For how long a task has lagged; of one that newly does, from which grade it fell. */
const taskRun = (say: Phrases, assessed: TaskAssessment): string => {
  const { grade, previousGrade, previousCorrectedBy, laggingMonths, wholeGrade } = assessed;
  const fell = previousGrade !== undefined && !isLagging(previousGrade) && wholeGrade === undefined;
  return laggingMonths === 1 && fell && grade !== "未完成"
    ? say.评价变化({ 原: previousGrade, 今: grade ?? "", 更正: correctionMark(say, previousCorrectedBy) })
    : laggingRun(say, assessed, true).join("");
};

/** How long it has lagged; of equals, each that is blamed answers for its own months alone. */
const runOf = (
  say: Phrases,
  assessed: TaskAssessment,
): { readonly 该项: boolean; readonly 连续: string | null } => {
  const members = answering(assessed).filter(({ laggingMonths }) => laggingMonths !== undefined);
  const isAlone = isOneWord(say, assessed);
  if (!isParallel(assessed.task) || members.length === 0) {
    const fell = assessed.laggingMonths === 1;
    return { 该项: fell || !isAlone, 连续: taskRun(say, assessed) || null };
  }
  const byRun = new Map<string, string[]>();
  for (const { unit, laggingMonths = 0, laggingSince } of members) {
    const run = {
      laggingMonths,
      ...(assessed.grade && { grade: assessed.grade }),
      ...(laggingSince !== undefined && { laggingSince }),
    };
    for (const text of laggingRun(say, run, true)) byRun.set(text, [...(byRun.get(text) ?? []), unit]);
  }
  // Those that the item names already are not named again where one run is true of them all.
  const isOfAll = (own: readonly string[]): boolean => isAlone && own.length === answering(assessed).length;
  const told = [...byRun].map(([text, own]) => (isOfAll(own) ? text : `${enumerate(own)}${text}`));
  return { 该项: false, 连续: told.join("，") || null };
};

/**
 * One lagging task told in full for 存在问题: number, leads by name, figures, gap, how long, and the cause as its leads give
 * it. A paper to one of the leads has brackets of its own.
 */
export const problemText = (say: Phrases, assessed: TaskAssessment, bracket?: string): string => {
  const names = blamed(assessed);
  return sentence(
    say.未达到({
      项次: taskNumbers(say, [assessed.task.number]),
      牵头: bracket ?? leadBracket(say, names),
      情况: clause(stateOf(bracket === undefined ? afterNames(say, names) : say, assessed)),
      ...runOf(say, assessed),
      走势: outlookSentences(say, assessed) || null,
      说明: leadsWords(say, assessed),
    }),
  );
};

/** Whether the leads of a lagging task gave a cause; what the bureau found gives none for them. */
export const hasCause = ({ leadReports }: TaskAssessment): boolean =>
  leadReports.some(({ entry }) => entry?.problem);
