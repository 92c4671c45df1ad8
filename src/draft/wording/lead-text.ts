import type { TaskAssessment } from "../../model/assessment.ts";
import type { Grade } from "../../model/grade.ts";
import { atYearEnd, isLagging } from "../../model/grade.ts";
import type { LeadReport, Silence } from "../../model/lead-report.ts";
import { wordOf } from "../../model/lead-report.ts";
import { isParallel, unitsOf } from "../../model/task.ts";
import type { Phrases } from "../phrases.ts";
import { enumerate } from "./wording.ts";

/** What stands in the place of a report that is not there. */
export const silenceText = (say: Phrases, silence: Silence | undefined): string =>
  say.缺报({ 情形: silence ?? "未报送" });

/** Why nobody reported a task, where all its leads are silent for one reason; the first lead's reason otherwise. */
export const silenceOf = ({ leadReports }: Pick<TaskAssessment, "leadReports">): Silence =>
  leadReports[0]?.silence ?? "未报送";

/** 进度评价 as it is printed; a task nobody reported has none, and why nobody did stands there instead. */
export const gradeText = (say: Phrases, assessed: Pick<TaskAssessment, "grade" | "leadReports">): string =>
  assessed.grade ?? silenceText(say, silenceOf(assessed));

/** The leads by name; a group is never named in its members' place. */
export const leadNames = ({ task }: TaskAssessment): string => enumerate(unitsOf(task.leads));

/** （市水利局牵头）, or that nobody is named. */
export const leadBracket = (say: Phrases, names: string): string =>
  names === "" ? say.未明确牵头({}) : say.牵头({ 单位: names });

/** The paragraphs of a report, or why there is none. */
export const reportParagraphs = (say: Phrases, report: LeadReport | undefined): readonly string[] =>
  report?.entry ? report.entry.text.split("\n") : [`（${silenceText(say, report?.silence)}）`];

/** 进展情况 of a task, one paragraph a string; several leads are told apart by their names. */
export const progressParagraphs = (say: Phrases, { leadReports }: TaskAssessment): readonly string[] => {
  const several = leadReports.length > 1;
  return leadReports.flatMap((report) => {
    const paragraphs = reportParagraphs(say, report);
    return several
      ? paragraphs.map((text, index) => (index === 0 ? `${report.unit}：${text}` : text))
      : paragraphs;
  });
};

/** Whether a lead lags by its own word; of a task that the year leaves undone, whether it does not call it done. */
const lags = (whole: Grade | undefined, report: LeadReport): boolean => {
  const word = wordOf(report);
  return isLagging(whole === "未完成" && word ? atYearEnd(word) : word);
};

/** The leads that answer for a lagging task: those that lag by their own word, or all where none says so. */
export const answering = ({ grade, leadReports }: TaskAssessment): readonly LeadReport[] => {
  const lagging = leadReports.filter((each) => lags(grade, each));
  return lagging.length > 0 ? lagging : leadReports;
};

/** The leads to name where a task lags: of equals only those that lag. */
export const blamed = (assessed: TaskAssessment): string =>
  isParallel(assessed.task) ? enumerate(answering(assessed).map(({ unit }) => unit)) : leadNames(assessed);

type Run = Pick<TaskAssessment, "laggingMonths" | "laggingSince" | "grade">;

/**
 * For how long something has been lagging, from the second month on; a run with a month of silence is told by its beginning.
 * At the year's end there is no pace left to lag behind.
 */
export const laggingRun = (say: Phrases, run: Run, isInSentence = false): readonly string[] =>
  run.laggingMonths > 1 && run.grade !== "未完成"
    ? [say.连续({ 月数: run.laggingMonths, 起始月: run.laggingSince ?? null, 已: isInSentence })]
    : [];
