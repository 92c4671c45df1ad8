import type { OpenPage } from "./open-pdf.ts";

/** A part of what pdf.js tells of a page's structure; the published types leave 替代文字 out. */
interface StructurePart {
  readonly alt?: unknown;
  readonly children?: readonly StructurePart[];
}

const alternativesBelow = ({ alt, children = [] }: StructurePart): readonly string[] => [
  ...(typeof alt === "string" && alt.trim() !== "" ? [alt.trim()] : []),
  ...children.flatMap(alternativesBelow),
];

/** 替代文字 of the pictures of a page whose content is tagged, in order. */
export const alternativesOn = async (page: OpenPage["page"]): Promise<readonly string[]> => {
  try {
    const tree = (await page.getStructTree()) as StructurePart | null;
    return tree ? alternativesBelow(tree) : [];
  } catch {
    return [];
  }
};
