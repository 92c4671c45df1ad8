import type { Element } from "../../docx/read/xml-tree.ts";
import { identity } from "../../pdf/read/matrix.ts";
import type { Font, PdfFile, PdfPage } from "../../pdf/read/page.ts";
import { annotationsOf } from "./annotations.ts";
import { childOf, childrenOf, numbersOf, textAt } from "./ofd-elements.ts";
import { entryPart, type OfdFailure, type OfdPackage, openOfd, placeFrom } from "./ofd-package.ts";
import { drawObjects, nothingDrawn } from "./page-objects.ts";
import { noResources, type Resources, withResources } from "./resources.ts";

/** An OFD as it was measured: pages and fonts as those of a PDF are, and what it says of itself. */
export interface OfdFile extends PdfFile {
  /** OFD, or OFD-A of one that is to be kept. */
  readonly docType: string;
  /** Of documents in the package, of which the first is measured. */
  readonly documents: number;
  /** What the document names and the package does not hold. */
  readonly missing: readonly string[];
  /** Whether it says who may do what with it. */
  readonly restricted: boolean;
}

/** Characters of all pages; a 通报 of sixty pages has some forty thousand. */
const mostCharacters = 500_000;

/** A page of no size is as large as the standard's. */
const usualBox = [0, 0, 210, 297] as const;

const boxOf = (area: Element | undefined): readonly number[] | undefined => {
  const box = numbersOf(textAt(area, "PhysicalBox"));
  return box.length === 4 ? box : undefined;
};

/** The document's root, where it stands, and what its pages have in common. */
interface DocumentRoot {
  readonly part: string;
  readonly root: Element;
  readonly resources: Resources;
  readonly templates: ReadonlyMap<string, string>;
}

const documentRoot = (ofd: OfdPackage, part: string): DocumentRoot | OfdFailure => {
  const root = ofd.tree(part);
  if (root === undefined) return "damaged";
  if (typeof root === "string") return root;
  const common = childOf(root, "CommonData");
  const named = [...childrenOf(common, "PublicRes"), ...childrenOf(common, "DocumentRes")];
  const places = named.map((each) => placeFrom(part, textAt(each)));
  return {
    part,
    root,
    resources: places.reduce((known, place) => withResources(known, ofd, place), noResources),
    templates: new Map(
      childrenOf(common, "TemplatePage").map(({ attributes }) => [
        attributes["ID"] ?? "",
        placeFrom(part, attributes["BaseLoc"] ?? ""),
      ]),
    ),
  };
};

/** The layers of a page, those of the pages that it is laid on first. */
const layersOf = (ofd: OfdPackage, page: Element, { templates }: DocumentRoot): readonly Element[] => {
  const laid = (order: "Background" | "Foreground"): readonly Element[] =>
    childrenOf(page, "Template")
      .filter(({ attributes }) => (attributes["ZOrder"] ?? "Background") === order)
      .flatMap(({ attributes }) => {
        const template = ofd.tree(templates.get(attributes["TemplateID"] ?? "") ?? "");
        return template && typeof template !== "string"
          ? childrenOf(childOf(template, "Content"), "Layer")
          : [];
      });
  return [...laid("Background"), ...childrenOf(childOf(page, "Content"), "Layer"), ...laid("Foreground")];
};

const measurePage = (
  ofd: OfdPackage,
  { part, page, number }: { readonly part: string; readonly page: Element; readonly number: number },
  document: DocumentRoot,
): { readonly measured: PdfPage; readonly resources: Resources } => {
  const resources = childrenOf(page, "PageRes")
    .map((each) => placeFrom(part, textAt(each)))
    .reduce((known, place) => withResources(known, ofd, place), document.resources);
  const common = childOf(document.root, "CommonData", "PageArea");
  const [, , width = 0, height = 0] = boxOf(childOf(page, "Area")) ?? boxOf(common) ?? usualBox;
  const drawn = nothingDrawn();
  for (const layer of layersOf(ofd, page, document))
    drawObjects(layer, { resources, layer: layer.attributes["DrawParam"], outer: identity, drawn });
  const measured = { number, sheet: { width, height }, rotate: 0, width, height, ...drawn };
  return { measured, resources };
};

/** The fonts that stand on pages, each once. */
const fontsUsed = (pages: readonly PdfPage[], resources: Resources): readonly Font[] => {
  const used = new Set(pages.flatMap(({ characters }) => characters.map(({ font }) => font)));
  const found = new Map<string, Font>();
  for (const { name, embedded } of resources.fonts.values())
    if (used.has(name)) found.set(name, { name, embedded: embedded && (found.get(name)?.embedded ?? true) });
  return [...found.values()];
};

/** The title of a document's properties, and that of its 题名, which archives keep. */
const titlesIn = (properties: Element | undefined): readonly string[] =>
  [
    ...childrenOf(properties, "Title"),
    ...childrenOf(childOf(properties, "CustomDatas"), "CustomData").filter(
      ({ attributes }) => attributes["Name"] === "题名",
    ),
  ].flatMap((each) => textAt(each).trim() || []);

/**
 * Reads an OFD of any program (GB/T 33190-2016): the place of every character and rule, fonts and page sizes, as the file says
 * them. Returns why not when it cannot be read or holds more than any document does.
 */
export const readOfd = (bytes: Uint8Array): OfdFile | OfdFailure => {
  const ofd = openOfd(bytes);
  if (typeof ofd === "string") return ofd;
  const entry = ofd.tree(entryPart);
  if (entry === undefined) return "damaged";
  if (typeof entry === "string") return entry;
  const bodies = childrenOf(entry, "DocBody");
  const document = documentRoot(ofd, placeFrom(entryPart, textAt(bodies[0], "DocRoot")));
  if (typeof document === "string") return document;
  const annotations = annotationsOf(ofd, document);
  const pages: PdfPage[] = [];
  let { resources } = document;
  let characters = 0;
  for (const listed of childrenOf(childOf(document.root, "Pages"), "Page")) {
    const part = placeFrom(document.part, listed.attributes["BaseLoc"] ?? "");
    const page = ofd.tree(part);
    if (page === undefined) return "damaged";
    if (typeof page === "string") return page;
    const { measured, resources: own } = measurePage(ofd, { part, page, number: pages.length + 1 }, document);
    resources =
      own === document.resources ? resources : { ...own, fonts: new Map([...resources.fonts, ...own.fonts]) };
    characters += measured.characters.length;
    if (characters > mostCharacters) return "too-much";
    const added = annotations.get(listed.attributes["ID"] ?? "") ?? [];
    pages.push({ ...measured, ...(added.length > 0 && { annotations: added }) });
  }
  if (characters === 0) return "no-text";
  return {
    pages,
    fonts: fontsUsed(pages, resources),
    docType: entry.attributes["DocType"] ?? "",
    titles: titlesIn(childOf(bodies[0], "DocInfo")),
    documents: bodies.length,
    missing: resources.missing,
    restricted: childOf(document.root, "Permissions") !== undefined,
  };
};
