import { describe, expect, test } from "@jest/globals";
import type { PdfPage } from "../../../../../src/verify/pdf/read/page.ts";
import { readPdf } from "../../../../../src/verify/pdf/read/read-pdf.ts";
import type { OfdFile } from "../../../../../src/verify/ofd/read/read-ofd.ts";
import { readOfd } from "../../../../../src/verify/ofd/read/read-ofd.ts";
import { writeOfd } from "../../../../../src/write/ofd/write-ofd.ts";
import { fontFile } from "../../../../../src/write/ofd/font-file.ts";
import { writePdf } from "../../../../../src/write/pdf/write-pdf.ts";
import { embeddableFonts, outlinedFonts } from "../../../../support/faces.ts";
import type { HandMade } from "../../../../support/ofd/hand-made-ofd.ts";
import { handMadeOfd } from "../../../../support/ofd/hand-made-ofd.ts";
import { layout } from "../../../../support/docx/laid-out.ts";
import { smallNotice, smallProperties } from "../../../../support/years/small-notice.ts";
import { zipOf } from "../../../../support/zip-of.ts";

const read = (bytes: Uint8Array): OfdFile => {
  const file = readOfd(bytes);
  if (typeof file === "string") throw new Error(file);
  return file;
};

const millimetres = 25.4 / 72;

const near = (value: number): unknown => expect.closeTo(value, 2);
const exact = (value: number): unknown => value;

/** What is measured of a page, its numbers as they are or as others are to be near them. */
const measured = (
  { characters, rules, width, height }: PdfPage,
  number: (value: number) => unknown,
): unknown => ({
  size: [number(width), number(height)],
  characters: characters.map(({ text: said, font: face, colour, turns, x, y, size, advance }) => [
    [said, face, colour, turns],
    [x, y, size, advance].map(number),
  ]),
  rules: rules.map(({ left, top, right, bottom, colour }) => [
    colour,
    [left, top, right, bottom].map(number),
  ]),
});

describe("what is read of a paper of ours", () => {
  const set = layout(smallNotice());
  const ofd = read(writeOfd(set, { fonts: outlinedFonts, properties: smallProperties }));

  test("is what is read of its PDF: every character and rule at its place", async () => {
    const pdf = await readPdf(await writePdf(set, { fonts: embeddableFonts, properties: smallProperties }));
    if (typeof pdf === "string") throw new Error(pdf);
    expect(ofd.pages.map((page) => measured(page, exact))).toEqual(
      pdf.pages.map((page) => measured(page, near)),
    );
    expect(ofd.fonts.map(({ name }) => name).toSorted()).toEqual(
      pdf.fonts.map(({ name }) => name).toSorted(),
    );
  });

  test("and the titles of its properties are its own", () => {
    expect(ofd.titles).toEqual([smallNotice().title, smallNotice().title]);
  });

  test("has its ink where its glyphs are drawn", () => {
    const dash = ofd.pages[0]?.characters.find(({ text }) => text === "—");
    const middle = ((dash?.ink?.top ?? 0) + (dash?.ink?.bottom ?? 0)) / 2;
    const size = (dash?.size ?? 0) * millimetres;
    expect((dash?.y ?? 0) - middle).toBeGreaterThan(0.2 * size);
    expect((dash?.y ?? 0) - middle).toBeLessThan(0.5 * size);
  });

  test("says that it is to be kept, with all its fonts", () => {
    expect(ofd).toMatchObject({ docType: "OFD-A", documents: 1, missing: [], restricted: false });
    expect(ofd.fonts.filter(({ embedded }) => !embedded)).toEqual([]);
  });
});

const font = `<Fonts><Font ID="3" FontName="宋体"/></Fonts>`;
const pageOf = (made: HandMade): PdfPage => {
  const [page] = read(handMadeOfd({ resources: font, ...made })).pages;
  if (!page) throw new Error("no page");
  return page;
};
const places = (layer: string): readonly (readonly [string, number, number])[] =>
  pageOf({ layer }).characters.map(({ text, x, y }) => [text, x, y]);

const text = (code: string, more = ""): string =>
  `<TextObject ID="4" Boundary="10 20 50 10" Font="3" Size="4" ${more}>${code}</TextObject>`;

