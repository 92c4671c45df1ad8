/*
 * The characters of two bytes of GBK by their codes.
 */

export const gb18030 = new TextDecoder("gb18030");
const trails = Array.from({ length: 0xbf }, (_, index) => 0x40 + index).filter((trail) => trail !== 0x7f);

const firstLead = 0x81;
const lastLead = 0xfe;

/** Every character of two bytes of GBK, in the order of the codes; Node decodes GBK and does not encode it. */
const twoByteCharacters = gb18030.decode(
  Uint8Array.from(
    Array.from({ length: lastLead - firstLead + 1 }, (_, index) =>
      trails.flatMap((trail) => [firstLead + index, trail]),
    ).flat(),
  ),
);

export const codeOf = (character: string): number | undefined => {
  const index = twoByteCharacters.lastIndexOf(character);
  if (index === -1) return undefined;
  return (firstLead + Math.floor(index / trails.length)) * 256 + (trails[index % trails.length] ?? 0);
};

/** The characters whose first byte is one of `from` to `to`. */
export const ledBy = (from: number, to: number): string =>
  twoByteCharacters.slice((from - firstLead) * trails.length, (to + 1 - firstLead) * trails.length);

const firstTrail = 0x40;
export const trailsOf = (characters: string, from: number, to: number): string =>
  Array.from(characters)
    .filter((_, index) => {
      const trail = trails[index % trails.length] ?? firstTrail;
      return trail >= from && trail <= to;
    })
    .join("");

/** 汉字 of the first level of GB 2312, and marks: nearly all of what official texts are written in. */
export const commonCharacters = [ledBy(0xa1, 0xa1), ledBy(0xa3, 0xa3), ledBy(0xb0, 0xd7)]
  .map((led) => trailsOf(led, 0xa1, 0xfe))
  .join("");
