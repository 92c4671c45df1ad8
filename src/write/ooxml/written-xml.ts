import { BuilderElement, type FileChild } from "docx";

/** Stands in a part for XML that is written already; no program ever sees it. */
const placeholder = { name: "tongbao:written", attribute: "xml" } as const;

/** An element that is written already, on its way through the docx package, which only takes objects of its own. */
export const writtenXml = (xml: string): FileChild => {
  const { name, attribute: key } = placeholder;
  // Base64 has no character that would be escaped.
  const value = Buffer.from(xml).toString("base64");
  return new BuilderElement({ name, attributes: { xml: { key, value } } }) as unknown as FileChild;
};

const opening = `<${placeholder.name} ${placeholder.attribute}="`;
const closing = '"/>';

/** A part as the docx package makes it, with what was written already in its places. */
export const withWrittenXml = (part: string): string => {
  const [before = "", ...pieces] = part.split(opening);
  // No regular expression: a table of thousands of rows is more than its stack holds.
  const written = pieces.map((piece) => {
    const end = piece.indexOf(closing);
    return Buffer.from(piece.slice(0, end), "base64").toString() + piece.slice(end + closing.length);
  });
  return before + written.join("");
};
