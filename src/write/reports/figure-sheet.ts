import type { MonthAssessment } from "../../model/assessment.ts";
import type { SupervisedLetter } from "../../model/registers/supervised-letter.ts";
import type { WorkbookSheet } from "../xlsx/workbook.ts";
import type { FigureRow } from "./figure-rows.ts";
import { figureRows } from "./figure-rows.ts";
import type { TableColumn } from "./table-sheet.ts";
import { centred, tableSheet } from "./table-sheet.ts";

const columns: readonly TableColumn<FigureRow>[] = [
  { name: "类别", width: 7, value: ({ kind }) => kind, style: () => centred },
  { name: "任务序号", width: 6, value: ({ task }) => task ?? "", style: () => centred },
  { name: "项目", width: 30, value: ({ name }) => name },
  { name: "数或评价", width: 14, value: ({ value }) => value, style: () => centred },
  { name: "怎样得来", width: 44, value: ({ rule }) => rule },
  { name: "单位", width: 24, value: ({ units }) => units },
  { name: "文件", width: 34, value: ({ place }) => place?.file ?? "" },
  { name: "工作表", width: 10, value: ({ place }) => place?.sheet ?? "" },
  { name: "行", width: 6, value: ({ place }) => place?.at?.line ?? "", style: () => centred },
  { name: "单元格", width: 8, value: ({ place }) => place?.cell ?? "", style: () => centred },
];

/** 数据来源: every figure of the 通报 with the file and cell it was read from and how it was worked out. */
export const figureSheet = (
  assessment: MonthAssessment,
  supervised: readonly SupervisedLetter[] = [],
): WorkbookSheet => tableSheet("数据来源", columns, figureRows(assessment, supervised));
