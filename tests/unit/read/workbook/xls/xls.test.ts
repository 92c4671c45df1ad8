import { describe, expect, test } from "@jest/globals";
import { isFault } from "../../../../../src/read/workbook/workbook.ts";
import { readXls } from "../../../../../src/read/workbook/xls/xls.ts";
import { encodeGbk } from "../../../../support/gbk.ts";
import { workbookFromTable } from "../../../../support/workbooks/workbook-from-table.ts";
import {
  begin,
  end,
  oldWorkbook,
  record,
  wideText,
  words,
} from "../../../../support/workbooks/old-workbook.ts";

const sst = (count: number, ...pieces: readonly Buffer[]): readonly Buffer[] => {
  const [first = Buffer.alloc(0), ...others] = pieces;
  return [record(0x00fc, words(count, 0, count, 0), first), ...others.map((piece) => record(0x003c, piece))];
};
const shared = (field: number, index: number): Buffer => record(0x00fd, words(0, field, 0, index, 0));
const double = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};
const formula = (field: number, result: Buffer): Buffer =>
  record(0x0006, words(0, field, 0), result, Buffer.alloc(8));
const notNumber = (kind: number, value = 0): Buffer => Buffer.from([kind, 0, value, 0, 0, 0, 0xff, 0xff]);
const rk = (bits: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(bits | 0);
  return bytes;
};

const number = (row: number, value: number): Buffer => record(0x0203, words(row, 0, 0), double(value));
const style = (format: number): Buffer => record(0x00e0, words(0, format), Buffer.alloc(16));
const rowOf = (row: number, options: number): Buffer => record(0x0208, words(row, 0, 2, 0, 0, 0, options, 0));
const manyNumbers = (row: number): Buffer => record(0x00bd, words(row, 0), Buffer.alloc(6 * 256), words(255));

const sheetOf = (...parts: Parameters<typeof oldWorkbook>) => {
  const book = readXls(oldWorkbook(...parts));
  if (isFault(book)) throw new Error(book.fault);
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
};

/** What stands in each cell, by its row and field. */
const cellsOf = (...parts: Parameters<typeof oldWorkbook>) =>
  Object.fromEntries(
    sheetOf(...parts).cells.map(({ row, field, content }) => [
      `${row},${field}`,
      content.kind === "number"
        ? [content.value, content.format]
        : content.kind === "uncomputed"
          ? content.kind
          : content.text,
    ]),
  );

describe("texts", () => {
  test("go on in further records, there narrow or wide again", () => {
    const text = "甲乙abcd";
    const pieces = [
      Buffer.concat([words(text.length), Buffer.from([1]), Buffer.from("甲乙", "utf16le")]),
      Buffer.from("\0ab", "latin1"),
      Buffer.concat([Buffer.from([1]), Buffer.from("cd", "utf16le"), wideText("丙")]),
    ];
    expect(cellsOf({ globals: sst(2, ...pieces), sheet: [shared(0, 0), shared(1, 1)] })).toEqual({
      "1,1": text,
      "1,2": "丙",
    });
  });

  test("are read without their fonts and pronunciation, wherever these are parted", () => {
    const rich = Buffer.concat([
      words(1),
      Buffer.from([1 | 8 | 4]),
      words(2, 5, 0),
      Buffer.from("甲", "utf16le"),
      Buffer.alloc(3),
    ]);
    // Eight bytes of fonts and five of pronunciation: ten of them in the next record.
    const globals = sst(2, rich, Buffer.concat([Buffer.alloc(10), wideText("乙")]));
    expect(cellsOf({ globals, sheet: [shared(0, 0), shared(1, 1)] })).toEqual({ "1,1": "甲", "1,2": "乙" });
  });

  test("stand in the cell itself, and in an older workbook in the code page of Windows", () => {
    const label = record(0x0204, words(0, 0, 0), wideText("市科技局"));
    expect(cellsOf({ sheet: [label] })).toEqual({ "1,1": "市科技局" });
    const gbk = encodeGbk("市科技局");
    const old = record(0x0204, words(0, 0, 0, gbk.length), gbk);
    const book = { version: 5, globals: [record(0x0042, words(936))], sheet: [old] } as const;
    expect(cellsOf(book)).toEqual({ "1,1": "市科技局" });
    expect(sheetOf(book).name).toBe("甲");
    for (const globals of [[], [record(0x0042, words(1252))]]) {
      expect(cellsOf({ ...book, globals })).toEqual({ "1,1": "市科技局" });
      expect(sheetOf({ ...book, globals }).name).toBe("甲");
    }
  });
});

