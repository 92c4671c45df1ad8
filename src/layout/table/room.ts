import type { Block } from "../../model/papers/document.ts";
import type { BlockPieces } from "../flowing/block-pieces.ts";
import { piecesOf } from "../flowing/block-pieces.ts";
import type { Piece } from "../flowing/piece.ts";
import type { PageArea } from "../grid/page-area.ts";
import type { TableRoom } from "../set-document.ts";
import { grid, pointsToMillimetres, practice } from "../standard.ts";

const em = pointsToMillimetres(grid.size);

/** The height of pieces one below the other, in mm, without the gap above the first. */
export const heightOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { height, gap = 0 }, index) => sum + height + (index === 0 ? 0 : gap), 0);

/** A note stands with the table above or below it. */
export const isTableOrNote = (block: Block | undefined): boolean =>
  block?.type === "table" || block?.type === "note";

/** A table in running text with its notes: the blocks from `first` to `last` (0-based). */
export interface TableGroup {
  readonly first: number;
  readonly last: number;
}

/** The tables in running text. What opens a text is none of them: it has its distance from the title. */
export const tableGroups = (blocks: readonly { readonly block: Block }[]): readonly TableGroup[] => {
  const isMember = (index: number): boolean => isTableOrNote(blocks[index]?.block);
  const groups: TableGroup[] = [];
  for (let first = 1; first < blocks.length; first++) {
    if (!isMember(first) || isMember(first - 1)) continue;
    let last = first;
    while (isMember(last + 1)) last++;
    if (blocks.slice(first, last + 1).some(({ block }) => block.type === "table"))
      groups.push({ first, last });
  }
  return groups;
};

/** How high a table with its notes is, and over how many lines of the grid it stands with `air` mm above and below. */
const roomOf = (pieces: readonly Piece[], area: PageArea, air: number): TableRoom => {
  const height = heightOf(pieces);
  const lines = Math.ceil((height + em + 2 * air) / area.pitch - 0.0001);
  return { height, ...(lines < area.lines && { lines }) };
};

/** The white above a table and the same below it, from type to rule, in mm; what the grid leaves over is shared out. */
const airAround = ({ height, lines }: TableRoom, area: PageArea): number =>
  lines === undefined ? practice.tableAir : (lines * area.pitch - em - height) / 2;

/** Puts what is missing of so much white (mm) above pieces that stand together, unless they begin a page. */
const withAir = (pieces: readonly Piece[], air: number): readonly Piece[] => [
  {
    height: Math.max(0, air - (pieces[0]?.gap ?? 0)),
    place: "free",
    keepWithNext: true,
    blank: true,
    draw: () => [],
  },
  ...pieces,
];

/** Blocks whose tables in running text have their room, with as little more than `air` mm of white as possible. */
export const withTableRooms = (
  blocks: readonly BlockPieces[],
  { area, air }: { readonly area: PageArea; readonly air: number },
): readonly BlockPieces[] => {
  const groups = tableGroups(blocks).map((group) => ({
    ...group,
    room: roomOf(piecesOf(blocks.slice(group.first, group.last + 1)), area, air),
  }));
  return blocks.map((each, index) => {
    const group = groups.find(({ first, last }) => first <= index && index <= last);
    if (!group) return each;
    const { first, room } = group;
    return {
      ...each,
      room,
      pieces: index === first ? withAir(each.pieces, airAround(room, area)) : each.pieces,
    };
  });
};
