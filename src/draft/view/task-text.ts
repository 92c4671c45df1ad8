import type { LeadReport, Silence, TaskAssessment } from "../../model/assessment.ts";
import { silences } from "../../model/assessment.ts";
import { chineseDate } from "../../model/calendar-date.ts";
import type { Grade } from "../../model/grade.ts";
import { atYearEnd, isLagging } from "../../model/grade.ts";
import { toDecimal } from "../../model/rational.ts";
import { isParallel, unitsOf } from "../../model/task.ts";
import { indicatorClause } from "./indicator-text.ts";
import { clause, enumerate, firstStatement, sentence, shareText } from "./phrases.ts";

/** How a missing report is told; what came and was sent back was not kept back. */
const silenceNames: Readonly<Record<Silence, string>> = { 未报送: "未报送", 漏报: "漏报", 退回: "材料退回" };

/** What stands in the place of a report that is not there. */
export const silenceText = (silence: Silence | undefined): string => silenceNames[silence ?? "未报送"];

/** 进度评价 as it is printed; a task nobody reported has none, and why nobody did stands there instead. */
export const gradeText = ({ grade, leadReports }: Pick<TaskAssessment, "grade" | "leadReports">): string => {
  if (grade) return grade;
  const kinds = new Set(leadReports.map(({ silence }) => silence ?? "未报送"));
  const [only] = kinds;
  return silenceText(kinds.size === 1 ? only : undefined);
};

/** The leads by name; a group is never named in its members' place. */
export const leadNames = ({ task }: TaskAssessment): string => enumerate(unitsOf(task.leads));

/** （市水利局牵头）, or that nobody is named. */
export const leadBracket = (names: string): string =>
  names === "" ? "（未明确牵头单位）" : `（${names}牵头）`;

/** 进展情况 of a task, one paragraph a string; several leads are told apart by their names. */
export const progressParagraphs = ({ leadReports }: TaskAssessment): readonly string[] => {
  const several = leadReports.length > 1;
  return leadReports.flatMap(({ unit, entry, silence }) => {
    const paragraphs = entry ? entry.text.split("\n") : [`（${silenceText(silence)}）`];
    return several ? paragraphs.map((text, index) => (index === 0 ? `${unit}：${text}` : text)) : paragraphs;
  });
};

type Run = Pick<TaskAssessment, "laggingMonths" | "laggingSince">;

/** For how long something has been lagging; a run with a month of silence in it is told by its beginning. */
export const runText = ({ laggingMonths, laggingSince }: Run, already = ""): string =>
  laggingSince === undefined
    ? `${already}连续${laggingMonths}个月未达进度`
    : `${laggingSince}月以来${already === "" ? "" : `${already}有`}${laggingMonths}个月未达进度`;

const laggingRun = (run: Run, already?: string): readonly string[] =>
  run.laggingMonths > 1 ? [runText(run, already)] : [];

/** Figures of another lead where the first one gave none; among equals none is first. */
const standIns = ({ task, indicators }: TaskAssessment): readonly string[] => {
  const [first] = task.leads;
  if (first?.kind !== "unit") return [];
  return indicators.flatMap(({ indicator, reportedBy }) =>
    reportedBy === undefined || first.units.includes(reportedBy)
      ? []
      : [`${enumerate(first.units)}未报${indicator.name}，采用${reportedBy}所报数`],
  );
};

const conflicts = ({ indicators }: TaskAssessment): readonly string[] =>
  indicators.flatMap(({ indicator, conflicting }) =>
    conflicting.map(({ unit, value }) => `${unit}报${indicator.name}${toDecimal(value)}${indicator.unit}`),
  );

/** Whether a word says what a grade says, in the words of the year's end too. */
const saysSame = (grade: Grade | undefined, self: Grade | undefined): boolean =>
  self === grade || (grade === "未完成" && self !== undefined && atYearEnd(self) === grade);

