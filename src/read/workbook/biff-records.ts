import type { WorkbookFault } from "./workbook.ts";
import { sheetLimits } from "./workbook.ts";

/** What the records of one sheet say that the reader does not pass on. */
export interface BiffSheet {
  /** Charts, dialogs and macros have sheets of their own. */
  readonly isWorksheet: boolean;
  readonly hiddenFields: ReadonlySet<number>;
  readonly cutShort?: string;
}

/** A workbook stream in which everything but cells and what they refer to is marked to be passed over. */
export interface FencedStream {
  readonly stream: Uint8Array;
  /** In the order in which the sheets stand in the stream. */
  readonly sheets: readonly BiffSheet[];
}

/** Record types of [MS-XLS] 2.3 and their predecessors of BIFF 2 to 5. */
const types = {
  begin: new Set([0x0009, 0x0209, 0x0409, 0x0809]),
  end: 0x000a,
  boundSheet: 0x0085,
  filePass: 0x002f,
  strings: 0x00fc,
  continued: 0x003c,
  mergedCells: 0x00e5,
  columnInfo: 0x007d,
  formula: 0x0006,
  cellStyle: 0x00e0,
  /** Labels, numbers, truth values and formulas with their results: one cell each but for MulRk. */
  cells: new Set([
    0x00fd, 0x0204, 0x0004, 0x00d6, 0x0203, 0x0003, 0x0002, 0x027e, 0x00bd, 0x0006, 0x0206, 0x0406, 0x0205,
    0x0005,
  ]),
  /** CodePage, Date1904, styles, formats, results of formulas that are text, rows. */
  others: new Set([0x0042, 0x0022, 0x00e0, 0x0043, 0x0243, 0x0443, 0x041e, 0x001e, 0x0207, 0x0007, 0x0208]),
} as const;

/** Selection: a record that the reader knows and does nothing with. */
const passedOver = 0x001d;
/** Field IV. */
const lastField = 255;
const mostSheets = 100;
const mostStrings = 500_000;
const mostStyles = 10_000;

interface SheetInProgress {
  readonly hiddenFields: Set<number>;
  cells: number;
  merges: number;
  cutShort?: string;
}

const damaged = (reason: string): WorkbookFault => ({ fault: "damaged", reason });
const tooLarge = (reason: string): WorkbookFault => ({ fault: "too large", reason });

/**
 * Walks over the records of a workbook stream and fences the reader in: it sees cells, their texts, styles and merged
 * areas, and none of the hyperlinks, names, notes, drawings and formulas over which it can be made to run for ever.
 * The records keep their places, since sheets are found by them.
 */
export const fenceRecords = (original: Uint8Array): FencedStream | WorkbookFault => {
  const stream = Buffer.from(original);
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const bound = new Map<number, boolean>();
  const found = new Map<number, SheetInProgress>();
  let sheet: SheetInProgress | undefined;
  let depth = 0;
  let styles = 0;
  let keptBefore = false;

  /** Whether a record of the sheet's own level is for the reader. */
  const isForReader = (type: number, at: number, length: number): boolean => {
    if (depth > 1) return false;
    if (types.cells.has(type)) {
      if (sheet === undefined) return false;
      sheet.cells += type === 0x00bd ? Math.max(1, Math.floor((length - 6) / 6)) : 1;
      if (sheet.cells <= sheetLimits.cells) return true;
      sheet.cutShort = `工作表里有 ${sheetLimits.cells} 个以上填了内容的单元格`;
      return false;
    }
    if (type === types.mergedCells && sheet && length >= 2) {
      sheet.merges += view.getUint16(at, true);
      if (sheet.merges <= sheetLimits.merges) return true;
      sheet.cutShort ??= `工作表里有 ${sheetLimits.merges} 处以上合并单元格`;
      return false;
    }
    return type === types.boundSheet || type === types.strings || types.others.has(type);
  };

  let at = 0;
  while (at + 4 <= stream.length) {
    const start = at;
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const isBegin = types.begin.has(type);
    // Behind the last sheet a stream may be filled up with anything.
    if (depth === 0 && !isBegin) break;
    at += 4 + length;
    if (at > stream.length) return damaged("文件不完整");
    const data = start + 4;
    if (isBegin) {
      depth += 1;
      if (depth === 1) sheet = { hiddenFields: new Set(), cells: 0, merges: 0 };
      if (depth === 1 && sheet) found.set(start, sheet);
      keptBefore = true;
    } else if (type === types.end) {
      depth -= 1;
      keptBefore = true;
    } else if (type === types.filePass) {
      return { fault: "protected", reason: "" };
    } else if (type === types.continued) {
      if (!keptBefore) view.setUint16(start, passedOver, true);
    } else {
      if (type === types.boundSheet && length >= 6) {
        bound.set(view.getUint32(data, true), view.getUint8(data + 5) === 0);
        if (bound.size > mostSheets) return tooLarge(`工作簿里有 ${mostSheets} 张以上的工作表`);
      }
      if (type === types.strings && length >= 8 && view.getUint32(data + 4, true) > mostStrings) {
        return tooLarge(`工作簿里有 ${mostStrings} 条以上的文字`);
      }
      if (types.others.has(type) && type === types.cellStyle && (styles += 1) > mostStyles) {
        return tooLarge(`工作簿里有 ${mostStyles} 种以上的单元格样式`);
      }
      if (type === types.columnInfo && length >= 10 && depth === 1) {
        const isHidden = (view.getUint16(data + 8, true) & 1) === 1;
        const last = isHidden ? Math.min(view.getUint16(data + 2, true), lastField) : -1;
        for (let field = view.getUint16(data, true); field <= last; field++) {
          sheet?.hiddenFields.add(field + 1);
        }
      }
      keptBefore = isForReader(type, data, length);
      if (!keptBefore) view.setUint16(start, passedOver, true);
      // A formula's stored result is kept; its own length set to FFFF makes the reader leave the formula itself.
      else if (type === types.formula && length >= 22) view.setUint16(data + 20, 0xffff, true);
    }
  }
  if (depth > 0 || found.size === 0) return damaged("文件不完整");
  const positions = [...bound.keys()].sort((a, b) => a - b);
  if (positions.some((position) => !found.has(position))) return damaged("文件不完整，缺少工作表");
  return {
    // What follows the last sheet is not for the reader either.
    stream: stream.subarray(0, at),
    sheets: positions.map((position) => {
      const { hiddenFields = new Set<number>(), cutShort } = found.get(position) ?? {};
      const isWorksheet = bound.get(position) === true;
      return { isWorksheet, hiddenFields, ...(cutShort !== undefined && { cutShort }) };
    }),
  };
};
