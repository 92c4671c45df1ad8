import { describe, expect, test } from "@jest/globals";
import { linesOfPage } from "../../../../../src/verify/pdf/find/lines.ts";
import { charactersOf, pageOf, ruleOf } from "../../../../support/pdf/pdf-page.ts";

const texts = (lines: readonly { readonly text: string }[]): readonly string[] =>
  lines.map(({ text }) => text);

describe("the lines of a page", () => {
  test("stand in reading order, whatever the order of the file, blanks left out", () => {
    const page = pageOf(1, [...charactersOf("第二 行", 28, 60), ...charactersOf("第一行", 28, 50)]);
    expect(texts(linesOfPage(page).lines)).toEqual(["第一行", "第二行"]);
  });

  test("leave out what stands for a blank and has no meaning", () => {
    const page = pageOf(1, charactersOf("—\u0000 1\uE000—", 28, 50));
    expect(texts(linesOfPage(page).lines)).toEqual(["—1—"]);
  });

  test("are those of the document, without the mark of a draft", () => {
    const page = pageOf(1, [...charactersOf("草稿", 173, 20), ...charactersOf("草稿一份", 28, 50)]);
    expect(texts(linesOfPage(page).lines)).toEqual(["草稿一份"]);
  });

  test("on one baseline are two when far apart", () => {
    const page = pageOf(1, [...charactersOf("印发机关", 33, 259), ...charactersOf("7月9日印发", 137, 259.1)]);
    expect(texts(linesOfPage(page).lines)).toEqual(["印发机关", "7月9日印发"]);
  });

  test("end with the seen half of a closing mark and begin with that of an opening one", () => {
    const [line] = linesOfPage(pageOf(1, charactersOf("（公文。", 28, 50))).lines;
    const em = (16 * 25.4) / 72;
    expect(line?.left).toBeCloseTo(28 + em / 2, 6);
    expect(line?.right).toBeCloseTo(28 + 3.5 * em, 6);
  });

  test("that run downwards are given as they stand on the upright sheet", () => {
    const number = charactersOf("—12—", 26, 33, { turns: 1, size: 14, font: "宋体" });
    const [line] = linesOfPage(pageOf(12, number, [], true)).turned;
    expect(line?.text).toBe("—12—");
    expect(line?.characters[0]?.x).toBeCloseTo(33, 6);
    expect(line?.baseline).toBeCloseTo(271, 6);
  });
});

describe("a table", () => {
  const grid = [28, 80, 184].map((x) => ruleOf(x - 0.1, 40, x + 0.1, 80));
  const rows = [40, 60, 80].map((y) => ruleOf(28, y - 0.1, 184, y + 0.1));
  const page = pageOf(
    2,
    [
      ...charactersOf("甲", 30, 50),
      ...charactersOf("乙", 70, 50),
      ...charactersOf("丙", 81, 50),
      ...charactersOf("丁", 30, 70),
      ...charactersOf("正文", 28, 100),
    ],
    [...grid, ...rows],
  );
  const lined = linesOfPage(page);

  test("is known by its rules; its text is apart from the page's", () => {
    expect(lined.tables).toHaveLength(1);
    expect(texts(lined.lines)).toEqual(["正文"]);
  });

  test("has its text in cells, however near they stand", () => {
    expect(texts(lined.cells)).toEqual(["甲", "乙", "丙", "丁"]);
    const [first, second, third, fourth] = lined.cells.map(({ cell }) => cell);
    expect(first).toBe(second);
    expect(new Set([first, third, fourth]).size).toBe(3);
  });

  test("is not made of the rules of 版记, which stand alone", () => {
    const imprint = [245, 253, 262].map((y) => ruleOf(28, y - 0.35, 184, y));
    expect(linesOfPage(pageOf(4, [], imprint)).tables).toEqual([]);
  });
});