const selfGradeNotes = (assessed: TaskAssessment): readonly string[] => {
  const { grade, basis, leadReports, indicators } = assessed;
  const given = leadReports.filter(({ entry }) => entry?.selfGrade);
  const differing = given.filter(({ entry }) => !saysSame(grade, entry?.selfGrade));
  const notes = differing.map(({ unit, entry }) => `${unit}自评${entry?.selfGrade ?? ""}`);
  // Where the figures say better, the reader must know whose word is worse.
  const decided = basis === "自评" && indicators.some((each) => each.grade) ? given : [];
  const worse = decided.filter((report) => !differing.includes(report));
  return [...worse.slice(0, 1).map(({ unit }) => `按${unit}自评`), ...notes];
};

const goodWord = (reports: readonly LeadReport[]): string =>
  reports.every(({ entry }) => entry?.selfGrade === "已完成") ? "已完成" : "达到进度";

/**
 * How the parts of a task of equal leads stand, where some lag: 石龙区政府推进缓慢，其余9个牵头单位达到进度. Undefined where
 * none does; those that do not report are told apart.
 */
export const partsText = ({ task, leadReports }: TaskAssessment): string | undefined => {
  if (!isParallel(task)) return undefined;
  const of = (wanted: (grade: Grade) => boolean): readonly LeadReport[] =>
    leadReports.filter(({ entry }) => entry?.selfGrade && wanted(entry.selfGrade));
  const lagging = (["推进缓慢", "尚未启动", "未完成"] as const).flatMap((grade) => {
    const units = of((each) => each === grade).map(({ unit }) => unit);
    return units.length > 0 ? [`${enumerate(units)}${grade}`] : [];
  });
  if (lagging.length === 0) return undefined;
  const good = of((grade) => !isLagging(grade) && grade !== "暂不评价");
  const open = of((grade) => grade === "暂不评价").length;
  return [
    ...lagging,
    ...(good.length > 0 ? [`其余${good.length}个牵头单位${goodWord(good)}`] : []),
    ...(open > 0 ? [`${open}个暂不评价`] : []),
  ].join("，");
};

/** Which of several leads did not report the task, and how those of them stood that lagged when last they did. */
const silenceNotes = ({ leadReports }: TaskAssessment): readonly string[] => {
  const kinds = new Set(leadReports.map(({ entry, silence }) => (entry ? undefined : silence)));
  if (kinds.size < 2) return [];
  return silences.flatMap((silence) => {
    const silent = leadReports.filter((report) => report.silence === silence);
    const lagged = silent.filter(({ standing }) => isLagging(standing));
    const others = silent.filter((report) => !lagged.includes(report));
    return [
      ...(others.length > 0 ? [`${enumerate(others.map(({ unit }) => unit))}${silenceText(silence)}`] : []),
      ...lagged.map(({ unit, standing }) => `${unit}${silenceText(silence)}（此前${standing ?? ""}）`),
    ];
  });
};

const indicatorCount = ({ indicators }: TaskAssessment): readonly string[] => {
  const judged = indicators.filter(({ grade, due }) => due || grade !== undefined);
  const missing = judged.filter(({ value }) => value === undefined).map(({ indicator }) => indicator.name);
  const onPace = judged.filter(({ grade }) => grade !== undefined && !isLagging(grade)).length;
  const kept = missing.length > 0 ? [`${enumerate(missing)}未报`] : [];
  const count = judged.length < 2 ? [] : [`本月评价指标达标${onPace}/${judged.length}`];
  return [...count, ...kept].length > 0 ? [[...count, ...kept].join("，")] : [];
};

const milestoneNotes = ({ indicators }: TaskAssessment): readonly string[] =>
  indicators.flatMap(({ indicator, overdue }) =>
    overdue ? [`${indicator.name}逾期完成，应于${chineseDate(indicator.deadline)}前完成`] : [],
  );

