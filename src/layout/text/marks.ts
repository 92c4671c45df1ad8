/**
 * 标点 and other characters by the way they behave at the ends of lines: 避头尾, the one rule that Word, WPS and we share.
 * `lineStart` and `lineEnd` are the lists that a DOCX carries (w:noLineBreaksBefore, w:noLineBreaksAfter), so that all
 * of them end lines alike: those of Word for Chinese, and what GB/T 15834-2011 5.1 and GB/T 15835-2011 5.1 want besides.
 */

/** Word's own list for Chinese. */
const usualAtNoStart =
  "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠";
/** Word's own list for Chinese, without 间隔号, which may end a line (GB/T 15834 5.1.7). */
const usualAtNoEnd = "$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥";

/** 年, 月 and 日 stay with the number before them; no program knows a list of numbers, but every one this. */
const dateParts = "年月日";

/** Never the first of a line (GB/T 15834 5.1.1, 5.1.3, 5.1.6, 5.1.7, 5.1.9; the rest by practice). */
export const lineStart = `${usualAtNoStart}—々-/／${dateParts}`;

/** Never the last of a line (5.1.3, 5.1.9): besides opening marks what belongs to the number after it. */
export const lineEnd = `${usualAtNoEnd}/／−－＋±＜＞≤≥`;

const startBanned: ReadonlySet<string> = new Set(lineStart);
const endBanned: ReadonlySet<string> = new Set(lineEnd);

export const mayStartLine = (character: string): boolean => !startBanned.has(character);
export const mayEndLine = (character: string): boolean => !endBanned.has(character);

/** What yields where a line can end nowhere else: in a cell narrower than 2013年. */
export const isDatePart = (character: string): boolean => character !== "" && dateParts.includes(character);

/** 破折号 and 省略号 are two characters that stay together (5.1.4, 5.1.5). */
export const isHalfOfPair = (character: string): boolean => character === "—" || character === "…";

/** A letter, digit or sign of European writing, which is set at its own width and not spread. */
export const isNarrow = (character: string): boolean => character > " " && character < "\u0250";

export const isSpace = (character: string): boolean => character === " ";
