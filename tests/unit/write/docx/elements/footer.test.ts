import { describe, expect, test } from "@jest/globals";
import { writeDocx } from "../../../../../src/write/docx/write-docx.ts";
import { docxParts } from "../../../../support/docx/docx-parts.ts";
import { grownUntil } from "../../../../support/docx/laid-out.ts";
import { smallNotice, smallProperties } from "../../../../support/years/small-notice.ts";
import { childOf, elementsOf, type XmlElement, xmlTree } from "../../../../support/docx/xml-tree.ts";

/** What programs that know DrawingML see of a part, or those that do not. */
const seenBy = { new: /<mc:Fallback>.*?<\/mc:Fallback>/gsu, old: /<mc:Choice .*?<\/mc:Choice>/gsu } as const;

/**
 * The footers of a notice with an upright, a landscape and an unnumbered section, odd and even of each in turn, as a newer
 * or an older program sees them.
 */
const footers = async (program: keyof typeof seenBy = "new"): Promise<readonly XmlElement[]> => {
  const notice = { ...smallNotice(), attachments: smallNotice().attachments.slice(0, 1) };
  const set = grownUntil(notice, { blankPages: 1 });
  const parts = await docxParts(await writeDocx(set, smallProperties));
  return [...parts]
    .filter(([name]) => /^word\/footer\d\.xml$/u.test(name))
    .map(([, xml]) => xmlTree(xml.replaceAll(seenBy[program], "")));
};

const side = (footer: XmlElement | undefined) => {
  const properties = elementsOf(footer as XmlElement, "w:pPr").find((each) => childOf(each, "w:ind"));
  return {
    align: childOf(properties, "w:jc")?.attributes["w:val"],
    ...childOf(properties, "w:ind")?.attributes,
  };
};

describe("页码", () => {
  test.each(["new", "old"] as const)(
    "is a field between dashes on every numbered page, and nothing before and on 版记 after a blank page, to %s programs",
    async (program) => {
      const texts = (await footers(program)).map((footer) => [
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
    },
  );

  test("stands one character in, right on odd pages and left on even ones, turned pages too", async () => {
    const [odd, even, oddTurned, evenTurned] = await footers();
    expect([side(odd), side(even)]).toEqual([
      { align: "right", "w:right": "280" },
      { align: "left", "w:left": "280" },
    ]);
    expect([side(oddTurned), side(evenTurned)]).toEqual([side(odd), side(even)]);
  });

  test("of a landscape page stands in the same place to programs that know no DrawingML", async () => {
    const [, , turned] = await footers("old");
    const [box] = elementsOf(turned as XmlElement, "v:rect");
    const style = new Map(
      box?.attributes["style"]?.split(";").map((each) => each.split(":") as [string, string]),
    );
    const inMillimetres = (name: string) => (Number(style.get(name)?.replace("pt", "")) * 25.4) / 72;
    expect(inMillimetres("height")).toBeCloseTo(156, 1);
    expect(inMillimetres("margin-top")).toBeCloseTo(28, 1);
    expect(inMillimetres("margin-left") + inMillimetres("width")).toBeGreaterThan(25);
    expect(style.get("mso-position-horizontal-relative")).toBe("page");
    expect(style.get("mso-position-vertical-relative")).toBe("page");
    expect([box?.attributes["filled"], box?.attributes["stroked"]]).toEqual(["f", "f"]);
    expect(elementsOf(turned as XmlElement, "v:textbox")[0]?.attributes["style"]).toBe(
      "layout-flow:vertical",
    );
    expect(elementsOf(turned as XmlElement, "w:drawing")).toEqual([]);
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
