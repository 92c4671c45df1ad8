/** Subsets carry six letters and a plus before their name. */
const subsetMark = /^[A-Z]{6}\+/;

const decoded = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * The name of a font as pdf.js hands it over, one character for each byte. A PDF does not say in which encoding a name
 * stands: Word writes 仿宋 in UTF-8, WPS and printer drivers in GBK.
 */
export const fontName = (name: string | undefined): string => {
  const plain = (name ?? "").replace(subsetMark, "");
  const codes = Array.from(plain, (character) => character.codePointAt(0) ?? 0);
  if (codes.every((code) => code < 0x80) || codes.some((code) => code > 0xff)) return plain;
  const bytes = Uint8Array.from(codes);
  return decoded(bytes, "utf-8") ?? decoded(bytes, "gb18030") ?? plain;
};
