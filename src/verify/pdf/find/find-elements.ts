import { looseAttachmentLabel } from "../../text/official-text.ts";
import type { AttachmentElements, ImprintElements, PdfDocument } from "./document.ts";
import { findHead, noHead } from "./head-elements.ts";
import { findImprint } from "./imprint-elements.ts";
import { type Line, type LinedPage, linesOfPage } from "./lines.ts";
import { findMain, leadingTitle, toParagraphs } from "./main-elements.ts";
import type { PdfFile } from "../read/page.ts";
import { contentLines, pageNumberOf } from "./page-number-elements.ts";

/** 题注 and 表注 are smaller than the text and stand this near to their table, in mm. */
const noteReach = 16;
const largestNote = 13;

/** Small text that says 注：, or at a table. */
const beginsTableNote = ({ size, baseline, text }: Line, { tables }: LinedPage): boolean =>
  size < largestNote &&
  (/^注[：:]/u.test(text) ||
    tables.some(({ top, bottom }) => baseline > top - noteReach && baseline < bottom + noteReach));

/** The lines without 题注 and 表注, however many lines they have. */
const withoutTableNotes = (lines: readonly Line[], page: LinedPage): readonly Line[] => {
  let inNote = false;
  return lines.filter((line) => {
    inNote = beginsTableNote(line, page) || (inNote && line.size < largestNote);
    return !inNote;
  });
};

/** The content of a page that is not part of 版记. */
const ownLines = (page: LinedPage, imprint: ImprintElements | undefined): readonly Line[] =>
  contentLines(page).filter((line) => imprint?.page !== page || !imprint.lines.includes(line));

const contentWithout = (page: LinedPage, imprint: ImprintElements | undefined): readonly Line[] =>
  withoutTableNotes(ownLines(page, imprint), page);

const isBlankPage = (page: LinedPage, imprint: ImprintElements | undefined): boolean =>
  ownLines(page, imprint).length === 0 && page.tables.length === 0;

const attachmentOf = (
  pages: readonly LinedPage[],
  imprint: ImprintElements | undefined,
): AttachmentElements | undefined => {
  const [label, ...below] = pages.flatMap((page) => contentWithout(page, imprint));
  if (!label) return undefined;
  const title = leadingTitle(below.filter(({ page }) => page === label.page));
  const rest = below.slice(title.length);
  return { pages, label, title, paragraphs: toParagraphs(rest) };
};

/** Finds the elements of an official document in a PDF from what the file shows. */
export const findElements = (file: PdfFile): PdfDocument => {
  const pages = file.pages.map(linesOfPage);
  const imprint = findImprint(pages);
  const starts = pages.flatMap((page, index) =>
    index > 0 && looseAttachmentLabel.test(contentWithout(page, imprint)[0]?.text ?? "") ? [index] : [],
  );
  const textEnd = pages.findLastIndex((page) => !isBlankPage(page, imprint)) + 1;
  const mainPages = pages.slice(0, starts[0] ?? textEnd);
  const [first] = pages;
  const head = first ? findHead(first) : noHead;
  return {
    fonts: file.fonts,
    ...(file.claim ? { claim: file.claim } : {}),
    titles: file.titles ?? [],
    carried: file.carried ?? [],
    pages,
    head,
    main: findMain(
      head,
      mainPages.flatMap((page) => contentWithout(page, imprint)),
    ),
    attachments: starts.flatMap((start, index) => {
      const found = attachmentOf(pages.slice(start, starts[index + 1] ?? textEnd), imprint);
      return found ? [found] : [];
    }),
    ...(imprint ? { imprint } : {}),
    pageNumbers: pages.map(pageNumberOf),
  };
};
