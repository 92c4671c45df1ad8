import type { Annotation } from "../../pdf/read/page.ts";
import { descendantsOf, type Element, textOf } from "../../docx/read/xml-tree.ts";
import { childOf, childrenOf, localName, numbersOf, textAt } from "./ofd-elements.ts";
import { type OfdPackage, placeFrom } from "./ofd-package.ts";

/** 注释 of OFD (GB/T 33190-2016 15.2) by the names that PDF has for what they do to a page; a link does nothing. */
const kinds: Readonly<Record<string, string>> = {
  Highlight: "Highlight",
  Stamp: "Stamp",
  Watermark: "FreeText",
  Path: "Ink",
};

const annotationOf = (annotation: Element): readonly Annotation[] => {
  const { Type: type = "", Visible: visible } = annotation.attributes;
  const appearance = childOf(annotation, "Appearance");
  const [left, top, width, height] = numbersOf(appearance?.attributes["Boundary"]);
  const isShown = type !== "Link" && visible !== "false";
  if (!isShown || !appearance || left === undefined || top === undefined) return [];
  const text = descendantsOf(appearance)
    .filter((element) => localName(element) === "TextCode")
    .map(textOf)
    .join("");
  const box = { left, top, right: left + (width ?? 0), bottom: top + (height ?? 0) };
  return [{ kind: Object.hasOwn(kinds, type) ? (kinds[type] ?? type) : type, text, boxes: [box] }];
};

const treeAt = (ofd: OfdPackage, path: string): Element | undefined => {
  const tree = ofd.tree(path);
  return typeof tree === "string" ? undefined : tree;
};

/** What was put on the pages of a document that are no part of their content, by the numbers of the pages. `part` is the document's root. */
export const annotationsOf = (
  ofd: OfdPackage,
  { part, root }: { readonly part: string; readonly root: Element },
): ReadonlyMap<string, readonly Annotation[]> => {
  const named = textAt(root, "Annotations");
  if (named === "") return new Map();
  const list = placeFrom(part, named);
  return new Map(
    childrenOf(treeAt(ofd, list), "Page").map((page) => {
      const own = treeAt(ofd, placeFrom(list, textAt(page, "FileLoc")));
      return [page.attributes["PageID"] ?? "", childrenOf(own, "Annot").flatMap(annotationOf)] as const;
    }),
  );
};
