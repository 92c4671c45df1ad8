import type { FaceRole } from "../../layout/face-roles.ts";
import type { RuleItem, TextItem } from "../../layout/page.ts";
import { millimetresToPoints } from "../../layout/standard.ts";
import type { EmbeddedFont } from "./embedded-font.ts";
import { keepCharactersApart } from "./embedded-font.ts";
import type { BufferedPdf } from "./pdfkit-document.ts";
import type { MarkedRun } from "./structure.ts";

/** GB/T 9704 6.2 asks for Y80 M80 in print; on a screen this red is the one it is known by. */
export const colours = { black: "#000000", red: "#ff0000" } as const;

/**
 * A run of Chinese never has kerning or ligatures; letters would, and layout counts with their plain widths. fontkit
 * takes features to leave out as an object, into which it writes; the published types know only a list.
 */
const plainLetters = (): PDFKit.Mixins.OpenTypeFeatures[] =>
  ({ kern: false, liga: false, clig: false, calt: false }) as unknown as PDFKit.Mixins.OpenTypeFeatures[];

/** Where pdfkit puts text by its baseline, whatever the ascent in the font file: the faces differ in it. */
const onBaseline = { baseline: "alphabetic", lineBreak: false } as const;

/** A character of nobody's but the font's: who hears or searches the text is told 〓, that one stands there. */
const ownOfFont = /\p{Co}/gu;

/** Characters so far apart, as a share of the size, that a reader might take the gaps for spaces. */
const leastSpread = 0.2;

/**
 * What opens and closes text that is not to be told as it is drawn: with such a character (ISO 19005-2 6.2.11.7.3 asks
 * for it), or spread over its line. Nothing for any other.
 */
const spokenText = ({
  text,
  size,
  tracking,
}: TextItem): { readonly before: string; readonly after: string } | undefined => {
  const spoken = text.replaceAll(ownOfFont, "〓");
  if (spoken === text && tracking <= leastSpread * size) return undefined;
  const hexadecimal = Buffer.from(`\ufeff${spoken}`, "utf16le").swap16().toString("hex");
  return { before: `/Span <</ActualText <${hexadecimal}>>> BDC`, after: "EMC" };
};

const drawText = (pdf: BufferedPdf, item: TextItem, font: EmbeddedFont): void => {
  const [x, y] = [millimetresToPoints(item.x), millimetresToPoints(item.baseline)];
  if (item.turned) pdf.save().rotate(90, { origin: [x, y] });
  // pdfkit's own font() would embed the file a second time; pdfmake chooses a loaded font in the same way.
  Object.assign(pdf, { _font: font });
  const spoken = spokenText(item);
  if (spoken) pdf.addContent(spoken.before);
  pdf.fontSize(item.size).fillColor(colours[item.colour]);
  pdf.text(item.text, x, y, {
    ...onBaseline,
    characterSpacing: item.tracking,
    ...(item.scale === undefined ? {} : { horizontalScaling: item.scale }),
    ...(/[A-Za-z]/u.test(item.text) ? { features: plainLetters() } : {}),
  });
  if (spoken) pdf.addContent(spoken.after);
  if (item.turned) pdf.restore();
};

const drawRule = (pdf: BufferedPdf, { x1, y1, x2, y2, thickness, colour }: RuleItem): void => {
  pdf
    .lineWidth(millimetresToPoints(thickness))
    .moveTo(millimetresToPoints(x1), millimetresToPoints(y1))
    .lineTo(millimetresToPoints(x2), millimetresToPoints(y2))
    .stroke(colours[colour]);
};

/**
 * How the items of a run are marked in the file: by their number, or as an artifact (ISO 32000-1 14.8.2.2), 页码 and the
 * like or a rule. The tree says what they are.
 */
const markOf = ({ items, content }: MarkedRun): string => {
  if (content) return `/P <</MCID ${content.place}>> BDC`;
  const isText = items.some(({ type }) => type === "text");
  return `/Artifact <</Type /${isText ? "Pagination" : "Layout"}>> BDC`;
};

/**
 * Draws what stands on the pages, which have been opened, each item at its place and in the order of reading, each run
 * marked.
 */
export const drawPages = (pdf: BufferedPdf, pages: readonly (readonly MarkedRun[])[]): void => {
  const fonts = new Map<FaceRole, EmbeddedFont>();
  const fontOf = (face: FaceRole): EmbeddedFont => {
    const known = fonts.get(face);
    if (known) return known;
    const font = pdf.provideFont(face, false, false);
    // One file may serve several roles, and pdfkit embeds it once.
    if (![...fonts.values()].includes(font)) keepCharactersApart(font);
    fonts.set(face, font);
    return font;
  };
  for (const [index, runs] of pages.entries()) {
    pdf.switchToPage(index);
    for (const run of runs) {
      pdf.addContent(markOf(run));
      for (const item of run.items) {
        if (item.type === "text") drawText(pdf, item, fontOf(item.face));
        else drawRule(pdf, item);
      }
      pdf.addContent("EMC");
    }
  }
};
