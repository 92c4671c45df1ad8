import { describe, expect, test } from "@jest/globals";
import type { ClauseId } from "../../../../../src/verify/clauses.ts";
import type { Finding } from "../../../../../src/verify/finding.ts";
import { checkPdf } from "../../../../../src/verify/pdf/check/check-pdf.ts";
import type { Character, PdfPage } from "../../../../../src/verify/pdf/read/page.ts";
import { charactersOf, pageOf } from "../../../../support/pdf/pdf-page.ts";

const pitch = 10.446;
const rowAt = (row: number): number => 37 + 0.859 * 5.6444 + row * pitch;
const cell = 156 / 28;
const step = cell / 5.6444;

/** A paragraph of one line in a row of the grid. */
const paragraph = (row: number, text = "列入通报的重点工作共96项。"): readonly Character[] =>
  charactersOf(text, 28 + 2 * cell, rowAt(row), { step });

const full = (row: number, cells: number, first: boolean): readonly Character[] =>
  charactersOf("报".repeat(cells), first ? 28 + 2 * cell : 28, rowAt(row), { step });

const rows = (from: number, to: number): readonly Character[] =>
  Array.from({ length: to - from }, (_, index) => paragraph(from + index)).flat();

const found = (pages: readonly PdfPage[], clause: ClauseId): Finding | undefined =>
  checkPdf({ pages, fonts: [] }).find((each) => each.clause === clause);

const departures = (...pages: readonly (readonly Character[])[]): readonly string[] =>
  found(
    pages.map((characters, index) => pageOf(index + 1, characters)),
    "runningText",
  )?.departures ?? ["nothing found"];

describe("正文", () => {
  test("that fills row after row and page after page is right", () => {
    expect(departures(rows(0, 22), rows(0, 5))).toEqual([]);
  });

  test("with an empty row is told", () => {
    expect(departures([...rows(0, 4), ...rows(5, 8)])).toEqual([
      "第1页“列入通报的重点工作共96…”：前面空了 1 行",
    ]);
  });

  test("that breaks off long before the foot of its page is told", () => {
    expect(departures(rows(0, 10), rows(0, 5))).toEqual(["第1页下面空了 12 行，正文在下页接着"]);
    expect(departures(rows(0, 15), rows(0, 5))).toEqual([]);
  });

  test("whose lines end short of the edge is told, unless a paragraph ends", () => {
    const short = [...full(0, 20, true), ...full(1, 28, false), ...full(2, 5, false)];
    expect(departures(short)).toEqual([expect.stringMatching(/右端空 33\.\d+，没有排到行末$/u)]);
    expect(departures([...full(0, 26, true), ...full(1, 5, false)])).toEqual([]);
  });
});

test("a heading as the last line of its page is told, with text below it not", () => {
  const heading = paragraph(21, "二、存在的主要问题");
  expect(departures([...rows(0, 21), ...heading], rows(0, 3))).toEqual([
    "第1页“二、存在的主要问题”：标题是第1页的最后一行",
  ]);
  expect(
    departures([...rows(0, 20), ...paragraph(20, "二、存在的主要问题"), ...paragraph(21)], rows(0, 3)),
  ).toEqual([]);
});

const low = (characters: readonly Character[], by: number): readonly Character[] =>
  characters.map((each) => ({ ...each, y: each.y + by }));

const top = (by: number): Finding | undefined =>
  found([pageOf(1, rows(0, 22)), pageOf(2, low(rows(0, 5), by))], "top");

describe("天头", () => {
  test.each([
    [0, "符合"],
    [4, "不符合"],
    [-4, "不符合"],
  ])("of a page whose text begins %s mm lower: %s", (by, judgement) => {
    expect(top(by)?.judgement).toBe(judgement);
  });

  test("is told with its page", () => expect(top(4)?.departures).toEqual(["第2页首行上缘 41"]));
});

test("text above the type area is told", () => {
  const header = charactersOf("市督查局内部资料", 80, 20, { size: 9 });
  expect(
    found([pageOf(1, [...header, ...full(0, 26, true), ...full(1, 5, false)])], "sides")?.departures,
  ).toEqual(["第1页“市督查局内部资料”：在版心以上"]);
});

