import type { Cell } from "../../model/papers/document.ts";
import type { Faces } from "../faces.ts";
import { tablePractice } from "../table-practice.ts";
import { setCell } from "./cells.ts";
import type { CellFrame, SetCell } from "./cells.ts";

const { leastCarried, paragraphEndFrom, continued } = tablePractice;

/** How many lines of a cell stand on a page that holds `fitting`: all, or up to a paragraph's end where one is near. */
const linesOfPart = ({ lines, paragraphs }: SetCell, fitting: number): number => {
  if (lines.length <= fitting) return lines.length;
  const most = Math.max(1, Math.min(fitting, lines.length - leastCarried));
  let end = 0;
  let nearest: number | undefined;
  for (const paragraph of paragraphs) {
    end += paragraph.lines.length;
    if (end <= most && end > fitting * paragraphEndFrom) nearest = end;
  }
  return nearest ?? most;
};

/** The lines of a cell from one (0-based) to before another. */
const linesBetween = (cell: SetCell, from: number, to: number): SetCell => {
  let start = 0;
  const paragraphs = cell.paragraphs.flatMap((paragraph) => {
    const lines = paragraph.lines.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += paragraph.lines.length;
    return lines.length > 0 ? [{ ...paragraph, lines }] : [];
  });
  return { ...cell, paragraphs, lines: cell.lines.slice(from, to) };
};

/** What a row's first cell says on the pages after the one on which it ends: 35（续）, or 续 below 35 in a narrow one. */
export const continuedCell = (
  cell: { readonly content: Cell; readonly frame: CellFrame },
  faces: Faces,
): SetCell => {
  const { content, frame } = cell;
  const set = (paragraphs: Cell): SetCell => setCell({ paragraphs, frame }, faces);
  const last = content.at(-1);
  if (last === undefined) return set([]);
  const beside = set([...content.slice(0, -1), `${last}（${continued}）`]);
  return beside.lines.length === set(content).lines.length ? beside : set([...content, continued]);
};

/** A bar stands where its cell ends. */
const withoutBar = ({ drawn: _drawn, ...cell }: SetCell): SetCell => cell;

/** The part of a cell above a line end: one that goes on below fills its room from the top. */
const upperPart = (cell: SetCell, line: number): SetCell =>
  line === cell.lines.length ? cell : { ...withoutBar(linesBetween(cell, 0, line)), fromTop: true };

/** The part below it, which goes on at the top. */
const lowerPart = (cell: SetCell, line: number): SetCell => {
  const rest = linesBetween(cell, line, cell.lines.length);
  return { ...(line === cell.lines.length ? withoutBar(rest) : rest), fromTop: true };
};

/**
 * Parts the cells of a row where a page holds `fitting` lines. The row does not lose its number: where the first cell
 * ends above, `label` stands in its place below.
 */
export const partedCells = (
  cells: readonly SetCell[],
  { fitting, label }: { readonly fitting: number; readonly label: SetCell | undefined },
): readonly [readonly SetCell[], readonly SetCell[]] => {
  const counts = cells.map((cell) => linesOfPart(cell, fitting));
  const rest = cells.map((cell, index) => lowerPart(cell, counts[index] ?? 0));
  return [
    cells.map((cell, index) => upperPart(cell, counts[index] ?? 0)),
    rest.map((cell, index) =>
      index === 0 && cell.lines.length === 0 && label ? { ...label, fromTop: true as const } : cell,
    ),
  ];
};
