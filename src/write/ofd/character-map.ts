/** A character and the number of its glyph in the file. */
export type MappedCharacter = readonly [codePoint: number, glyph: number];

/** Characters one after the other whose glyphs are one after the other, too. */
interface Segment {
  readonly first: number;
  last: number;
  readonly glyph: number;
}

const segmentsOf = (characters: readonly MappedCharacter[]): readonly Segment[] => {
  const segments: Segment[] = [];
  for (const [codePoint, glyph] of characters) {
    const open = segments.at(-1);
    const follows = open && codePoint === open.last + 1 && glyph === open.glyph + codePoint - open.first;
    if (follows) open.last = codePoint;
    else segments.push({ first: codePoint, last: codePoint, glyph });
  }
  return segments;
};

const lastOfPlane = 0xffff;

/** Fields of two bytes each. */
const shorts = (values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) buffer.writeUInt16BE(value & 0xffff, 2 * index);
  return buffer;
};

/** Fields of four bytes each. */
const longs = (values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) buffer.writeUInt32BE(value, 4 * index);
  return buffer;
};

/** Segments of the basic plane, and the one that ends every table. */
const planeTable = (segments: readonly Segment[]): Buffer => {
  const all = [...segments, { first: lastOfPlane, last: lastOfPlane, glyph: 0 }];
  const range = 2 ** (Math.floor(Math.log2(all.length)) + 1);
  return Buffer.concat([
    shorts([4, 16 + 8 * all.length, 0, 2 * all.length, range, Math.log2(range / 2), 2 * all.length - range]),
    shorts([...all.map(({ last }) => last), 0]),
    shorts(all.map(({ first }) => first)),
    shorts(all.map(({ first, glyph }) => glyph - first)),
    shorts(all.map(() => 0)),
  ]);
};

const wholeTable = (segments: readonly Segment[]): Buffer =>
  Buffer.concat([
    shorts([12, 0]),
    longs([16 + 12 * segments.length, 0, segments.length]),
    ...segments.map(({ first, last, glyph }) => longs([first, last, glyph])),
  ]);

/** A table of the basic plane of more segments is longer than its own length field can say. */
const mostSegments = 8000;

/**
 * The `cmap` table of a font (OpenType 1.9): in format 4 for characters of the basic plane, which every program reads, and in
 * format 12 for all. `characters` in ascending order.
 */
export const characterMap = (characters: readonly MappedCharacter[]): Buffer => {
  const segments = segmentsOf(characters);
  const plane = segmentsOf(characters.filter(([codePoint]) => codePoint < lastOfPlane));
  const whole = wholeTable(segments);
  if (plane.length > mostSegments) return Buffer.concat([shorts([0, 1, 3, 10]), longs([12]), whole]);
  const small = planeTable(plane);
  const [start, headLength] = [4, 8];
  const first = start + 2 * headLength;
  return Buffer.concat([
    shorts([0, 2, 3, 1]),
    longs([first]),
    shorts([3, 10]),
    longs([first + small.length]),
    small,
    whole,
  ]);
};
