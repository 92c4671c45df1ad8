/** More characters than these tell the clerk no more of which text is meant. */
const most = 40;

/** A text as a message quotes it: on one line, without the last full stop, cut off where it is long. */
export const quotation = (text: string): string => {
  const line = text.replaceAll("\n", "").replace(/。$/u, "");
  const characters = Array.from(line.slice(0, most * 2));
  return characters.length > most ? `${characters.slice(0, most).join("")}……` : line;
};

/** So many characters on each side of a place tell the clerk which place of a text is meant. */
const beside = 6;

/** What stands at a place of a text, as a message shows it: so many characters of it and as many on each side. */
export const around = (text: string, index: number, length: number): string =>
  text.slice(Math.max(0, index - beside), index + Math.min(length, beside) + beside).replaceAll("\n", "");
