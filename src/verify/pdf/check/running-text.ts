import { type Finding, judged, notConcerned } from "../../finding.ts";
import { shown } from "../../lengths.ts";
import { em, pitch, typeArea } from "../../standard.ts";
import { headingLength, headingLevel } from "../../text/official-text.ts";
import { isLandscape, type PdfDocument, type PdfParagraph } from "../find/document.ts";
import { emBottom, isText, type Line, type LinedPage } from "../find/lines.ts";
import { contentLines } from "../find/page-number-elements.ts";
import { cellEnd, placeOf } from "../find/places.ts";

/** So many rows may stay empty at the foot of a page, where what follows is kept together. */
const mostRowsLeft = 7;

/** A line that ends further from the edge than this was not filled, in mm. */
const raggedBy = 0.8 * em;

/** The lowest that stands on a page, tables too. */
const lowestOf = (page: LinedPage): number =>
  Math.max(0, ...contentLines(page).map(emBottom), ...page.tables.map(({ bottom }) => bottom));

const isFirst = (line: Line, page: LinedPage): boolean =>
  contentLines(page)[0] === line && page.tables.every(({ top }) => top > line.baseline);

/** Whether anything stands between two heights of a page. */
const holds = (page: LinedPage, from: number, to: number): boolean =>
  page.lines.some(({ baseline }) => baseline > from + 1 && baseline < to - 1) ||
  page.tables.some(({ top, bottom }) => bottom > from && top < to);

const gapFaults = (line: Line, next: Line, page: LinedPage): readonly string[] => {
  const rows = Math.round((next.baseline - line.baseline) / pitch) - 1;
  return rows > 0 && !holds(page, line.baseline, next.baseline)
    ? [`${placeOf(next)}：前面空了 ${rows} 行`]
    : [];
};

/** A page that ends long before its foot while the text goes on; 署名 may have drawn text to its own page (7.3.5.5). */
const breakFaults = (
  { main }: PdfDocument,
  line: Line,
  { next, here, after }: { readonly next: Line; readonly here: LinedPage; readonly after: LinedPage },
): readonly string[] => {
  const rows = Math.floor((typeArea.bottom - lowestOf(here) + 1) / pitch);
  const isDrawn = main.date?.page === next.page;
  return rows > mostRowsLeft && !isDrawn && isFirst(next, after)
    ? [`第${line.page}页下面空了 ${rows} 行，正文在下页接着`]
    : [];
};

const isHeading = ({ text }: PdfParagraph): boolean => {
  const level = headingLevel(text);
  return (level === 1 || level === 2) && headingLength(text) === Array.from(text).length;
};

const isLastOn = (line: Line, page: LinedPage): boolean => lowestOf(page) <= emBottom(line) + 0.1;

const headingFaults = (document: PdfDocument, paragraphs: readonly PdfParagraph[]): readonly string[] =>
  paragraphs.flatMap((paragraph) => {
    const line = paragraph.lines.at(-1);
    const page = line && document.pages[line.page - 1];
    const after = line && document.pages[line.page];
    const goesOn = after !== undefined && after.lines.length + after.cells.length > 0;
    return page && goesOn && isHeading(paragraph) && isLastOn(line, page)
      ? [`${placeOf(line)}：标题是第${line.page}页的最后一行`]
      : [];
  });

const raggedFaults = ({ lines }: PdfParagraph, pages: readonly LinedPage[]): readonly string[] =>
  lines.slice(0, -1).flatMap((line) => {
    const page = pages[line.page - 1];
    const short = typeArea.right - cellEnd(line);
    return page && !isLandscape(page) && isText(line) && short > raggedBy
      ? [`${placeOf(line)}：右端空 ${shown(short)}，没有排到行末`]
      : [];
  });

const partFaults = (document: PdfDocument, paragraphs: readonly PdfParagraph[]): readonly string[] => {
  const lines = paragraphs.flatMap((each) => each.lines);
  const between = lines.slice(1).flatMap((next, index): readonly string[] => {
    const line = lines[index] ?? next;
    const [here, after] = [document.pages[line.page - 1], document.pages[next.page - 1]];
    if (!here || !after || isLandscape(here) || !isText(line) || !isText(next)) return [];
    if (line.page === next.page) return gapFaults(line, next, here);
    return next.page === line.page + 1 ? breakFaults(document, line, { next, here, after }) : [];
  });
  return [
    ...between,
    ...headingFaults(document, paragraphs),
    ...paragraphs.flatMap((each) => raggedFaults(each, document.pages)),
  ];
};

/** 正文 goes on from line to line and page to page (5.2.3), and no heading stands alone at the foot of a page. */
export const checkRunningText = (document: PdfDocument): readonly Finding[] => {
  const parts = [document.main.paragraphs, ...document.attachments.map(({ paragraphs }) => paragraphs)];
  const count = parts.flat().length;
  if (count === 0) return [notConcerned("runningText", "没有正文")];
  const wrong = parts.flatMap((part) => partFaults(document, part));
  return [judged("runningText", wrong.length === 0 ? `${count} 段连排` : `${wrong.length} 处`, wrong)];
};
