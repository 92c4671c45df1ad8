import type { Report } from "../../diagnostics/diagnostic.ts";
import type { InputFile } from "../../model/input-file.ts";
import { decodeText } from "../text/decode.ts";
import { extensionOf, isWorkbookName } from "../text/file-extension.ts";
import { containerOf, foreignFormat } from "../text/file-signature.ts";
import { readRows } from "../table/rows.ts";
import type { Sheet } from "../table/sheet.ts";
import { withoutRemains } from "./left-by-programs.ts";
import { spanningNames, submissionColumns } from "./columns.ts";
import { tableLimits } from "../table/limits.ts";
import { mapCells } from "../table/map-cells.ts";
import { withoutNotes } from "../table/notes.ts";
import { chooseWorksheet } from "../workbook/choose-worksheet.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";

/** What the wrapping of a workbook is called, and the extensions that go with it. */
const containers = {
  zip: { format: "Excel 工作簿（.xlsx）", extensions: ["xlsx", "xlsm", "et"] },
  compound: { format: "旧版 Excel 工作簿（.xls）或 WPS 表格（.et）", extensions: ["xls", "et"] },
} as const;

/** A sheet with empty cells for those that hold far too much (TAB-013). */
const withoutOverlongCells = (sheet: Sheet, report: Report): Sheet =>
  mapCells(sheet, (cell) => {
    const characters = cell.text.length;
    if (characters <= tableLimits.characters) return cell;
    const details = { characters, most: tableLimits.characters };
    report({ code: "TAB-013", place: cell.place, details });
    return { ...cell, text: "" };
  });

const readSheet = (file: InputFile, report: Report): Sheet | undefined => {
  const { path, bytes } = file;
  const extension = extensionOf(path);
  const misnamed = (format: string): void =>
    report({ code: "XLS-005", place: { file: path }, details: { extension, format } });
  const container = containerOf(bytes);
  if (container !== undefined) {
    const { format, extensions } = containers[container];
    const workbook = readWorkbook(file, container, report);
    if (workbook && !(extensions as readonly string[]).includes(extension)) misnamed(format);
    return (
      workbook &&
      chooseWorksheet(path, workbook, { rules: submissionColumns, spanning: spanningNames }, report)
    );
  }
  if (isWorkbookName(path)) {
    const format = foreignFormat(bytes);
    if (format !== undefined) {
      report({ code: "XLS-003", place: { file: path }, details: { format } });
      return undefined;
    }
  }
  const decoded = decodeText(file, report);
  if (decoded && isWorkbookName(path)) misnamed("用逗号或制表符分隔的文本");
  return decoded && readRows(path, decoded.text, report);
};

/**
 * The table of a unit's file, whatever its format: text or a workbook of Excel or WPS, told by its content and not by
 * its name (XLS-005). Everything that forbids reading it is reported; cells that hold too much count as empty, and so do
 * those that a program left empty. Notes under the table are left out.
 */
export const readSubmissionSheet = (file: InputFile, report: Report): Sheet | undefined => {
  const sheet = readSheet(file, report);
  return sheet && withoutRemains(withoutOverlongCells(withoutNotes(sheet), report), report);
};
