import type { Block } from "../../model/document.ts";
import type { Piece } from "../flowing/flow.ts";
import type { TableRoom } from "../laid-out.ts";
import type { PageArea } from "../grid/page-area.ts";
import { grid, pointsToMillimetres, practice } from "../standard.ts";

const em = pointsToMillimetres(grid.size);

/** The height of pieces one below the other, in mm, without the gap above the first. */
export const heightOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { height, gap = 0 }, index) => sum + height + (index === 0 ? 0 : gap), 0);

/** A note stands with the table above or below it. */
export const isTableOrNote = (block: Block | undefined): boolean =>
  block?.type === "table" || block?.type === "note";

/**
 * The tables in running text, each with its notes: how high they are, and over how many lines of the grid they stand
 * when as little more than `air` mm as possible is left above and below. What opens a text has its distance
 * from the title.
 */
export const tableRooms = (
  blocks: readonly Block[],
  pieces: readonly (readonly Piece[])[],
  area: PageArea,
  air: number,
): readonly TableRoom[] => {
  const rooms: TableRoom[] = [];
  for (let first = 1; first < blocks.length; first++) {
    if (!isTableOrNote(blocks[first]) || isTableOrNote(blocks[first - 1])) continue;
    let last = first;
    while (isTableOrNote(blocks[last + 1])) last++;
    if (blocks.slice(first, last + 1).every(({ type }) => type === "note")) continue;
    const height = heightOf(pieces.slice(first, last + 1).flat());
    const lines = Math.ceil((height + em + 2 * air) / area.pitch - 0.0001);
    rooms.push({ first, last, height, ...(lines < area.lines && { lines }) });
  }
  return rooms;
};

/** The white above a table and the same below it, from type to rule, in mm; what the grid leaves over is shared out. */
export const airAround = ({ height, lines }: TableRoom, area: PageArea): number =>
  lines === undefined ? practice.tableAir : (lines * area.pitch - em - height) / 2;

/** Puts what is missing of so much white (mm) above pieces that stand together, unless they begin a page. */
export const withAir = (pieces: readonly Piece[], air: number): readonly Piece[] => [
  {
    height: Math.max(0, air - (pieces[0]?.gap ?? 0)),
    place: "free",
    keepWithNext: true,
    blank: true,
    draw: () => [],
  },
  ...pieces,
];
