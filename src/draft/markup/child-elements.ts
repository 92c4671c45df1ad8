import type { Report } from "../../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { parseDate } from "../../model/calendar-date.ts";
import type { MarkupElement } from "./markup.ts";

/** The first child of that name. */
export const childOf = (element: MarkupElement | undefined, name: string): MarkupElement | undefined =>
  element?.children.find((child) => child.name === name);

/** The children of that name, in their order. */
export const childrenOf = (element: MarkupElement, name: string): readonly MarkupElement[] =>
  element.children.filter((child) => child.name === name);

/** The text of the first child of that name; undefined when it is missing or empty. */
export const textOf = (element: MarkupElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.text || undefined;

/** The date that an element holds; one that is no date is reported (TPL-011). */
export const dateOf = (element: MarkupElement | undefined, report: Report): CalendarDate | undefined => {
  if (!element) return undefined;
  const date = parseDate(element.text);
  if (!date) {
    const details = { element: element.name, text: element.text };
    report({ code: "TPL-011", place: element.place, details });
  }
  return date;
};

/** An attribute with a fixed set of values: what each means, and what it means to say nothing. */
interface Choice<Meaning> {
  readonly attribute: string;
  readonly meanings: Readonly<Record<string, Meaning>>;
  readonly usual: Meaning;
}

/** What an attribute with a fixed set of values means; another value is reported (TPL-008) and read as `usual`. */
export const choiceOf = <Meaning>(
  element: MarkupElement,
  { attribute, meanings, usual }: Choice<Meaning>,
  report: Report,
): Meaning => {
  const written = element.attributes[attribute];
  if (written === undefined) return usual;
  const meaning = Object.hasOwn(meanings, written) ? meanings[written] : undefined;
  if (meaning !== undefined) return meaning;
  const details = { element: element.name, attribute, allowed: Object.keys(meanings).join("、") };
  report({ code: "TPL-008", place: element.place, details });
  return usual;
};
