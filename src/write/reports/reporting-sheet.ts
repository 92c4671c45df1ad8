import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { severityOf } from "../../diagnostics/diagnostic.ts";
import type { MonthAssessment, UnitReporting } from "../../model/assessment.ts";
import type { CheckSummary } from "../../model/output/check-summary.ts";
import type { CellValue, WorkbookSheet } from "../xlsx/workbook.ts";
import type { TableColumn } from "./table-sheet.ts";
import { centred, tableSheet } from "./table-sheet.ts";

/** What the sheet rests on; `unitOf` gives the unit of a file, as far as it is known. */
export interface ReportingTable {
  readonly assessment: MonthAssessment;
  readonly summary: CheckSummary;
  readonly diagnostics: readonly Diagnostic[];
  readonly unitOf: ReadonlyMap<string, string>;
}

const day = (date: UnitReporting["receivedOn"]): CellValue | "" => (date ? { type: "date", date } : "");
const dated = { ...centred, format: "yyyy-mm-dd" };

const columnsFor = ({
  summary,
  diagnostics,
  unitOf,
}: ReportingTable): readonly TableColumn<UnitReporting>[] => {
  const unmatched = new Set(summary.unmatched);
  const count = ({ unit }: UnitReporting, severity: "error" | "warning"): number =>
    diagnostics.filter((each) => severityOf(each) === severity && unitOf.get(each.place.file) === unit.name)
      .length;
  return [
    { name: "序号", width: 6, value: (_, index) => index + 1, style: () => centred },
    { name: "单位", width: 30, value: ({ unit }) => unit.name },
    {
      name: "情况",
      width: 18,
      value: ({ unit, state }) => (unmatched.has(unit.name) ? "登记与文件不符" : state),
      style: () => centred,
    },
    { name: "收文日期", width: 12, value: ({ receivedOn }) => day(receivedOn), style: () => dated },
    { name: "退回日期", width: 12, value: ({ returnedOn }) => day(returnedOn), style: () => dated },
    { name: "催报次数", width: 10, value: ({ reminders }) => reminders, style: () => centred },
    { name: "错误", width: 8, value: (each) => count(each, "error"), style: () => centred },
    { name: "提醒", width: 8, value: (each) => count(each, "warning"), style: () => centred },
    { name: "登记备注", width: 40, value: ({ note }) => note },
  ];
};

/** 报送情况: one row for each unit that must report, with what there is of it and what is wrong with it. */
export const reportingSheet = (table: ReportingTable): WorkbookSheet =>
  tableSheet("报送情况", columnsFor(table), table.assessment.reporting);
