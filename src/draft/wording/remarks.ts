import type { TaskAssessment } from "../../model/assessment.ts";
import { chineseDate } from "../../model/calendar-date.ts";
import type { Grade } from "../../model/grade.ts";
import { isLagging } from "../../model/grade.ts";
import { isJudged } from "../../model/judged-indicator.ts";
import { silences } from "../../model/lead-report.ts";
import { isParallel } from "../../model/task.ts";
import type { Phrases } from "../phrases.ts";
import { amountText } from "./indicator-target.ts";
import { laggingRun, silenceText } from "./lead-text.ts";
import { limitNotes } from "./limit-text.ts";
import { partsText } from "./parts-text.ts";
import { clause, enumerate } from "./wording.ts";

type Notes = (say: Phrases, assessed: TaskAssessment) => readonly string[];

/** Figures of another lead where the first one gave none; among equals none is first. */
const standIns: Notes = (say, { task, indicators, leadReports }) => {
  const [first] = task.leads;
  if (first?.kind !== "unit" || isParallel(task)) return [];
  return indicators.flatMap(({ indicator, reportedBy }) =>
    reportedBy === undefined || first.units.includes(reportedBy)
      ? []
      : [
          say.采用他报({
            应报单位: leadReports[0]?.entry ? enumerate(first.units) : null,
            指标: indicator.name,
            采用单位: reportedBy,
          }),
        ],
  );
};

/** The figures of other leads that differ, by the lead: each is named once, however many it gives. */
const otherFigures = (
  say: Phrases,
  { indicators }: TaskAssessment,
): ReadonlyMap<string, readonly string[]> => {
  const byUnit = new Map<string, readonly string[]>();
  for (const { indicator, conflicting } of indicators) {
    for (const { unit, value } of conflicting) {
      const own = byUnit.get(unit) ?? [];
      const 单位 = own.length === 0 ? unit : "";
      const text = say.另报({ 单位, 指标: indicator.name, 数量: amountText(indicator, value) });
      byUnit.set(unit, [...own, text]);
    }
  }
  return byUnit;
};

/** Whether a word says what a grade says; 达到序时进度 is no word for the year's end, and says no 未完成. */
const saysSame = (grade: Grade | undefined, self: Grade | undefined): boolean =>
  self === grade || (grade === "未完成" && isLagging(self));

/** The leads whose word differs from the grade, by their word. */
const differingWords = ({
  grade,
  leadReports,
  task,
  partsOverruled,
}: TaskAssessment): ReadonlyMap<Grade, readonly string[]> => {
  const byWord = new Map<Grade, readonly string[]>();
  if (isParallel(task) && !partsOverruled) return byWord;
  for (const { unit, entry } of leadReports) {
    const word = entry?.selfGrade;
    if (word && !saysSame(grade, word)) byWord.set(word, [...(byWord.get(word) ?? []), unit]);
  }
  return byWord;
};

/** A lead's word; where nothing but its word decides at the year's end, 达到序时进度 leaves it open. */
const wordText = (
  say: Phrases,
  { grade, basis }: TaskAssessment,
  told: { readonly 单位: string; readonly 评价: Grade },
): string =>
  grade === "未完成" && basis === "自评" && told.评价 === "达到序时进度"
    ? say.自评不明({ 单位: told.单位 })
    : say.自评(told);

/** Where the figures say better, the reader must know whose word is worse. */
const decidingWord: Notes = (say, { grade, basis, leadReports, indicators, task, partsOverruled }) => {
  if (basis !== "自评" || !indicators.some((each) => each.grade)) return [];
  if (isParallel(task) && !partsOverruled) return [];
  const first = leadReports.find(({ entry }) => entry?.selfGrade && saysSame(grade, entry.selfGrade));
  return first ? [say.按自评({ 单位: first.unit })] : [];
};

/** What leads report that is not what is printed, figures and words; of one lead in one note. */
const otherWords: Notes = (say, assessed) => {
  const figures = otherFigures(say, assessed);
  const words = [...differingWords(assessed)];
  const told = [...figures].map(([unit, own]) => {
    const word = words.find(([, units]) => units.length === 1 && units[0] === unit)?.[0];
    return [own.join("、"), ...(word ? [wordText(say, assessed, { 单位: "", 评价: word })] : [])].join("，");
  });
  const others = words.filter(([, units]) => units.length > 1 || !figures.has(units[0] ?? ""));
  return [
    ...told,
    ...decidingWord(say, assessed),
    ...others.map(([word, units]) => wordText(say, assessed, { 单位: enumerate(units), 评价: word })),
  ];
};

