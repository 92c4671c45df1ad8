import type { Faces } from "../faces.ts";
import type { Piece } from "../flowing/flow.ts";
import { baselineOnLine } from "../grid/page-area.ts";
import type { PageArea } from "../grid/page-area.ts";
import { grid, pointsToMillimetres, title } from "../standard.ts";
import { placedText, shortText } from "../text/text-items.ts";

/** The lines of a title, each centred on a line of the grid (7.3.1); they stay together and with what follows. */
export const titlePieces = (lines: readonly string[], area: PageArea, faces: Faces): readonly Piece[] =>
  lines.map((line) => ({
    height: pointsToMillimetres(grid.size),
    place: "line",
    keepWithNext: true,
    draw: (top) =>
      placedText(
        shortText(line, title.face, title.size),
        { x: (area.left + area.right) / 2, anchor: "middle", baseline: baselineOnLine(top, title.size) },
        faces,
      ),
  }));
