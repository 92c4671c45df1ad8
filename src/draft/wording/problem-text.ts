import type { LeadReport, TaskAssessment } from "../../model/assessment.ts";
import { atYearEnd, isLagging } from "../../model/grade.ts";
import { isParallel } from "../../model/task.ts";
import type { Phrases } from "../phrases.ts";
import { afterNames } from "../wording/addressed.ts";
import { indicatorClause } from "../wording/indicator-text.ts";
import { answering, blamed, laggingRun, leadBracket, silenceText } from "../wording/lead-text.ts";
import { outlookSentences } from "../wording/outlook-text.ts";
import { clause, enumerate, firstStatement, sentence, taskNumbers } from "../wording/wording.ts";
import { isSaidIn, toldOnce } from "./told-once.ts";

const lagged = ({ entry, standing }: LeadReport): boolean => entry === undefined && isLagging(standing);

/** The leads that answer for a task and say something of it; others do not speak for one that lagged and is silent. */
export const explaining = (assessed: TaskAssessment): readonly LeadReport[] => {
  const given = answering(assessed).filter(({ entry }) => entry !== undefined);
  const isSilent = assessed.basis === "自评" && assessed.leadReports.some(lagged);
  return given.length > 0 || isSilent
    ? given
    : assessed.leadReports.filter(({ entry }) => entry !== undefined);
};

/** The leads that lagged by their last word and say nothing now: 叶县政府未报送（此前推进缓慢）. */
export const silentLaggards = (say: Phrases, { leadReports }: TaskAssessment): readonly string[] => {
  const byWords = new Map<string, LeadReport[]>();
  for (const report of leadReports.filter(lagged)) {
    const key = `${report.silence} ${report.standing}`;
    byWords.set(key, [...(byWords.get(key) ?? []), report]);
  }
  return [...byWords.values()].map((reports) =>
    say.单位缺报({
      单位: enumerate(reports.map(({ unit }) => unit)),
      情形: silenceText(say, reports[0]?.silence),
      此前: reports[0]?.standing ?? null,
    }),
  );
};

/** 经查 and the like at the head of a reason say no more than 核定 does. */
const verdictReason = (reason: string): string =>
  clause(reason).replace(/^经(?:核?查|核实|查实|核定)，/u, "");

/** A cause as part of a sentence that says it is one. */
export const causeText = (problem: string): string => clause(problem).replace(/^(?:主要)?(?:由于|因为)/u, "");

const slowIndicators = (say: Phrases, { indicators }: TaskAssessment): readonly string[] =>
  indicators
    .filter(({ grade, lastLagging }) => isLagging(grade) || lastLagging)
    .map((each) => indicatorClause(say, each));

/** The words of the leads that lag, one clause a grade; the task's own grade where none of them says so. */
const selfGrades = (say: Phrases, assessed: TaskAssessment): string => {
  const isLast = assessed.grade === "未完成";
  const speaking = explaining(assessed);
  const words = speaking.filter(({ entry }) => isLagging(entry?.selfGrade));
  // 达到序时进度 is no word for the year's end.
  const unclear = isLast ? speaking.filter(({ entry }) => entry?.selfGrade === "达到序时进度") : [];
  const grades = [...new Set(words.flatMap(({ entry }) => entry?.selfGrade ?? []))];
  const told = [
    ...grades.map((each) =>
      say.自评({
        单位: enumerate(words.filter(({ entry }) => entry?.selfGrade === each).map(({ unit }) => unit)),
        评价: isLast ? atYearEnd(each) : each,
      }),
    ),
    ...(unclear.length > 0 ? [say.自评不明({ 单位: enumerate(unclear.map(({ unit }) => unit)) })] : []),
    ...silentLaggards(say, assessed),
  ];
  return told.length > 0 ? told.join("，") : (assessed.grade ?? "");
};

/** Why a task is found to lag: by the bureau's verdict, by its figures, or by its leads' own word; and what is kept back. */
export const stateOf = (say: Phrases, assessed: TaskAssessment): string => {
  const { basis, reason, grade, indicators } = assessed;
  const verdict =
    basis === "核定" && reason ? [say.核定情况({ 评价: grade ?? "", 理由: verdictReason(reason) })] : [];
  const found = [...verdict, ...slowIndicators(say, assessed)];
  const missing = indicators
    .filter(({ due, value, lastLagging }) => due && value === undefined && !lastLagging)
    .map((each) => indicatorClause(say, each));
  return [...(found.length > 0 ? found : [selfGrades(say, assessed)]), ...missing].join("；");
};

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
  const isOne = basis === "指标" && words.every((word) => word === first);
  const isDenied = isOne && first && !isLagging(first) && first !== "暂不评价";
  return isDenied ? say.否认滞后({ 单位, 评价: first }) : say.未说明原因({ 单位 });
};

/**
 * What the leads say themselves, each in a sentence of its own: of a task that they judge by their own word how far it is,
 * and the cause. Beside a verdict their word for the task too; where somebody else is to act, that alone.
 */
export const leadsWords = (say: Phrases, assessed: TaskAssessment): string => {
  const { basis, grade, verdict } = assessed;
  if (basis === "核定" && verdict?.owedBy) return sentence(say.待研究({ 责任方: verdict.owedBy }));
  const tellsProgress = basis === "自评" && slowIndicators(say, assessed).length === 0;
  const told = explaining(assessed);
  const spoken = told.map((report) => {
    const { unit, entry } = report;
    const 原因 = ownCause(assessed, report);
    const 进展 = tellsProgress
      ? toldOnce(firstStatement(entry?.text ?? ""), { grade, cause: 原因 ?? "" })
      : "";
    return { unit, 原因, text: 原因 || 进展 ? sentence(say.反映({ 单位: unit, 进展, 原因 })) : "" };
  });
  const silent = spoken.filter(({ 原因 }) => 原因 === null).map(({ unit }) => unit);
  // Of several leads that share a task one cause will do; what the bureau gives one for needs none.
  const isWanted = isParallel(assessed.task) || silent.length === spoken.length;
  const needed = isWanted && basis !== "核定" ? silent : [];
  return [
    wordsBesideVerdict(say, assessed),
    ...spoken.map(({ text }) => text),
    ...(needed.length > 0 ? [sentence(withoutCause(say, assessed, needed))] : []),
  ].join("");
};

/** How long it has lagged; of equals, each that is blamed answers for its own months alone. */
const runOf = (say: Phrases, assessed: TaskAssessment): string => {
  const members = answering(assessed).filter(({ laggingMonths }) => laggingMonths !== undefined);
  if (!isParallel(assessed.task) || members.length === 0) return laggingRun(say, assessed, true).join("");
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
  return [...byRun]
    .map(([text, own]) => (own.length === answering(assessed).length ? text : `${enumerate(own)}${text}`))
    .join("，");
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
      连续: runOf(say, assessed) || null,
      走势: outlookSentences(say, assessed) || null,
      说明: leadsWords(say, assessed),
    }),
  );
};

/** Whether the leads of a lagging task gave a cause, or need not: the bureau has given one. */
export const hasCause = ({ basis, leadReports }: TaskAssessment): boolean =>
  basis === "核定" || leadReports.some(({ entry }) => entry?.problem);