describe("text of another program", () => {
  test("stands where its distances lead, the last of which goes on", () => {
    const code = '<TextCode X="1" Y="5" DeltaX="4 g 2 3" DeltaY="0 1">甲乙丙丁戊</TextCode>';
    expect(places(text(code))).toEqual([
      ["甲", 11, 25],
      ["乙", 15, 25],
      ["丙", 18, 26],
      ["丁", 21, 27],
      ["戊", 24, 28],
    ]);
  });

  test("begins where the piece before began, unless it says where", () => {
    const code = '<TextCode X="1" Y="5">甲</TextCode><TextCode Y="9">乙</TextCode>';
    expect(places(text(code))).toEqual([
      ["甲", 11, 25],
      ["乙", 11, 29],
    ]);
  });

  test("is scaled and turned by its matrix", () => {
    const code = '<TextCode X="1" Y="2" DeltaX="4">甲乙</TextCode>';
    const [first, second] = pageOf({ layer: text(code, 'CTM="0 2 -2 0 6 1"') }).characters;
    expect([first?.x, first?.y, first?.turns]).toEqual([10 + 6 - 4, 20 + 1 + 2, 1]);
    expect([second?.x, second?.y]).toEqual([12, 31]);
    expect(first?.size).toBeCloseTo(8 / millimetres, 6);
  });

  test("is narrowed where it says so, and thickened where it is drawn as well as filled", () => {
    const code = '<TextCode X="0" Y="0">甲</TextCode>';
    const [narrow] = pageOf({ layer: text(code, 'HScale="0.5"') }).characters;
    expect(narrow).toMatchObject({
      stretch: 0.5,
      thickened: false,
      advance: expect.closeTo(2, 6) as unknown,
    });
    expect(pageOf({ layer: text(code, 'Stroke="true"') }).characters[0]?.thickened).toBe(true);
  });

  test.each([
    ['<FillColor Value="255 0 0"/>', "", "#ff0000"],
    ['<FillColor Value="#ff #80 0"/>', "", "#ff8000"],
    ['<FillColor Value="128" ColorSpace="6"/>', "", "#808080"],
    ['<FillColor Value="0 255 255 0"/>', "", "#ff0000"],
    ["", 'DrawParam="5"', "#00ff00"],
    ["", "", "#000000"],
  ])("has the colour that %s %s says", (colour, more, wanted) => {
    const resources = `${font}<ColorSpaces><ColorSpace ID="6" Type="GRAY"/></ColorSpaces><DrawParams><DrawParam ID="5" Relative="7"/><DrawParam ID="7"><FillColor Value="0 255 0"/></DrawParam></DrawParams>`;
    const layer = text(`${colour}<TextCode X="0" Y="0">甲</TextCode>`, more);
    expect(pageOf({ resources, layer }).characters[0]?.colour).toBe(wanted);
  });

  test("is found by its glyphs where it says which, and by its characters all the same", () => {
    const { bytes, glyphOf } = fontFile(outlinedFonts.仿宋, [0x4e00, 0x69]);
    const resources = `<Fonts><Font ID="3" FontName="x"><FontFile>f.ttf</FontFile></Font></Fonts>`;
    const glyph = `<CGTransform CodePosition="1"><Glyphs>${glyphOf(0x69)}</Glyphs></CGTransform>`;
    const layer = text(`${glyph}<TextCode X="0" Y="0" DeltaX="4">一一</TextCode>`);
    const { characters } = pageOf({ resources, layer, parts: [{ name: "D/R/f.ttf", content: bytes }] });
    expect(characters.map(({ text: said }) => said)).toEqual(["一", "一"]);
    expect(characters[0]?.advance).toBeCloseTo(4, 6);
    expect(characters[1]?.advance).toBeLessThan(3);
    expect(characters[0]?.font).toBe("FandolFang-Regular");
  });

  test("may lie in blocks, and on the page below; what is hidden is not read", () => {
    const code = (said: string) => text(`<TextCode X="0" Y="0">${said}</TextCode>`);
    const page = `<Template TemplateID="8"/><Content><Layer ID="9"><PageBlock ID="2">${code("乙")}</PageBlock>${text('<TextCode X="0" Y="0">丙</TextCode>', 'Visible="false"')}</Layer></Content>`;
    const template = `<Page><Content><Layer ID="7">${code("甲")}</Layer></Content></Page>`;
    const { characters } = pageOf({
      page,
      common: '<TemplatePage ID="8" BaseLoc="T/1.xml"/>',
      parts: [{ name: "D/T/1.xml", content: template }],
    });
    expect(characters.map(({ text: said }) => said).join("")).toBe("甲乙");
  });
});

const some = text('<TextCode X="0" Y="0">甲</TextCode>');
const path = (data: string, more = "", colours = ""): string =>
  `<PathObject ID="5" Boundary="10 20 100 10" ${more}>${colours}<AbbreviatedData>${data}</AbbreviatedData></PathObject>`;

test.each([
  ["itself", 'Alpha="0"', ""],
  ["its colour", "", '<FillColor Value="0 0 0" Alpha="0"/>'],
])("text that lets all the paper be seen, by %s, is white", (_, attributes, inside) => {
  const clear = some
    .replace("<TextObject ", `<TextObject ${attributes} `)
    .replace("<TextCode", `${inside}<TextCode`);
  expect(pageOf({ layer: some }).characters[0]?.colour).toBe("#000000");
  expect(pageOf({ layer: clear }).characters[0]?.colour).toBe("#ffffff");
});

