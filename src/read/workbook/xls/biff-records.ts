import type { WorkbookFault } from "../workbook.ts";
import { damaged, tooMany, workbookLimits } from "../workbook.ts";

/** The record types that are read, by their names in [MS-XLS] 2.3. All others are passed over. */
export const recordTypes = {
  formula: 0x0006,
  eof: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  font: 0x0031,
  continued: 0x003c,
  codePage: 0x0042,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  /** MulRk: several numbers of one row. */
  numbers: 0x00bd,
  /** RString: a text with fonts of its own, of BIFF 5. */
  richLabel: 0x00d6,
  style: 0x00e0,
  mergedCells: 0x00e5,
  sharedStrings: 0x00fc,
  sharedLabel: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  truthOrError: 0x0205,
  /** String: the text that is the result of the formula before it. */
  formulaText: 0x0207,
  row: 0x0208,
  /** Rk: a number in four bytes. */
  shortNumber: 0x027e,
  format: 0x041e,
} as const;

/** Cells of BIFF 2 to 4. In a later workbook they are no cells, and what they were meant to say would be lost. */
export const foreignCells: ReadonlySet<number> = new Set([0x0002, 0x0003, 0x0004, 0x0005, 0x0206, 0x0406]);

/** BOF, and its forerunners of BIFF 2 to 4. */
const beginnings: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809]);

/** Versions of the records in workbooks that stand in compound files: Excel 5 and 95, and all since. */
export type BiffVersion = 5 | 8;

const versions: ReadonlyMap<number, BiffVersion> = new Map([
  [0x0500, 5],
  [0x0600, 8],
]);

/** The workbook itself, a worksheet or a chart: its records stand between a BOF and its EOF. */
export interface Substream {
  /** Where its BOF stands in the stream; sheets are named by it. */
  readonly start: number;
  readonly version: BiffVersion;
}

export interface BiffRecord {
  readonly type: number;
  /** The record's own content, and behind it that of the Continue records that carry it on. */
  readonly pieces: readonly Buffer[];
}

/**
 * The substreams of a workbook stream by their places. Walks over the heads of all records once: what it returns can
 * be read without looking for the end of the stream.
 */
export const findSubstreams = (stream: Buffer): ReadonlyMap<number, Substream> | WorkbookFault => {
  const found = new Map<number, Substream>();
  /** Charts stand inside sheets. */
  let depth = 0;
  let next = 0;
  while (next + 4 <= stream.length) {
    const start = next;
    const type = stream.readUInt16LE(start);
    // Behind the last sheet a stream may be filled up with anything.
    if (depth === 0 && !beginnings.has(type)) break;
    next = start + 4 + stream.readUInt16LE(start + 2);
    if (next > stream.length) return damaged("incomplete");
    if (type === recordTypes.eof) depth -= 1;
    if (!beginnings.has(type)) continue;
    const version = next - start < 6 ? undefined : versions.get(stream.readUInt16LE(start + 4));
    if (version === undefined) return damaged("unknown-version");
    if (depth === 0) found.set(start, { start, version });
    // The workbook itself counts as one.
    if (found.size > workbookLimits.sheets + 1) return tooMany(workbookLimits.sheets, "sheets");
    depth += 1;
  }
  return depth > 0 || found.size === 0 ? damaged("incomplete") : found;
};

/** The records of one substream, without its BOF and EOF and without those of charts inside it. */
export function* recordsOf(stream: Buffer, { start }: Substream): Generator<BiffRecord> {
  let depth = 0;
  let at = start;
  const contentEnd = (): number => at + 4 + stream.readUInt16LE(at + 2);
  do {
    const type = stream.readUInt16LE(at);
    const pieces = [stream.subarray(at + 4, contentEnd())];
    at = contentEnd();
    while (at + 4 <= stream.length && stream.readUInt16LE(at) === recordTypes.continued) {
      pieces.push(stream.subarray(at + 4, contentEnd()));
      at = contentEnd();
    }
    if (beginnings.has(type)) depth += 1;
    else if (type === recordTypes.eof) depth -= 1;
    else if (depth === 1) yield { type, pieces };
  } while (depth > 0);
}

/** The least length of a record's own content, without the texts that end it. */
const leastLengths: ReadonlyMap<number, number> = new Map([
  [recordTypes.formula, 22],
  [recordTypes.date1904, 2],
  [recordTypes.codePage, 2],
  [recordTypes.columnInfo, 10],
  [recordTypes.font, 6],
  [recordTypes.boundSheet, 6],
  [recordTypes.numbers, 6],
  [recordTypes.richLabel, 6],
  [recordTypes.style, 4],
  [recordTypes.mergedCells, 2],
  [recordTypes.sharedStrings, 8],
  [recordTypes.sharedLabel, 10],
  [recordTypes.number, 14],
  [recordTypes.label, 6],
  [recordTypes.truthOrError, 8],
  [recordTypes.row, 14],
  [recordTypes.shortNumber, 10],
  [recordTypes.format, 2],
]);

/** A record's own content; undefined when it is shorter than one of its type can be. */
export const contentOf = ({ type, pieces: [content] }: BiffRecord): Buffer | undefined =>
  content !== undefined && content.length >= (leastLengths.get(type) ?? 0) ? content : undefined;
