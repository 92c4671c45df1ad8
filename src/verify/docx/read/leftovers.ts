import type { DocxFile } from "./document.ts";
import { descendantsOf, type Element, switchOf } from "./xml-tree.ts";

/** Changes of words and of looks that nobody has accepted or rejected: of runs, paragraphs, tables, rows and cells. */
const revised =
  /^w:(?:ins|del|moveTo|moveFrom|cellIns|cellDel|cellMerge|numberingChange|(?:r|p|tbl|tblPrEx|tblGrid|tr|tc|sect)PrChange)$/u;

/** What comes from other programs: a worksheet, a formula, a whole file. None of its words are in the text. */
const foreign = /^(?:w:object|w:altChunk|w:control)$/u;

/** What work on a file leaves in it and should not be left when it is printed, in its text and in the parts beside it. */
export const leftIn = (
  parts: readonly Element[],
  settings: Element | undefined,
): Pick<DocxFile, "revisions" | "comments" | "notes" | "placeholders" | "embedded" | "recording"> => {
  const names = parts.flatMap((part) => descendantsOf(part).map(({ name }) => name));
  const countOf = (wanted: RegExp): number => names.filter((name) => wanted.test(name)).length;
  return {
    revisions: countOf(revised),
    comments: countOf(/^w:commentReference$/u),
    notes: countOf(/^w:(?:foot|end)noteReference$/u),
    placeholders: countOf(/^w:showingPlcHdr$/u),
    embedded: countOf(foreign),
    ...(switchOf(settings, "w:trackRevisions") ? { recording: true } : {}),
  };
};

/** 替代文字 of pictures and shapes, in the order of the text. */
export const alternativesIn = (root: Element): readonly string[] =>
  descendantsOf(root).flatMap(({ name, attributes }) => {
    const text = name === "wp:docPr" ? (attributes["descr"] ?? "").trim() : "";
    return text === "" ? [] : [text];
  });
