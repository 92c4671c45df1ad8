import { describe, expect, test } from "@jest/globals";
import { posix } from "node:path";
import { writeOfd } from "../../../../src/write/ofd/write-ofd.ts";
import { docxParts } from "../../../support/docx/docx-parts.ts";
import { outlinedFonts } from "../../../support/faces.ts";
import { layout } from "../../../support/docx/laid-out.ts";
import { structureBreaches } from "../../../support/ofd/ofd-structure.ts";
import { sampleDocument } from "../../../support/years/sample-document.ts";
import { smallNotice, smallProperties } from "../../../support/years/small-notice.ts";
import { elementsOf, xmlTree } from "../../../support/docx/xml-tree.ts";

const papers = [
  ["a small notice", smallNotice()],
  ["the sample", sampleDocument()],
] as const;

describe.each(papers)("%s as OFD", (_what, document) => {
  const read = docxParts(writeOfd(layout(document), { fonts: outlinedFonts, properties: smallProperties }));

  test("holds in every part what the standard lets it hold, in its order", async () => {
    const parts = [...(await read)].filter(([name]) => name.endsWith(".xml"));
    expect(parts.length).toBeGreaterThan(5);
    expect(
      parts.flatMap(([name, part]) => structureBreaches(part).map((each) => `${name}: ${each}`)),
    ).toEqual([]);
  });

  test("numbers everything once, and names only what there is", async () => {
    const parts = await read;
    const roots = new Map(
      [...parts]
        .filter(([name]) => name.endsWith(".xml"))
        .map(([name, part]) => [name, xmlTree(part)] as const),
    );
    const all = (name: string) => [...roots.values()].flatMap((root) => elementsOf(root, `ofd:${name}`));
    const numbered = ["Font", "Page", "Layer", "TextObject", "PathObject"].flatMap((name) =>
      all(name).flatMap(({ attributes: { ID } }) => (ID === undefined ? [] : [Number(ID)])),
    );
    expect(new Set(numbered).size).toBe(numbered.length);
    expect(all("MaxUnitID").map((each) => Number(each.text))).toEqual([Math.max(...numbered)]);
    const idsOf = (name: string) => new Set(all(name).map(({ attributes: { ID } }) => ID));
    const [fonts, pages] = [idsOf("Font"), idsOf("Page")];
    expect(all("TextObject").filter(({ attributes: { Font } }) => !fonts.has(Font))).toEqual([]);
    expect(all("Dest").filter(({ attributes: { PageID } }) => !pages.has(PageID))).toEqual([]);
    const places = [
      ...all("DocRoot").map(({ text }) => text),
      ...all("PublicRes").map(({ text }) => posix.join("Doc_0", text)),
      ...all("Page").flatMap(({ attributes: { BaseLoc } }) =>
        BaseLoc === undefined ? [] : [posix.join("Doc_0", BaseLoc)],
      ),
      ...all("FontFile").map(({ text }) => posix.join("Doc_0", "Res", text)),
    ];
    expect([...parts.keys()].filter((name) => name !== "OFD.xml").toSorted()).toEqual(places.toSorted());
  });
});

test("no reader takes one face of a family for another", async () => {
  const document = sampleDocument();
  const parts = await docxParts(
    writeOfd(layout(document), { fonts: outlinedFonts, properties: smallProperties }),
  );
  const fonts = elementsOf(xmlTree(parts.get("Doc_0/PublicRes.xml") ?? ""), "ofd:Font").map(
    ({ attributes }) => attributes,
  );
  // Some readers know a face by its family's name, else by its own: FandolSong has two.
  const known = fonts.map(({ FamilyName, FontName }) => FamilyName ?? FontName);
  expect(known).toContain("FandolSong");
  expect(new Set(known).size).toBe(fonts.length);
  expect(fonts.filter(({ Bold }) => Bold === "true").map(({ FontName }) => FontName)).toEqual([
    "FandolSong-Bold",
  ]);
});

const page = (inner: string): string =>
  `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016">${inner}</ofd:Page>`;

test("what the standard does not allow is noticed", () => {
  const layer = (inner: string): string =>
    page(`<ofd:Content><ofd:Layer ID="1">${inner}</ofd:Layer></ofd:Content>`);
  const rule =
    '<ofd:PathObject ID="2" Boundary="1 2 3 0.1"><ofd:AbbreviatedData>M 0 0 L 3 0</ofd:AbbreviatedData></ofd:PathObject>';
  expect(structureBreaches(layer(rule))).toEqual([]);
  expect(
    [
      layer(""),
      layer(rule).replace("2016", "2017"),
      layer(rule.replace(' ID="2"', "")),
      layer(rule.replace('"1 2 3 0.1"', '"1 2 3 0"')),
      layer(rule.replace('ID="2"', 'ID="2" Size="3"')),
      layer(rule.replace("</ofd:PathObject>", '<ofd:StrokeColor Value="0 0 0"/></ofd:PathObject>')),
      layer(rule.replace("M 0 0 L 3 0", "M 0 0")),
      page("<ofd:Content/>"),
      layer(`${rule}<ofd:Text/>`),
    ].map((each) => structureBreaches(each).length > 0),
  ).toEqual(Array(9).fill(true));
});