describe("numbers", () => {
  test("in four bytes: whole, in hundredths, negative, cut short; several side by side", () => {
    const one = record(0x027e, words(0, 0, 0), rk((13_960 << 2) | 3));
    const high = double(0.5).readInt32LE(4);
    const many = record(0x00bd, words(1, 2), words(0), rk((-7 << 2) | 2), words(0), rk(high), words(3));
    expect(cellsOf({ sheet: [one, many] })).toEqual({
      "1,1": [139.6, "General"],
      "2,3": [-7, "General"],
      "2,4": [0.5, "General"],
    });
  });

  test("have the format that their style names, the file's own before the usual one", () => {
    const globals = [record(0x041e, words(14), wideText("0.0")), style(14), style(10), style(200)];
    const sheet = [0, 1, 2, 9].map((index) => record(0x0203, words(0, index, index), double(1)));
    expect(Object.values(cellsOf({ globals, sheet }))).toEqual([
      [1, "0.0"],
      [1, "0.00%"],
      [1, "General"],
      [1, "General"],
    ]);
  });
});

test("a formula's result is what was saved with it", () => {
  const text = record(0x0207, wideText("甲"));
  const sheet = [
    formula(0, double(2.5)),
    formula(1, notNumber(0)),
    text,
    formula(2, notNumber(1, 1)),
    formula(3, notNumber(2, 7)),
    formula(4, notNumber(3)),
    formula(5, notNumber(0)),
    formula(6, notNumber(0)),
    record(0x0207, words(0), [0]),
  ];
  expect(cellsOf({ sheet })).toEqual({
    "1,1": [2.5, "General"],
    "1,2": "甲",
    "1,3": "TRUE",
    "1,4": "#DIV/0!",
    "1,6": "uncomputed",
  });
});

test("rows and fields that are hidden, and areas that are merged", () => {
  const sheet = [
    rowOf(0, 0x0100),
    rowOf(1, 0x0120),
    rowOf(2, 0x0120),
    record(0x007d, words(1, 2, 0, 0, 1, 0)),
    record(0x0203, words(0, 0, 0), double(1)),
    record(0x0203, words(1, 0, 0), double(1)),
    record(0x00e5, words(1, 0, 1, 2, 3)),
  ];
  const { hiddenRows, hiddenFields, merges } = sheetOf({ sheet });
  expect([...hiddenRows]).toEqual([2]);
  expect([...hiddenFields]).toEqual([2, 3]);
  expect(merges).toEqual([{ top: 1, bottom: 2, left: 3, right: 4 }]);
});

test("a chart inside a sheet has cells of its own, which are not the sheet's", () => {
  expect(cellsOf({ sheet: [number(0, 1), begin(0x20, 0x0600), number(0, 2), end] })).toEqual({
    "1,1": [1, "General"],
  });
});

test("of two records for one cell the later counts, and cells come in order", () => {
  const { cells } = sheetOf({ sheet: [number(5, 1), number(0, 2), number(5, 3)] });
  expect(cells.map(({ row, content }) => [row, content])).toEqual([
    [1, { kind: "number", value: 2, format: "General" }],
    [6, { kind: "number", value: 3, format: "General" }],
  ]);
});

describe("is refused, not guessed at:", () => {
  const first = { sheet: [shared(0, 0)] };
  test.each([
    ["a text that ends outside its record", { ...first, globals: sst(1, words(9)) }],
    [
      "half a character at a record's end",
      {
        ...first,
        globals: sst(1, Buffer.concat([words(2), Buffer.from([1, 0, 1, 0])]), Buffer.from("\0ab")),
      },
    ],
    ["a text that is not there", { sheet: [shared(0, 7)] }],
    ["a number that is none", { sheet: [record(0x0203, words(0, 0, 0), double(Number.NaN))] }],
    ["a number too large", { sheet: [record(0x0203, words(0, 0, 0), double(Infinity))] }],
    ["a cell without its content", { sheet: [record(0x0203, words(0, 0, 0))] }],
    ["a result of no known kind", { sheet: [formula(0, notNumber(9))] }],
    ["a cell of Excel 2", { sheet: [record(0x0002, words(0, 0), Buffer.alloc(5))] }],
    ["a formula of Excel 4", { sheet: [record(0x0406, Buffer.alloc(30))] }],
    [
      "a sheet that begins where another does",
      {
        sheet: [],
        globals: [0, 1].map(() => record(0x0085, Buffer.alloc(6), wideText("乙", 1))),
      },
    ],
    [
      "a sheet where the workbook itself begins",
      {
        sheet: [],
        globals: [record(0x0085, Buffer.alloc(6), wideText("乙", 1))],
      },
    ],
  ])("%s", (_, book) => {
    expect(readXls(oldWorkbook(book))).toMatchObject({ fault: "damaged" });
  });

  test("a workbook with a password", () => {
    expect(readXls(oldWorkbook({ globals: [record(0x002f, words(0))], sheet: [] }))).toEqual({
      fault: "protected",
    });
  });
});

