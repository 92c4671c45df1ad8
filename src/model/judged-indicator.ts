import type { IndicatorAssessment } from "./assessment.ts";

/** Whether a figure should be there by now and is not. */
export const isMissing = ({ due, value }: Pick<IndicatorAssessment, "due" | "value">): boolean =>
  due && value === undefined;

/** Whether an indicator bears on its task this month: it is judged, or should be. */
export const isJudged = ({ due, grade }: Pick<IndicatorAssessment, "due" | "grade">): boolean =>
  due || grade !== undefined;
