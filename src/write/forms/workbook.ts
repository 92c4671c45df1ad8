import { chineseDate } from "../../model/calendar-date.ts";
import type { ProgressForm } from "../../model/papers/progress-form.ts";
import { formSheetName } from "../../model/papers/progress-form.ts";
import type { FormColumn } from "./columns.ts";
import { formColumns, formName, formTitle, headInLines, valueInLines } from "./columns.ts";
import { formGuide } from "./guide.ts";
import { formValidations } from "./validations.ts";
import { rowHeight } from "../xlsx/row-height.ts";
import type { CellStyle, Workbook, WorkbookRow } from "../xlsx/workbook.ts";

const grey = "EDEDED";
/** In pt; the columns of a form are some 200 digits wide together, so that on A4 three quarters of it are printed. */
const letters = 12;
const title: CellStyle = { size: 16, bold: true };
const head: CellStyle = {
  size: letters,
  bold: true,
  bordered: true,
  wrap: true,
  horizontal: "center",
  fill: "D9E2EC",
};
/** Room for a few words by hand where a form is printed and filled in. */
const lowestRow = 44;
/** The title and the header stand above the first line. */
const linesAbove = 2;
/** 任务序号 to 工作任务 stay in sight. */
const frozenColumns = 4;

/** How the cells of a column are set and what they hold: 03751234567 keeps its zero, days look like days. */
const columnStyles: Readonly<Record<string, CellStyle>> = {
  任务序号: { horizontal: "center" },
  角色: { horizontal: "center" },
  进展情况: { vertical: "top" },
  自评状态: { horizontal: "center" },
  存在问题: { vertical: "top" },
  下步措施: { vertical: "top" },
  需协调事项: { vertical: "top" },
  联系电话: { format: "@" },
  报送日期: { format: 'm"月"d"日"', horizontal: "center" },
};

const cellStyle = (column: FormColumn, isOpen: boolean): CellStyle => ({
  size: letters,
  bordered: true,
  wrap: true,
  ...columnStyles[column.name],
  ...(isOpen ? { unlocked: true } : { fill: grey, colour: "404040" }),
});

const formRows = (form: ProgressForm): readonly WorkbookRow[] =>
  form.rows.map((row, index) => {
    const cells = formColumns.map((column) => {
      const value = valueInLines(column, row, form);
      return { ...(value && { value }), style: cellStyle(column, column.isOpen(row, index)) };
    });
    const texts = cells.map(({ value }, field) => ({
      text: value?.type === "text" ? value.text : "",
      width: formColumns[field]?.width ?? 0,
    }));
    return { cells, height: Math.max(lowestRow, rowHeight(texts, letters)) };
  });

/** What is signed by hand; to whoever reads the form it is a note under the table. */
const signatures: WorkbookRow = {
  height: 40,
  cells: [
    {
      value: {
        type: "text",
        text: "单位负责人（签字）：　　　　　　　　审核人（签字）：　　　　　　　　填报人（签字）：　　　　　　　　（单位盖章）　　　　年　　月　　日",
      },
      style: { size: letters, unlocked: true },
    },
  ],
};

/** 填报表 and 填报说明 of one unit: only the cells to fill in can be changed. */
export const formWorkbook = (form: ProgressForm): Workbook => ({
  title: formName(form),
  sheets: [
    {
      name: formSheetName,
      columns: formColumns.map(({ width }) => width),
      rows: [
        {
          height: 30,
          cells: [
            {
              value: {
                type: "text",
                text: `${formTitle(form)}　请于${chineseDate(form.deadline)}前（含当日）报送`,
              },
              style: title,
            },
          ],
        },
        {
          height: 48,
          cells: formColumns.map((column) => ({
            value: { type: "text", text: headInLines(column, form) },
            style: head,
          })),
        },
        ...formRows(form),
        signatures,
      ],
      headerRows: linesAbove,
      frozenColumns,
      isProtected: true,
      validations: formValidations(form, linesAbove + 1),
      orientation: "landscape",
    },
    formGuide(form),
  ],
});
