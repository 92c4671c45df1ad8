import type { Font } from "fontkit";
import type { MappedCharacter } from "./character-map.ts";
import { characterMap } from "./character-map.ts";
import type { OfdFont, OutlinedGlyph } from "./ofd-fonts.ts";
import type { FontTables } from "./open-type.ts";
import { openTypeFile } from "./open-type.ts";

/** What fontkit has of a font file beyond the published types: its tables as they stand. */
interface FontWithTables {
  readonly directory: { readonly tables: Readonly<Record<string, { readonly length: number }>> };
  readonly _getTableStream: (tag: string) => { readBuffer(length: number): Uint8Array } | null;
}

/** A table of a font as its file has it, as a copy; undefined where it has none. */
const tableOf = (font: Font, tag: string): Buffer | undefined => {
  const file = font as unknown as FontWithTables;
  const { directory, _getTableStream: streamOf } = file;
  const length = directory.tables[tag]?.length;
  if (length === undefined) return undefined;
  const bytes = streamOf.call(file, tag)?.readBuffer(length);
  return bytes && Buffer.from(bytes);
};

/** As `tableOf`; throws where there is none, since no program draws a font without it. */
const neededTable = (font: Font, tag: string): Buffer => {
  const table = tableOf(font, tag);
  if (!table) throw new Error(`${font.postscriptName} has no table ${tag}`);
  return table;
};

/** `head`, which says that places of outlines have four bytes (indexToLocFormat), and that they are TrueType's. */
const headTable = (font: Font): Buffer => {
  const table = neededTable(font, "head");
  table.writeUInt16BE(1, 50);
  table.writeUInt16BE(0, 52);
  return table;
};

/** `hhea`, which says that `hmtx` has an advance for every glyph. */
const horizontalHead = (font: Font, count: number): Buffer => {
  const table = neededTable(font, "hhea");
  table.writeUInt16BE(count, 34);
  return table;
};

/** `hmtx`: the advance of each glyph, and where its outline begins. */
const metrics = (glyphs: readonly OutlinedGlyph[]): Buffer => {
  const table = Buffer.alloc(4 * glyphs.length);
  for (const [index, { advance, left }] of glyphs.entries()) {
    table.writeUInt16BE(advance, 4 * index);
    table.writeInt16BE(left, 4 * index + 2);
  }
  return table;
};

/** `maxp` in version 1: how much room a program needs; no glyph has instructions or parts. */
const largest = (glyphs: readonly OutlinedGlyph[]): Buffer => {
  const table = Buffer.alloc(32);
  table.writeUInt32BE(0x00010000, 0);
  table.writeUInt16BE(glyphs.length, 4);
  table.writeUInt16BE(Math.max(...glyphs.map(({ points }) => points)), 6);
  table.writeUInt16BE(Math.max(...glyphs.map(({ contours }) => contours)), 8);
  table.writeUInt16BE(2, 14);
  return table;
};

/** `loca`: where each outline begins, and where the last one ends. */
const places = (glyphs: readonly OutlinedGlyph[]): Buffer => {
  const table = Buffer.alloc(4 * (glyphs.length + 1));
  let offset = 0;
  for (const [index, { record }] of glyphs.entries()) {
    offset += record.length;
    table.writeUInt32BE(offset, 4 * (index + 1));
  }
  return table;
};

/** `post` in version 3, without the names of glyphs. */
const withoutGlyphNames = (font: Font): Buffer => {
  const table = Buffer.alloc(32);
  tableOf(font, "post")?.copy(table, 0, 0, table.length);
  table.writeUInt32BE(0x00030000, 0);
  return table;
};

/** The tables that say what a font is called and how it looks, as they are. */
const describing = (font: Font): FontTables =>
  new Map(
    ["OS/2", "name"].flatMap((tag) => {
      const table = tableOf(font, tag);
      return table ? [[tag, table] as const] : [];
    }),
  );

/** A font file with the glyphs of some characters alone. */
export interface FontFile {
  readonly bytes: Uint8Array;
  /** The number of a character's glyph in the file; 0 of one that is not in it. */
  readonly glyphOf: (codePoint: number) => number;
}

/**
 * A whole TrueType file of some characters of a font, which maps them to their glyphs: an archive wants `glyf` and `loca`
 * (GB/T 42133-2022 6.2.6), and there are programs that open no other outlines in an OFD. Throws for a font without the tables
 * that every font has.
 */
export const fontFile = ({ font, outlineOf }: OfdFont, characters: Iterable<number>): FontFile => {
  const glyphs: number[] = [0];
  const placeOf = new Map<number, number>([[0, 0]]);
  const mapped = [...characters]
    .toSorted((a, b) => a - b)
    .map((codePoint): MappedCharacter => {
      const { id } = font.glyphForCodePoint(codePoint);
      const place = placeOf.get(id) ?? glyphs.push(id) - 1;
      placeOf.set(id, place);
      return [codePoint, place];
    });
  const outlines = glyphs.map(outlineOf);
  const bytes = openTypeFile(
    new Map<string, Uint8Array>([
      ...describing(font),
      ["cmap", characterMap(mapped)],
      ["glyf", Buffer.concat(outlines.map(({ record }) => record))],
      ["head", headTable(font)],
      ["hhea", horizontalHead(font, glyphs.length)],
      ["hmtx", metrics(outlines)],
      ["loca", places(outlines)],
      ["maxp", largest(outlines)],
      ["post", withoutGlyphNames(font)],
    ]),
  );
  const byCharacter = new Map(mapped);
  return { bytes, glyphOf: (codePoint) => byCharacter.get(codePoint) ?? 0 };
};
