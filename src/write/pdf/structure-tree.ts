import { packedObjects } from "./packed-objects.ts";
import type { BufferedPdf, PdfObject } from "./pdfkit-document.ts";
import type { ContentOnPage, StructureElement } from "./structure.ts";

/** pdfkit's way to a new object of the file; its published types know other ones. */
interface PdfWithObjects {
  ref(data: Readonly<Record<string, unknown>>): PdfObject;
}

/** Page dictionaries as the file has them, in order. */
type Pages = readonly PdfObject[];

/** For each page, the element that each of its marked contents belongs to, by their numbers. */
type Parents = readonly (PdfObject[] | undefined)[];

/** A text as pdfkit takes it for one: a string of its own kind would be a name. */
// oxlint-disable-next-line no-new-wrappers
const textString = (text: string): unknown => new String(text);

/** What an element holds as the file says it: the number of marked content alone where it is on the page of the element. */
const contentEntry = (
  { page, place }: ContentOnPage,
  { pages, own }: { pages: Pages; own: number },
): unknown => (page === own ? place : { Type: "MCR", Pg: pages[page], MCID: place });

/** Makes an element and all below it of the file, and returns it. */
const writeElement = (
  add: (data: Readonly<Record<string, unknown>>) => PdfObject,
  element: StructureElement,
  at: { readonly parent: PdfObject; readonly pages: Pages; readonly parents: Parents },
): PdfObject => {
  const { type, attributes, alternative, summary, children } = element;
  const written = add({
    S: type,
    P: at.parent,
    ...(attributes && { A: attributes }),
    ...(summary !== undefined && { A: { O: "Table", Summary: textString(summary) } }),
    ...(alternative !== undefined && { Alt: textString(alternative) }),
  });
  const own = children.find((child) => "page" in child)?.page;
  const entries = children.map((child): unknown => {
    if (!("page" in child)) return writeElement(add, child, { ...at, parent: written });
    const contents = at.parents[child.page];
    if (contents) contents[child.place] = written;
    return contentEntry(child, { pages: at.pages, own: own ?? 0 });
  });
  if (own !== undefined) written.data.Pg = at.pages[own];
  if (entries.length > 0) written.data.K = entries.length === 1 ? entries[0] : entries;
  return written;
};

/**
 * Gives a PDF its structure tree (ISO 32000-1 14.7), says that it is tagged, and has who leafs by the tab key follow it.
 * The pages must not have ended.
 */
export const addStructureTree = (pdf: BufferedPdf, root: StructureElement, pageCount: number): void => {
  const pages = Array.from({ length: pageCount }, (_, index) => {
    pdf.switchToPage(index);
    return pdf.page.dictionary;
  });
  const parents = pages.map((): PdfObject[] => []);
  // pdfkit ends both when the file ends, and gives pages their Tabs where it finds MarkInfo.
  const { _root: catalogue } = pdf;
  const file = pdf as unknown as PdfWithObjects;
  catalogue.data.MarkInfo = file.ref({ Marked: true });
  const tree = file.ref({ Type: "StructTreeRoot" });
  const packed = packedObjects(pdf);
  tree.data.K = writeElement(packed.add, root, { parent: tree, pages, parents });
  tree.data.ParentTree = packed.add({ Nums: parents.flatMap((contents, index) => [index, contents]) });
  packed.pack();
  tree.data.ParentTreeNextKey = pageCount;
  catalogue.data.StructTreeRoot = tree;
  for (const [index, page] of pages.entries()) page.data.StructParents = index;
};
