import { beforeAll, describe, expect, test } from "@jest/globals";
import type { BarItem, Page, RuleItem, TextItem } from "../../../../src/layout/page.ts";
import type { SetDocument } from "../../../../src/layout/set-document.ts";
import { pointsToMillimetres } from "../../../../src/layout/standard.ts";
import { writeOfd } from "../../../../src/write/ofd/write-ofd.ts";
import { docxParts } from "../../../support/docx/docx-parts.ts";
import { faces, outlinedFonts } from "../../../support/faces.ts";
import { expectGolden } from "../../../support/golden.ts";
import { documentOf, isText, layout, rulesOf, textsOf, wordsOf } from "../../../support/docx/laid-out.ts";
import { charactersOfPage, pagesOfOfd, strokesOfPage } from "../../../support/ofd/ofd-text.ts";
import { sampleDocument } from "../../../support/years/sample-document.ts";
import { smallNotice, smallProperties } from "../../../support/years/small-notice.ts";
import { elementsOf, indentedXml, xmlTree } from "../../../support/docx/xml-tree.ts";

const write = (set: SetDocument): Uint8Array =>
  writeOfd(set, { fonts: outlinedFonts, properties: smallProperties });
const partsOf = (set: SetDocument): Promise<ReadonlyMap<string, string>> => docxParts(write(set));

/** A document with one page with these items. */
const pageOf = (...items: Page["items"]): SetDocument => ({
  ...layout(smallNotice()),
  pages: [{ orientation: "portrait", items }],
});

const text = (more: Partial<TextItem>): TextItem => ({
  type: "text",
  x: 28,
  baseline: 40,
  text: "市政府",
  face: "仿宋",
  size: 16,
  tracking: 0,
  colour: "black",
  ...more,
});

/** Such numbers, but for a ten-thousandth. */
const near = (values: readonly number[]): readonly unknown[] =>
  values.map((value) => expect.closeTo(value, 4) as unknown);

const onlyPage = async (...items: Page["items"]): Promise<string> =>
  pagesOfOfd(await partsOf(pageOf(...items)))[0] ?? "";

describe("a small notice as OFD", () => {
  test.each([
    ["OFD.xml", "entry.txt"],
    ["Doc_0/Document.xml", "document.txt"],
    ["Doc_0/PublicRes.xml", "resources.txt"],
    ["Doc_0/Pages/Page_0/Content.xml", "page-1.txt"],
    ["Doc_0/Pages/Page_2/Content.xml", "page-3.txt"],
  ])("has its %s", async (name, golden) => {
    const part = (await partsOf(layout(smallNotice()))).get(name) ?? "";
    expectGolden(`ofd-notice/${golden}`, indentedXml(xmlTree(part)));
  });

  test("opens with what it is, before all else", async () => {
    expect([...(await partsOf(layout(smallNotice()))).keys()][0]).toBe("OFD.xml");
  });
});

