import type { Page } from "../../layout/page.ts";
import type { SetDocument } from "../../layout/set-document.ts";
import type { DocumentProperties } from "../../model/papers/document-properties.ts";
import type { ZipFile } from "../ooxml/zip.ts";
import { zip } from "../ooxml/zip.ts";
import { entryPart } from "./description.ts";
import { numbering, ofd, ofdPart } from "./elements.ts";
import { embeddedFonts, resourceFolder } from "./embedded-fonts.ts";
import type { OfdFonts } from "./ofd-fonts.ts";
import { outlines } from "./outlines.ts";
import { physicalBox } from "./page-area.ts";
import { pagePart } from "./page-content.ts";

/** The document's folder in the package: there is one document. */
const folder = "Doc_0";
const resources = "PublicRes.xml";
const pagePath = (index: number): string => `Pages/Page_${index}/Content.xml`;

/** Document.xml (7.5): the sheet that most pages have, the fonts, the pages in order and the outline. */
const documentPart = (pages: readonly Page[], numbers: readonly number[], last: number): string =>
  ofdPart(
    "Document",
    {},
    ofd(
      "CommonData",
      {},
      ofd("MaxUnitID", {}, String(last)),
      ofd("PageArea", {}, physicalBox({ orientation: "portrait" })),
      ofd("PublicRes", {}, resources),
    ),
    ofd("Pages", {}, ...numbers.map((ID, index) => ofd("Page", { ID, BaseLoc: pagePath(index) }))),
    outlines(pages, (index) => numbers[index] ?? 0),
  );

const file = (name: string, content: string | Uint8Array): ZipFile => ({
  name,
  content: typeof content === "string" ? Buffer.from(content) : content,
});

/**
 * Writes a set document as OFD (GB/T 33190-2016), fit to be kept by GB/T 42133-2022 (OFD-A): one document, its faces embedded,
 * nothing that lies elsewhere. The same document, fonts and properties give the same bytes.
 */
export const writeOfd = (
  set: SetDocument,
  { fonts, properties }: { readonly fonts: OfdFonts; readonly properties: DocumentProperties },
): Uint8Array => {
  const { pages } = set;
  const objects = numbering();
  const embedded = embeddedFonts(pages, fonts, objects);
  const numbers = pages.map(() => objects.next());
  const parts = pages.map((page) => pagePart(page, { objects, fontOf: embedded.fontOf }));
  const files = [
    file("OFD.xml", entryPart(set, properties, `${folder}/Document.xml`)),
    file(`${folder}/Document.xml`, documentPart(pages, numbers, objects.last())),
    file(`${folder}/${resources}`, embedded.resources),
    ...parts.map((part, index) => file(`${folder}/${pagePath(index)}`, part)),
    ...embedded.files.map(({ path, bytes }) => file(`${folder}/${resourceFolder}/${path}`, bytes)),
  ];
  return zip(files, properties.created);
};
