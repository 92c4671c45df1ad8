import { terminalTable } from "../../diagnostics/terminal-table.ts";
import type { Grade } from "../../model/grade.ts";
import { grades, gradesOf } from "../../model/grade.ts";
import { parseMonth } from "../../model/month.ts";
import type { OutcomeCounts } from "../../model/output/month-outcome.ts";
import { addOutcomes } from "../../model/output/month-outcome.ts";
import type { OfficeMonth } from "../../model/output/office-month.ts";
import { isPrinted } from "../../model/output/office-month.ts";

/** What stands where an office does not say; terminals disagree on how wide a — is. */
const unknown = "-";

const right = (head: string) => ({ head, align: "right" as const });

/** 评价 as short as a heading must be. */
const shortGrade: Readonly<Record<Grade, string>> = {
  已完成: "已完成",
  达到序时进度: "达到序时",
  推进缓慢: "推进缓慢",
  尚未启动: "尚未启动",
  未完成: "未完成",
  暂不评价: "暂不评价",
};

/** 应报、已收、退回、未报 */
export const reportingFigures = ({ reporting: { total, states } }: OutcomeCounts) => ({
  应报: total,
  已收: total - states.退回 - states.未报送,
  退回: states.退回,
  未报: states.未报送,
});

const figures = (counts: OutcomeCounts | undefined, shown: readonly Grade[]): readonly string[] => {
  const numbers = counts && [
    ...Object.values(reportingFigures(counts)),
    counts.tasks.total,
    ...shown.map((grade) => counts.tasks.counts[grade]),
    counts.tasks.unreported,
    counts.errors,
    counts.warnings,
  ];
  return numbers?.map(String) ?? Array.from({ length: shown.length + 8 }, () => unknown);
};

/** 已生成, 部分 */
const stateText = ({ state, isPart, stopped, papers }: OfficeMonth): string => {
  const notes = [
    ...(isPart ? ["部分单位"] : []),
    // Papers that are there are those of a run before.
    ...(stopped && papers !== undefined ? ["上次的"] : []),
  ];
  return notes.length > 0 ? `${state}（${notes.join("、")}）` : state;
};

const papersText = ({ papers }: Pick<OfficeMonth, "papers">): string => String(papers ?? unknown);

const row = (office: OfficeMonth, shown: readonly Grade[]): readonly string[] => [
  office.folder,
  office.outcome?.office || unknown,
  office.month,
  stateText(office),
  papersText(office),
  ...figures(office.outcome, shown),
];

const sumRow = (month: string, rows: readonly OfficeMonth[], shown: readonly Grade[]): readonly string[] => {
  const papers = rows.reduce((sum, each) => sum + (each.papers ?? 0), 0);
  const outcomes = rows.flatMap(({ outcome }) => outcome ?? []);
  return [
    "合计",
    `${rows.length} 个机关`,
    month,
    `${rows.filter(isPrinted).length} 个有通报`,
    String(papers),
    ...figures(addOutcomes(outcomes), shown),
  ];
};

/** tongbao status --offices: one line an office and month, under each month's lines their sum. */
export const officesText = (rows: readonly OfficeMonth[]): readonly string[] => {
  const months = [...new Set(rows.map(({ month }) => month))];
  const known = new Set(months.flatMap((name) => gradesOf(parseMonth(name) ?? { month: 1 })));
  const shown = grades.filter((grade) => known.has(grade));
  return [
    "各机关报送、进度和通报情况（应报、已收、退回、未报为单位数，任务和评价为项数，错误、提醒为处数）",
    ...terminalTable(
      [
        { head: "文件夹" },
        { head: "机关" },
        { head: "期次" },
        { head: "通报" },
        ...["公文", "应报", "已收", "退回", "未报", "任务"].map(right),
        ...shown.map((grade) => right(shortGrade[grade])),
        ...["未报送", "错误", "提醒"].map(right),
      ],
      months.flatMap((month) => {
        const own = rows.filter((each) => each.month === month);
        return [...own.map((each) => row(each, shown)), sumRow(month, own, shown)];
      }),
    ),
  ];
};
