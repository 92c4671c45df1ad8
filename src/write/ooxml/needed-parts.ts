import type { PackagePart } from "./package.ts";

/**
 * What the docx package writes into every file and no document of ours has: notes, whose styles would be missing, lists,
 * and properties of one's own.
 */
const unused: ReadonlySet<string> = new Set([
  "word/footnotes.xml",
  "word/endnotes.xml",
  "word/numbering.xml",
  "docProps/custom.xml",
]);

/** The part whose relations a part tells; undefined for any other. */
const relating = (name: string): string | undefined => {
  const [, folder, of] = /^(.*)_rels\/(.*)\.rels$/u.exec(name) ?? [];
  return folder === undefined || of === undefined ? undefined : folder + of;
};

const textOf = ({ content }: PackagePart): string =>
  typeof content === "string" ? content : new TextDecoder().decode(content);

/** An entry of the content types or of relations, by the part that it is of. */
const entry = /<(?:Override|Relationship) [^>]*(?:PartName|Target)="([^"]*)"[^>]*\/>/gu;

/** Without the entries of unused parts; a relation's target is told from the folder of the part that has it. */
const withoutEntries = (text: string, folder: string): string =>
  text.replaceAll(entry, (whole, target: string) =>
    unused.has(target.startsWith("/") ? target.slice(1) : folder + target) ? "" : whole,
  );

/** The parts that a document needs: without those that it does not use, and without lists of no relation at all. */
export const neededParts = (parts: readonly PackagePart[]): readonly PackagePart[] =>
  parts.flatMap((part) => {
    const { name } = part;
    if (unused.has(name)) return [];
    const owner = relating(name);
    if (owner === undefined && name !== "[Content_Types].xml") return [part];
    if (owner !== undefined && unused.has(owner)) return [];
    const content = withoutEntries(textOf(part), owner?.replace(/[^/]*$/u, "") ?? "");
    return owner !== undefined && !content.includes("<Relationship ") ? [] : [{ name, content }];
  });
