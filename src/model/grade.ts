/** 进度评价: the state of a task, from best to worst; 暂不评价 stands outside the count. 未报送 is not a grade. */
export const grades = ["已完成", "达到序时进度", "推进缓慢", "尚未启动", "暂不评价"] as const;
export type Grade = (typeof grades)[number];

/** 报送情况: how a unit met the deadline. */
export const reportingStates = ["按时报送", "逾期报送", "退回", "未报送"] as const;
export type ReportingState = (typeof reportingStates)[number];

/** Reads a grade as it is written in a submission; undefined for any other word. */
export const parseGrade = (text: string): Grade | undefined => grades.find((grade) => grade === text);

/** The grades that count as lagging: the unit must explain. */
export const isLagging = (grade: Grade | undefined): boolean => grade === "推进缓慢" || grade === "尚未启动";

/** The worse of two grades of the same task, in the order of `grades`. */
export const worse = (a: Grade, b: Grade): Grade => (grades.indexOf(a) >= grades.indexOf(b) ? a : b);
