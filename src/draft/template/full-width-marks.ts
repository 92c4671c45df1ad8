import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";

/** Stands for a passage in double braces while marks are looked at: a 汉字 that no office writes (U+2FA1D). */
const placeholder = "\u{2FA1D}";

/** What is not text of a template: passages in double braces, comments, tags, and characters written by name (&amp;). */
const other = /\{\{!--[\s\S]*?--\}\}|\{\{\{?[\s\S]*?\}?\}\}|<!--[\s\S]*?-->|&#?\w+;/g;

/**
 * A template with full-width punctuation in its own text, as units' texts have it: 共{{项数}}项,占… prints 共3项，占…. Tags
 * and what stands in double braces stay as they are.
 */
export const withFullWidthMarks = (source: string): string => {
  const kept: string[] = [];
  const text = source.replace(other, (passage) => {
    kept.push(passage);
    return placeholder;
  });
  const widened = text.replace(/(?<=>)[^<>]+(?=<)/g, toFullWidthPunctuation);
  return widened.replaceAll(placeholder, () => kept.shift() ?? "");
};
