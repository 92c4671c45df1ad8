/** The tables of a font file by their tags: `head`, `OS/2`. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

/** What opens a file of TrueType outlines. */
const version = 0x00010000;

/** What the sum of a whole file is to come to, with the field in `head` that makes it do so. */
const wholeSum = 0xb1b0afba;
const adjustmentAt = 8;

/** The sum of the file's words of four bytes (OpenType, "Calculating checksums"), the last one filled up with 0. */
const sumOf = (bytes: Uint8Array): number => {
  let sum = 0;
  for (const [index, byte] of bytes.entries()) sum = (sum + ((byte << (24 - 8 * (index & 3))) >>> 0)) >>> 0;
  return sum;
};

const padded = (bytes: Uint8Array): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length & 3)) & 3)]);

/** Puts tables together to a font file (OpenType 1.9, "Organization of an OpenType font"), in the order of their tags. */
export const openTypeFile = (tables: FontTables): Uint8Array => {
  const sorted = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const count = sorted.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  head.writeUInt32BE(version, 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * power, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE(16 * (count - power), 10);
  const pieces: Buffer[] = [head];
  let offset = head.length;
  let headTable = 0;
  for (const [index, [tag, bytes]] of sorted.entries()) {
    const piece = padded(bytes);
    if (tag === "head") {
      piece.writeUInt32BE(0, adjustmentAt);
      headTable = offset;
    }
    const entry = 12 + 16 * index;
    head.write(tag, entry, "latin1");
    head.writeUInt32BE(sumOf(piece), entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(bytes.length, entry + 12);
    pieces.push(piece);
    offset += piece.length;
  }
  const file = Buffer.concat(pieces);
  file.writeUInt32BE((wholeSum - sumOf(file)) >>> 0, headTable + adjustmentAt);
  return file;
};
