import { gradesOf } from "../../model/grade.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import { cellName } from "../../model/place.ts";
import { toDecimal } from "../../model/rational.ts";
import type { IssuedTask } from "../../model/output/issued-month.ts";
import type { DrawnTask } from "../../model/output/visit.ts";
import { visitReasons } from "../../model/output/visit.ts";
import { csvText } from "../csv-text.ts";
import type { WorkbookSheet } from "../xlsx/workbook.ts";
import type { TableColumn } from "./table-sheet.ts";
import { centred, tableSheet } from "./table-sheet.ts";

/** What was drawn of a month, and with what. */
export interface VisitList {
  readonly month: ReportingMonth;
  readonly seed: string;
  readonly drawn: readonly DrawnTask[];
  /** How many tasks could be drawn. */
  readonly from: number;
}

const figuresText = ({ indicators }: IssuedTask): string =>
  indicators
    .map(
      ({ indicator, value }) =>
        `${indicator.name}：${value ? `${toDecimal(value)}${indicator.unit}` : "没有数据"}`,
    )
    .join("\n");

/** What the leads say of their task. */
const saidText = ({ leadReports }: IssuedTask): string =>
  leadReports.map(({ unit, entry }) => `${unit}：${entry ? entry.text : "没有报送"}`).join("\n");

/** A column whose cells are plain words and numbers, so that it goes into a CSV, too. */
interface VisitColumn extends TableColumn<DrawnTask> {
  readonly value: (row: DrawnTask, index: number) => string | number;
}

/** 核定状态 and 理由 stand beside 任务序号 as they do in 核定.csv, to be copied there. */
const columns: readonly VisitColumn[] = [
  { name: "抽签顺序", width: 6, value: (_row, index) => index + 1, style: () => centred },
  {
    name: "抽中原因",
    width: 9,
    value: ({ reason }) => `${reason}（${visitReasons[reason]}签）`,
    style: () => centred,
  },
  { name: "工作任务", width: 30, value: ({ task }) => task.task.text },
  { name: "牵头单位", width: 16, value: ({ task }) => task.task.leadLine },
  { name: "进度评价", width: 9, value: ({ task }) => task.grade ?? "未报送", style: () => centred },
  { name: "评价依据", width: 7, value: ({ task }) => task.basis, style: () => centred },
  { name: "累计完成", width: 18, value: ({ task }) => figuresText(task) },
  { name: "单位报送的进展", width: 36, value: ({ task }) => saidText(task) },
  { name: "现场核查情况", width: 30, value: () => "" },
  { name: "核查日期", width: 10, value: () => "" },
  { name: "核查人", width: 10, value: () => "" },
  { name: "任务序号", width: 6, value: ({ task }) => task.task.number, style: () => centred },
  { name: "核定状态", width: 11, value: () => "", style: () => centred },
  { name: "理由", width: 24, value: () => "" },
];

/** 抽查清单 as a workbook: one row a visit, to be filled in on the spot. */
export const visitSheet = ({ month, drawn }: VisitList): WorkbookSheet => {
  const field = columns.findIndex(({ name }) => name === "核定状态") + 1;
  const items = gradesOf(month);
  return {
    ...tableSheet("抽查清单", columns, drawn),
    validations:
      drawn.length === 0
        ? []
        : [
            {
              cells: [`${cellName(2, field)}:${cellName(drawn.length + 1, field)}`],
              rule: { type: "list", items },
              hint: { title: "核定状态", text: "现场核查与报送不一致的才填，填好抄入核定.csv" },
              refusal: { title: "核定状态", text: `只能是${items.join("、")}中的一种` },
            },
          ],
  };
};

/** The same as CSV. */
export const visitCsv = ({ drawn }: VisitList): string =>
  csvText([
    columns.map(({ name }) => name),
    ...drawn.map((row, index) => columns.map(({ value }) => String(value(row, index)))),
  ]);

/** tongbao sample: what was drawn and how, as lines of text. */
export const visitText = ({ month, seed, drawn, from }: VisitList): readonly string[] => [
  `${monthName(month)} 抽查：从 ${from} 项中抽 ${drawn.length} 项，抽签用“${seed}”（${Object.entries(
    visitReasons,
  )
    .map(([reason, lots]) => `${reason} ${lots} 签`)
    .join("，")}）`,
  ...drawn.map(
    ({ task, reason }, index) =>
      `  ${index + 1}. 第${task.task.number}项（${reason}，${task.grade ?? "未报送"}）${task.task.leadLine}：${task.task.text}`,
  ),
];
