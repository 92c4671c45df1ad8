import type { Sheet, SheetRow } from "./sheet.ts";

/** What people write under a table: who filled it in, who checked it, remarks. */
const label =
  /^(?:填报|填表|制表|报送|经办|审核|复核|审批|单位|分管|主要|联系|盖章|签字|签名|负责|日期|电话|备注|附注|说明|注)[^:：]{0,12}[:：]/u;

const firstText = (row: SheetRow): string => row.cells.find((cell) => cell.text !== "")?.text ?? "";

/** Begins a row of sums, which say nothing that the rows above do not; 合 计 as Excel's users space it. */
const sums = /^(?:合\s*计|总\s*计|小\s*计|共\s*计)[:：]?$/u;

const filledCells = (row: SheetRow): number => row.cells.filter((cell) => cell.text !== "").length;

/** A row that says only to what part of the work the rows below belong: 一、工业经济, （二）项目建设. */
const section =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}(?:[)）]|[、.．])|第[一二三四五六七八九十]{1,3}(?:部分|类|章))[^。；;！？]{1,30}$/u;
const isSection = (row: SheetRow): boolean =>
  filledCells(row) === 1 && section.test(row.cells[0]?.text ?? "");

/** What programs print at the foot and the head of each page: 第1页 共2页, 进展情况表（续）. */
const furniture =
  /^(?:第\s*\d+\s*页.*|.*共\s*\d+\s*页|[-—]\s*\d+\s*[-—]|续表\s*\d*|.*[（(](?:续表?|接上页)[）)])$/u;
const isFurniture = (row: SheetRow): boolean => filledCells(row) === 1 && furniture.test(firstText(row));

/**
 * A sheet without its rows of sums, without those that name a part of the work (一、工业经济) or count pages, and without
 * the notes under its table (填报人：… 审核人：…): the last rows of which the first begins with such a label, and the others
 * too or with nothing but one text.
 */
export const withoutNotes = (sheet: Sheet): Sheet => {
  const rows = sheet.rows.filter((row) => !sums.test(firstText(row)) && !isSection(row) && !isFurniture(row));
  let end = rows.length;
  for (let index = rows.length - 1; index > 0; index--) {
    const row = rows[index];
    if (row === undefined) break;
    if (label.test(firstText(row))) end = index;
    else if (filledCells(row) > 1) break;
  }
  return { ...sheet, rows: rows.slice(0, end) };
};
