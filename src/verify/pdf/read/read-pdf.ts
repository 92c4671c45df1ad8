import { alternativesOn } from "./alternatives.ts";
import { annotationsOf } from "./annotations.ts";
import { archivalClaim } from "./archival-claim.ts";
import { followContent, type FontMeasures } from "./content.ts";
import { fontName } from "./font-name.ts";
import { type OpenPage, type OpenPdf, openPdf, type PdfFailure } from "./open-pdf.ts";
import { boxAround, outlinePoints } from "./outline-box.ts";
import type { Box, Font, PdfPage, PdfFile } from "./page.ts";
import { picturesOf } from "./page-pictures.ts";
import type { Glyph } from "./place-glyphs.ts";
import { pointsToMillimetres } from "../../lengths.ts";
import { readingFrame } from "./reading-frame.ts";
import { unpacksTooFar } from "./stream-sizes.ts";

/** The part of a font of pdf.js that is read here; the published types leave it open. */
interface LoadedFont {
  readonly name?: string;
  readonly missingFile?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: readonly number[];
}

interface LoadedObjects {
  has(id: string): boolean;
  get(id: string): unknown;
}

const isOutline = (value: unknown): value is { readonly path: ArrayLike<number> } =>
  typeof value === "object" && value !== null && "path" in value;

const measuresOf = (id: string, font: LoadedFont, objects: LoadedObjects): FontMeasures => {
  const boxes = new Map<string, Box | undefined>();
  const inkOf = ({ fontChar }: Glyph): Box | undefined => {
    if (!boxes.has(fontChar)) {
      const key = `${id}_path_${fontChar}`;
      const outline = objects.has(key) ? objects.get(key) : undefined;
      boxes.set(fontChar, isOutline(outline) ? boxAround(outlinePoints(outline.path)) : undefined);
    }
    return boxes.get(fontChar);
  };
  return { name: fontName(font.name), unit: font.fontMatrix?.[0] ?? 0.001, inkOf };
};

/** A file without a single object was cut off at its start; nothing can be found in it. */
const anyObject = /\d\s+\d+\s+obj\b/u;

/** Characters of all pages; a 通报 of forty pages has some thirty thousand. */
const mostCharacters = 500_000;

/** The measures of the fonts that a page uses, by the names that its content has for them. Adds them to `fonts`. */
const fontsOf = (
  page: OpenPage["page"],
  steps: Exclude<OpenPage["steps"], string>,
  fonts: Map<string, Font>,
): ReadonlyMap<string, FontMeasures> => {
  const measures = new Map<string, FontMeasures>();
  for (const { name, values } of steps) {
    const id = name === "setFont" && typeof values[0] === "string" ? values[0] : "";
    if (id === "" || measures.has(id) || !page.commonObjs.has(id)) continue;
    const font = page.commonObjs.get(id) as LoadedFont;
    measures.set(id, measuresOf(id, font, page.commonObjs));
    const known = fontName(font.name);
    const embedded = font.isType3Font === true || font.missingFile !== true;
    fonts.set(known, { name: known, embedded: embedded && (fonts.get(known)?.embedded ?? true) });
  }
  return measures;
};

const measurePage = async (
  number: number,
  page: OpenPage["page"],
  steps: Exclude<OpenPage["steps"], string>,
  fonts: Map<string, Font>,
): Promise<PdfPage> => {
  const measures = fontsOf(page, steps, fonts);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { rotate, userUnit } = page;
  const frame = readingFrame({ view: [left, bottom, right, top], rotate, userUnit });
  const size = {
    width: pointsToMillimetres((right - left) * userUnit),
    height: pointsToMillimetres((top - bottom) * userUnit),
  };
  const turned = rotate % 180 !== 0;
  const annotations = await annotationsOf(page, frame);
  return {
    number,
    sheet: size,
    rotate,
    width: turned ? size.height : size.width,
    height: turned ? size.width : size.height,
    ...followContent(steps, measures, frame, await picturesOf(page, steps)),
    ...(annotations.length > 0 && { annotations }),
  };
};

/** Programs that read scans may put what they read below the picture, where only a search finds it. */
const isScan = (pages: readonly PdfPage[]): boolean => {
  const count = pages.reduce(
    (sum, page) => sum + page.characters.filter(({ text }) => text.trim() !== "").length,
    0,
  );
  const hidden = pages.flatMap(({ pictures }) => pictures.map((picture) => picture.hidden.length));
  return hidden.reduce((sum, each) => sum + each, 0) > 0.9 * count;
};

/** No text of so many ideographs has one of them in more than half of its places. */
const fewestIdeographs = 30;

/** Programs without a Chinese face draw the same empty box for every ideograph, and call all of them by one. */
const lacksGlyphs = (pages: readonly PdfPage[]): boolean => {
  const counts = new Map<string, number>();
  for (const { text } of pages.flatMap(({ characters }) => characters))
    if (/^\p{Unified_Ideograph}$/u.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const count = [...counts.values()].reduce((sum, each) => sum + each, 0);
  return count > fewestIdeographs && Math.max(...counts.values()) > count / 2;
};

const readPages = async (pdf: OpenPdf, bytes: Uint8Array): Promise<PdfFile | PdfFailure> => {
  const pages: PdfPage[] = [];
  const fonts = new Map<string, Font>();
  const alternatives: string[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.pageCount; number += 1) {
    const open = await pdf.page(number);
    if (open === undefined) return "damaged";
    const { page, steps } = open;
    if (typeof steps === "string") return steps;
    const measured = await measurePage(number, page, steps, fonts);
    characters += measured.characters.length;
    if (characters > mostCharacters) return "too-much";
    pages.push(measured);
    alternatives.push(...(await alternativesOn(page)));
    page.cleanup();
  }
  if (characters === 0 || isScan(pages)) return "no-text";
  if (lacksGlyphs(pages)) return "no-glyphs";
  const description = await pdf.describedAs();
  const claim = archivalClaim(description, bytes);
  const { titles, carried } = description;
  return { pages, fonts: [...fonts.values()], alternatives, titles, carried, ...(claim ? { claim } : {}) };
};

/**
 * Reads a PDF file of any program with pdf.js: the place of every character and rule, fonts, page sizes, and whether it
 * claims to be PDF/A. Returns why
 * not when it cannot be read or holds more than any document does.
 */
export const readPdf = async (bytes: Uint8Array): Promise<PdfFile | PdfFailure> => {
  if (!anyObject.test(new TextDecoder("latin1").decode(bytes))) return "damaged";
  if (unpacksTooFar(bytes)) return "too-large";
  const pdf = await openPdf(bytes);
  if (typeof pdf === "string") return pdf;
  try {
    return await readPages(pdf, bytes);
  } finally {
    await pdf.close();
  }
};
