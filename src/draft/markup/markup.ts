import { SaxesParser } from "saxes";
import type { Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import { withSingleStops } from "../../model/text/chinese-stops.ts";
import type { Place } from "../../model/place.ts";
import { unifiedText } from "../../model/text/unified-text.ts";
import { markupFault } from "./markup-fault.ts";
import { plainText, positionAttribute, readPosition, writePosition } from "../template/template-text.ts";
import type { UnknownElement } from "./unknown-elements.ts";
import { unknownElement } from "./unknown-elements.ts";
import { rootElement, vocabulary } from "./vocabulary.ts";

/** An element of rendered markup; text and elements in their order. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupElement[];
  /** Its own text in the characters that it shows, trimmed, line breaks of the template taken out. */
  readonly text: string;
  readonly place: Place;
}

interface OpenElement extends MarkupElement {
  readonly children: OpenElement[];
  text: string;
  /** What elements of unknown names inside it were probably meant to be. */
  readonly misspelt: (string | undefined)[];
}

const checkElement = (open: OpenElement, parent: OpenElement | undefined, report: Report): boolean => {
  const { name, place } = open;
  if (!Object.hasOwn(vocabulary, name)) {
    const fault = unknownElement(name, place);
    report(fault);
    parent?.misspelt.push(fault.details.nearest);
    return false;
  }
  const allowed = parent ? vocabulary[parent.name]?.children : [rootElement];
  // What stands in an element of an unknown name may well be right there.
  if (allowed && !allowed.includes(name)) {
    report({ code: "TPL-005", place, details: { element: name, parent: parent?.name ?? "模板" } });
    return false;
  }
  for (const attribute of Object.keys(open.attributes)) {
    const known = vocabulary[name]?.attributes ?? [];
    if (!known.includes(attribute)) {
      const details = { element: name, attribute, allowed: known.join("、"), unknown: true };
      report({ code: "TPL-008", place, details });
    }
  }
  return true;
};

const placeKey = ({ at }: Place): string => (at ? writePosition(at) : "");

/** What JavaScript writes for a group of names, where the template should have said which of them. */
const writtenGroup = "[object Object]";

/** A 命令（令） has no title (10.2). */
const isOrder = (element: MarkupElement): boolean =>
  element.children.some(({ name, attributes }) => name === "版头" && attributes["格式"] === "命令");

const checkContent = (element: OpenElement, report: Report): void => {
  const rule = vocabulary[element.name];
  if (!rule) return;
  if (element.text.includes(writtenGroup)) {
    report({ code: "TPL-014", place: element.place, details: { element: element.name } });
  }
  if (!rule.text && element.text !== "") {
    const text = element.text.slice(0, 20);
    report({ code: "TPL-009", place: element.place, details: { element: element.name, text } });
  }
  const needless = isOrder(element) ? ["标题"] : [];
  const required = rule.required.filter((each) => ![...element.misspelt, ...needless].includes(each));
  for (const name of required) {
    const found = element.children.find((child) => child.name === name);
    if (!found || (found.text === "" && found.children.length + found.misspelt.length === 0)) {
      const details = { element: name, parent: element.name };
      report({ code: "TPL-007", place: found?.place ?? element.place, details });
    }
  }
  for (const name of rule.children.filter((child) => !rule.repeated.includes(child))) {
    const second = element.children.filter((child) => child.name === name)[1];
    if (second) {
      report({ code: "TPL-013", place: second.place, details: { element: name, parent: element.name } });
    }
  }
};

/** What a parser made of markup: the tree, or what it complained of, and where it was at the first complaint. */
interface ParsedMarkup {
  readonly root: MarkupElement | undefined;
  readonly complaints: readonly string[];
  readonly openAtFault: OpenElement | undefined;
  readonly lastAtFault: OpenElement | undefined;
}

/** Parses markup to a tree whose elements have been checked; what does not fit is given to `note`. */
const parseTree = (markup: string, file: string, note: Report): ParsedMarkup => {
  const parser = new SaxesParser({ xmlns: false });
  const stack: OpenElement[] = [];
  let root: MarkupElement | undefined;
  let lastOpened: OpenElement | undefined;
  let lastClosed: OpenElement | undefined;
  const complaints: string[] = [];
  let openAtFault: OpenElement | undefined;
  let lastAtFault: OpenElement | undefined;
  parser.on("error", (problem) => {
    if (complaints.length === 0) {
      // An element that another one's end closes is handed over first and complained of afterwards.
      openAtFault = problem.message.includes("unexpected close tag") ? lastClosed : stack.at(-1);
      lastAtFault = lastOpened;
    }
    complaints.push(problem.message.replace(/^\d+:\d+: /, ""));
  });
  parser.on("opentag", ({ name, attributes }) => {
    const { [positionAttribute]: written, ...own } = attributes;
    const at = readPosition(written);
    const place: Place = { file, ...(at && { at }) };
    const shown = Object.entries(own).map(([key, value]) => [key, unifiedText(value)] as const);
    lastOpened = { name, attributes: Object.fromEntries(shown), children: [], text: "", place, misspelt: [] };
    stack.push(lastOpened);
  });
  parser.on("text", (text) => {
    const open = stack.at(-1);
    if (open) open.text += text;
  });
  parser.on("closetag", () => {
    const element = stack.pop();
    lastClosed = element;
    if (!element) return;
    const parent = stack.at(-1);
    // The template's stop may follow one that ends what was filled in.
    element.text = withSingleStops(plainText(unifiedText(element.text)));
    if (!checkElement(element, parent, note)) return;
    checkContent(element, note);
    if (parent) parent.children.push(element);
    else root = element;
  });
  parser.write(markup).close();
  return { root, complaints, openAtFault, lastAtFault };
};

/**
 * Parses rendered markup strictly by the vocabulary. Reports every unknown, misplaced, missing or repeated
 * element at its place in the template, those of the template's `unknown` elements that the markup does not show, or only
 * what makes it no tree at all (TPL-006); undefined in that case.
 */
export const parseMarkup = (
  markup: string,
  file: string,
  unknown: readonly UnknownElement[],
  report: Report,
): MarkupElement | undefined => {
  const faults: Diagnostic[] = [];
  const parsed = parseTree(markup, file, (diagnostic) => void faults.push(diagnostic));
  const { root, complaints, openAtFault, lastAtFault } = parsed;
  if (complaints.length > 0) {
    const { words, near } = markupFault(complaints, openAtFault, lastAtFault);
    // The parser knows places in the markup only; an element of the template is where the clerk should look.
    report({ code: "TPL-006", place: near?.place ?? { file }, details: words });
    return undefined;
  }
  const places = new Set(faults.filter(({ code }) => code === "TPL-004").map(({ place }) => placeKey(place)));
  unknown.filter(({ place }) => !places.has(placeKey(place))).forEach(report);
  faults.forEach(report);
  return root;
};
