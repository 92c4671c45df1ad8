import { type Finding, judged, notConcerned } from "../../finding.ts";
import { isNear, median, millimetresToPoints, shown } from "../../lengths.ts";
import { closingMarks, openingMarks } from "../../text/marks.ts";
import { cell, closerPitch, em, fullPages, grid, pitch, sizes, typeArea } from "../../standard.ts";
import { isLandscape, type PdfDocument } from "../find/document.ts";
import { emBottom, emTop, isText, type Line, type LinedPage } from "../find/lines.ts";
import type { Character } from "../read/page.ts";
import { contentLines } from "../find/page-number-elements.ts";
import { cellStart, placeOf } from "../find/places.ts";

/** Distances between neighbouring lines of text, larger gaps left out. */
const pitchesOf = (page: LinedPage): readonly number[] => {
  const lines = contentLines(page).filter(isText);
  return lines
    .slice(1)
    .map((line, index) => line.baseline - (lines[index]?.baseline ?? 0))
    .filter((gap) => gap > em && gap < 1.4 * pitch);
};

/** Pages of nothing but text, whose lines can be counted; a page of which less is filled shows nothing. */
interface TextPage {
  readonly number: number;
  readonly rows: number;
  readonly first: number;
  readonly last: number;
}

const leastRows = 16;

const textPages = ({ pages, main, attachments }: PdfDocument, gap: number): readonly TextPage[] => {
  const parts = [main.paragraphs, ...attachments.map(({ paragraphs }) => paragraphs)];
  const ends = parts.map((paragraphs) => paragraphs.at(-1)?.lines.at(-1)?.page ?? 0);
  const starts = parts.map((paragraphs) => paragraphs[0]?.lines[0]?.page ?? 0);
  // What stands on the last page of a text, or on one before a part that begins anew, need not fill it.
  const goesOn = (number: number): boolean =>
    parts.some((_, index) => number >= (starts[index] ?? 0) && number < (ends[index] ?? 0));
  return pages.flatMap((page) => {
    const lines = contentLines(page);
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last || page.tables.length > 0 || isLandscape(page) || !lines.every(isText)) return [];
    const rows = Math.round((last.baseline - first.baseline) / gap) + 1;
    return rows < leastRows || !goesOn(page.page.number)
      ? []
      : [{ number: page.page.number, rows, first: emTop(first), last: emBottom(last) }];
  });
};

/** How far pitches that fill the page may lie from those of the profiles in use, in pt. */
const fillingPitches = [
  { least: 29.4, most: 29.66 },
  { least: 28.93, most: 28.97 },
] as const;

/** So many pages show how many lines a page holds; one or two may have been cut short to keep lines together. */
const enoughPages = 3;

/** Whether lines stand closer on the page of 成文日期, all of them alike, so that this page holds it (7.3.5.5). */
const isSetCloser = ({ main }: PdfDocument, page: LinedPage): boolean => {
  const gaps = pitchesOf(page);
  const points = gaps.map(millimetresToPoints);
  const { least, most } = closerPitch;
  return (
    page.page.number === main.date?.page &&
    points.every((each) => each >= least && each <= most) &&
    Math.max(...gaps) - Math.min(...gaps) < 0.05
  );
};

