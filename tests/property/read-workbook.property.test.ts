import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { messageOf, remedyOf } from "../../src/diagnostics/diagnostic.ts";
import { readSubmission } from "../../src/read/submission/submission.ts";
import { unitNames } from "../../src/read/text/unit-names.ts";
import { plainDecimal, shownNumber } from "../../src/read/workbook/shown-number.ts";
import { smallCatalogue } from "../support/years/small-catalogue.ts";
import { workbookFromTable } from "../support/workbooks/workbook-from-table.ts";
import { sheetXml, xlsxOf } from "../support/workbooks/xlsx-parts.ts";
import { holds } from "../support/holds.ts";

const names = unitNames(smallCatalogue.units, smallCatalogue.groups);
const table = `[填报表]
题,<,<,<,<,<
任务序号,填报单位,进展情况,自评状态,~指标,累计完成
2,市科技局,"受理
申请",达到序时进度,专利申请,400|0.00
~3,^,开工,=A1→达到序时进度,集聚区投资,=1/0→#DIV/0!
[填报说明]
说明
`;
const sound = [workbookFromTable(table, "xlsx"), workbookFromTable(table, "xls")];
const extension = fc.constantFrom("csv", "txt", "xlsx", "xlsm", "xls", "et");

/** Reads whatever it is, and checks that every problem stands in that file and can be told. */
const readAnything = (bytes: Uint8Array, name: string): void => {
  const path = `报送/市科技局.${name}`;
  const seen: Diagnostic[] = [];
  const { submission } = readSubmission(
    { path, bytes },
    { catalogue: smallCatalogue, names, month: { year: 2013, month: 3 } },
    (d) => seen.push(d),
  );
  for (const each of seen) {
    expect(each.place.file).toBe(path);
    expect(messageOf(each) + remedyOf(each)).not.toMatch(/undefined|NaN|\[object/u);
  }
  expect(submission === undefined && seen.length === 0).toBe(false);
};

/** Bytes of a sound file with some put in place of others, and perhaps cut off. */
const changed = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .record({
      changes: fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 30 }),
      end: fc.option(fc.nat(bytes.length), { nil: bytes.length, freq: 4 }),
    })
    .map(({ changes, end }) => {
      const copy = Uint8Array.from(bytes);
      for (const [at, value] of changes) copy[at] = value;
      return copy.subarray(0, end);
    });

describe("nothing that is read throws", () => {
  test("any bytes under any extension", () => {
    const starts = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const bytes = fc.tuple(starts, fc.uint8Array({ maxLength: 2000 }));
    holds(
      [bytes, extension],
      ([start, rest], name) => {
        readAnything(Uint8Array.from([...start, ...rest]), name);
      },
      300,
    );
  });

  test("a workbook with some bytes changed", () => {
    const bytes = fc.oneof(...sound.map(changed));
    holds([bytes, extension], readAnything, 400);
  });

  test("the records of an old workbook with any of their numbers changed", () => {
    const [, xls = new Uint8Array()] = sound;
    // The stream of records begins behind the header's sector; its first is BOF.
    const start = Buffer.from(xls).indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00]));
    const numbers = fc.array(
      fc.tuple(
        fc.integer({ min: start, max: xls.length - 2 }),
        fc.oneof(fc.nat(0xffff), fc.constantFrom(0, 1, 0x7fff, 0xffff)),
      ),
      { minLength: 1, maxLength: 6 },
    );
    holds(
      [numbers],
      (changes) => {
        const copy = Buffer.from(xls);
        for (const [at, value] of changes) copy.writeUInt16LE(value, at);
        readAnything(copy, "xls");
      },
      400,
    );
  });

  test("a sheet of any markup in a sound archive", () => {
    const attributes = fc.constantFrom(
      "",
      ' r="1"',
      ' r="A1"',
      ' r="XFD1048576"',
      ' t="s"',
      ' t="inlineStr"',
      ' hidden="1"',
      ' min="1" max="9"',
      ' ref="A1:B9"',
      ' r="-1"',
    );
    const elements = fc.constantFrom("row", "c", "v", "is", "t", "f", "col", "mergeCell", "rPh", "si");
    const { markup } = fc.letrec<{ markup: string; element: string; text: string }>((tie) => ({
      text: fc.constantFrom("", "1", "41367", "任务序号", "2e400", "&amp;", "_x0000_", "1e309"),
      element: fc
        .tuple(elements, attributes, tie("markup"))
        .map(([name, given, inside]) => `<${name}${given}>${inside}</${name}>`),
      markup: fc
        .array(fc.oneof({ depthSize: "small", withCrossShrink: true }, tie("text"), tie("element")), {
          maxLength: 4,
        })
        .map((parts) => parts.join("")),
    }));
    holds(
      [markup, markup],
      (rows, others) => {
        readAnything(xlsxOf(sheetXml(rows, others, others)), "xlsx");
      },
      300,
    );
  });
});

describe("numbers", () => {
  test("what was typed with up to fifteen figures comes back as it was typed", () => {
    const typed = fc.tuple(fc.integer({ min: 1, max: 999_999_999 }), fc.nat(6)).map(([digits, places]) => {
      const padded = String(digits).padStart(places + 1, "0");
      const point = padded.length - places;
      return `${padded.slice(0, point)}.${padded.slice(point)}`.replace(/\.?0*$/u, "");
    });
    holds([typed], (text) => expect(plainDecimal(Number(text))).toBe(text));
  });

  test("any number in any format is some text", () => {
    const pieces = fc.constantFrom(
      ..."0#?.,%;\"'[]_*\\@/+-eEyYmMdDhHsS公里 \t".split(""),
      "General",
      "[h]",
      "[>1]",
      "AM/PM",
    );
    const format = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));
    holds(
      [fc.double({ noNaN: true, noDefaultInfinity: true }), format, fc.boolean()],
      (value, code, date1904) => {
        expect(shownNumber(value, code, date1904).text).not.toMatch(/undefined|NaN|^$/u);
      },
      1000,
    );
  });
});
