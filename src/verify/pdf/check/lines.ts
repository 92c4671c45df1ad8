import { type Finding, judged, notConcerned } from "../../finding.ts";
import { keptWithNumber, notAtLineEnd, notAtLineStart, pairedMarks } from "../../text/marks.ts";
import type { PdfDocument } from "../find/document.ts";
import { fullWidthFigures, halfWidthMarks, repeatedMarks } from "../../text/official-text.ts";
import { type Line, type LinedPage } from "../find/lines.ts";
import { cellEnd, placeOf } from "../find/places.ts";
import { pointsToMillimetres } from "../../lengths.ts";

/** A line of a cell that ends so many characters before its edge ends a paragraph there. */
const widestRag = 3;

/** The edge of the cell that a line stands in. */
const cellEdge = ({ cell, baseline, right }: Line, { tables }: LinedPage): number => {
  const table = tables.find(
    ({ top, bottom, left, right: end }) =>
      cell !== undefined && baseline > top && baseline < bottom + 1 && right > left && right < end,
  );
  return Math.min(...(table?.verticals ?? []).map(({ left }) => left).filter((left) => left > right));
};

const endsParagraph = (line: Line, page: LinedPage): boolean =>
  cellEdge(line, page) - cellEnd(line) > widestRag * pointsToMillimetres(line.size);

/** Lines that follow each other in one text: a paragraph, a title, a paragraph in a cell of a table. */
const cellsOfPage = (page: LinedPage): readonly (readonly Line[])[] => {
  const groups = new Map<string, Line[][]>();
  for (const line of page.cells.toSorted((a, b) => a.baseline - b.baseline)) {
    const key = line.cell ?? "";
    const paragraphs = groups.get(key) ?? [];
    groups.set(key, paragraphs);
    const last = paragraphs.at(-1)?.at(-1);
    if (last === undefined || endsParagraph(last, page)) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return [...groups.values()].flat();
};

const textsOf = ({ main, attachments, imprint, pages }: PdfDocument): readonly (readonly Line[])[] => [
  main.title,
  main.recipients,
  main.attachmentList,
  ...main.paragraphs.map(({ lines }) => lines),
  ...attachments.flatMap(({ title, paragraphs }) => [title, ...paragraphs.map(({ lines }) => lines)]),
  imprint?.lines ?? [],
  ...pages.flatMap(cellsOfPage),
];

const first = (line: Line): string => line.characters[0]?.text ?? "";
const last = (line: Line): string => line.characters.at(-1)?.text ?? "";

/** · before the items of a list. */
const isListMark = (line: Line, index: number): boolean => index === 0 && first(line) === "·";

const markFaults = (lines: readonly Line[]): readonly string[] =>
  lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const parted = next && pairedMarks.has(last(line)) && first(next) === last(line);
    return [
      ...halfWidthMarks(line.text).map((found) => `第${line.page}页“${found}”：中文里应用全角标点`),
      ...fullWidthFigures(line.text).map((found) => `第${line.page}页“${found}”：数字、字母应用半角`),
      ...repeatedMarks(line.text).map((found) => `第${line.page}页“${found}”：标点重复`),
      ...(notAtLineStart.has(first(line)) && !isListMark(line, index)
        ? [`${placeOf(line)}：行首是“${first(line)}”`]
        : []),
      ...(next && notAtLineEnd.has(last(line)) ? [`${placeOf(line)}：行尾是“${last(line)}”`] : []),
      ...(parted ? [`${placeOf(line)}：“${last(line)}${last(line)}”分在两行`] : []),
    ];
  });

const numberFaults = (lines: readonly Line[]): readonly string[] =>
  lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (!next || !/\d[.．,]?$/u.test(line.text) || !keptWithNumber.test(next.text)) return [];
    // Two entries of a list may follow each other: a line that begins with a number of its own.
    const begin = next.text.slice(0, 4);
    return [`第${line.page}页“${line.text.slice(-6)}｜${begin}”：数字断在两行`];
  });

/** 禁则 and numbers, line by line, in text and in tables (9). */
export const checkLines = (document: PdfDocument): readonly Finding[] => {
  const texts = textsOf(document);
  const count = texts.reduce((sum, lines) => sum + lines.length, 0);
  if (count === 0) return [notConcerned("marks", "没有文字"), notConcerned("splitNumbers", "没有文字")];
  const wrongMarks = texts.flatMap(markFaults);
  const wrongNumbers = texts.flatMap(numberFaults);
  return [
    judged("marks", `${count} 行，违反 ${wrongMarks.length} 处`, wrongMarks),
    judged("splitNumbers", `${count} 行，断开 ${wrongNumbers.length} 处`, wrongNumbers),
  ];
};