const linesFindings = (document: PdfDocument): readonly Finding[] => {
  const gaps = document.pages.filter((page) => !isSetCloser(document, page)).flatMap(pitchesOf);
  if (gaps.length < 2) {
    return [notConcerned("lines", "没有连续的三号文字"), notConcerned("fill", "没有整页文字")];
  }
  const gap = median(gaps);
  const points = millimetresToPoints(gaps.reduce((sum, each) => sum + each, 0) / gaps.length);
  const spread = Math.sqrt(gaps.reduce((sum, each) => sum + (each - gap) ** 2, 0) / gaps.length);
  const filling = fillingPitches.some(({ least, most }) => points >= least && points <= most);
  const full = textPages(document, gap);
  const most = Math.max(0, ...full.map(({ rows }) => rows));
  const uneven = spread >= 0.05 ? [`行距不匀，标准差 ${shown(spread, 3)} 毫米`] : [];
  const wrongPitch = filling
    ? []
    : [`行距 ${shown(points)} 磅，22 行排不满 225 毫米（应为 29.45～29.61 磅）`];
  const countIsWrong = most > grid.lines || (full.length >= enoughPages && most < grid.lines);
  const wrongCount = countIsWrong ? [`排满的一页 ${most} 行，应为 22 行`] : [];
  const counted = full.length > 0 ? `${most} 行，` : "";
  const lines = judged("lines", `${counted}行距 ${shown(points)} 磅，标准差 ${shown(spread, 3)} 毫米`, [
    ...wrongCount,
    ...wrongPitch,
    ...uneven,
  ]);
  const fullest = full.filter(({ rows }) => rows >= grid.lines);
  if (fullest.length === 0) return [lines, notConcerned("fill", "没有整页文字")];
  const wrong = fullest.flatMap(({ number, first, last }) =>
    fullPages.some((page) => isNear(first, page.first, 1.1) && isNear(last, page.last, 1.1))
      ? []
      : [`第${number}页首行上缘 ${shown(first)}、末行下缘 ${shown(last)}`],
  );
  const { first, last } = fullest[0] ?? { first: 0, last: 0 };
  return [lines, judged("fill", `${shown(first)}～${shown(last)}，${fullest.length} 个整页`, wrong)];
};

const inMillimetres = (size: number): number => (size * em) / sizes.三号;

/** 汉字 and full-width marks take a cell, figures and letters what they are wide. */
const nominalCells = ({ text, advance, size }: Character): number =>
  /^[\u0021-\u02ff]$/u.test(text) ? advance / inMillimetres(size) : 1;

/** Figures and points are not exactly half a cell in every face; up to this many cells more are their doing. */
const countTolerance = 0.25;

/** Cells of a line; a mark that is squeezed against what follows it, or against the edge, takes what is left to it. */
const cellsOf = (line: Line): number =>
  line.characters.reduce((sum, character, index) => {
    const next = line.characters[index + 1];
    const room = (next ? next.x : typeArea.right) - character.x;
    const isMark = closingMarks.has(character.text) || (next !== undefined && openingMarks.has(next.text));
    const share = room / (cell * (character.size / sizes.三号));
    return sum + (isMark ? Math.max(0.5, Math.min(1, share)) : nominalCells(character));
  }, 0);

const cellsFinding = ({ main, attachments }: PdfDocument): Finding => {
  const paragraphs = [...main.paragraphs, ...attachments.flatMap((each) => each.paragraphs)];
  const wrapped = paragraphs
    .flatMap(({ lines }) => lines.slice(0, -1))
    .filter((line) => isText(line) && line.right > typeArea.right - em);
  if (wrapped.length === 0) return notConcerned("cells", "没有排满的行");
  const counts = wrapped.map(
    (line) => cellsOf(line) + Math.max(0, Math.round((cellStart(line) - typeArea.left) / cell)),
  );
  const most = Math.max(...counts);
  const wrong = wrapped.flatMap((line, index) => {
    const count = counts[index] ?? 0;
    return count > grid.cells + countTolerance ? [`${placeOf(line)}：${shown(count, 1)} 字`] : [];
  });
  const few =
    most < grid.cells - 0.6 && wrapped.length >= 8 ? [`排满的行最多 ${shown(most, 1)} 字，应为 28 字`] : [];
  return judged("cells", `最多 ${shown(most, 1)} 字，${wrapped.length} 个满行`, [...wrong, ...few]);
};

/** 22 行 × 28 字 (5.2.3). */
export const checkGrid = (document: PdfDocument): readonly Finding[] => [
  ...linesFindings(document),
  cellsFinding(document),
];
