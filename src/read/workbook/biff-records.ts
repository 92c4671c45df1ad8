import type { WorkbookFault } from "./workbook.ts";
import { sheetLimits, tooMany, workbookLimits } from "./workbook.ts";

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
  /** Of Excel 3 and 4, whose workbooks are no compound files. */
  oldFormulas: new Set([0x0206, 0x0406]),
  /** Several numbers of one row. */
  numbers: 0x00bd,
  /** Labels, numbers, truth values and formulas with their results. */
  cells: new Set([
    0x00fd, 0x0204, 0x0004, 0x00d6, 0x0203, 0x0003, 0x0002, 0x027e, 0x00bd, 0x0006, 0x0206, 0x0406, 0x0205,
    0x0005,
  ]),
  /** Cell styles and number formats. */
  styles: new Set([0x00e0, 0x0043, 0x0243, 0x0443, 0x041e, 0x001e]),
  /** CodePage, Date1904, texts that are results of formulas, rows. */
  others: new Set([0x0042, 0x0022, 0x0207, 0x0007, 0x0208]),
} as const;

/** Of BIFF 5 and 8, the workbooks that stand in compound files. */
const versions = new Set([0x0500, 0x0600]);
/** A formula with its result and its length. */
const leastFormula = 22;

/** Selection: a record that the reader knows and does nothing with. */
const passedOver = 0x001d;
/** Field IV; the fields are counted from 0. */
const lastField = 255;

interface Record {
  readonly type: number;
  /** Where its content begins in the stream. */
  readonly at: number;
  readonly length: number;
}

interface SheetSoFar {
  readonly hiddenFields: Set<number>;
  cells: number;
  merges: number;
  fieldSettings: number;
  cutShort?: string;
}

/** What the walk has seen. */
interface Walk {
  readonly view: DataView;
  /** Where sheets begin, as the workbook says, and whether each is a worksheet. */
  readonly bound: Map<number, boolean>;
  /** What was found there. */
  readonly found: Map<number, SheetSoFar>;
  sheet?: SheetSoFar;
  /** Charts stand inside sheets. */
  depth: number;
  cells: number;
  styles: number;
}

const damaged = (reason: string): WorkbookFault => ({ fault: "damaged", reason });

const hideFields = (sheet: SheetSoFar, view: DataView, { at, length }: Record): void => {
  sheet.fieldSettings += 1;
  if (length < 10 || sheet.fieldSettings > lastField + 1 || (view.getUint16(at + 8, true) & 1) === 0) return;
  const last = Math.min(view.getUint16(at + 2, true), lastField);
  for (let field = view.getUint16(at, true); field <= last; field++) sheet.hiddenFields.add(field + 1);
};

/** Notes what a record says about the workbook; a fault when it says what must not be. */
const note = (walk: Walk, record: Record): WorkbookFault | undefined => {
  const { view, bound, sheet } = walk;
  const { type, at, length } = record;
  if (type === types.filePass) return { fault: "protected", reason: "" };
  if (types.begin.has(type) && (length < 2 || !versions.has(view.getUint16(at, true)))) {
    return damaged("版本无法识别");
  }
  if (types.oldFormulas.has(type) || (type === types.formula && length < leastFormula)) {
    return damaged("公式不完整");
  }
  if (type === types.boundSheet && length >= 6) {
    bound.set(view.getUint32(at, true), view.getUint8(at + 5) === 0);
    if (bound.size > workbookLimits.sheets) return tooMany(workbookLimits.sheets, "张工作表");
  }
  if (type === types.strings && length >= 8 && view.getUint32(at + 4, true) > workbookLimits.strings) {
    return tooMany(workbookLimits.strings, "条文字");
  }
  if (types.styles.has(type) && (walk.styles += 1) > workbookLimits.styles) {
    return tooMany(workbookLimits.styles, "种样式");
  }
  if (type === types.columnInfo && sheet && walk.depth === 1) hideFields(sheet, view, record);
  return walk.cells > workbookLimits.cells ? tooMany(workbookLimits.cells, "个填了内容的单元格") : undefined;
};

