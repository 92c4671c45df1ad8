import { SaxesParser } from "saxes";

/** An element of XML; names keep their prefix, because every word processor writes `w:`. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

/** An element or a piece of text. */
export type Node = Element | string;

export const isElement = (node: Node): node is Element => typeof node !== "string";

const nothing: Element = { name: "", attributes: {}, children: [] };

/** Reads XML to a tree; undefined when it is not well formed. */
export const parseXml = (text: string): Element | undefined => {
  const parser = new SaxesParser({ xmlns: false });
  const root = { name: "", attributes: {}, children: [] as Node[] };
  const open = [root];
  let broken = false;
  parser.on("error", () => {
    broken = true;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [] as Node[] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (content) => void open.at(-1)?.children.push(content));
  parser.write(text.replace(/^\uFEFF/u, "")).close();
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

/** A whole number; undefined for anything else. */
export const numberIn = (text: string | undefined): number | undefined => {
  const value = Number.parseFloat(text ?? "");
  return Number.isFinite(value) ? value : undefined;
};

/** A switch like `<w:b/>` or `<w:b w:val="0"/>`; undefined when it is not there. */
export const switchOf = (parent: Element | undefined, name: string): boolean | undefined => {
  const element = childOf(parent, name);
  return element && !["0", "false", "off", "none"].includes(element.attributes["w:val"] ?? "1");
};

/** All text below an element. */
export const textOf = (element: Element): string =>
  element.children.map((child) => (isElement(child) ? textOf(child) : child)).join("");
