import { SaxesParser } from "saxes";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in the element. */
  readonly text: string;
}

/** Parses well-formed XML; throws when it is not. */
export const xmlTree = (source: string): XmlElement => {
  type Open = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };
  const stack: Open[] = [{ name: "", attributes: {}, children: [], text: "" }];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    stack.push({
      name: tag.name,
      attributes: { ...tag.attributes },
      children: [],
      text: "",
    });
  });
  parser.on("text", (text) => {
    const open = stack.at(-1);
    if (open) open.text += text;
  });
  parser.on("closetag", () => {
    const closed = stack.pop();
    if (closed) stack.at(-1)?.children.push(closed);
  });
  parser.write(source).close();
  const root = stack[0]?.children[0];
  if (root === undefined) throw new Error("no root element");
  return root;
};

/** All elements of a name below an element, in document order. */
export const elementsOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)]);

/** The first child of a name, or of a path of names. */
export const childOf = (
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined => {
  let found = element;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found;
};

/** One element a line, indented, attributes as they stand: fit for reading and comparing. */
export const indentedXml = (element: XmlElement, depth = 0): string => {
  const attributes = Object.entries(element.attributes)
    .filter(([key]) => !key.startsWith("xmlns"))
    .map(([key, value]) => ` ${key}="${value}"`)
    .join("");
  const text = element.text.trim() === "" ? "" : ` ${element.text}`;
  return [
    `${"  ".repeat(depth)}${element.name}${attributes}${text}`,
    ...element.children.map((child) => indentedXml(child, depth + 1)),
  ].join("\n");
};