test("one wrong number anywhere makes no workbook grow", () => {
  const table = "任务序号,累计完成,自评状态\n2,400,=A1→达到序时进度\n^,139.6|0.00,已完成\n";
  const sound = Buffer.from(workbookFromTable(table, "xls"));
  const grown: number[] = [];
  for (let at = 0; at + 2 <= sound.length; at++) {
    const changed = Buffer.from(sound);
    // A reader that believes this number takes gigabytes for it at byte 3334 of a workbook of 4.6 kB.
    changed.writeUInt16LE(64_661, at);
    const book = readXls(changed);
    if (!isFault(book) && book.sheets.some(({ cells }) => cells.length > 9)) grown.push(at);
  }
  expect(grown).toEqual([]);
});

test("more cells than a sheet may have are left out, and that is told", () => {
  const { cells, cutShort } = sheetOf({
    sheet: Array.from({ length: 1000 }, (_, index) => manyNumbers(index)),
  });
  expect(cutShort).toEqual({ limit: "cells", most: 200_000 });
  expect(cells).toHaveLength(200_000);
});

const font = (options: number): Buffer => record(0x0031, words(200, options), Buffer.alloc(12));
const styleWithFont = (index: number): Buffer => record(0x00e0, words(index, 0), Buffer.alloc(16));

describe("what is crossed out", () => {
  /** Fonts 0 to 3 and 5, which is the fifth; 5 crosses out. */
  const fonts = [font(0), font(2), font(0), font(0), font(8)];

  test("a part of a text, from its run to the next", () => {
    const rich = Buffer.concat([
      words(8),
      Buffer.from([1 | 8]),
      words(2),
      Buffer.from("受理380件412", "utf16le").subarray(0, 16),
      words(2, 5, 6, 1),
    ]);
    const [cell] = sheetOf({ globals: [...fonts, ...sst(1, rich)], sheet: [shared(0, 0)] }).cells;
    expect(cell?.content).toEqual({ kind: "text", text: "受理41", struck: "380件" });
  });

  test("a text whose first run begins with it", () => {
    const rich = Buffer.concat([
      words(2),
      Buffer.from([1 | 8]),
      words(1),
      Buffer.from("甲乙", "utf16le"),
      words(0, 5),
    ]);
    const [cell] = sheetOf({ globals: [...fonts, ...sst(1, rich)], sheet: [shared(0, 0)] }).cells;
    expect(cell?.content).toEqual({ kind: "text", text: "", struck: "甲乙" });
  });

  test("a cell as a whole, by its style; numbers side by side each by their own", () => {
    const globals = [...fonts, styleWithFont(0), styleWithFont(5)];
    const many = record(
      0x00bd,
      words(1, 0),
      words(1),
      rk((7 << 2) | 2),
      words(0),
      rk((8 << 2) | 2),
      words(1),
    );
    const sheet = [record(0x0203, words(0, 0, 1), double(412)), many];
    expect(sheetOf({ globals, sheet }).cells.map(({ shown }) => shown)).toEqual([
      "struck",
      "struck",
      undefined,
    ]);
  });
});

test("a cell is seen as nothing where it is white on no fill", () => {
  const white = record(0x0031, words(200, 0, 9), Buffer.alloc(10));
  const filled = record(0x00e0, words(0, 0), Buffer.alloc(10), words(0, 0x0400), Buffer.alloc(2));
  const globals = [white, font(0), styleWithFont(0), styleWithFont(1), filled];
  const sheet = [0, 1, 2].map((index) => record(0x0203, words(index, 0, index), double(1)));
  expect(sheetOf({ globals, sheet }).cells.map(({ shown }) => shown)).toEqual([
    "not at all",
    undefined,
    undefined,
  ]);
});
