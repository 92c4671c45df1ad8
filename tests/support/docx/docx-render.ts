import { Document, type FileChild, Packer } from "docx";
import { withWrittenXml } from "../../../src/write/ooxml/written-xml.ts";
import { docxPart } from "./docx-parts.ts";
import { childOf, type XmlElement, xmlTree } from "./xml-tree.ts";

/** The XML that is written for some children of a body, each as a tree; the section's own is left out. */
export const renderedChildren = async (children: readonly FileChild[]): Promise<readonly XmlElement[]> => {
  const bytes = await Packer.pack(new Document({ sections: [{ children }] }), "uint8array");
  const body = childOf(xmlTree(withWrittenXml(await docxPart(bytes, "word/document.xml"))), "w:body");
  return body?.children.filter(({ name }) => name !== "w:sectPr") ?? [];
};
