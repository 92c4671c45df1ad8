import type { ProgressForm } from "../../model/papers/progress-form.ts";
import { guideSheetName } from "../../model/papers/progress-form.ts";
import { formTitle } from "./columns.ts";
import { rowHeight } from "../xlsx/row-height.ts";
import type { CellStyle, CellValue, WorkbookRow, WorkbookSheet } from "../xlsx/workbook.ts";

const widths = [18, 78] as const;
const body: CellStyle = { size: 11, wrap: true, bordered: true, vertical: "top", horizontal: "left" };
const label: CellStyle = { ...body, bold: true, fill: "F2F2F2" };
const heading: CellStyle = { size: 14, bold: true };
/** 2013年8月5日, whatever the country the program is set to. */
const chineseDay = 'yyyy"年"m"月"d"日"';

const line = (name: string, said: string | CellValue): WorkbookRow => {
  const value: CellValue = typeof said === "string" ? { type: "text", text: said } : said;
  return {
    height: rowHeight([{ text: value.type === "text" ? value.text : "", width: widths[1] }], body.size),
    cells: [
      { value: { type: "text", text: name }, style: label },
      { value, style: value.type === "date" ? { ...body, bold: true, format: chineseDay } : body },
    ],
  };
};

/** 填报说明: the sheet that says by when, how and where to. */
export const formGuide = (form: ProgressForm): WorkbookSheet => ({
  name: guideSheetName,
  columns: widths,
  orientation: "portrait",
  isProtected: true,
  rows: [
    {
      height: 28,
      cells: [{ value: { type: "text", text: `${formTitle(form)}填报说明` }, style: heading }],
    },
    line("报送截止日", { type: "date", date: form.deadline }),
    ...form.guide.map(({ name, text }) => line(name, text)),
  ],
});
