/**
 * 进度评价: the state of a task, from best to worst; 暂不评价 stands outside the count. 未报送 is not a grade. At the year's
 * end there is no pace left to keep: what is not 已完成 is 未完成.
 */
export const grades = ["已完成", "达到序时进度", "推进缓慢", "尚未启动", "未完成", "暂不评价"] as const;
export type Grade = (typeof grades)[number];

/** The grades of a month before December, and those of December. */
const monthlyGrades: readonly Grade[] = ["已完成", "达到序时进度", "推进缓慢", "尚未启动", "暂不评价"];
const yearEndGrades: readonly Grade[] = ["已完成", "未完成", "暂不评价"];

/** The month whose 通报 judges the whole year. */
export const isYearEnd = ({ month }: { readonly month: number }): boolean => month === 12;

/** The grades that a month knows. */
export const gradesOf = (month: { readonly month: number }): readonly Grade[] =>
  isYearEnd(month) ? yearEndGrades : monthlyGrades;

/** A grade in the words of the year's end. */
export const atYearEnd = (grade: Grade): Grade =>
  grade === "已完成" || grade === "暂不评价" ? grade : "未完成";

/** 报送情况: how a unit met the deadline; 退回后按期重报 met the limit of the slip that returned a punctual report. */
export const reportingStates = ["按时报送", "退回后按期重报", "逾期报送", "退回", "未报送"] as const;
export type ReportingState = (typeof reportingStates)[number];

/** The states of a unit whose report counts. */
export const hasReported = (state: ReportingState): boolean => state !== "退回" && state !== "未报送";

/** Reads a grade as it is written in a submission; undefined for any other word. */
export const parseGrade = (text: string): Grade | undefined => grades.find((grade) => grade === text);

/** The grades that count as lagging: the unit must explain. */
export const isLagging = (grade: Grade | undefined): boolean =>
  grade === "推进缓慢" || grade === "尚未启动" || grade === "未完成";

/** The grades that say that a task is done or keeps its pace. */
export const keepsPace = (grade: Grade | undefined): boolean =>
  grade === "已完成" || grade === "达到序时进度";

/** The worse of two grades of the same task, in the order of `grades`. */
export const worse = (a: Grade, b: Grade): Grade => (grades.indexOf(a) >= grades.indexOf(b) ? a : b);
