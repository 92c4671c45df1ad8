import type { Drafting } from "../drafting.ts";
import { courseChart, sectionChart } from "./grade-charts.ts";
import { indicatorChart } from "./indicator-chart.ts";

/** A course of one month is none. */
const leastMonths = 2;

/** 附图: the charts of the last attachment, by its number; null where the office prints none. */
export const chartsView = ({ say, agency, assessment, course = [] }: Drafting, attachment: number) => {
  if (!agency.charts) return null;
  const months = courseChart(say, assessment, course);
  return {
    附件号: attachment,
    指标: indicatorChart(say, assessment),
    板块: sectionChart(say, assessment),
    各月: { ...months, 行: months.行.length < leastMonths ? [] : months.行 },
  };
};
