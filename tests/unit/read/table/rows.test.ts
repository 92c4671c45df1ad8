import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { readRows } from "../../../../src/read/table/rows.ts";

const read = (text: string) => {
  const seen: Diagnostic[] = [];
  const sheet = readRows("报送/某.csv", text, (diagnostic) => seen.push(diagnostic));
  const places = seen.map(({ code, place }) => [code, place.at?.line, place.at?.column, place.cell]);
  return { sheet, places, texts: sheet.rows.map((row) => row.cells.map((cell) => cell.text)) };
};

const placesIn = (text: string) =>
  read(text).sheet.rows.flatMap((row) =>
    row.cells.map(({ text: words, place }) => [words, place.at?.line, place.at?.column, place.cell]),
  );

describe("cells know their place", () => {
  test.each([
    ["LF", "\n"],
    ["CR LF", "\r\n"],
    ["CR", "\r"],
  ])("with quoted line breaks and %s", (_, eol) => {
    const text = ["序号,进展", `1,"第一行${eol}第二行，共""2""行"`, "2,完成"].join(eol);
    expect(placesIn(text)).toEqual([
      ["序号", 1, 1, "A1"],
      ["进展", 1, 4, "B1"],
      ["1", 2, 1, "A2"],
      ['第一行\n第二行，共"2"行', 2, 3, "B2"],
      ["2", 4, 1, "A3"],
      ["完成", 4, 3, "B3"],
    ]);
  });

  test("counting characters, not UTF-16 units or bytes", () => {
    expect(placesIn("𠮷😀a,b").at(-1)).toEqual(["b", 1, 5, "B1"]);
  });

  test("counting blank rows, which are left out", () => {
    expect(placesIn("a\n\n , \n b")).toEqual([
      ["a", 1, 1, "A1"],
      ["b", 4, 1, "A4"],
    ]);
  });

  test("with space around quotes, and delimiters and quotes within them", () => {
    expect(placesIn('a,b,c,d\n "1,""2""" , "" ,"3\n,4",5\n')).toEqual([
      ["a", 1, 1, "A1"],
      ["b", 1, 3, "B1"],
      ["c", 1, 5, "C1"],
      ["d", 1, 7, "D1"],
      ['1,"2"', 2, 1, "A2"],
      ["", 2, 13, "B2"],
      ["3\n,4", 2, 18, "C2"],
      ["5", 3, 5, "D2"],
    ]);
  });

  test("of an empty cell, which is where it would begin", () => {
    expect(placesIn("a,,b\n,c,").map(([, line, column]) => [line, column])).toEqual([
      [1, 1],
      [1, 3],
      [1, 4],
      [2, 1],
      [2, 2],
      [2, 4],
    ]);
  });
});

test.each([
  ["comma", "a,b;c\n1,2"],
  ["semicolon", "a;b;c,d\n1;2,3;4"],
  ["tab", "a\tb\tc,d\n1\t\t2"],
])("recognises the %s as delimiter by the first line", (_, text) => {
  const rows = read(text).texts;
  expect(rows[1]).toHaveLength(rows[0]?.length ?? 0);
});

test("takes no delimiter from inside quotes", () => {
  expect(read('"a;b;c;d",e\n').texts).toEqual([["a;b;c;d", "e"]]);
});

test("trims cells inside and outside quotes and around them", () => {
  expect(read(' a , "  b  " ,　c　\n').texts).toEqual([["a", "b", "c"]]);
});

