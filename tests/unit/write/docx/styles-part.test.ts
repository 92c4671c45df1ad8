import { describe, expect, test } from "@jest/globals";
import { docxCell } from "../../../../src/layout/grid/docx-profile.ts";
import { fontTablePart } from "../../../../src/write/docx/settings.ts";
import { stylesPart } from "../../../../src/write/docx/styles-part.ts";
import { childOf, elementsOf, xmlTree } from "../../../support/docx/xml-tree.ts";

const styles = elementsOf(xmlTree(stylesPart()), "w:style");

/** What a style says of one property, or the styles it is based on. */
const resolved = (id: string, attribute: string, ...path: readonly string[]): string | undefined => {
  const style = styles.find(({ attributes }) => attributes["w:styleId"] === id);
  const value = childOf(style, ...path)?.attributes[attribute];
  const parent = childOf(style, "w:basedOn")?.attributes["w:val"];
  return value ?? (parent === undefined ? undefined : resolved(parent, attribute, ...path));
};

const face = (id: string) => resolved(id, "w:eastAsia", "w:rPr", "w:rFonts");
const size = (id: string) => resolved(id, "w:val", "w:rPr", "w:sz");

describe("the styles", () => {
  test.each([
    ["BodyText", "仿宋_GB2312", "32"],
    ["HeadingLevel1", "黑体", "32"],
    ["HeadingLevel2", "楷体_GB2312", "32"],
    ["HeadingLevel3", "仿宋_GB2312", "32"],
    ["DocumentTitle", "方正小标宋简体", "44"],
    ["AttachmentTitle", "方正小标宋简体", "44"],
    ["AttachmentLabel", "黑体", "32"],
    ["Imprint", "仿宋_GB2312", "28"],
    ["PageNumber", "宋体", "28"],
    ["SmallTableText", "仿宋_GB2312", "21"],
  ])("%s is %s of %s half-points", (id, expectedFace, expectedSize) => {
    expect([face(id), size(id)]).toEqual([expectedFace, expectedSize]);
  });

  test("name one face in all four slots, so that no theme font comes in", () => {
    for (const { attributes } of elementsOf(xmlTree(stylesPart()), "w:rFonts")) {
      const { "w:hint": hint, ...slots } = attributes;
      expect(hint).toBe("eastAsia");
      expect(Object.keys(slots)).toEqual(["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"]);
      expect(new Set(Object.values(slots)).size).toBe(1);
    }
  });

  test("set every line exactly and leave no widow control", () => {
    for (const { attributes } of styles.filter((style) => style.attributes["w:type"] === "paragraph")) {
      const id = attributes["w:styleId"] ?? "";
      expect([id, resolved(id, "w:lineRule", "w:pPr", "w:spacing")]).toEqual([id, "exact"]);
      expect([id, resolved(id, "w:val", "w:pPr", "w:widowControl")]).toEqual([id, "0"]);
    }
  });

  test("track 三号 by −0.25 pt and nothing else", () => {
    for (const { attributes } of styles.filter((style) => style.attributes["w:type"] === "paragraph")) {
      const id = attributes["w:styleId"] ?? "";
      const tracked = resolved(id, "w:val", "w:rPr", "w:spacing") === "-5";
      expect([id, tracked]).toEqual([id, size(id) === "32" && id !== "IssuerMark"]);
    }
  });

  test("begin a paragraph of 三号 with two cells (9704 7.3.3)", () => {
    for (const id of ["BodyText", "HeadingLevel1", "HeadingLevel2", "HeadingLevel3", "HeadingLevel4"])
      expect([id, resolved(id, "w:firstLine", "w:pPr", "w:ind")]).toEqual([id, String(2 * docxCell)]);
  });

  test("give the headings their outline levels and Chinese names", () => {
    const found = [1, 2, 3, 4].map((level) => {
      const id = `HeadingLevel${level}`;
      return [resolved(id, "w:val", "w:name"), resolved(id, "w:val", "w:pPr", "w:outlineLvl")];
    });
    expect(found).toEqual([
      ["一级标题", "0"],
      ["二级标题", "1"],
      ["三级标题", "2"],
      ["四级标题", "3"],
    ]);
  });

  test("say no bold anywhere: GB/T 9704 has none", () => {
    expect(elementsOf(xmlTree(stylesPart()), "w:b")).toEqual([]);
  });
});

test("the font table names, for each of the office's faces, the free face that stands in for it", () => {
  const fonts = elementsOf(xmlTree(fontTablePart()), "w:font");
  const standIns = fonts.map((font) => childOf(font, "w:altName")?.attributes["w:val"]?.split(",").at(-1));
  expect(standIns).toEqual(["FandolSong", "FandolFang", "FandolHei", "FandolKai", "FandolSong"]);
});
