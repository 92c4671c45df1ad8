import { shownAs } from "../cell-formats.ts";
import type { CellContent, WorkbookFault, WorksheetCell } from "../workbook.ts";
import { damaged } from "../workbook.ts";
import type { BiffGlobals } from "./biff-globals.ts";
import type { BiffRecord } from "./biff-records.ts";
import { contentOf, foreignCells, recordTypes } from "./biff-records.ts";
import { textAt } from "./biff-text.ts";

/** What a spreadsheet shows for the error codes of [MS-XLS] 2.5.10. */
const errors: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};

/** What a record puts into one cell; nothing, or a reason why it cannot be read. */
type Content = CellContent | WorkbookFault | undefined;

const textContent = (text: string, struck = ""): CellContent | undefined =>
  text + struck === "" ? undefined : { kind: "text", text, ...(struck !== "" && { struck }) };

const truthOrError = (value: number, isError: boolean): CellContent =>
  isError
    ? { kind: "error", text: errors[value] ?? "#N/A" }
    : { kind: "text", text: value === 0 ? "FALSE" : "TRUE" };

/** RkNumber: the upper thirty bits of a number, or a whole one, either in hundredths. */
const shortNumber = (bits: number): number => {
  const double = Buffer.alloc(8);
  double.writeInt32LE(bits & ~3, 4);
  const value = (bits & 2) === 0 ? double.readDoubleLE(0) : bits >> 2;
  return (bits & 1) === 0 ? value : value / 100;
};

const numberContent = (value: number, style: number, { styles }: BiffGlobals): Content =>
  Number.isFinite(value)
    ? { kind: "number", value, format: styles[style]?.format ?? "General" }
    : damaged("no-number");

/** A formula's result as it was saved with it; that it is a text is all that its own record says of one. */
const formulaContent = (content: Buffer, globals: BiffGlobals): Content => {
  if (content.readUInt16LE(12) !== 0xffff)
    return numberContent(content.readDoubleLE(6), content.readUInt16LE(4), globals);
  switch (content.readUInt8(6)) {
    case 0:
      return { kind: "uncomputed" };
    case 1:
      return truthOrError(content.readUInt8(8), false);
    case 2:
      return truthOrError(content.readUInt8(8), true);
    case 3:
      return undefined;
    default:
      return damaged("incomplete-formula");
  }
};

/** The text of a label or of a formula's result, which begins at `start` of its record. */
export const labelContent = (record: BiffRecord, start: number, { encoding }: BiffGlobals): Content => {
  const text = textAt(record.pieces, start, encoding, 2);
  return text === undefined ? damaged("incomplete-record") : textContent(text);
};

const contentOfOne = (record: BiffRecord, content: Buffer, globals: BiffGlobals): Content => {
  switch (record.type) {
    case recordTypes.sharedLabel: {
      const text = globals.strings[content.readUInt32LE(6)];
      return text === undefined ? damaged("no-such-string") : textContent(text.text, text.struck);
    }
    case recordTypes.label:
    case recordTypes.richLabel:
      return labelContent(record, 6, globals);
    case recordTypes.number:
      return numberContent(content.readDoubleLE(6), content.readUInt16LE(4), globals);
    case recordTypes.shortNumber:
      return numberContent(shortNumber(content.readInt32LE(6)), content.readUInt16LE(4), globals);
    case recordTypes.truthOrError:
      return truthOrError(content.readUInt8(6), content.readUInt8(7) !== 0);
    case recordTypes.formula:
      return formulaContent(content, globals);
    default:
      return undefined;
  }
};

/** MulRk: numbers of one row side by side; behind them stands the last field. */
const contentsOfMany = (content: Buffer, globals: BiffGlobals): readonly Content[] =>
  Array.from({ length: Math.floor((content.length - 6) / 6) }, (_, index) => {
    const at = 4 + index * 6;
    return numberContent(shortNumber(content.readInt32LE(at + 2)), content.readUInt16LE(at), globals);
  });

/** The cells that one record of a sheet fills; none when it is of another kind. */
export const cellsOf = (
  record: BiffRecord,
  globals: BiffGlobals,
): readonly WorksheetCell[] | WorkbookFault => {
  const content = contentOf(record);
  if (content === undefined) return damaged("incomplete-record");
  if (foreignCells.has(record.type)) return damaged("record-of-other-version");
  const contents =
    record.type === recordTypes.numbers
      ? contentsOfMany(content, globals)
      : [contentOfOne(record, content, globals)];
  const cells: WorksheetCell[] = [];
  for (const [index, found] of contents.entries()) {
    if (found === undefined) continue;
    if ("fault" in found) return found;
    const style = content.readUInt16LE(record.type === recordTypes.numbers ? 4 + index * 6 : 4);
    cells.push({
      row: content.readUInt16LE(0) + 1,
      field: content.readUInt16LE(2) + 1 + index,
      content: found,
      ...shownAs(found, globals.styles[style]),
    });
  }
  return cells;
};
