import { describe, expect, test } from "@jest/globals";
import type { LetterHead } from "../../../../../src/model/papers/document.ts";
import { letterHead } from "../../../../../src/write/docx/elements/letter-head.ts";
import { renderedChildren } from "../../../../support/docx/docx-render.ts";
import { childOf, elementsOf, type XmlElement } from "../../../../support/docx/xml-tree.ts";

const content: LetterHead = { type: "letter", mark: "平顶山市督查局", number: "平政督〔2013〕7号" };
const topMargin = 964;
const millimetresPerTwip = 25.4 / 1440;
const millimetresPerEmu = 1 / 36_000;

/** The paragraphs and where their line boxes begin, read from the XML as a word processor reads it; in twips. */
const measured = async (head: LetterHead, itemLines = 1) => {
  const { paragraphs, titleBefore } = letterHead({
    ...head,
    setting: { lines: [head.mark], size: 59.5, scale: 100 },
    itemLines,
    lines: 18,
  });
  let y = topMargin;
  const lines = (await renderedChildren(paragraphs)).map((paragraph) => {
    const spacing = childOf(paragraph, "w:pPr", "w:spacing")?.attributes ?? {};
    const line = Number(spacing["w:line"] ?? 589);
    const top = y + Number(spacing["w:before"] ?? 0);
    y = top + line;
    return { paragraph, top, baseline: top + line * 0.8 };
  });
  return { lines, titleTop: y + titleBefore };
};

/** The red rectangles in mm on the page. */
const rectangles = (paragraph: XmlElement | undefined) =>
  paragraph
    ? elementsOf(paragraph, "wp:anchor").map((anchor) => {
        const offsets = elementsOf(anchor, "wp:posOffset").map(
          ({ text }) => Number(text) * millimetresPerEmu,
        );
        const extent = childOf(anchor, "wp:extent")?.attributes ?? {};
        const [left = 0, top = 0] = offsets;
        return {
          left,
          top,
          width: Number(extent["cx"]) * millimetresPerEmu,
          height: Number(extent["cy"]) * millimetresPerEmu,
        };
      })
    : [];

/** The same as programs that know no DrawingML see them. */
const rectanglesInVml = (paragraph: XmlElement | undefined) =>
  paragraph
    ? elementsOf(paragraph, "v:rect").map(({ attributes }) => {
        const style = new Map(
          (attributes["style"] ?? "").split(";").map((each): [string, number] => {
            const [name = "", value = ""] = each.split(":");
            return [name, (Number.parseFloat(value) * 25.4) / 72];
          }),
        );
        return {
          id: attributes["id"],
          colours: [attributes["fillcolor"], attributes["stroked"]],
          lengths: ["margin-left", "margin-top", "width", "height"].map((name) => style.get(name) ?? 0),
        };
      })
    : [];

describe("版头 of a letter", () => {
  test("has the mark's ink 30 mm from the sheet's edge, whatever labels there are", async () => {
    const plain = await measured(content);
    const full = await measured({ ...content, copyNumber: "000001", urgency: "特急" }, 2);
    const [mark] = plain.lines;
    const ink = ((mark?.baseline ?? 0) - 0.79 * 59.5 * 20) * millimetresPerTwip;
    expect(Math.abs(ink - 30)).toBeLessThan(0.05);
    expect(full.lines[0]?.top).toBe(mark?.top);
    expect(full.titleTop).toBe(plain.titleTop);
  });

  test("draws each red rule as two rectangles fixed to the page, thick and thin", async () => {
    const [mark] = (await measured(content)).lines;
    const found = rectangles(mark?.paragraph);
    expect(found.map(({ left, width }) => [left, width])).toEqual(found.map(() => [21, 170]));
    const [a, b, c, d] = found.map(({ height }) => height);
    expect([a, b]).toEqual([d, c]);
    expect(a).toBeGreaterThan(b ?? 0);
    expect((found[3]?.top ?? 0) + (d ?? 0)).toBeCloseTo(277, 3);
    const foot = ((mark?.baseline ?? 0) + 0.15 * 59.5 * 20) * millimetresPerTwip;
    expect((found[0]?.top ?? 0) - foot).toBeCloseTo(4, 1);
    const colours = mark ? elementsOf(mark.paragraph, "a:srgbClr") : [];
    expect(colours.map(({ attributes }) => attributes["val"])).toEqual(found.map(() => "FF0000"));
    const ids = mark ? elementsOf(mark.paragraph, "wp:docPr").map(({ attributes }) => attributes["id"]) : [];
    expect(new Set(ids).size).toBe(4);
  });

  test("has the same rules for programs that know no DrawingML", async () => {
    const [mark] = (await measured(content)).lines;
    const drawn = rectangles(mark?.paragraph).map(({ left, top, width, height }) => [
      left,
      top,
      width,
      height,
    ]);
    const found = rectanglesInVml(mark?.paragraph);
    expect(found).toHaveLength(4);
    for (const [index, { lengths, colours }] of found.entries()) {
      expect(colours).toEqual(["#FF0000", "f"]);
      for (const [side, length] of lengths.entries())
        expect(length).toBeCloseTo(drawn[index]?.[side] ?? 0, 2);
    }
    expect(new Set(found.map(({ id }) => id)).size).toBe(4);
  });

  test("has 发文字号 flush right, 7/8 of a character below the rule", async () => {
    const [mark, number] = (await measured(content)).lines;
    const second = rectangles(mark?.paragraph)[1];
    const top = ((number?.baseline ?? 0) - 0.859 * 320) * millimetresPerTwip;
    expect(top - ((second?.top ?? 0) + (second?.height ?? 0))).toBeCloseTo(4.94, 1);
    expect(childOf(number?.paragraph, "w:pPr", "w:jc")?.attributes["w:val"]).toBe("right");
  });

  test("has the first label and 发文字号 on one line, each in its face", async () => {
    const { lines } = await measured({ ...content, secrecy: "秘密★1年", urgency: "特急" }, 2);
    const [, first, second] = lines.map(({ paragraph }) => paragraph);
    expect(childOf(first, "w:pPr", "w:pStyle")?.attributes["w:val"]).toBe("Secrecy");
    expect(childOf(first, "w:pPr", "w:tabs", "w:tab")?.attributes).toEqual({
      "w:val": "right",
      "w:pos": "8845",
    });
    const runs = first ? elementsOf(first, "w:r") : [];
    expect(runs.map((run) => childOf(run, "w:rPr", "w:rStyle")?.attributes["w:val"])).toEqual([
      undefined,
      undefined,
      "RunIn",
    ]);
    expect(elementsOf(second ?? { name: "", attributes: {}, children: [], text: "" }, "w:t")[0]?.text).toBe(
      "特急",
    );
  });

  test("puts the title so that the last line of page 1 ends 7/8 of a character above the second rule", async () => {
    const { lines, titleTop } = await measured(content);
    const third = rectangles(lines[0]?.paragraph)[2];
    const lastBaseline = titleTop + 17 * 589 + 0.8 * 589;
    const foot = (lastBaseline + 0.141 * 320) * millimetresPerTwip;
    expect((third?.top ?? 0) - foot).toBeCloseTo(4.94, 1);
  });

  test("stays in place while a draft has no number yet", async () => {
    const { number: _, ...draft } = content;
    expect((await measured(draft)).titleTop).toBe((await measured(content)).titleTop);
  });

  test("leaves no room where nothing stands under the rule", async () => {
    const { number: _, ...bare } = content;
    const { lines, titleTop } = await measured(bare, 0);
    expect(lines).toHaveLength(1);
    expect(titleTop).toBe((await measured(content)).titleTop);
  });
});
