import { unifiedText } from "../../model/text/unified-text.ts";

/**
 * The text that a person sees in a cell, in the characters that it shows: every kind of space a plain one, no space
 * around its lines and no blank lines. Line breaks stay, as LF.
 */
export const cellText = (raw: string): string =>
  unifiedText(raw)
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/u)
    .map((line) => line.replaceAll(/[\t\u00A0\u1680\u2000-\u200A\u202F\u205F]/gu, " ").trim())
    .filter((line) => line !== "")
    .join("\n");

/** A cell's lines as one, for what is printed inside a sentence or a table cell; Chinese needs no space between. */
export const onOneLine = (text: string): string => text.replaceAll("\n", "");
