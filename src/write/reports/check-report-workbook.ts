import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { messageOf, remedyOf, severityOf } from "../../diagnostics/diagnostic.ts";
import { monthName } from "../../model/month.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { rational } from "../../model/rational.ts";
import { rowHeight } from "../xlsx/row-height.ts";
import type { CellStyle, CellValue, Workbook, WorkbookCell, WorkbookRow } from "../xlsx/workbook.ts";

interface ReportColumn {
  readonly name: string;
  /** In digits; a 汉字 takes two. */
  readonly width: number;
  readonly value: (diagnostic: Diagnostic, index: number) => string | number;
  readonly style?: CellStyle;
}

const head: CellStyle = { bold: true, bordered: true, wrap: true, horizontal: "center", fill: "D9E2EC" };
const centred: CellStyle = { horizontal: "center" };
/** Errors catch the eye: they are what stops a run. */
const errorFill = "FBE3E0";
/** A cell holds 32,767; nobody reads a sentence of more than this. */
const longestText = 1000;

const columnsFor = (unitOf: ReadonlyMap<string, string>): readonly ReportColumn[] => [
  { name: "序号", width: 6, value: (_, index) => index + 1, style: centred },
  {
    name: "级别",
    width: 7,
    value: (each) => (severityOf(each) === "error" ? "错误" : "提醒"),
    style: centred,
  },
  { name: "代码", width: 12, value: ({ code }) => code, style: centred },
  { name: "单位", width: 18, value: ({ place }) => unitOf.get(place.file) ?? "" },
  { name: "文件", width: 34, value: ({ place }) => place.file },
  { name: "工作表", width: 10, value: ({ place }) => place.sheet ?? "" },
  { name: "行", width: 6, value: ({ place }) => place.at?.line ?? "", style: centred },
  { name: "单元格", width: 8, value: ({ place }) => place.cell ?? "", style: centred },
  { name: "问题", width: 46, value: messageOf },
  { name: "处理办法", width: 40, value: remedyOf },
];

const cut = (text: string): string =>
  text
    .replaceAll(/\p{Surrogate}/gu, "\uFFFD")
    .slice(0, longestText)
    .replace(/[\uD800-\uDBFF]$/, "");

const toValue = (value: string | number): CellValue | undefined => {
  if (typeof value === "number") return { type: "number", number: rational(value) };
  return value === "" ? undefined : { type: "text", text: cut(value) };
};

const toRow = (each: Diagnostic, index: number, columns: readonly ReportColumn[]): WorkbookRow => {
  const fill = severityOf(each) === "error" ? { fill: errorFill } : {};
  const cells = columns.map(({ name, value, style }): WorkbookCell => {
    const content = toValue(value(each, index));
    const own = { bordered: true, wrap: true, ...style, ...(name === "级别" && fill) };
    return { ...(content && { value: content }), style: own };
  });
  const texts = cells.map(({ value }, field) => ({
    text: value?.type === "text" ? value.text : "",
    width: columns[field]?.width ?? 0,
  }));
  return { cells, height: Math.max(18, rowHeight(texts)) };
};

/**
 * 校核报告.xlsx: one row for each problem, to be filtered by unit, code or severity. `unitOf` gives the unit of a file,
 * as far as it is known; the diagnostics must be arranged.
 */
export const checkReportWorkbook = ({
  month,
  diagnostics,
  unitOf,
}: {
  readonly month: ReportingMonth;
  readonly diagnostics: readonly Diagnostic[];
  readonly unitOf: ReadonlyMap<string, string>;
}): Workbook => {
  const columns = columnsFor(unitOf);
  const header = columns.map(({ name }): WorkbookCell => ({
    value: { type: "text", text: name },
    style: head,
  }));
  return {
    title: `${monthName(month)} 校核报告`,
    sheets: [
      {
        name: "校核报告",
        columns: columns.map(({ width }) => width),
        rows: [
          { cells: header, height: 24 },
          ...diagnostics.map((each, index) => toRow(each, index, columns)),
        ],
        headerRows: 1,
        filteredFrom: 1,
        orientation: "landscape",
      },
    ],
  };
};
