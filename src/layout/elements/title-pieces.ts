import type { Piece } from "../flowing/piece.ts";
import type { Ground } from "../grid/ground.ts";
import { baselineOnLine } from "../grid/page-area.ts";
import type { Part } from "../part.ts";
import { grid, pointsToMillimetres, title } from "../standard.ts";
import { placedText, shortText } from "../text/text-items.ts";

/** The lines of a title, each centred on a line of the grid (7.3.1); they stay together and with what follows. */
export const titlePieces = (lines: readonly string[], { area, faces }: Ground): readonly Piece[] => {
  const part: Part = { type: "heading", level: 0 };
  return lines.map((line) => ({
    height: pointsToMillimetres(grid.size),
    place: "line",
    keepWithNext: true,
    draw: (top) =>
      placedText(shortText({ text: line, face: title.face, size: title.size }), {
        x: (area.left + area.right) / 2,
        anchor: "middle",
        baseline: baselineOnLine(top, title.size),
        faces,
        part,
      }),
  }));
};
