const decoder = new TextDecoder("gb18030");

/** Every two-byte code of GBK by the character it stands for; Node decodes GBK but does not encode it. */
const codes = new Map<string, readonly [number, number]>();
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue;
    const character = decoder.decode(Uint8Array.of(lead, trail));
    if ([...character].length === 1 && character !== "\uFFFD") codes.set(character, [lead, trail]);
  }
}

/** Encodes a text as Excel's Chinese CSV does. Throws for a character that GBK lacks. */
export const encodeGbk = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      const bytes = codes.get(character);
      if (!bytes) throw new Error(`GBK has no ${character}`);
      return bytes;
    }),
  );
