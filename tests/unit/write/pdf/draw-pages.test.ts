import { describe, expect, test } from "@jest/globals";
import type { PageItem, TextItem } from "../../../../src/layout/page.ts";
import type { Part } from "../../../../src/layout/part.ts";
import { drawPages } from "../../../../src/write/pdf/draw-pages.ts";
import type { BufferedPdf } from "../../../../src/write/pdf/pdfkit-document.ts";
import { markedRuns } from "../../../../src/write/pdf/structure.ts";

type Call = readonly [name: string, ...given: unknown[]];

/** What pdfkit is asked to do for pages. */
const callsFor = (...pages: readonly (readonly PageItem[])[]): readonly Call[] => {
  const calls: Call[] = [];
  const pdf: unknown = new Proxy(
    {},
    {
      get:
        (_, name: string) =>
        (...given: unknown[]) => {
          calls.push([name, ...given]);
          return name === "provideFont" ? { face: given[0] } : pdf;
        },
    },
  );
  drawPages(
    pdf as BufferedPdf,
    pages.map((items) => markedRuns({ items })),
  );
  return calls;
};

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
  test("lies with its baseline where layout put it, not wrapped, kerned or moved", () => {
    expect(callsFor([text])).toEqual([
      ["switchToPage", 0],
      ["addContent", "/Artifact <</Type /Pagination>> BDC"],
      ["provideFont", "仿宋", false, false],
      ["fontSize", 16],
      ["fillColor", "#ff0000"],
      [
        "text",
        "国家3G",
        72,
        144,
        {
          baseline: "alphabetic",
          lineBreak: false,
          characterSpacing: -0.2,
          features: { kern: false, liga: false, clig: false, calt: false },
        },
      ],
      ["addContent", "EMC"],
    ]);
  });

  test("drawn narrower keeps its height", () => {
    const drawn = callsFor([{ ...text, scale: 71 }]).find(([name]) => name === "text");
    expect(drawn?.[4]).toMatchObject({ horizontalScaling: 71 });
  });

  test("that is turned runs downwards from its place", () => {
    const names = callsFor([{ ...text, turned: true }]).map(([name]) => name);
    expect(names.slice(3, -1)).toEqual(["save", "rotate", "fontSize", "fillColor", "text", "restore"]);
    expect(callsFor([{ ...text, turned: true }])).toContainEqual(["rotate", 90, { origin: [72, 144] }]);
  });
});

test("a character that only the font knows is told as one that cannot be", () => {
  const told = callsFor([{ ...text, text: "市\ue7c8" }]).flatMap(([name, given]) =>
    name === "addContent" || name === "text" ? [given] : [],
  );
  expect(told.slice(1, -1)).toEqual(["/Span <</ActualText <feff5e023013>>> BDC", "市\ue7c8", "EMC"]);
});

const openedAt = (tracking: number): readonly unknown[] =>
  callsFor([{ ...text, text: "市", tracking }]).flatMap(([name, given]) =>
    name === "addContent" ? [given] : [],
  );

test("text that is spread over its line is told without the gaps", () => {
  expect(openedAt(16 / 4)).toContain("/Span <</ActualText <feff5e02>>> BDC");
  expect(openedAt(16 / 8)).toHaveLength(2);
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
  expect(callsFor([rule])).toEqual([
    ["switchToPage", 0],
    ["addContent", "/Artifact <</Type /Layout>> BDC"],
    ["lineWidth", 72],
    ["moveTo", 0, 72],
    ["lineTo", 144, 72],
    ["stroke", "#000000"],
    ["addContent", "EMC"],
  ]);
});

test("every item goes to its page, and a face is asked for once", () => {
  const names = callsFor([text], [], [{ ...text, text: "省" }]).flatMap(([name, given]) =>
    ["switchToPage", "provideFont", "text"].includes(name) ? [`${name} ${String(given)}`] : [],
  );
  expect(names).toEqual([
    "switchToPage 0",
    "provideFont 仿宋",
    "text 国家3G",
    "switchToPage 1",
    "switchToPage 2",
    "text 省",
  ]);
});

test("what is part of one thing is marked together, each such run of a page by its own number", () => {
  const one: Part = { type: "paragraph" };
  const other: Part = { type: "paragraph" };
  const calls = callsFor(
    [{ ...text, part: one }, { ...text, part: one }, { ...text, part: other }, text],
    [{ ...text, part: other }],
  );
  const drawn = calls.flatMap(([name, given]) =>
    name === "addContent" ? [given] : name === "text" ? ["·"] : [],
  );
  expect(drawn.join(" ")).toBe(
    "/P <</MCID 0>> BDC · · EMC /P <</MCID 1>> BDC · EMC /Artifact <</Type /Pagination>> BDC · EMC " +
      "/P <</MCID 0>> BDC · EMC",
  );
});
