import { childOf, childrenOf, type Element } from "./xml-tree.ts";

/**
 * Elements around paragraphs, rows, cells or runs that change nothing in print: content controls, tags, links,
 * insertions nobody has accepted yet. What was deleted or moved away (`w:del`, `w:moveFrom`) is not among them.
 */
const wrappers = new Set([
  "w:sdt",
  "w:sdtContent",
  "w:customXml",
  "w:smartTag",
  "w:hyperlink",
  "w:ins",
  "w:moveTo",
  "w:dir",
  "w:bdo",
]);

/** The child elements with wrappers opened, however deep; of alternatives the first. */
export const contentOf = (parent: Element | undefined): readonly Element[] =>
  childrenOf(parent).flatMap((child): readonly Element[] => {
    if (child.name === "mc:AlternateContent") {
      return contentOf(childOf(child, "mc:Choice") ?? childOf(child, "mc:Fallback"));
    }
    return wrappers.has(child.name) ? contentOf(child) : [child];
  });

export const contentNamed = (parent: Element | undefined, name: string): readonly Element[] =>
  contentOf(parent).filter((child) => child.name === name);
