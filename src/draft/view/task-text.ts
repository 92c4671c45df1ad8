import type { LeadReport, TaskAssessment } from "../../model/assessment.ts";
import { isLagging } from "../../model/grade.ts";
import { toDecimal } from "../../model/rational.ts";
import { unitsOf } from "../../model/task.ts";
import { indicatorClause } from "./indicator-text.ts";
import { clause, enumerate, firstStatement, sentence, shareText } from "./phrases.ts";

/** 进度评价 as it is printed; a task nobody reported has 未报送, which is not a grade. */
export const gradeText = ({ grade }: TaskAssessment): string => grade ?? "未报送";

/** The leads by name; a group is never named in its members' place. */
export const leadNames = ({ task }: TaskAssessment): string => enumerate(unitsOf(task.leads));

/** 进展情况 of a task, one paragraph a string; several leads are told apart by their names. */
export const progressParagraphs = ({ leadReports }: TaskAssessment): readonly string[] => {
  const several = leadReports.length > 1;
  return leadReports.flatMap(({ unit, entry }) => {
    const paragraphs = entry ? entry.text.split("\n") : ["（未报送）"];
    return several ? paragraphs.map((text, index) => (index === 0 ? `${unit}：${text}` : text)) : paragraphs;
  });
};

const laggingRun = ({ laggingMonths }: TaskAssessment): readonly string[] =>
  laggingMonths > 1 ? [`连续${laggingMonths}个月未达进度`] : [];

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

const selfGradeNotes = (assessed: TaskAssessment): readonly string[] => {
  const { grade, basis, leadReports, task } = assessed;
  const given = leadReports.filter(({ entry }) => entry?.selfGrade);
  const differing = given.filter(({ entry }) => entry?.selfGrade !== grade);
  if (differing.length === 0) return [];
  // Among equals the slowest decide the printed grade: they are the ones to name, not the many others.
  if (basis === "自评" && task.leads.some(({ kind }) => kind === "group")) {
    const slowest = given.filter(({ entry }) => entry?.selfGrade === grade).map(({ unit }) => unit);
    const better = differing.filter(({ entry }) => entry?.selfGrade !== "暂不评价").length;
    const open = differing.length - better;
    const parts = [
      `${enumerate(slowest)}自评${grade ?? ""}`,
      ...(better > 0 ? [`其余${better}家好于此`] : []),
      ...(open > 0 ? [`${open}家自评暂不评价`] : []),
    ];
    return [parts.join("，")];
  }
  return differing.map(({ unit, entry }) => `${unit}自评${entry?.selfGrade ?? ""}`);
};

const indicatorCount = ({ indicators }: TaskAssessment): readonly string[] => {
  const graded = indicators.filter(({ grade }) => grade !== undefined);
  if (graded.length < 2) return [];
  const onPace = graded.filter(({ grade }) => !isLagging(grade)).length;
  return [`本月评价指标达标${onPace}/${graded.length}`];
};

/** 备注: what a reader of the table must know beside the grade. */
export const remarks = (assessed: TaskAssessment): string =>
  [
    ...(assessed.basis === "核定" ? [`市督查局核定：${clause(assessed.reason ?? "")}`] : []),
    ...indicatorCount(assessed),
    ...standIns(assessed),
    ...conflicts(assessed),
    ...selfGradeNotes(assessed),
    ...laggingRun(assessed),
  ].join("；");

/** The reports that explain a lagging task: those that lag themselves, or all where none says so. */
const explaining = ({ leadReports }: TaskAssessment): readonly LeadReport[] => {
  const lagging = leadReports.filter(({ entry }) => isLagging(entry?.selfGrade));
  return lagging.length > 0 ? lagging : leadReports.filter(({ entry }) => entry !== undefined);
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
  const slow = indicators.filter(({ grade }) => isLagging(grade)).map(indicatorClause);
  const verdict = basis === "核定" && reason ? [`经市督查局核定，${clause(reason)}`] : [];
  const told = explaining(assessed).map(({ entry }) => firstStatement(entry?.text ?? ""));
  const parts = [...verdict, ...slow];
  return parts.length > 0 ? parts.join("；") : (told[0] ?? "");
};

/** The leads to name where a task lags: of a group only those that lag. */
export const blamed = (assessed: TaskAssessment): string => {
  const group = assessed.task.leads.some(({ kind }) => kind === "group");
  return group ? enumerate(explaining(assessed).map(({ unit }) => unit)) : leadNames(assessed);
};

/** How long it has lagged; of a group, each member that is blamed answers for its own months alone. */
const runOf = (assessed: TaskAssessment): readonly string[] => {
  const members = explaining(assessed).filter(({ laggingMonths }) => laggingMonths !== undefined);
  if (assessed.task.leads.every(({ kind }) => kind === "unit") || members.length === 0) {
    return laggingRun(assessed).map((text) => `已${text}`);
  }
  return members.flatMap(({ unit, laggingMonths = 0 }) =>
    laggingRun({ ...assessed, laggingMonths }).map((text) =>
      members.length > 1 ? `${unit}已${text}` : `已${text}`,
    ),
  );
};

/** One lagging task told in full for 存在问题: number, leads by name, figures, gap, how long, and the cause. */
export const problemText = (assessed: TaskAssessment): string => {
  const state = [stateOf(assessed), ...runOf(assessed)].filter((part) => part !== "").join("，");
  return `第${assessed.task.number}项（${blamed(assessed)}牵头）：${sentence(state)}${causes(assessed)}`;
};

/** 80.0% of a count, or 0.0% of nothing. */
export const safeShare = (count: number, total: number): string =>
  total === 0 ? "0.0%" : shareText(count, total);
