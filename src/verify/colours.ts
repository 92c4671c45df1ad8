const channels = (colour: string): readonly number[] =>
  (/^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(colour)?.slice(1) ?? ["00", "00", "00"]).map((part) =>
    Number.parseInt(part, 16),
  );

/** Whether a colour (#rrggbb) is one that offices use for 发文机关标志. */
export const isRed = (colour: string): boolean => {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  return red > 0x90 && green < 0x60 && blue < 0x60;
};

/** Neither red nor blue nor any other colour: as a figure in black print is drawn. */
export const isGrey = (colour: string): boolean => new Set(channels(colour)).size === 1;

/** Black, or so near that the eye does not tell. */
export const isBlack = (colour: string): boolean => channels(colour).every((channel) => channel <= 0x24);

/** A colour as it looks on white paper when it lets so much of that be seen. */
export const fadedColour = (colour: string, opacity: number): string => {
  if (opacity >= 1 || !/^#[\da-f]{6}$/iu.test(colour)) return colour;
  const faded = channels(colour).map((channel) => Math.round(255 - (255 - channel) * Math.max(0, opacity)));
  return `#${faded.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
};