/** 备注: what a reader of the table must know beside the grade. */
export const remarks = (assessed: TaskAssessment): string => {
  const { basis, reason, wholeGrade, task } = assessed;
  const isPart = wholeGrade !== undefined;
  const parts = isPart ? undefined : partsText(assessed);
  // What nobody reported at all needs no list of what is missing.
  const isSilent = basis === "未报送";
  return [
    ...(isPart ? [`全市评价为${wholeGrade}`] : []),
    ...(basis === "核定" ? [`市督查局核定：${clause(reason ?? "")}`] : []),
    ...(isSilent ? [] : indicatorCount(assessed)),
    ...milestoneNotes(assessed),
    ...standIns(assessed),
    ...conflicts(assessed),
    ...(parts === undefined ? [] : [parts]),
    ...(isParallel(task) ? [] : selfGradeNotes(assessed)),
    ...silenceNotes(assessed),
    ...laggingRun(assessed),
  ].join("；");
};

const lags = ({ standing, entry }: LeadReport): boolean => isLagging(standing ?? entry?.selfGrade);

/** The leads that answer for a lagging task: those that lag by their own word, or all where none says so. */
const answering = ({ leadReports }: TaskAssessment): readonly LeadReport[] => {
  const lagging = leadReports.filter(lags);
  return lagging.length > 0 ? lagging : leadReports;
};

/** Those of them that say something. */
const explaining = (assessed: TaskAssessment): readonly LeadReport[] => {
  const given = answering(assessed).filter(({ entry }) => entry !== undefined);
  return given.length > 0 ? given : assessed.leadReports.filter(({ entry }) => entry !== undefined);
};

const causes = (assessed: TaskAssessment): string => {
  const reports = explaining(assessed);
  const given = reports.filter(({ entry }) => entry?.problem);
  // A verdict carries the bureau's own reason.
  if (given.length === 0) return assessed.basis === "核定" ? "" : "牵头单位未说明原因。";
  const several = assessed.leadReports.length > 1;
  const texts = given.map(
    ({ unit, entry }) => `${several ? `${unit}反映` : ""}${clause(entry?.problem ?? "")}`,
  );
  return `主要原因：${texts.join("；")}。`;
};

/** What makes the task lag, as far as figures tell; otherwise its own first words. */
export const stateOf = (assessed: TaskAssessment): string => {
  const { indicators, basis, reason } = assessed;
  const slow = indicators
    .filter(({ grade, lastLagging }) => isLagging(grade) || lastLagging)
    .map(indicatorClause);
  const missing = indicators
    .filter(({ due, value, lastLagging }) => due && value === undefined && !lastLagging)
    .map(indicatorClause);
  const verdict = basis === "核定" && reason ? [`经市督查局核定，${clause(reason)}`] : [];
  const [told] = explaining(assessed).map(({ entry }) => firstStatement(entry?.text ?? ""));
  const found = [...verdict, ...slow];
  const parts = found.length > 0 ? found : told ? [told] : [];
  return [...parts, ...missing].join("；");
};

/** The leads to name where a task lags: of equals only those that lag. */
export const blamed = (assessed: TaskAssessment): string =>
  isParallel(assessed.task) ? enumerate(answering(assessed).map(({ unit }) => unit)) : leadNames(assessed);

/** How long it has lagged; of equals, each that is blamed answers for its own months alone. */
const runOf = (assessed: TaskAssessment): readonly string[] => {
  const members = answering(assessed).filter(({ laggingMonths }) => laggingMonths !== undefined);
  if (!isParallel(assessed.task) || members.length === 0) return laggingRun(assessed, "已");
  return members.flatMap(({ unit, laggingMonths = 0, laggingSince }) => {
    const run = { laggingMonths, ...(laggingSince !== undefined && { laggingSince }) };
    return laggingRun(run, "已").map((text) => (members.length > 1 ? `${unit}${text}` : text));
  });
};

/** One lagging task told in full for 存在问题: number, leads by name, figures, gap, how long, and the cause. */
export const problemText = (assessed: TaskAssessment): string => {
  const state = [stateOf(assessed), ...runOf(assessed)].filter((part) => part !== "").join("，");
  return `第${assessed.task.number}项${leadBracket(blamed(assessed))}：${sentence(state)}${causes(assessed)}`;
};

/** 80.0% of a count, or 0.0% of nothing. */
export const safeShare = (count: number, total: number): string =>
  total === 0 ? "0.0%" : shareText(count, total);
