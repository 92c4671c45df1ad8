import { SaxesParser } from "saxes";
import { type Namespaces, canonicalName, withDeclared } from "./canonical-names.ts";

/** An element of XML; names have the prefixes of canonical-names.ts, whatever the file calls them. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

/** An element or a piece of text. */
type Node = Element | string;

const isElement = (node: Node): node is Element => typeof node !== "string";

const nothing: Element = { name: "", attributes: {}, children: [] };

/** No word processor nests deeper; what does would exhaust the stack of those that walk the tree. */
const deepest = 500;

/** Ten times as many as the 通报 of forty pages has. */
const mostElements = 400_000;

/** Text is handed to the parser in pieces of so many characters, so that what is too large ends soon. */
const pieceLength = 65_536;

/** Reads XML to a tree; undefined when it is not well formed. */
export const parseXml = (text: string): Element | "too-large" | undefined => {
  const parser = new SaxesParser({ xmlns: false });
  const root = { name: "", attributes: {}, children: [] as Node[] };
  const open = [root];
  const scopes: Namespaces[] = [new Map()];
  let broken = false;
  let elements = 0;
  parser.on("error", () => {
    broken = true;
  });
  parser.on("opentag", ({ name, attributes }) => {
    elements += 1;
    if (open.length > deepest) broken = true;
    if (broken) return;
    const scope = withDeclared(scopes.at(-1) ?? new Map(), attributes);
    const element = {
      name: canonicalName(name, scope, true),
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [canonicalName(key, scope, false), value]),
      ),
      children: [] as Node[],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
    scopes.push(scope);
  });
  parser.on("closetag", () => {
    open.pop();
    scopes.pop();
  });
  parser.on("text", (content) => void open.at(-1)?.children.push(content));
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  for (let at = start; at < text.length; at += pieceLength) {
    parser.write(text.slice(at, at + pieceLength));
    if (broken) return undefined;
    if (elements > mostElements) return "too-large";
  }
  parser.close();
  return broken ? undefined : root.children.find(isElement);
};

/** The child elements, or those of one name. */
export const childrenOf = (parent: Element | undefined, name?: string): readonly Element[] =>
  (parent ?? nothing).children.filter(isElement).filter((child) => name === undefined || child.name === name);

export const childOf = (parent: Element | undefined, name: string): Element | undefined =>
  childrenOf(parent, name)[0];

/** The element itself and all below it, in document order. */
export const descendantsOf = (parent: Element): readonly Element[] => [
  parent,
  ...childrenOf(parent).flatMap(descendantsOf),
];

/** An attribute of a child: the usual `<w:jc w:val="…"/>`. */
export const valueOf = (parent: Element | undefined, name: string, attribute = "w:val"): string | undefined =>
  childOf(parent, name)?.attributes[attribute];

/** A number; undefined for anything else. */
export const numberIn = (text: string | undefined): number | undefined => {
  const value = Number.parseFloat(text ?? "");
  return Number.isFinite(value) ? value : undefined;
};

/** Units that a length may carry, in pt. Word writes them when it saves as Strict Open XML: `w:top="37mm"`, `"595.3pt"`. */
const units: Readonly<Record<string, number>> = {
  pt: 1,
  mm: 72 / 25.4,
  cm: 720 / 25.4,
  in: 72,
  pc: 12,
  pi: 12,
};

/** A length that is a bare number of `unitsPerPoint`, or carries its own unit. */
const lengthIn = (text: string | undefined, unitsPerPoint: number): number | undefined => {
  const value = numberIn(text);
  const unit = units[/[a-z]+$/u.exec(text?.trim() ?? "")?.[0] ?? ""];
  return value === undefined || unit === undefined ? value : value * unit * unitsPerPoint;
};

/** A length in twips. */
export const twipsIn = (text: string | undefined): number | undefined => lengthIn(text, 20);

/** A size of type in half points. */
export const halfPointsIn = (text: string | undefined): number | undefined => lengthIn(text, 2);

/** A switch like `<w:b/>` or `<w:b w:val="0"/>`; undefined when it is not there. */
export const switchOf = (parent: Element | undefined, name: string): boolean | undefined => {
  const element = childOf(parent, name);
  return element && !["0", "false", "off", "none"].includes(element.attributes["w:val"] ?? "1");
};

/** All text below an element. */
export const textOf = (element: Element): string =>
  element.children.map((child) => (isElement(child) ? textOf(child) : child)).join("");