/** Whether a record is for the reader; counts cells and merged areas. */
const isForReader = (walk: Walk, { type, at, length }: Record): boolean => {
  const { sheet, depth, view } = walk;
  if (depth > 1 || sheet === undefined) return false;
  if (types.cells.has(type)) {
    const cells = type === types.numbers ? Math.max(1, Math.floor((length - 6) / 6)) : 1;
    walk.cells += cells;
    sheet.cells += cells;
    if (sheet.cells <= sheetLimits.cells) return true;
    sheet.cutShort = `工作表里有 ${sheetLimits.cells} 个以上填了内容的单元格`;
    return false;
  }
  if (type === types.mergedCells && length >= 2) {
    sheet.merges += view.getUint16(at, true);
    if (sheet.merges <= sheetLimits.merges) return true;
    sheet.cutShort ??= `工作表里有 ${sheetLimits.merges} 处以上合并单元格`;
    return false;
  }
  return (
    type === types.boundSheet || type === types.strings || types.styles.has(type) || types.others.has(type)
  );
};

/** Opens or closes a sheet, if the record does; whether it did. */
const isBoundary = (walk: Walk, { type, at }: Record): boolean => {
  if (types.begin.has(type)) {
    walk.depth += 1;
    if (walk.depth === 1) {
      walk.sheet = { hiddenFields: new Set(), cells: 0, merges: 0, fieldSettings: 0 };
      walk.found.set(at - 4, walk.sheet);
    }
    return true;
  }
  if (type === types.end) walk.depth -= 1;
  return type === types.end;
};

/**
 * Walks over the records of a workbook stream and fences the reader in: it sees cells, their texts, styles and merged
 * areas, and none of the hyperlinks, names, notes, drawings and formulas over which it can be made to run for ever.
 * The records keep their places, since sheets are found by them.
 */
export const fenceRecords = (original: Uint8Array): FencedStream | WorkbookFault => {
  const stream = Buffer.from(original);
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const walk: Walk = { view, bound: new Map(), found: new Map(), depth: 0, cells: 0, styles: 0 };
  let keptBefore = false;
  let next = 0;
  while (next + 4 <= stream.length) {
    const start = next;
    const record = {
      type: view.getUint16(start, true),
      at: start + 4,
      length: view.getUint16(start + 2, true),
    };
    // Behind the last sheet a stream may be filled up with anything.
    if (walk.depth === 0 && !types.begin.has(record.type)) break;
    next = record.at + record.length;
    if (next > stream.length) return damaged("文件不完整");
    if (record.type !== types.continued) {
      const fault = note(walk, record);
      if (fault) return fault;
      keptBefore = isBoundary(walk, record) || isForReader(walk, record);
      // The workbook itself counts as one.
      if (walk.found.size > workbookLimits.sheets + 1) return tooMany(workbookLimits.sheets, "张工作表");
    }
    if (!keptBefore) view.setUint16(start, passedOver, true);
    // A formula's stored result is kept; its own length set to FFFF makes the reader leave the formula itself.
    else if (record.type === types.formula) view.setUint16(record.at + 20, 0xffff, true);
  }
  if (walk.depth > 0 || walk.found.size === 0) return damaged("文件不完整");
  const positions = [...walk.bound.keys()].sort((a, b) => a - b);
  if (positions.some((position) => !walk.found.has(position))) return damaged("文件不完整，缺少工作表");
  return {
    // What follows the last sheet is not for the reader either.
    stream: stream.subarray(0, next),
    sheets: positions.map((position) => {
      const { hiddenFields = new Set<number>(), cutShort } = walk.found.get(position) ?? {};
      const isWorksheet = walk.bound.get(position) === true;
      return { isWorksheet, hiddenFields, ...(cutShort !== undefined && { cutShort }) };
    }),
  };
};
