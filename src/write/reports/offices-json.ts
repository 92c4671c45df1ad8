import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { diagnosticJson } from "../../diagnostics/format.ts";
import type { OutcomeCounts } from "../../model/output/month-outcome.ts";
import { addOutcomes } from "../../model/output/month-outcome.ts";
import type { OfficeMonth } from "../../model/output/office-month.ts";
import { isPrinted } from "../../model/output/office-month.ts";
import { reportingFigures } from "./offices-text.ts";

const countsJson = (counts: OutcomeCounts | undefined) => ({
  报送: counts ? { ...reportingFigures(counts), ...counts.reporting.states } : null,
  任务: counts ? { 总数: counts.tasks.total, ...counts.tasks.counts, 未报送: counts.tasks.unreported } : null,
  错误: counts?.errors ?? null,
  提醒: counts?.warnings ?? null,
});

const officeJson = ({ folder, state, isPart, papers, number, outcome, stopped }: OfficeMonth) => ({
  文件夹: folder,
  机关: outcome?.office || null,
  情况: state,
  部分单位: isPart,
  公文: papers ?? null,
  发文字号: number ?? null,
  ...countsJson(outcome),
  停止: stopped
    ? { 退出码: stopped.exitCode, 错误: stopped.errors, 提醒: stopped.warnings, 首条: stopped.first }
    : null,
});

const monthJson = (month: string, rows: readonly OfficeMonth[]) => ({
  期次: month,
  各机关: rows.map(officeJson),
  合计: {
    机关: rows.length,
    有通报: rows.filter(isPrinted).length,
    计入: rows.filter(({ outcome }) => outcome).length,
    公文: rows.reduce((sum, { papers = 0 }) => sum + papers, 0),
    ...countsJson(addOutcomes(rows.flatMap(({ outcome }) => outcome ?? []))),
  },
});

/** tongbao status --offices --json: the offices of each month with their sum, and what lacks. */
export const officesJson = (rows: readonly OfficeMonth[], problems: readonly Diagnostic[]): string => {
  const months = [...new Set(rows.map(({ month }) => month))];
  return JSON.stringify(
    {
      各期: months.map((month) =>
        monthJson(
          month,
          rows.filter((each) => each.month === month),
        ),
      ),
      问题: problems.map(diagnosticJson),
    },
    undefined,
    2,
  );
};