describe("the sample as OFD", () => {
  let parts: ReadonlyMap<string, string> = new Map();
  let pages: readonly string[] = [];
  const { pages: laidOut } = layout(sampleDocument());
  beforeAll(async () => {
    parts = await partsOf(layout(sampleDocument()));
    pages = pagesOfOfd(parts);
  });

  test("says what layout says, page by page", () => {
    const said = pages.map((page) =>
      charactersOfPage(page)
        .map((each) => each.text)
        .join(""),
    );
    expect(said).toEqual(laidOut.map(wordsOf));
  });

  test("has every character where layout has it", () => {
    const wanted = laidOut.map((page) =>
      textsOf(page).flatMap(({ text: words, x, baseline, face, size, tracking, scale = 100, turned }) => {
        let along = 0;
        return Array.from(words, (character) => {
          const place = {
            text: character,
            x: turned ? x : x + along,
            y: turned ? baseline + along : baseline,
          };
          along += (scale / 100) * pointsToMillimetres(faces[face].advance(character) * size + tracking);
          return { ...place, size: pointsToMillimetres(size), scale: scale / 100 };
        });
      }),
    );
    const far = pages.flatMap((page, number) =>
      charactersOfPage(page).flatMap((found, index) => {
        const { x = 0, y = 0, size = 0, scale = 0 } = wanted[number]?.[index] ?? {};
        const off = [found.x - x, found.y - y, found.size - size, found.scale - scale].map(Math.abs);
        return Math.max(...off) > 0.001 ? [{ number, found, x, y, size, scale }] : [];
      }),
    );
    expect(far).toEqual([]);
  });

  test("has every rule where layout has it, as thick and of its colour", () => {
    const wanted = laidOut.map((page) =>
      rulesOf(page).map(({ x1, y1, x2, y2, thickness, colour }) => ({
        from: near([x1, y1]),
        to: near([x2, y2]),
        width: expect.closeTo(thickness, 4) as unknown,
        colour: colour === "red" ? "255 0 0" : "0 0 0",
      })),
    );
    expect(pages.map(strokesOfPage)).toEqual(wanted);
  });

  test("lies where the page lies", () => {
    const boxes = pages.map((page) => elementsOf(xmlTree(page), "ofd:PhysicalBox").map((box) => box.text));
    expect(boxes).toEqual(
      laidOut.map(({ orientation }) => (orientation === "landscape" ? ["0 0 297 210"] : [])),
    );
  });

  test("numbers every object once, and says the highest number", () => {
    const ids = [...parts]
      .filter(([name]) => name.endsWith(".xml"))
      .flatMap(([, part]) => Array.from(part.matchAll(/ ID="(\d+)"/gu), ([, id]) => Number(id)));
    expect(ids.toSorted((a, b) => a - b)).toEqual(ids.map((_, index) => index + 1));
    expect(parts.get("Doc_0/Document.xml")).toContain(`<ofd:MaxUnitID>${ids.length}</ofd:MaxUnitID>`);
  });

  test("embeds every face it uses, and names no other", () => {
    const used = new Set(laidOut.flatMap(({ items }) => items.filter(isText).map(({ face }) => face)));
    const listed = parts.get("Doc_0/PublicRes.xml") ?? "";
    const files = Array.from(listed.matchAll(/<ofd:FontFile>(.*?)</gu), ([, file]) => file);
    expect(files).toHaveLength(used.size);
    expect([...parts.keys()].filter((name) => name.startsWith("Doc_0/Res/"))).toEqual(
      files.map((file) => `Doc_0/Res/${file}`),
    );
  });

  test("speaks of nothing outside itself but the standard's name", () => {
    const addresses = [...parts.values()].flatMap((part) => part.match(/"https?:[^"]*"/gu) ?? []);
    expect(new Set(addresses)).toEqual(new Set(['"http://www.ofdspec.org/2016"']));
  });

  test("comes out byte for byte the same again", () => {
    const set = layout(sampleDocument());
    expect(Buffer.from(write(set)).equals(Buffer.from(write(set)))).toBe(true);
  });
});

describe("text that is not plain", () => {
  test("is narrowed by its scale, its distances with it", async () => {
    const page = await onlyPage(text({ scale: 80, tracking: 2 }));
    expect(page).toContain('HScale="0.8"');
    const [first, second] = charactersOfPage(page);
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(0.8 * pointsToMillimetres(18), 4);
  });

  test("runs downwards from its place when it is turned", async () => {
    const [first, second] = charactersOfPage(await onlyPage(text({ turned: true, x: 20, baseline: 30 })));
    expect(first).toMatchObject({ turned: true });
    expect([first?.x, first?.y]).toEqual(near([20, 30]));
    expect([second?.x, second?.y]).toEqual(near([20, 30 + pointsToMillimetres(16)]));
  });

  test("stands with its ink inside the box that it may fill", async () => {
    const [object] = elementsOf(xmlTree(await onlyPage(text({ text: "国gj" }))), "ofd:TextObject");
    const [left, top, width, height] = (object?.attributes["Boundary"] ?? "").split(" ").map(Number);
    const size = pointsToMillimetres(16);
    expect(left).toBe(28);
    expect(width).toBeCloseTo(size * (1 + faces.仿宋.advance("g") + faces.仿宋.advance("j")), 4);
    const [above, below] = [0.88 * size, 0.25 * size];
    expect(top).toBeLessThan(40 - above);
    expect((top ?? 0) + (height ?? 0)).toBeGreaterThan(40 + below);
  });

  test("is red where it is red, and says nothing of black", async () => {
    const [red, black] = await Promise.all([onlyPage(text({ colour: "red" })), onlyPage(text({}))]);
    expect(red).toContain('<ofd:FillColor Value="255 0 0"/>');
    expect(black).not.toContain("Color");
  });

  test("has its marks of XML escaped", async () => {
    const page = await onlyPage(text({ text: "R&D<50" }));
    expect(page).toContain(">R&amp;D&lt;50<");
  });

  test("finds a character beyond the basic plane by its glyph, and goes on behind it", async () => {
    const page = await onlyPage(text({ text: "市𬭎市", face: "补字" }));
    const objects = elementsOf(xmlTree(page), "ofd:TextObject");
    expect(objects.map((object) => elementsOf(object, "ofd:Glyphs").length)).toEqual([0, 1, 0]);
    const size = pointsToMillimetres(16);
    expect(charactersOfPage(page).map(({ x }) => x)).toEqual(near([28, 28 + size, 28 + 2 * size]));
  });
});

test("a page with nothing on it has no content", async () => {
  expect(indentedXml(xmlTree(await onlyPage()))).toBe("ofd:Page");
});

test("a rule's box is as large as its ink", async () => {
  const rule: RuleItem = { type: "rule", x1: 30, y1: 50, x2: 130, y2: 50, thickness: 0.4, colour: "red" };
  const [object] = elementsOf(xmlTree(await onlyPage(text({}), rule)), "ofd:PathObject");
  expect(object?.attributes).toMatchObject({ Boundary: "29.8 49.8 100.4 0.4", LineWidth: "0.4" });
});

test("a bar is filled in its grey, and has no outline", async () => {
  const bar: BarItem = { type: "bar", x: 30, y: 50, width: 40.5, height: 2.4, tone: "dark" };
  const [object] = elementsOf(xmlTree(await onlyPage(text({}), bar)), "ofd:PathObject");
  expect(object?.attributes).toMatchObject({ Boundary: "30 50 40.5 2.4", Fill: "true", Stroke: "false" });
  const [fill] = object ? elementsOf(object, "ofd:FillColor") : [];
  expect(fill?.attributes).toEqual({ Value: "92 92 92" });
  const [path] = object ? elementsOf(object, "ofd:AbbreviatedData") : [];
  expect(path?.text.trim()).toBe("M 0 0 L 40.5 0 L 40.5 2.4 L 0 2.4 C");
});

test("papers that differ in a word have other identifiers", async () => {
  const identifiers = await Promise.all(
    ["市科技局", "市财政局"].map(async (recipients) => {
      const parts = await partsOf(layout(documentOf(3, { recipients })));
      return /<ofd:DocID>([0-9a-f]{32})</u.exec(parts.get("OFD.xml") ?? "")?.[1];
    }),
  );
  expect(new Set(identifiers).size).toBe(2);
  expect(identifiers).not.toContain(undefined);
});