describe("broken quotes are reported and only their row is lost", () => {
  test.each([
    ["a quote that is never closed", 'a,b\n1,"x\n2,y\n', [["TAB-007", 2, 3, "B2"]]],
    ["a quote that another cell's quote seems to close", 'a,b\n1,"x\n2,"y"\n', [["TAB-007", 2, 3, "B2"]]],
    ["text behind a closing quote", 'a,b\n1,"x"z\n2,y\n', [["TAB-008", 2, 6, "B2"]]],
    ["text behind a closing quote and a space", 'a,b\n1,"x" z\n2,y\n', [["TAB-008", 2, 6, "B2"]]],
    ["a quote inside an unquoted cell", 'a,b\n1,x"y"\n2,y\n', [["TAB-009", 2, 4, "B2"]]],
    [
      "one after the other",
      'a,b\n1,x"\n"1"",2\n2,y\n',
      [
        ["TAB-009", 2, 4, "B2"],
        ["TAB-007", 3, 1, "A3"],
      ],
    ],
  ])("%s", (_, text, expected) => {
    const { places, texts } = read(text);
    expect(places).toEqual(expected);
    expect(texts[0]).toEqual(["a", "b"]);
    expect(texts.at(-1)?.[0]).toBe("2");
    expect(texts).toHaveLength(2);
  });

  test.each(["\n", "\r\n", "\r"])(
    "and the next row stands where it stands, behind line ends like %j",
    (eol) => {
      expect(placesIn(["a,b", '1,x"y"', "2,y"].join(eol)).slice(2)).toEqual([
        ["2", 3, 1, "A3"],
        ["y", 3, 3, "B3"],
      ]);
    },
  );

  test("which is kept for people to look at: the cells before it, and the rest of its line", () => {
    const { broken = [], rows } = readRows("f.csv", 'a,b,c\n1, x ,"y,z\n2,y,\n', () => undefined);
    expect(rows).toHaveLength(2);
    expect(broken.map(({ cells }) => cells.map(({ text, place }) => [text, place.cell]))).toEqual([
      [
        ["1", "A2"],
        ["x", "B2"],
        ['"y,z', "C2"],
      ],
    ]);
    expect(readRows("f.csv", "a\n1\n", () => undefined)).not.toHaveProperty("broken");
  });

  test("until there are too many of them", () => {
    const { places } = read('x"\n'.repeat(30));
    expect(places).toHaveLength(21);
    expect(places.at(-1)).toEqual(["TAB-012", 21, 1, "A21"]);
  });
});

test.each(["\n", "\r\n", "\r"])("reads lines without quotes that end with %j", (eol) => {
  expect(placesIn(["序号,进展", "1, 完成 ", "", "2,"].join(eol))).toEqual([
    ["序号", 1, 1, "A1"],
    ["进展", 1, 4, "B1"],
    ["1", 2, 1, "A2"],
    ["完成", 2, 3, "B2"],
    ["2", 4, 1, "A4"],
    ["", 4, 3, "B4"],
  ]);
});

test("has no row too many for what stands behind the last line end and shows nothing", () => {
  const full = `a\n${"b\n".repeat(19_999)}`;
  expect(read(`${full} `).places).toEqual([]);
  expect(read(`${full}c`).places.map(([code]) => code)).toEqual(["TAB-012"]);
});

test("finds the delimiter below a title line that has none", () => {
  expect(read("叶县进展情况\n序号\t单位\n1\t叶县").texts).toEqual([
    ["叶县进展情况"],
    ["序号", "单位"],
    ["1", "叶县"],
  ]);
});

test("gives up on a row of absurd width", () => {
  const { places, texts } = read(`a\n${",".repeat(5000)}\nb`);
  expect(places.map(([code]) => code)).toEqual(["TAB-012"]);
  expect(texts).toEqual([["a"]]);
});

test("gives up on more rows than any table has, blank or not", () => {
  const filled = read(`a\n${"b\n".repeat(30_000)}`);
  expect(filled.places.map(([code]) => code)).toEqual(["TAB-012"]);
  expect(filled.texts).toHaveLength(20_000);
  expect(read(`a\n${"\n".repeat(110_000)}b`).places).toEqual([["TAB-012", 100_001, 1, "A100001"]]);
  expect(read(`a\n${"\n".repeat(50_000)}b`).places).toEqual([]);
});
