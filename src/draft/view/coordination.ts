import type { MonthAssessment } from "../../model/assessment.ts";
import type { LeadReport } from "../../model/lead-report.ts";
import { sentence } from "../wording/wording.ts";

const requestsOf = (reports: readonly LeadReport[]) =>
  reports.flatMap(({ unit, entry }) =>
    entry?.request === undefined || entry.request === ""
      ? []
      : [{ 单位: unit, 事项: entry.request.split("\n") }],
  );

/** 需协调事项: what units ask the government to settle, by task, leads before those who share it; 0 items in most months. */
export const coordinationView = ({ tasks, sharedReports }: MonthAssessment) => {
  const 行 = tasks
    .flatMap(({ task, leadReports }) =>
      requestsOf([...leadReports, ...(sharedReports.get(task.number) ?? [])]).map((request) => ({
        任务序号: task.number,
        任务: task.text,
        ...request,
        事项: request.事项.map(sentence),
      })),
    )
    .map((row, index) => ({ 序号: index + 1, ...row }));
  return {
    项数: 行.length,
    单位数: new Set(行.map(({ 单位 }) => 单位)).size,
    任务数: new Set(行.map(({ 任务序号 }) => 任务序号)).size,
    行,
  };
};
