import type { Drafting } from "../drafting.ts";
import { courseChart, sectionChart } from "./grade-charts.ts";
import { indicatorChart } from "./indicator-chart.ts";

/** The attachments that every 通报 has before those that not all have. */
const usualAttachments = 4;

/** Attachments before the charts, of which not every month has all. */
export interface AttachmentsBefore {
  readonly hasRanking: boolean;
  readonly hasMatters: boolean;
  readonly hasAdjustments: boolean;
}

/** A course of one month is none. */
const leastMonths = 2;

/** 附图: the charts of the last attachment; null where the office prints none. */
export const chartsView = ({ say, agency, assessment, course = [] }: Drafting, before: AttachmentsBefore) => {
  if (!agency.charts) return null;
  const { hasRanking, hasMatters, hasAdjustments } = before;
  const months = courseChart(say, assessment, course);
  return {
    附件号: usualAttachments + [hasRanking, hasMatters, hasAdjustments, true].filter(Boolean).length,
    指标: indicatorChart(say, assessment),
    板块: sectionChart(say, assessment),
    各月: { ...months, 行: months.行.length < leastMonths ? [] : months.行 },
  };
};
