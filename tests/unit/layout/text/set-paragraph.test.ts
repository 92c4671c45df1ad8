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
  test("takes the character before it along: marks keep their whole cells", () => {
    for (const text of [`${han(28)}，${han(3)}`, `${han(5)}，${han(22)}，${han(4)}`]) {
      const lines = set(text);
      expect(Array.from(lines[0]?.text ?? "")).toHaveLength(27);
      expect(lines[0]?.width).toBeCloseTo(body.width, 6);
      expect(lines[1]?.text).toMatch(/^国，/u);
    }
  });

  test("stands at the end of a line that has room for it", () => {
    expect(texts(`${han(27)}，${han(3)}`)).toEqual([`${han(27)}，`, han(3)]);
    expect(texts(`1${han(27)}，${han(3)}`)).toEqual([`1${han(26)}`, `国，${han(3)}`]);
  });
});

test.each(["国。”国", "国》《国", "国）；国"])("marks beside each other have a cell each: %s", (text) => {
  expect(widthOf({ spans: [{ text, face: "仿宋" }], size: 16, tracking: 0 }, faces)).toBe(64);
});

test("a number parts from its unit where the line is full, not within itself", () => {
  expect(texts(`${han(26)}12.5亿元${han(10)}`)).toEqual([`${han(26)}12.5`, `亿元${han(10)}`]);
  const [line] = set(`${han(27)}12.5亿元${han(10)}`);
  expect(line).toMatchObject({ text: han(27) });
  expect(line?.width).toBeCloseTo(body.width, 6);
});

test("a date's number keeps its 年, 月 and 日", () => {
  expect(texts(`${han(26)}2013年7月${han(10)}`)[0]).toBe(han(26));
  expect(texts(`${han(25)}2013年7月${han(10)}`)[0]).toBe(`${han(25)}2013年`);
  expect(texts(`${han(24)}2013年7月${han(10)}`)[0]).toBe(`${han(24)}2013年`);
  expect(texts(`${han(24)}2013年7日${han(10)}`, { width: 40 })).toContain("2013");
});

test("digits are not spread when the line is, however little that is", () => {
  for (const text of [`${han(10)}2013${han(12)}123.5亿，${han(10)}`, `2013${han(25)}1234.5亿${han(9)}`]) {
    const [line] = set(text);
    expect(line?.width).toBeCloseTo(body.width, 6);
    expect(line?.runs.find((run) => run.text === "2013")?.tracking).toBeLessThan(0);
    expect(line?.runs.find((run) => run.text.startsWith("国"))?.tracking).toBeGreaterThan(0);
  }
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

describe("an address", () => {
  const address = "http://www.pds.gov.cn/zfxxgk/2013/0630/tongbao_201306.html";

  test("begins a line of its own and is cut where that is full", () => {
    const lines = set(`${han(20)}${address}`);
    expect(lines.map((line) => line.text)).toEqual([han(20), address.slice(0, 56), address.slice(56)]);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(body.width + 0.01);
  });

  test("before which a line would be torn leaves all lines ragged", () => {
    const lines = set(`${han(28)}，${han(5)}${address.slice(0, 50)}`);
    expect(lines.map((line) => line.text.slice(0, 2))).toEqual(["国国", "国，", "ht"]);
    expect(lines[0]?.width).toBeCloseTo(27 * cell, 6);
    expect(lines[1]?.width).toBeCloseTo(7 * cell, 6);
  });
});

test("spaces at the end of a line vanish", () => {
  expect(texts("ab cd ef", { width: 50 })).toEqual(["ab cd", "ef"]);
});

test("what is wider than a line is cut where 禁则 allow", () => {
  expect(texts("1234567890", { size: 12, tracking: 0, width: 24 })).toEqual(["1234", "5678", "90"]);
});

test("an empty text has no lines", () => {
  expect(set("")).toEqual([]);
});
