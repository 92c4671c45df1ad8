import { describe, expect, test } from "@jest/globals";
import { gridTracking, portraitArea } from "../../../../src/layout/grid/page-area.ts";
import { setParagraph, widthOf } from "../../../../src/layout/text/set-paragraph.ts";
import type { UnsetParagraph } from "../../../../src/layout/text/set-paragraph.ts";
import { millimetresToPoints } from "../../../../src/layout/standard.ts";
import { faces } from "../../../support/faces.ts";

const cell = millimetresToPoints(portraitArea.cellWidth);
const body: Omit<UnsetParagraph, "spans"> = {
  size: 16,
  tracking: gridTracking(portraitArea),
  width: millimetresToPoints(portraitArea.width),
};
const set = (text: string, options: Partial<UnsetParagraph> = {}) =>
  setParagraph({ spans: [{ text, face: "仿宋" }], ...body, ...options }, faces);
const texts = (text: string, options: Partial<UnsetParagraph> = {}) =>
  set(text, options).map((line) => line.text);
const han = (count: number): string => "国".repeat(count);

describe("the grid", () => {
  test("28 characters fill a line to its edge, the 29th begins the next", () => {
    const [first, second] = set(han(29));
    expect(first?.text).toBe(han(28));
    expect(first?.width).toBeCloseTo(body.width, 6);
    expect(second?.text).toBe("国");
  });

  test("a paragraph begins two characters in", () => {
    const [first, second] = set(han(40), { firstIndent: 2 * cell });
    expect(first).toMatchObject({ text: han(26), indent: 2 * cell });
    expect(second).toMatchObject({ text: han(14), indent: 0 });
  });

  test("two digits take one cell and stand close together", () => {
    const [line] = set(`${han(13)}20${han(20)}`);
    expect(line?.text).toHaveLength(29);
    expect(line?.runs).toHaveLength(1);
    expect(line?.width).toBeCloseTo(body.width, 6);
  });

  test("the last line keeps its own width", () => {
    expect(set(`${han(28)}${han(3)}`)[1]?.width).toBeCloseTo(3 * cell, 6);
  });
});

describe("a mark that would begin a line", () => {
  test("takes half a cell at the end of the line when half a cell is left", () => {
    expect(texts(`1${han(27)}，${han(3)}`)).toEqual([`1${han(27)}，`, han(3)]);
  });

  test("is pulled in by squeezing the other marks", () => {
    const lines = set(`${han(5)}，${han(21)}，${han(1)}，${han(4)}`);
    expect(lines[0]?.text).toBe(`${han(5)}，${han(21)}，`);
    const more = set(`${han(5)}、${han(5)}、${han(16)}，${han(4)}`);
    expect(more[0]?.text).toBe(`${han(5)}、${han(5)}、${han(16)}，`);
    expect(more[0]?.width).toBeCloseTo(body.width, 6);
  });

  test("takes the character before it along when nothing can be squeezed", () => {
    const lines = set(`${han(28)}，${han(3)}`);
    expect(lines.map((line) => line.text)).toEqual([han(27), `国，${han(3)}`]);
    expect(lines[0]?.width).toBeCloseTo(body.width, 6);
  });
});

describe("how much room marks give up", () => {
  const inner = `${han(5)}、${han(5)}、${han(16)}，${han(4)}`;
  const last = `1${han(27)}，${han(3)}`;

  test.each([
    ["any", inner, `${han(5)}、${han(5)}、${han(16)}，`],
    ["any", last, `1${han(27)}，`],
    ["end", inner, `${han(5)}、${han(5)}、${han(15)}`],
    ["end", last, `1${han(27)}，`],
    ["none", inner, `${han(5)}、${han(5)}、${han(15)}`],
    ["none", last, `1${han(26)}`],
  ] as const)("%s: %s", (marks, text, first) => {
    expect(texts(text, { marks })[0]).toBe(first);
  });
});

const widthOfMarks = (text: string) =>
  widthOf({ spans: [{ text, face: "仿宋" }], size: 16, tracking: 0 }, faces);

test("marks beside each other share a cell and a half", () => {
  // A trifle wider, or poppler would take the second mark for a word of its own.
  for (const pair of ["国。”国", "国》《国"]) {
    expect(widthOfMarks(pair) / 16).toBeGreaterThan(3.5);
    expect(widthOfMarks(pair) / 16).toBeLessThan(3.51);
  }
  expect(widthOfMarks("国，国")).toBe(48);
});

test("a number that does not fit goes to the next line whole, and the line is spread to the edge", () => {
  const lines = set(`${han(26)}12.5亿元${han(10)}`);
  expect(lines.map((line) => line.text)).toEqual([han(26), `12.5亿元${han(10)}`]);
  expect(lines[0]?.width).toBeCloseTo(body.width, 6);
});

test("a date parts behind the year rather than leave the line gaping", () => {
  expect(texts(`${han(24)}2013年7月底${han(10)}`)[0]).toBe(`${han(24)}2013年`);
  expect(texts(`${han(23)}2013年7月底${han(10)}`)[0]).toBe(`${han(23)}2013年7月`);
  expect(texts(`${han(26)}2013年7月底${han(10)}`)[0]).toBe(han(26));
});

test("digits are not spread when the line is", () => {
  const [line] = set(`${han(10)}2013${han(12)}123.5万平方米${han(3)}`);
  const digits = line?.runs.find((run) => run.text === "2013");
  const letters = line?.runs.find((run) => run.text.startsWith("国"));
  expect(digits?.tracking).toBeLessThan(0);
  expect(letters?.tracking).toBeGreaterThan(1);
});

test("a character that the face lacks comes from the supplement and keeps its cell", () => {
  const [line] = set("国滍国");
  expect(line?.runs.map((run) => [run.text, run.face])).toEqual([
    ["国", "仿宋"],
    ["滍", "补字"],
    ["国", "仿宋"],
  ]);
  expect(line?.runs[2]?.x).toBeCloseTo(2 * cell, 6);
});

test("wrapped lines hang under the name", () => {
  const lines = set(`附件：1.${han(40)}`, { firstIndent: 2 * cell, hangingIndent: 6 * cell });
  expect(lines.map((line) => line.indent)).toEqual([2 * cell, 6 * cell]);
});

test("an address breaks behind a joint and stays inside the line", () => {
  const lines = set(`${han(20)}http://www.pds.gov.cn/zfxxgk/2013/0630/tongbao_201306.html`);
  expect(lines.length).toBe(2);
  for (const line of lines) expect(line.width).toBeLessThanOrEqual(body.width + 0.01);
});

test("spaces at the end of a line vanish", () => {
  expect(texts("ab cd ef", { width: 50 })).toEqual(["ab cd", "ef"]);
});

test("a narrow cell rather leaves a line short than opens gaps", () => {
  const [line] = set("国国12.5亿元", { size: 12, tracking: 0, width: 54, mostStretch: 0.12 });
  expect(line).toMatchObject({ text: "国国", width: 24 });
});

test("what is wider than a line is cut where 禁则 allow", () => {
  expect(texts("1234567890", { size: 12, tracking: 0, width: 24 })).toEqual(["1234", "5678", "90"]);
});

test("an empty text has no lines", () => {
  expect(set("")).toEqual([]);
});