describe("shapes of another program", () => {
  test("are rules where they are thin and straight", () => {
    const { rules } = pageOf({
      layer: some + path("M 0 1 L 80 1", 'LineWidth="0.5"', '<StrokeColor Value="255 0 0"/>'),
    });
    expect(rules).toEqual([
      expect.objectContaining({ left: 10, right: 90, top: 20.75, bottom: 21.25, colour: "#ff0000" }),
    ]);
  });

  test("cover what was drawn before them, unless they let it through", () => {
    const box = "M 0 0 L 40 0 L 40 9 L 0 9 C";
    const white = '<FillColor Value="255 255 255"/>';
    const layer = some + path(box, 'Fill="true" Stroke="false"', white);
    expect(pageOf({ layer }).fills).toEqual([
      expect.objectContaining({ left: 10, bottom: 29, colour: "#ffffff", above: 1, translucent: false }),
    ]);
    const faint = some + path(box, 'Fill="true" Stroke="false" Alpha="100"', white);
    expect(pageOf({ layer: faint }).fills[0]?.translucent).toBe(true);
    expect(pageOf({ layer: some + path(box, 'Fill="true" Stroke="false"') }).fills).toEqual([]);
  });

  test("are pictures by their place", () => {
    const layer = `${some}<ImageObject ID="6" Boundary="30 40 20 10" ResourceID="1"/>`;
    expect(pageOf({ layer }).pictures).toEqual([
      expect.objectContaining({ left: 30, top: 40, right: 50, bottom: 50, look: "unknown" }),
    ]);
  });
});

/** An annotation with what is drawn of it. */
const annot = (attributes: string, inside = ""): string =>
  `<Annot ID="1" ${attributes}><Appearance Boundary="30 40 20 10">${inside}</Appearance></Annot>`;

test("what was put on a page with another program is told, links and what is hidden left out", () => {
  const { annotations } = pageOf({
    layer: some,
    document: "<Annotations>A/list.xml</Annotations>",
    parts: [
      {
        name: "D/A/list.xml",
        content: '<Annotations><Page PageID="1"><FileLoc>1.xml</FileLoc></Page></Annotations>',
      },
      {
        name: "D/A/1.xml",
        content: `<PageAnnot>${annot('Type="Watermark"', text('<TextCode X="0" Y="0">作废</TextCode>'))}${annot('Type="Path"')}${annot('Type="Link"')}${annot('Type="Stamp" Visible="false"')}</PageAnnot>`,
      },
    ],
  });
  const boxes = [{ left: 30, top: 40, right: 50, bottom: 50 }];
  expect(annotations).toEqual([
    { kind: "FreeText", text: "作废", boxes },
    { kind: "Ink", text: "", boxes },
  ]);
  expect(pageOf({ layer: some })).not.toHaveProperty("annotations");
});

test("a page is as large as it says, and else as the document does", () => {
  const area = "<Area><PhysicalBox>0 0 297 210</PhysicalBox></Area>";
  const page = `${area}<Content><Layer ID="9">${some}</Layer></Content>`;
  expect(pageOf({ page })).toMatchObject({ width: 297, height: 210 });
  expect(pageOf({ layer: some })).toMatchObject({ width: 210, height: 297 });
});

test("a font that is named and not there is told, and the file with it", () => {
  const resources = `<Fonts><Font ID="3" FontName="宋体"><FontFile>f.ttf</FontFile></Font></Fonts>`;
  const file = read(handMadeOfd({ resources, layer: some }));
  expect(file.fonts).toEqual([{ name: "宋体", embedded: false }]);
  expect(file.missing).toEqual(["D/R/f.ttf"]);
});

test.each([
  ["no archive", Buffer.from("PK"), "damaged"],
  ["no document", zipOf([{ name: "OFD.xml", content: "<OFD/>" }]), "damaged"],
  ["broken XML", zipOf([{ name: "OFD.xml", content: "<OFD>" }]), "damaged"],
  ["a page that is not there", handMadeOfd({ document: "<Pages/>", page: "" }), "no-text"],
  ["no text", handMadeOfd({ layer: "" }), "no-text"],
  ["a locked entry", zipOf([{ name: "OFD.xml", content: "<OFD/>", flags: 1 }]), "password"],
])("what has %s is not read", (_what, bytes, reason) => {
  expect(readOfd(bytes)).toBe(reason);
});

test("distances that are said to be without end are no more than there are glyphs", () => {
  const code = '<TextCode X="0" Y="0" DeltaX="g 999999999 4">甲乙</TextCode>';
  expect(places(text(code))).toEqual([
    ["甲", 10, 20],
    ["乙", 14, 20],
  ]);
});
