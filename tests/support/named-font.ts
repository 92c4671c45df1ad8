/** One name of a font: platform, encoding, which name it is, and its bytes. */
export interface FontName {
  readonly platform?: number;
  readonly encoding?: number;
  readonly id?: number;
  readonly bytes: Uint8Array;
}

/** A text as Windows has it in a font. */
export const utf16 = (text: string): Uint8Array => Buffer.from(text, "utf16le").swap16();

const u16 = (...values: readonly number[]): Buffer =>
  Buffer.concat(values.map((value) => Buffer.from([value >> 8, value & 255])));
const u32 = (value: number): Buffer => u16(value >>> 16, value & 0xffff);

/** A font file that has names and nothing else, `start` bytes into its file. */
export const fontWithNames = (names: readonly FontName[], start = 0): Uint8Array => {
  let at = 0;
  const records = names.map(({ platform = 3, encoding = 1, id = 4, bytes }) => {
    const record = u16(platform, encoding, 0x804, id, bytes.length, at);
    at += bytes.length;
    return record;
  });
  const table = Buffer.concat([
    u16(0, names.length, 6 + 12 * names.length),
    ...records,
    ...names.map(({ bytes }) => bytes),
  ]);
  const head = Buffer.concat([
    u32(0x00010000),
    u16(2, 0, 0, 0),
    Buffer.from("glyf"),
    u32(0),
    u32(0),
    u32(0),
    Buffer.from("name"),
    u32(0),
    u32(start + 12 + 32),
    u32(table.length),
  ]);
  return Buffer.concat([head, table]);
};

/** A .ttc of fonts with one name each. */
export const collectionOf = (texts: readonly string[]): Uint8Array => {
  const head = 12 + 4 * texts.length;
  const fonts: Uint8Array[] = [];
  const starts: number[] = [];
  let at = head;
  for (const text of texts) {
    const font = fontWithNames([{ bytes: utf16(text) }], at);
    starts.push(at);
    fonts.push(font);
    at += font.length;
  }
  return Buffer.concat([
    Buffer.from("ttcf"),
    u32(0x00010000),
    u32(texts.length),
    ...starts.map(u32),
    ...fonts,
  ]);
};