/** Which of several leads did not report the task, and how those of them stood that lagged when last they did. */
const silenceNotes: Notes = (say, { leadReports }) => {
  const kinds = new Set(leadReports.map(({ entry, silence }) => (entry ? undefined : silence)));
  if (kinds.size < 2) return [];
  return silences.flatMap((silence) => {
    const 情形 = silenceText(say, silence);
    const silent = leadReports.filter((report) => report.silence === silence);
    const lagged = silent.filter(({ standing }) => isLagging(standing));
    const others = silent.filter((report) => !lagged.includes(report));
    return [
      ...(others.length > 0
        ? [say.单位缺报({ 单位: enumerate(others.map(({ unit }) => unit)), 情形, 此前: null })]
        : []),
      ...lagged.map(({ unit, standing }) => say.单位缺报({ 单位: unit, 情形, 此前: standing ?? null })),
    ];
  });
};

const indicatorCount: Notes = (say, { indicators }) => {
  // The verdict says the contrary.
  if (indicators.some(({ overruled }) => overruled)) return [];
  const judged = indicators.filter(isJudged);
  const missing = judged.filter(({ value }) => value === undefined);
  const 达到 = judged.filter(({ grade }) => grade !== undefined && !isLagging(grade)).length;
  const 未达到 = judged.filter(({ grade }) => isLagging(grade)).length;
  const 完成 =
    judged.some(({ grade }) => grade === "未完成") || judged.every(({ grade }) => grade === "已完成");
  const notes = [
    ...(judged.length < 2 || 达到 + 未达到 === 0
      ? []
      : [say.指标达标({ 总数: judged.length, 达到, 未达到, 完成 })]),
    ...[false, true].flatMap((不怪) => {
      const own = missing.filter(({ excuse }) => (excuse !== undefined) === 不怪);
      return own.length > 0
        ? [say.指标未报({ 指标: enumerate(own.map(({ indicator }) => indicator.name)), 不怪 })]
        : [];
    }),
  ];
  return notes.length > 0 ? [notes.join("，")] : [];
};

const milestoneNotes: Notes = (say, { indicators }) =>
  indicators.flatMap(({ indicator, overdue }) =>
    overdue ? [say.逾期完成({ 指标: indicator.name, 日期: chineseDate(indicator.deadline) })] : [],
  );

/** Why a task is not judged, where its lead asks for that itself; or that it does not say. */
const openReason: Notes = (say, { grade, basis, leadReports }) => {
  if (grade !== "暂不评价" || basis !== "自评") return [];
  const given = leadReports.flatMap(({ unit, entry }) =>
    entry?.selfGrade === "暂不评价" && entry.problem !== ""
      ? [say.暂不评价原因({ 单位: unit, 原因: clause(entry.problem) })]
      : [],
  );
  // The text of the 通报 sends its reader here for the reasons.
  const none = say.不评价原因({ 项次: null, 单位: null, 原因: null, 无牵头: false });
  return given.length > 0 ? given : [none];
};

/** That what last month's 通报 said of the task is corrected. */
const corrected: Notes = (say, { previousCorrections }) =>
  previousCorrections
    ? [say.已更正({ 月: previousCorrections.month, 文号: enumerate(previousCorrections.numbers) })]
    : [];

/** 备注: what a reader of the table must know beside the grade. */
export const remarks = (say: Phrases, assessed: TaskAssessment): string => {
  const { basis, reason, wholeGrade } = assessed;
  const isPart = wholeGrade !== undefined;
  const parts = isPart ? undefined : partsText(say, assessed, { withSilent: false });
  // What nobody reported at all needs no list of what is missing.
  const isSilent = basis === "未报送";
  return [
    ...(basis === "核定" ? [say.核定备注({ 理由: clause(reason ?? "") })] : []),
    ...(isSilent ? [] : indicatorCount(say, assessed)),
    ...milestoneNotes(say, assessed),
    ...limitNotes(say, assessed),
    ...standIns(say, assessed),
    ...(parts === undefined ? [] : [parts]),
    ...otherWords(say, assessed),
    ...openReason(say, assessed),
    ...silenceNotes(say, assessed),
    ...laggingRun(say, assessed),
    ...corrected(say, assessed),
    // Behind the part's own months, which are not those of the whole.
    ...(isPart ? [say.整项评价({ 评价: wholeGrade })] : []),
  ].join("；");
};
