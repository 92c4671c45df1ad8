/** More characters than these tell the clerk no more of which text is meant. */
const most = 40;

/** A text as a message quotes it: on one line, without the last full stop, cut off where it is long. */
export const quotation = (text: string): string => {
  const line = text.replaceAll("\n", "").replace(/。$/u, "");
  const characters = Array.from(line.slice(0, most * 2));
  return characters.length > most ? `${characters.slice(0, most).join("")}……` : line;
};
