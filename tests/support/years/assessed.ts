import type { IndicatorAssessment, TaskAssessment } from "../../../src/model/assessment.ts";
import type { Grade } from "../../../src/model/grade.ts";
import type { LeadReport } from "../../../src/model/lead-report.ts";
import { parseDecimal } from "../../../src/model/rational.ts";
import type { Rational } from "../../../src/model/rational.ts";
import type { Indicator, PaceMethod, Task } from "../../../src/model/task.ts";

/** The number that a plain decimal names. Throws for anything else. */
export const decimal = (text: string): Rational => {
  const value = parseDecimal(text);
  if (!value) throw new Error(`not a decimal: ${text}`);
  return value;
};

export const indicator = (parts: Partial<Indicator> & { readonly method: PaceMethod }): Indicator => ({
  task: 42,
  name: "新改建农村公路",
  relation: "=",
  target: decimal("200"),
  unit: "公里",
  deadlineText: "未明示",
  deadline: { year: 2013, month: 12, day: 31 },
  ...parts,
});

export const task = (parts: Partial<Task> = {}): Task => ({
  number: 42,
  section: "四、发展现代农业",
  text: "新改建农村公路200公里。",
  leads: [{ written: "市交通运输局", kind: "unit", units: ["市交通运输局"] }],
  responsible: [],
  leadLine: "市交通运输局",
  responsibleLine: "各县（市、区）政府",
  ...parts,
});

/** A lead's report of task 42 with one figure, or with a self-assessment alone. */
export const report = (unit: string, selfGrade?: Grade, value?: string): LeadReport => {
  const place = { file: `data/2013-06/报送/${unit}.csv`, at: { line: 2, column: 1 }, cell: "A2" };
  return {
    unit,
    entry: {
      task: 42,
      text: "上半年新改建农村公路96公里。",
      ...(selfGrade && { selfGrade }),
      figures: value === undefined ? [] : [{ indicator: "新改建农村公路", value: decimal(value), place }],
      problem: "雨水偏多，部分路段停工。",
      nextStep: "",
      place,
    },
  };
};

/** An indicator that is judged this month, without a figure unless one is given. */
export const judged = (each: Indicator, parts: Partial<IndicatorAssessment> = {}): IndicatorAssessment => ({
  indicator: each,
  conflicting: [],
  due: true,
  asked: each.target,
  ...parts,
});

/** Task 42, of which its lead says itself that it has lagged for three months. */
export const laggingTask = (parts: Partial<TaskAssessment> = {}): TaskAssessment => ({
  task: task(),
  grade: "推进缓慢",
  basis: "自评",
  leadReports: [report("市交通运输局", "推进缓慢")],
  indicators: [],
  leadsDisagree: false,
  laggingMonths: 3,
  ...parts,
});
