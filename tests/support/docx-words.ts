import { docxPart } from "./docx-parts.ts";
import { elementsOf, xmlTree, type XmlElement } from "./xml-tree.ts";

/** The printed words of a DOCX as it reads, one string a paragraph; page numbers and the marks of a draft stand in footers and headers, not here. */
export const docxWords = async (bytes: Uint8Array): Promise<readonly string[]> =>
  elementsOf(xmlTree(await docxPart(bytes, "word/document.xml")), "w:p")
    .map((paragraph: XmlElement) =>
      elementsOf(paragraph, "w:t")
        .map(({ text }) => text)
        .join(""),
    )
    .filter((text) => text !== "");
