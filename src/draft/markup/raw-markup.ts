import type { Report } from "../../diagnostics/diagnostic.ts";
import { positionAt } from "../../model/text/text-position.ts";
import { plainMarkup, startTags } from "../template/template-text.ts";
import { rootElement, vocabulary } from "./vocabulary.ts";

/** & that begins none of the names of characters that markup has, and the mark of text without markup. */
const raw = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)/g;

const elementNames = Object.keys(vocabulary).join("|");
/** A tag in the angle brackets of a Chinese input method: ＜段＞, 《/段》; 《标题》 may be meant as it stands. */
const wideTag = new RegExp(
  `[＜〈][/／]?(?:${elementNames})[＞〉>]|《(?:[/／](?:${elementNames})|段|[一二三四]级|[栏行格])》`,
  "g",
);

/**
 * Reports what a template's own text may not hold (TPL-006): a bare &, for which the parser of markup blames the element
 * around it or none, CDATA, whose words it would leave out, and tags in full-width brackets, which it would print. Comments and what stands in double braces are not looked at.
 */
export const reportRawMarkup = (source: string, file: string, report: Report): void => {
  const markup = plainMarkup(source);
  const tags = startTags(source);
  for (const { 0: shown, index } of markup.matchAll(wideTag)) {
    report({
      code: "TPL-006",
      place: { file, at: positionAt(source, index) },
      details: { reason: "full-width", last: shown },
    });
  }
  for (const { 0: found, index } of markup.matchAll(raw)) {
    const last = tags.findLast(({ start }) => start < index)?.name ?? rootElement;
    const reason = found === "&" ? ("ampersand" as const) : ("cdata" as const);
    report({ code: "TPL-006", place: { file, at: positionAt(source, index) }, details: { reason, last } });
  }
};
