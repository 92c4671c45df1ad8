import XLSX from "@e965/xlsx/xlsx.js";

/** One record of a workbook stream: its type of [MS-XLS] 2.3 and its content. */
export const record = (type: number, ...content: readonly (Uint8Array | readonly number[])[]): Buffer => {
  const bytes = Buffer.concat(content.map((piece) => Buffer.from(piece)));
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(bytes.length, 2);
  return Buffer.concat([head, bytes]);
};

/** Numbers of 16 bits. */
export const words = (...values: readonly number[]): Buffer =>
  Buffer.concat(values.map((value) => Buffer.from([value & 0xff, value >> 8])));

/** BOF of the workbook (5), a worksheet (16) or a chart (32). */
export const begin = (kind: number, version: number): Buffer =>
  record(0x0809, words(version, kind), Buffer.alloc(12));
export const end = record(0x000a);

/** A text of BIFF 8, two bytes for each character, with its length in one byte or two. */
export const wideText = (text: string, lengthBytes: 1 | 2 = 2): Buffer =>
  Buffer.concat([
    lengthBytes === 1 ? Buffer.from([text.length]) : words(text.length),
    Buffer.from([1]),
    Buffer.from(text, "utf16le"),
  ]);

interface OldWorkbook {
  /** The workbook's own records, without those that name its sheets. */
  readonly globals?: readonly Buffer[];
  /** The records of its one sheet 甲. */
  readonly sheet: readonly Buffer[];
  readonly version?: 5 | 8;
}

/** An .xls of one worksheet, put together record by record. */
export const oldWorkbook = ({ globals = [], sheet, version = 8 }: OldWorkbook): Uint8Array => {
  const code = version === 8 ? 0x0600 : 0x0500;
  const name = version === 8 ? wideText("甲", 1) : Buffer.from([2, 0xbc, 0xd7]);
  const bound = record(0x0085, Buffer.alloc(6), name);
  const own = [begin(5, code), ...globals, bound, end];
  const length = own.reduce((sum, each) => sum + each.length, 0);
  bound.writeUInt32LE(length, 4);
  const file = XLSX.CFB.utils.cfb_new();
  const stream = Buffer.concat([...own, begin(0x10, code), ...sheet, end]);
  // Streams shorter than this stand in the mini stream, which other tests read.
  const padded = Buffer.concat([stream, Buffer.alloc(Math.max(0, 4096 - stream.length))]);
  XLSX.CFB.utils.cfb_add(file, version === 8 ? "/Workbook" : "/Book", padded);
  return XLSX.CFB.write(file, { type: "buffer" }) as Uint8Array;
};
