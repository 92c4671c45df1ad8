import { utf8 } from "../../model/text/utf8.ts";

const decoder = new TextDecoder("gb18030");

/** The two bytes of every character of GBK: Node reads it and does not write it. */
const gbkCodes = (): ReadonlyMap<string, readonly number[]> => {
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = trail === 0x7f ? "" : decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== "\uFFFD") codes.set(character, [lead, trail]);
    }
  }
  return codes;
};

const gbkBytes = (text: string): Uint8Array | undefined => {
  const codes = gbkCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const own = code < 0x80 ? [code] : codes.get(character);
    if (!own) return undefined;
    bytes.push(...own);
  }
  return Uint8Array.from(bytes);
};

const utf16Bytes = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = Buffer.from(text, "utf16le");
  return isLittle ? bytes : bytes.swap16();
};

/** How a text file is written. */
interface TextForm {
  readonly encoding: "UTF-8" | "UTF-16LE" | "UTF-16BE" | "GB18030";
  /** Whether it begins with a byte order mark. */
  readonly hasMark: boolean;
}

/**
 * A text in the encoding that its file had. What GBK has no character for is written in UTF-8 with its mark, as Excel
 * and WPS open it.
 */
export const textBytes = (text: string, { encoding, hasMark }: TextForm): Uint8Array => {
  const marked = hasMark ? `\uFEFF${text}` : text;
  switch (encoding) {
    case "UTF-8":
      return utf8(marked);
    case "UTF-16LE":
      return utf16Bytes(marked, true);
    case "UTF-16BE":
      return utf16Bytes(marked, false);
    case "GB18030":
      return gbkBytes(text) ?? utf8(`\uFEFF${text}`);
  }
};
