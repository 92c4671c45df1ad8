import { describe, expect, test } from "@jest/globals";
import type { PageItem, TextItem } from "../../../../src/layout/page.ts";
import type { Part } from "../../../../src/layout/part.ts";
import { pageContent } from "../../../../src/write/pdf/page-content.ts";
import { markedRuns } from "../../../../src/write/pdf/structure.ts";

/** What is written for a page of 842 pt; a font's name is its face, and its codes are the characters themselves. */
const linesFor = (...items: readonly PageItem[]): readonly string[] =>
  pageContent(markedRuns({ items }), {
    height: 842,
    fontOf: (face) => ({
      name: face,
      dictionary: { data: {}, id: 0, document: {}, write: () => undefined, end: () => undefined },
      encode: (text) => text,
      end: () => undefined,
    }),
  }).split("\n");

const text: TextItem = {
  type: "text",
  x: 25.4,
  baseline: 50.8,
  text: "国家3G",
  face: "仿宋",
  size: 16,
  tracking: -0.2,
  colour: "red",
};

describe("a piece of text", () => {
  test("lies with its baseline where layout put it, in one piece", () => {
    expect(linesFor(text)).toEqual([
      "/Artifact <</Type /Pagination>> BDC",
      "/DeviceRGB cs",
      "1 0 0 scn",
      "q",
      "1 0 0 -1 0 842 cm",
      "BT",
      "1 0 0 1 72 698 Tm",
      "/仿宋 16 Tf",
      "-0.2 Tc",
      "[<国家3G> 0] TJ",
      "ET",
      "Q",
      "EMC",
    ]);
  });

  test("that is not spread says nothing of it", () => {
    expect(linesFor({ ...text, tracking: 0 }).filter((line) => line.endsWith("Tc"))).toEqual([]);
  });

  test("drawn narrower keeps its height", () => {
    const lines = linesFor({ ...text, scale: 71 });
    expect(lines).toContain("71 Tz");
    expect(lines).toContain("/仿宋 16 Tf");
  });

  test("that is turned runs downwards from its place", () => {
    const lines = linesFor({ ...text, turned: true });
    expect(lines.slice(1, 3)).toEqual(["q", "0 1 -1 0 216 72 cm"]);
    expect(lines.slice(-3)).toEqual(["Q", "Q", "EMC"]);
  });

  test("without a character is not drawn", () => {
    expect(linesFor({ ...text, text: "" })).toHaveLength(2);
  });
});

/** What is said of text besides how it is drawn. */
const spoken = (item: TextItem): readonly string[] =>
  linesFor(item).filter((line) => /BDC$|^EMC$|TJ$/u.test(line));

test("a character that only the font knows is told as one that cannot be", () => {
  expect(spoken({ ...text, text: "市\ue7c8" }).slice(1, -1)).toEqual([
    "/Span <</ActualText <feff5e023013>>> BDC",
    "[<市\ue7c8> 0] TJ",
    "EMC",
  ]);
});

test("text that is spread over its line is told without the gaps", () => {
  expect(spoken({ ...text, text: "市", tracking: 16 / 4 })).toContain("/Span <</ActualText <feff5e02>>> BDC");
  expect(spoken({ ...text, text: "市", tracking: 16 / 8 })).toHaveLength(3);
});

test("rules keep their ends and thickness", () => {
  const rule: PageItem = {
    type: "rule",
    x1: 0,
    y1: 25.4,
    x2: 50.8,
    y2: 25.4,
    thickness: 25.4,
    colour: "black",
  };
  expect(linesFor(rule)).toEqual([
    "/Artifact <</Type /Layout>> BDC",
    "72 w",
    "0 72 m",
    "144 72 l",
    "/DeviceRGB CS",
    "0 0 0 SCN",
    "S",
    "EMC",
  ]);
});

test("a bar is a grey rectangle from its upper left corner, told as a figure", () => {
  const place = { type: "bar", x: 25.4, y: 50.8, width: 25.4, height: 12.7, tone: "middle" } as const;
  const row = { type: "row", within: { type: "table" }, cells: 1, headers: 0 } as const;
  const cell = { type: "cell", within: row, place: 0, columns: 1 } as const;
  const part: Part = { type: "figure", within: cell, alternative: "完成率50.0%" };
  const drawn = ["/DeviceRGB cs", "0.611765 0.611765 0.611765 scn", "72 144 72 36 re", "f", "EMC"];
  expect(linesFor({ ...place, part })).toEqual(["/Figure <</MCID 0>> BDC", ...drawn]);
  expect(linesFor(place)).toEqual(["/Artifact <</Type /Layout>> BDC", ...drawn]);
});

/** The marks of a page, with · for each text. */
const marksFor = (...items: readonly PageItem[]): string =>
  linesFor(...items)
    .flatMap((line) => (/BDC$|^EMC$/u.test(line) ? [line] : line.endsWith("TJ") ? ["·"] : []))
    .join(" ");

test("what is part of one thing is marked together, each such run of a page by its own number", () => {
  const one: Part = { type: "paragraph" };
  const other: Part = { type: "paragraph" };
  expect(marksFor({ ...text, part: one }, { ...text, part: one }, { ...text, part: other }, text)).toBe(
    "/P <</MCID 0>> BDC · · EMC /P <</MCID 1>> BDC · EMC /Artifact <</Type /Pagination>> BDC · EMC",
  );
  expect(marksFor({ ...text, part: other })).toBe("/P <</MCID 0>> BDC · EMC");
});

test("a page on which nothing stands has no content", () => {
  expect(linesFor()).toEqual([""]);
});
