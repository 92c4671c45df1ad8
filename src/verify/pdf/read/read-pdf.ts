import { createRequire } from "node:module";
import { dirname } from "node:path";
import { followContent, type FontMeasures, type Operation } from "./content.ts";
import { fontName } from "./font-name.ts";
import { boxAround, outlinePoints } from "./outline-box.ts";
import type { Box, Font, Page, PdfFile } from "./page.ts";
import type { Glyph } from "./place-glyphs.ts";
import { pointsToMillimetres } from "../../lengths.ts";
import { readingFrame } from "./reading-frame.ts";

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

/** Why a PDF could not be read. */
export type PdfFailure = "password" | "damaged" | "no-text";

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

/**
 * Reads a PDF file of any program with pdf.js: the place of every character and rule, fonts, page sizes. Returns why
 * not when it cannot be read. pdf.js is loaded when the first PDF comes, because a DOCX does not need it.
 */
export const readPdf = async (bytes: Uint8Array): Promise<PdfFile | PdfFailure> => {
  if (!anyObject.test(new TextDecoder("latin1").decode(bytes))) return "damaged";
  const { AnnotationMode, getDocument, OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  const packageFolder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const loading = getDocument({
    // Encodings such as GBK-EUC-H, which a file names without bringing them along.
    cMapUrl: `${packageFolder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${packageFolder}/standard_fonts/`,
    // pdf.js takes the bytes away from who gives them.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    fontExtraProperties: true,
    isEvalSupported: false,
  });
  try {
    const document = await loading.promise;
    const pages: Page[] = [];
    const fonts = new Map<string, Font>();
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
      const operations = fnArray.map((code, index): Operation => {
        const values = Array.from((argsArray[index] ?? []) as ArrayLike<unknown>);
        const name = names.get(code) ?? "";
        return {
          name,
          values: name === "constructPath" ? [names.get(values[0] as number), ...values.slice(1)] : values,
        };
      });
      const measures = new Map<string, FontMeasures>();
      for (const { name, values } of operations) {
        const id = name === "setFont" ? String(values[0]) : "";
        if (id === "" || measures.has(id) || !page.commonObjs.has(id)) continue;
        const font = page.commonObjs.get(id) as LoadedFont;
        measures.set(id, measuresOf(id, font, page.commonObjs as LoadedObjects));
        const known = fontName(font.name);
        const embedded = font.isType3Font === true || font.missingFile !== true;
        fonts.set(known, { name: known, embedded: embedded && (fonts.get(known)?.embedded ?? true) });
      }
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { rotate, userUnit } = page;
      const frame = readingFrame({ view: [left, bottom, right, top], rotate, userUnit });
      const size = {
        width: pointsToMillimetres((right - left) * userUnit),
        height: pointsToMillimetres((top - bottom) * userUnit),
      };
      const turned = rotate % 180 !== 0;
      pages.push({
        number,
        sheet: size,
        rotate,
        width: turned ? size.height : size.width,
        height: turned ? size.width : size.height,
        ...followContent(operations, measures, frame),
      });
      page.cleanup();
    }
    if (pages.every(({ characters }) => characters.length === 0)) return "no-text";
    return { pages, fonts: [...fonts.values()] };
  } catch (problem) {
    return problem instanceof Error && problem.name === "PasswordException" ? "password" : "damaged";
  } finally {
    await loading.destroy();
  }
};
