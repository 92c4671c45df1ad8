import type { InputFile } from "../model/input-file.ts";
import { judged } from "../verify/finding.ts";
import type { MeasuredDocument } from "../verify/measured-document.ts";
import type { WordPages } from "../verify/word-pages.ts";
import type { World } from "../world.ts";
import { countWordPages } from "./print/count-word-pages.ts";

/** More DOCX than this are not set once more: it takes seconds for each. */
const mostCounted = 4;

const stem = (file: string): string => file.replace(/\.[^./]+$/u, "");

/** A document with the pages that Word would make of it, beside those of the PDF of the same name. */
const withPages = (
  document: MeasuredDocument,
  { pages, sections }: WordPages,
  pdf: MeasuredDocument | undefined,
): MeasuredDocument => {
  const parts = sections.length > 1 ? `（各节 ${sections.join("、")}）` : "";
  const differs = pdf?.pages !== undefined && pdf.pages !== pages;
  const finding = judged(
    "wordPages",
    `约 ${pages} 页${parts}`,
    differs ? [`在 Word 里约 ${pages} 页，同名 PDF ${pdf.pages ?? 0} 页`] : [],
  );
  return {
    ...document,
    findings: document.findings.map((each) => (each.clause === "wordPages" ? finding : each)),
  };
};

/** Counts the pages of a few DOCX as Word would set them; many are left as they are. */
export const withWordPages = async (
  world: World,
  files: readonly InputFile[],
  documents: readonly MeasuredDocument[],
): Promise<readonly MeasuredDocument[]> => {
  const docx = documents.filter(({ format }) => format === "DOCX");
  if (docx.length > mostCounted) return documents;
  const sources = docx.flatMap(({ file }) => files.find(({ path }) => path === file) ?? []);
  const counted = await countWordPages(world, sources);
  return documents.map((document) => {
    const pages = counted[sources.findIndex(({ path }) => path === document.file)];
    const pdf = documents.find(({ file, format }) => format === "PDF" && stem(file) === stem(document.file));
    return document.format === "DOCX" && pages ? withPages(document, pages, pdf) : document;
  });
};
