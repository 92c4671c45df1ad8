import type { SupervisedLetter } from "../../model/registers/supervised-letter.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { messageOf, remedyOf, severityOf } from "../../diagnostics/diagnostic.ts";
import { monthName } from "../../model/month.ts";
import type { Workbook } from "../xlsx/workbook.ts";
import { figureSheet } from "./figure-sheet.ts";
import type { ReportingTable } from "./reporting-sheet.ts";
import { reportingSheet } from "./reporting-sheet.ts";
import type { TableColumn } from "./table-sheet.ts";
import { centred, tableSheet } from "./table-sheet.ts";

/** Errors catch the eye: they are what stops a run. */
const errorFill = "FBE3E0";

const isError = (diagnostic: Diagnostic): boolean => severityOf(diagnostic) === "error";

const columnsFor = (unitOf: ReadonlyMap<string, string>): readonly TableColumn<Diagnostic>[] => [
  { name: "序号", width: 6, value: (_, index) => index + 1, style: () => centred },
  {
    name: "级别",
    width: 7,
    value: (each) => (isError(each) ? "错误" : "提醒"),
    style: (each) => ({ ...centred, ...(isError(each) && { fill: errorFill }) }),
  },
  { name: "代码", width: 12, value: ({ code }) => code, style: () => centred },
  { name: "单位", width: 18, value: ({ place }) => unitOf.get(place.file) ?? "" },
  { name: "文件", width: 34, value: ({ place }) => place.file },
  { name: "工作表", width: 10, value: ({ place }) => place.sheet ?? "" },
  { name: "行", width: 6, value: ({ place }) => place.at?.line ?? "", style: () => centred },
  { name: "单元格", width: 8, value: ({ place }) => place.cell ?? "", style: () => centred },
  { name: "问题", width: 46, value: messageOf },
  { name: "处理办法", width: 40, value: remedyOf },
];

/**
 * 校核报告.xlsx: one row for each problem, to be filtered by unit, code or severity; a sheet that says how each unit's
 * report stands, and one that says where every figure of the 通报 comes from. The diagnostics must be arranged.
 */
export const checkReportWorkbook = (
  table: ReportingTable,
  supervised: readonly SupervisedLetter[] = [],
): Workbook => {
  const { assessment, diagnostics, unitOf } = table;
  return {
    title: `${monthName(assessment.month)} 校核报告`,
    sheets: [
      tableSheet("校核报告", columnsFor(unitOf), diagnostics),
      reportingSheet(table),
      figureSheet(assessment, supervised),
    ],
  };
};