const at = (text: string, row: number, left: number): readonly Character[] =>
  charactersOf(text, left, rowAt(row));

describe("署名", () => {
  const em = 5.6444;
  const dateEnd = 184 - 4 * cell;
  const dateWidth = 6 * em;
  const date = (row: number): readonly Character[] => at("2013年7月9日", row, dateEnd - dateWidth);
  const agency = (text: string, row: number): readonly Character[] =>
    at(text, row, Math.min(dateEnd - dateWidth / 2 - (text.length * em) / 2, 184 - text.length * em));
  const closing = (gap: number, name = "平顶山市督查局"): readonly PdfPage[] => [
    pageOf(1, [...rows(0, 4), ...agency(name, 4 + gap), ...date(5 + gap)]),
  ];

  test("with empty rows above it leaves room for a seal, without them none", () => {
    expect(found(closing(2), "sealRoom")?.judgement).toBe("符合");
    expect(found(closing(0), "sealRoom")?.departures).toEqual([
      "第1页“平顶山市督查局”：距正文 10.45，没有空行，盖不下章",
    ]);
  });

  const sealed = (look: "red" | "blank" | "other", x: number, y: number): readonly PdfPage[] =>
    closing(2).map((page) => ({
      ...page,
      pictures: [{ left: x, top: y, right: x + 42, bottom: y + 42, look, hidden: [] }],
    }));

  test("has its seal on itself and the date, and no empty one stands elsewhere", () => {
    expect(found(sealed("red", 130, 100), "sealRoom")?.judgement).toBe("符合");
    expect(found(sealed("red", 40, 160), "sealRoom")?.departures).toEqual([
      "第1页（左端 40，上缘 160）：空白印章，没有盖在署名和成文日期上",
    ]);
    expect(found(sealed("blank", 130, 100), "sealRoom")?.departures).toEqual([
      "第1页（左端 130，上缘 100）：盖在署名上的图片是空白的，不是印章",
    ]);
    expect(found(sealed("other", 40, 160), "sealRoom")?.judgement).toBe("符合");
    expect(found(sealed("blank", 40, 160), "sealRoom")?.judgement).toBe("符合");
  });

  test("of many characters is known by the empty rows above it", () => {
    const pages = closing(2, "平顶山市重点工作推进督查考核领导小组办公室督查一科室");
    expect(found(pages, "signature")).toMatchObject({ judgement: "符合" });
    expect(found(pages, "runningText")?.judgement).toBe("符合");
  });

  test("of agencies in rows is no text", () => {
    const first = [...at("平顶山市水利局", 6, 60), ...at("平顶山市林业局", 6, 120)];
    const pages = [pageOf(1, [...rows(0, 4), ...first, ...agency("平顶山市督查局", 7), ...date(8)])];
    expect(found(pages, "signature")?.judgement).toBe("符合");
    expect(found(pages, "indent")?.judgement).toBe("符合");
    expect(found(pages, "sealRoom")?.judgement).toBe("符合");
  });
});

const numberAt = (left: number): readonly Character[] => charactersOf("平政督〔2013〕4号", left, 115);

describe("版头", () => {
  const red = { size: 42, font: "方正小标宋简体", colour: "#ff0000" };
  const mark = charactersOf("平顶山市督查局文件", 106 - 4.5 * 14.8167, 72 + 0.859 * 14.8167, red);
  const signer = charactersOf("签发人：某", 184 - cell - 5 * 5.6444, 115);
  const judged = (characters: readonly Character[]): string | undefined =>
    found([pageOf(1, [...mark, ...characters, ...rows(12, 15)])], "numberPlace")?.departures.join();

  test("of a paper that goes up has its number at the left and 签发人 at the right", () => {
    expect(judged([...numberAt(28 + cell), ...signer])).toBe("");
    expect(judged([...numberAt(106 - 4.25 * 5.6444), ...signer])).toContain("居左空一字");
    expect(judged(numberAt(28 + cell))).toContain("106±0.5");
  });

  test("without 版记 at the end is told", () => {
    const pages = [pageOf(1, [...mark, ...numberAt(80), ...rows(12, 15)])];
    expect(found(pages, "imprintPlace")?.departures).toEqual([
      "没有找到版记：抄送、印发机关、印发日期和分隔线",
    ]);
  });
});
