import type { TaskAssessment } from "../../model/assessment.ts";
import { isLagging, keepsPace } from "../../model/grade.ts";
import { isJudged, isMissing } from "../../model/judged-indicator.ts";
import type { LeadReport } from "../../model/lead-report.ts";
import { isSilentOnLag } from "../../model/lead-report.ts";
import { isParallel } from "../../model/task.ts";
import type { Phrases } from "../phrases.ts";
import { indicatorClause } from "./indicator-text.ts";
import { answering, silenceText } from "./lead-text.ts";
import { limitClauses } from "./limit-text.ts";
import { clause, enumerate } from "./wording.ts";

/** Tasks that are judged without figures: by their leads' own word, or by the calendar whatever they say. */
export const goesByWords = ({ basis }: Pick<TaskAssessment, "basis">): boolean =>
  basis === "自评" || basis === "时限";

/** The leads that answer for a task and say something of it; others do not speak for one that lagged and is silent. */
const explaining = (assessed: TaskAssessment): readonly LeadReport[] => {
  const given = answering(assessed).filter(({ entry }) => entry !== undefined);
  const isSilent = goesByWords(assessed) && assessed.leadReports.some(isSilentOnLag);
  return given.length > 0 || isSilent
    ? given
    : assessed.leadReports.filter(({ entry }) => entry !== undefined);
};

/** The leads that lagged by their last word and say nothing now: 叶县政府未报送（此前推进缓慢）. */
export const silentLaggards = (say: Phrases, { leadReports }: TaskAssessment): readonly string[] => {
  const byWords = new Map<string, LeadReport[]>();
  for (const report of leadReports.filter(isSilentOnLag)) {
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

/** What the figures that lag say, or lagged when last they were there. */
export const slowIndicators = (say: Phrases, { indicators }: TaskAssessment): readonly string[] =>
  indicators
    .filter(({ grade, lastLagging }) => isLagging(grade) || lastLagging)
    .map((each) => indicatorClause(say, each));

/** 达到序时进度 is no word for the year's end: whether the task was done it leaves open. */
export const isUnclear = ({ grade }: TaskAssessment, { entry }: LeadReport): boolean =>
  grade === "未完成" && entry?.selfGrade === "达到序时进度";

/** The leads whose own sentences are quoted: of equals of which some say that they lag, not those that leave it open too. */
export const quoted = (assessed: TaskAssessment): readonly LeadReport[] => {
  const all = explaining(assessed);
  const isSpoken = isParallel(assessed.task) && all.some(({ entry }) => isLagging(entry?.selfGrade));
  return isSpoken ? all.filter((each) => !isUnclear(assessed, each)) : all;
};

/** The words of the leads that lag, as they wrote them, one clause a word; the task's own grade where none of them says so. */
const selfGrades = (say: Phrases, assessed: TaskAssessment): readonly string[] => {
  const speaking = explaining(assessed);
  const words = speaking.filter(({ entry }) => isLagging(entry?.selfGrade));
  const unclear = speaking.filter((each) => isUnclear(assessed, each));
  const grades = [...new Set(words.flatMap(({ entry }) => entry?.selfGrade ?? []))];
  const told = [
    ...grades.map((each) =>
      say.自评({
        单位: enumerate(words.filter(({ entry }) => entry?.selfGrade === each).map(({ unit }) => unit)),
        评价: each,
      }),
    ),
    ...(unclear.length > 0 ? [say.自评不明({ 单位: enumerate(unclear.map(({ unit }) => unit)) })] : []),
    ...silentLaggards(say, assessed),
  ];
  return told.length > 0 ? told : [assessed.grade ?? ""];
};

const judgedOf = ({ indicators }: TaskAssessment): TaskAssessment["indicators"] =>
  indicators.filter(isJudged);

/** Whether a task lags although all its figures that are judged keep pace. */
export const hasBetterFigures = (assessed: TaskAssessment): boolean => {
  const judged = judgedOf(assessed);
  return isLagging(assessed.grade) && judged.length > 0 && judged.every(({ grade }) => keepsPace(grade));
};

/** That the figures of a task which goes by its lead's own word are better than that word. */
const keptPace = (say: Phrases, assessed: TaskAssessment): readonly string[] => {
  const judged = judgedOf(assessed);
  return assessed.basis === "自评" && hasBetterFigures(assessed)
    ? [say.指标较好({ 个数: judged.length, 完成: judged.every(({ grade: own }) => own === "已完成") })]
    : [];
};

/** Why a task is found to lag: by the bureau's verdict, by its time limit, by its figures, or by its leads' own word; and what is kept back. */
export const stateOf = (say: Phrases, assessed: TaskAssessment): string => {
  const { basis, reason, grade, indicators } = assessed;
  const verdict =
    basis === "核定" && reason ? [say.核定情况({ 评价: grade ?? "", 理由: verdictReason(reason) })] : [];
  const limit = basis === "核定" ? [] : limitClauses(say, assessed);
  const byLimit = basis === "时限" ? [...limit, ...silentLaggards(say, assessed)] : [];
  const found = [...verdict, ...byLimit, ...slowIndicators(say, assessed)];
  const missing = indicators
    .filter((each) => isMissing(each) && !each.lastLagging)
    .map((each) => indicatorClause(say, each));
  const own = [...selfGrades(say, assessed), ...keptPace(say, assessed)].join("，");
  const beside = basis === "时限" ? [] : limit;
  return [...(found.length > 0 ? found : [own]), ...beside, ...missing].join("；");
};

/** Whether nothing is said of a task but one word of its leads, which is a word for the whole of it. */
export const isOneWord = (say: Phrases, assessed: TaskAssessment): boolean => {
  const [word, ...others] = selfGrades(say, assessed);
  return stateOf(say, assessed) === word && others.length === 0 && silentLaggards(say, assessed).length === 0;
};
