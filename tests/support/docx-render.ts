import { Document, type FileChild, Packer } from "docx";
import { docxPart } from "./docx-parts.ts";
import { childOf, type XmlElement, xmlTree } from "./xml-tree.ts";

/** The XML that the docx package writes for some children of a body, each as a tree; the section's own is left out. */
export const renderedChildren = async (children: readonly FileChild[]): Promise<readonly XmlElement[]> => {
  const bytes = await Packer.pack(new Document({ sections: [{ children }] }), "uint8array");
  const body = childOf(xmlTree(await docxPart(bytes, "word/document.xml")), "w:body");
  return body?.children.filter(({ name }) => name !== "w:sectPr") ?? [];
};
