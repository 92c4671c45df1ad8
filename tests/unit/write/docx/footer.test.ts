import { describe, expect, test } from "@jest/globals";
import { writeDocx } from "../../../../src/write/docx/write-docx.ts";
import { docxParts } from "../../../support/docx-parts.ts";
import { grownUntil } from "../../../support/laid-out.ts";
import { smallNotice, smallProperties } from "../../../support/small-notice.ts";
import { childOf, elementsOf, type XmlElement, xmlTree } from "../../../support/xml-tree.ts";

/** The footers of a notice with an upright, a landscape and an unnumbered section, odd and even of each in turn. */
const footers = async (): Promise<readonly XmlElement[]> => {
  const notice = { ...smallNotice(), attachments: smallNotice().attachments.slice(0, 1) };
  const set = grownUntil(notice, { blankPages: 1 });
  const parts = await docxParts(await writeDocx(set, smallProperties));
  return [...parts].filter(([name]) => /^word\/footer\d\.xml$/u.test(name)).map(([, xml]) => xmlTree(xml));
};

const side = (footer: XmlElement | undefined) => {
  const properties = elementsOf(footer as XmlElement, "w:pPr").find((each) => childOf(each, "w:ind"));
  return {
    align: childOf(properties, "w:jc")?.attributes["w:val"],
    ...childOf(properties, "w:ind")?.attributes,
  };
};

describe("页码", () => {
  test("is a field between dashes on every numbered page, and nothing before and on 版记 after a blank page", async () => {
    const texts = (await footers()).map((footer) => [
      elementsOf(footer, "w:t")
        .map(({ text }) => text)
        .join(""),
      elementsOf(footer, "w:instrText")
        .map(({ text }) => text)
        .join(""),
    ]);
    expect(texts).toEqual([
      ["—  —", "PAGE"],
      ["—  —", "PAGE"],
      ["—  —", "PAGE"],
      ["—  —", "PAGE"],
      ["", ""],
      ["", ""],
    ]);
  });

  test("stands one character in, right on odd pages and left on even ones, turned pages too", async () => {
    const [odd, even, oddTurned, evenTurned] = await footers();
    expect([side(odd), side(even)]).toEqual([
      { align: "right", "w:right": "280" },
      { align: "left", "w:left": "280" },
    ]);
    expect([side(oddTurned), side(evenTurned)]).toEqual([side(odd), side(even)]);
  });

  test("of a landscape page is turned, along the left edge, as long as the upright line", async () => {
    const [, , turned] = await footers();
    expect(elementsOf(turned as XmlElement, "wps:bodyPr")[0]?.attributes["vert"]).toBe("vert");
    const { cx, cy } = elementsOf(turned as XmlElement, "wp:extent")[0]?.attributes ?? {};
    const offsets = elementsOf(turned as XmlElement, "wp:posOffset").map(({ text }) => Number(text) / 36_000);
    expect(Number(cy) / 36_000).toBe(156);
    expect(offsets[1]).toBe(28);
    const [left = 0] = offsets;
    expect(left).toBeLessThan(28);
    expect(left + Number(cx) / 36_000).toBeGreaterThan(28);
  });
});
