import type { MarkupFaultWords } from "../../diagnostics/rules/template-faults.ts";
import type { Place } from "../../model/place.ts";
import { rootElement } from "./vocabulary.ts";

/** An element's name and where it stands in the template. */
interface Named {
  readonly name: string;
  readonly place: Place;
}

/** What stopped the XML parser, and the element near which the clerk should look. */
interface MarkupFault {
  readonly words: MarkupFaultWords;
  readonly near: Named | undefined;
}

/** What the XML parser's complaints come to. */
const reasons: readonly (readonly [RegExp, MarkupFaultWords["reason"]])[] = [
  [/^document must contain/, "no-root"],
  [/^documents may contain/, "second-root"],
  [/^text data outside/, "text-outside"],
  [/entity/, "ampersand"],
  [/attribute|whitespace/, "attribute"],
  [/tag name/, "less-than"],
];

/**
 * Says what is wrong with markup. `messages` are the XML parser's, in order, without positions; `open` is the element
 * that was open at the first of them, `last` the one opened last before it.
 */
export const markupFault = (
  messages: readonly string[],
  open: Named | undefined,
  last: Named | undefined,
): MarkupFault => {
  const [first = ""] = messages;
  const lastName = last?.name ?? rootElement;
  if (/^un(?:expected close|closed) tag/.test(first)) {
    const [extra] = messages.flatMap((message) => /^unmatched closing tag: (.+)\.$/.exec(message)?.[1] ?? []);
    return extra === undefined
      ? { words: { reason: "not-closed", name: open?.name ?? rootElement }, near: open }
      : { words: { reason: "not-opened", last: lastName, name: extra }, near: last };
  }
  const reason = reasons.find(([pattern]) => pattern.test(first))?.[1] ?? "unreadable";
  return { words: { reason, last: lastName }, near: last };
};
