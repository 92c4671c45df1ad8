import type { BiffVersion } from "./biff-records.ts";

/** Reads on through the pieces of a record. Each method is undefined once less is there than it asks for. */
interface PieceReader {
  readonly byte: () => number | undefined;
  readonly number16: () => number | undefined;
  readonly number32: () => number | undefined;
  /** The next `count` bytes of one piece. */
  readonly bytes: (count: number) => Buffer | undefined;
  /** So many characters; where they go on in a further piece, its first byte says anew whether they are wide. */
  readonly characters: (count: number, wide: boolean) => string | undefined;
  /** Whether so many bytes could be passed over. */
  readonly skip: (count: number) => boolean;
}

const readPieces = (pieces: readonly Buffer[], start: number): PieceReader => {
  let index = 0;
  let at = start;
  /** The piece that has anything left. */
  const current = (): Buffer | undefined => {
    for (let piece = pieces[index]; piece !== undefined; piece = pieces[index]) {
      if (at < piece.length) return piece;
      index += 1;
      at = 0;
    }
    return undefined;
  };
  const byte = (): number | undefined => {
    const value = current()?.[at];
    at += 1;
    return value;
  };
  const littleEndian = (count: number) => (): number | undefined => {
    let value = 0;
    for (let place = 0; place < count; place++) {
      const next = byte();
      if (next === undefined) return undefined;
      value += next * 256 ** place;
    }
    return value;
  };
  return {
    byte,
    number16: littleEndian(2),
    number32: littleEndian(4),
    bytes: (count) => {
      const found = count === 0 ? Buffer.alloc(0) : current()?.subarray(at, at + count);
      at += count;
      return found?.length === count ? found : undefined;
    },
    characters: (count, startsWide) => {
      let text = "";
      let wide = startsWide;
      let piece = pieces[index];
      for (let left = count; left > 0;) {
        if (piece === undefined || at === piece.length) {
          index += 1;
          piece = pieces[index];
          if (piece === undefined || piece.length === 0) return undefined;
          wide = ((piece[0] ?? 0) & 1) === 1;
          at = 1;
        }
        const size = wide ? 2 : 1;
        const taken = Math.min(left, Math.floor((piece.length - at) / size));
        // Half a character at a piece's end.
        if (taken === 0 && at < piece.length) return undefined;
        text += piece.toString(wide ? "utf16le" : "latin1", at, at + taken * size);
        at += taken * size;
        left -= taken;
      }
      return text;
    },
    skip: (count) => {
      for (let left = count; left > 0;) {
        const piece = current();
        if (piece === undefined) return false;
        const taken = Math.min(left, piece.length - at);
        at += taken;
        left -= taken;
      }
      return true;
    },
  };
};

/** A text, and from which of its characters on it has which font (FormatRun). */
export interface FontedText {
  readonly text: string;
  readonly runs: readonly { readonly start: number; readonly font: number }[];
}

/** XLUnicodeRichExtendedString behind its length; its pronunciation is passed over. */
const readUnicode = (reader: PieceReader, length: number | undefined): FontedText | undefined => {
  const flags = reader.byte();
  if (length === undefined || flags === undefined) return undefined;
  const runs = (flags & 8) === 0 ? 0 : reader.number16();
  const extension = (flags & 4) === 0 ? 0 : reader.number32();
  if (runs === undefined || extension === undefined) return undefined;
  const text = reader.characters(length, (flags & 1) === 1);
  if (text === undefined) return undefined;
  const found: { start: number; font: number }[] = [];
  for (let index = 0; index < runs; index++) {
    const start = reader.number16();
    const font = reader.number16();
    if (start === undefined || font === undefined) return undefined;
    found.push({ start, font });
  }
  return reader.skip(extension) ? { text, runs: found } : undefined;
};

/** How the texts of a workbook are written. */
export interface TextEncoding {
  readonly version: BiffVersion;
  /** CodePage; it matters in BIFF 5 only. */
  readonly codePage: number;
}

/** Windows code pages of offices' programs; what is none of them is Chinese. */
const codePages: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  949: "euc-kr",
  950: "big5",
  1250: "windows-1250",
  1251: "windows-1251",
  1252: "windows-1252",
};

/** Whether bytes are Chinese whatever page is named: programs abroad name their own, or none. */
const asChinese = (bytes: Buffer): string | undefined => {
  try {
    const text = new TextDecoder("gb18030", { fatal: true }).decode(bytes);
    return /\p{Script=Han}/u.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
};

const westernPage = 1252;

/** Bytes of BIFF 5 as text: by the code page that the workbook names, unless it is that of programs which name no other. */
const byCodePage = (bytes: Buffer, codePage: number): string =>
  (codePage === westernPage ? asChinese(bytes) : undefined) ??
  new TextDecoder(codePages[codePage] ?? "gb18030").decode(bytes);

/**
 * The text that begins in a record at `start`, with its length in one byte or two before it. Undefined when the record
 * is too short for it.
 */
export const textAt = (
  pieces: readonly Buffer[],
  start: number,
  { version, codePage }: TextEncoding,
  lengthBytes: 1 | 2,
): string | undefined => {
  const reader = readPieces(pieces, start);
  const length = lengthBytes === 1 ? reader.byte() : reader.number16();
  if (version === 8) return readUnicode(reader, length)?.text;
  const bytes = length === undefined ? undefined : reader.bytes(length);
  return bytes && byCodePage(bytes, codePage);
};

/** SST: the texts that cells refer to by number, at most `most`. Undefined when it ends inside one. */
export const sharedTexts = (pieces: readonly Buffer[], most: number): readonly FontedText[] | undefined => {
  const [content] = pieces;
  // How many cells refer to the texts stands first, how many texts there are behind it.
  const count = content === undefined || content.length < 8 ? 0 : content.readUInt32LE(4);
  const reader = readPieces(pieces, 8);
  const texts: FontedText[] = [];
  while (texts.length < Math.min(count, most)) {
    const length = reader.number16();
    // A writer may have counted texts that no cell refers to.
    if (length === undefined) break;
    const text = readUnicode(reader, length);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return texts;
};
