/** What a spreadsheet computes where a cell of a CSV file begins with it. */
const computed = /^[=+\-@＝＋－＠]/u;
/** Figures with their sign, which stay what they are. */
const plainNumber = /^[-+]?\d[\d,.]*%?$/u;
/** An apostrophe that keeps a spreadsheet from computing what follows, or from taking it for a number. */
const guard = /^'(?='*(?:[=+\-@＝＋－＠]|[^'’]+$))/u;

/** The text of a cell without the apostrophe before it that only spreadsheets heed: '=1, '412; '十二五' keeps its own. */
export const withoutGuard = (text: string): string => text.replace(guard, "");

/**
 * A text as a cell of a CSV file that Excel and WPS show and do not compute: an apostrophe before = + - and @.
 * `withoutGuard` gives back what it was.
 */
export const guardedText = (text: string): string => {
  const isComputed = text.length > 1 && computed.test(text) && !plainNumber.test(text);
  return isComputed || withoutGuard(text) !== text ? `'${text}` : text;
};
