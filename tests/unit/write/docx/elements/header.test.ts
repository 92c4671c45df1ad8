import { describe, expect, test } from "@jest/globals";
import type { OfficialDocument } from "../../../../../src/model/papers/document.ts";
import { writeDocx } from "../../../../../src/write/docx/write-docx.ts";
import { docxPart, docxParts } from "../../../../support/docx/docx-parts.ts";
import { grownUntil, layout } from "../../../../support/docx/laid-out.ts";
import { smallLetter, smallNotice, smallProperties } from "../../../../support/years/small-notice.ts";
import { childOf, elementsOf, type XmlElement, xmlTree } from "../../../../support/docx/xml-tree.ts";

interface Section {
  readonly landscape: boolean;
  /** Of default, even and first, where the section has its own. */
  readonly headers: readonly (readonly [string, XmlElement])[];
}

/** The sections of a document whose 版记 has a page of its own. */
const sections = async (document: OfficialDocument, blankPages = 0): Promise<readonly Section[]> => {
  const set = grownUntil(document, { onOwnPage: true, blankPages });
  const bytes = await writeDocx(set, smallProperties);
  const parts = await docxParts(bytes);
  const relations = new Map(
    elementsOf(xmlTree(await docxPart(bytes, "word/_rels/document.xml.rels")), "Relationship").map(
      ({ attributes }) => [attributes["Id"], attributes["Target"]],
    ),
  );
  return elementsOf(xmlTree(await docxPart(bytes, "word/document.xml")), "w:sectPr").map((section) => ({
    landscape: childOf(section, "w:pgSz")?.attributes["w:orient"] === "landscape",
    headers: elementsOf(section, "w:headerReference").map(({ attributes }) => {
      const part = parts.get(`word/${relations.get(attributes["r:id"])}`) ?? "";
      return [attributes["w:type"] ?? "", xmlTree(part)] as const;
    }),
  }));
};

const textOf = (header: XmlElement): string =>
  elementsOf(header, "w:t")
    .map(({ text }) => text)
    .join("");
const frameOf = (header: XmlElement) => elementsOf(header, "w:framePr")[0]?.attributes ?? {};
/** The same without what follows its landscape table. */
const upToTable = (document: OfficialDocument): OfficialDocument => ({
  ...document,
  attachments: document.attachments.slice(0, 1),
});
const draft = (document: OfficialDocument): OfficialDocument => ({ ...document, draft: true });

describe("草稿", () => {
  test.each([
    ["通报", smallNotice(), 0, ["default", "even"]],
    ["通报 with a blank page", upToTable(smallNotice()), 1, ["default", "even"]],
    ["letter", smallLetter(), 0, ["default", "even", "first"]],
  ])("stands in every header of the draft of a %s", async (_, document, blankPages, kinds) => {
    const found = await sections(draft(document), blankPages);
    expect(found[0]?.headers.map(([kind]) => kind).toSorted()).toEqual(kinds);
    expect(new Set(found.flatMap(({ headers }) => headers.map(([, header]) => textOf(header))))).toEqual(
      new Set(["草稿"]),
    );
  });

  test("has its right edge at that of the text, on upright and on turned pages", async () => {
    const found = await sections(draft(smallNotice()));
    const own = found.filter(({ headers }) => headers.length > 0);
    expect(own.map(({ landscape }) => landscape)).toEqual([false, true, false, false]);
    for (const { landscape, headers } of own) {
      const { "w:x": x, "w:w": width } = frameOf(headers[0]?.[1] as XmlElement);
      expect(Number(x) + Number(width)).toBe(landscape ? 16838 - 2098 : 11906 - 1474);
    }
  });

  test("stands above the text, on turned pages too, and above the mark of a letter", async () => {
    for (const document of [smallNotice(), smallLetter()]) {
      for (const [, header] of (await sections(draft(document))).flatMap(({ headers }) => headers)) {
        const { "w:y": y, "w:h": height, "w:vAnchor": anchor } = frameOf(header);
        expect(anchor).toBe("page");
        expect(Number(y) + Number(height)).toBeLessThan(1587);
      }
    }
  });

  test("is not in the text and not in a final paper", async () => {
    const bytes = await writeDocx(layout(draft(smallNotice())), smallProperties);
    expect((await docxPart(bytes, "word/document.xml")).includes("草稿")).toBe(false);
    for (const document of [smallNotice(), smallLetter()]) {
      const headers = (await sections(document)).flatMap((section) => section.headers);
      expect(headers.filter(([, header]) => textOf(header) !== "")).toEqual([]);
    }
  });
});
