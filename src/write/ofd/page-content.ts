import type { BarItem, Page, RuleItem, TextItem } from "../../layout/page.ts";
import { pointsToMillimetres } from "../../layout/standard.ts";
import { barPractice } from "../../layout/table-practice.ts";
import { escapeXml } from "../ooxml/xml.ts";
import type { Numbering } from "./elements.ts";
import { numbers, ofd, ofdPart } from "./elements.ts";
import { physicalBox } from "./page-area.ts";

/** A font of the document as its pages speak of it. */
export interface PageFont {
  readonly id: number;
  /** The number of a character's glyph in the font's file. */
  readonly glyphOf: (codePoint: number) => number;
  /** The character's width in per mille of the size. */
  readonly widthOf: (codePoint: number) => number;
}

/** What a page is written with. */
interface PageContext {
  readonly objects: Numbering;
  readonly fontOf: (face: TextItem["face"]) => PageFont;
}

/** GB/T 9704 6.2 asks for Y80 M80 in print; on a screen this red is the one it is known by. Black is what OFD takes without a word. */
const red = "255 0 0";

const colour = (element: "FillColor" | "StrokeColor", item: RuleItem | TextItem): string | undefined =>
  item.colour === "red" ? ofd(element, { Value: red }) : undefined;

/** Room for the ink above and below the baseline as a share of the size, beyond which programs may cut it off. */
const room = { above: 0.95, below: 0.3 } as const;

/** Characters that stand in one piece, and where it begins along its line, in mm. */
interface PieceOfText {
  readonly characters: readonly number[];
  readonly start: number;
  /** From each character to the next, the last one's to where it ends. */
  readonly advances: readonly number[];
}

const lastOfPlane = 0xffff;

/** A character beyond the basic plane, for which programs that count in UTF-16 look in vain. */
const isBeyondPlane = (codePoint: number): boolean => codePoint > lastOfPlane;

/** The pieces of a text: one that is found by its glyph and not by its character stands alone. */
const piecesOf = (
  { text, size, tracking, scale = 100 }: TextItem,
  font: PageFont,
): readonly PieceOfText[] => {
  const pieces: { characters: number[]; start: number; advances: number[] }[] = [];
  let along = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const last = pieces.at(-1);
    const joins = last && !isBeyondPlane(codePoint) && !last.characters.some(isBeyondPlane);
    const piece = joins ? last : { characters: [], start: along, advances: [] };
    if (!joins) pieces.push(piece);
    const advance = pointsToMillimetres((font.widthOf(codePoint) / 1000) * size + tracking) * (scale / 100);
    piece.characters.push(codePoint);
    piece.advances.push(advance);
    along += advance;
  }
  return pieces;
};

/** Distances, of which many alike are written once with how many there are: g 27 5.64444 (GB/T 33190-2016 11.3). */
const distances = (values: readonly number[]): string => {
  const runs: { count: number; readonly value: string }[] = [];
  for (const value of values.map((each) => numbers(each))) {
    const last = runs.at(-1);
    if (last?.value === value) last.count += 1;
    else runs.push({ count: 1, value });
  }
  return runs
    .map(({ count, value }) => (count < 3 ? Array(count).fill(value).join(" ") : `g ${count} ${value}`))
    .join(" ");
};

/** How a glyph is told that its character does not lead to. */
const glyphEntry = (characters: readonly number[], { glyphOf }: PageFont): string | undefined =>
  characters.some(isBeyondPlane)
    ? ofd(
        "CGTransform",
        { CodePosition: 0, CodeCount: 1, GlyphCount: 1 },
        ofd("Glyphs", {}, characters.map(glyphOf).join(" ")),
      )
    : undefined;

/**
 * 文字对象 (11.2): a piece by its baseline. Lengths of a turned one count along its own line, which runs downwards; its matrix
 * turns it a quarter clockwise about the beginning of the line.
 */
const textObject = (
  item: TextItem,
  { characters, start, advances }: PieceOfText,
  { objects, fontOf }: PageContext,
): string => {
  const size = pointsToMillimetres(item.size);
  const length = advances.reduce((sum, advance) => sum + advance, 0);
  const [above, below] = [room.above * size, room.below * size];
  const font = fontOf(item.face);
  const boundary = item.turned
    ? numbers(item.x - below, item.baseline + start, above + below, length)
    : numbers(item.x + start, item.baseline - above, length, above + below);
  const moves = advances.slice(0, -1);
  return ofd(
    "TextObject",
    {
      ID: objects.next(),
      Boundary: boundary,
      CTM: item.turned ? numbers(0, 1, -1, 0, below, 0) : undefined,
      Font: font.id,
      Size: numbers(size),
      HScale: item.scale === undefined || item.scale === 100 ? undefined : numbers(item.scale / 100),
    },
    colour("FillColor", item),
    glyphEntry(characters, font),
    ofd(
      "TextCode",
      {
        X: 0,
        Y: item.turned ? 0 : numbers(above),
        DeltaX: moves.length > 0 ? distances(moves) : undefined,
      },
      escapeXml(String.fromCodePoint(...characters)),
    ),
  );
};

/** 图形对象 (9.1): a rule from point to point, in the box that its thickness fills. */
const pathObject = (item: RuleItem, { objects }: PageContext): string => {
  const { x1, y1, x2, y2, thickness } = item;
  const left = Math.min(x1, x2) - thickness / 2;
  const top = Math.min(y1, y2) - thickness / 2;
  return ofd(
    "PathObject",
    {
      ID: objects.next(),
      Boundary: numbers(left, top, Math.abs(x2 - x1) + thickness, Math.abs(y2 - y1) + thickness),
      LineWidth: numbers(thickness),
    },
    colour("StrokeColor", item),
    ofd("AbbreviatedData", {}, `M ${numbers(x1 - left, y1 - top)} L ${numbers(x2 - left, y2 - top)}`),
  );
};

/** 图形对象 of a bar: the rectangle that it fills, without an outline. */
const barObject = ({ x, y, width, height, tone }: BarItem, { objects }: PageContext): string => {
  const grey = barPractice.greys[tone];
  const corners = [
    [width, 0],
    [width, height],
    [0, height],
  ] as const;
  return ofd(
    "PathObject",
    { ID: objects.next(), Boundary: numbers(x, y, width, height), Stroke: "false", Fill: "true" },
    ofd("FillColor", { Value: `${grey} ${grey} ${grey}` }),
    ofd("AbbreviatedData", {}, `M 0 0 ${corners.map((corner) => `L ${numbers(...corner)}`).join(" ")} C`),
  );
};

/** A page (7.7): what stands on it in one layer, each item at its place and in the order of reading. */
export const pagePart = (page: Page, context: PageContext): string => {
  const layer = context.objects.next();
  const objects = page.items.flatMap((item): readonly string[] => {
    if (item.type === "rule") return [pathObject(item, context)];
    if (item.type === "bar") return [barObject(item, context)];
    return piecesOf(item, context.fontOf(item.face)).map((piece) => textObject(item, piece, context));
  });
  const area = page.orientation === "landscape" ? ofd("Area", {}, physicalBox(page)) : undefined;
  const content =
    objects.length > 0
      ? ofd("Content", {}, ofd("Layer", { ID: layer, Type: "Body" }, ...objects))
      : undefined;
  return ofdPart("Page", {}, area, content);
};
