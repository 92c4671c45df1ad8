import { docxBaseline, docxPitch } from "../../../layout/grid/docx-profile.ts";
import type { TableRoom } from "../../../layout/set-document.ts";
import { emBox, grid, practice } from "../../../layout/standard.ts";
import { twipsOfMillimetres, twipsOfPoints } from "../../../layout/grid/twips.ts";

const em = twipsOfPoints(grid.size);

/** What a line of the grid has above and below its type already, in twips. */
const lead = {
  above: docxPitch * docxBaseline - em * emBox.above,
  below: docxPitch * (1 - docxBaseline) - em * emBox.below,
} as const;

/**
 * The distances around a table in running text, in twips: `above` comes after the line above it, `below` before the
 * line below it. They leave as much white on either side, and bring the text back to the grid.
 */
export const roomAround = ({
  height,
  lines,
  below: overPages,
}: TableRoom): { readonly above: number; readonly below: number } => {
  if (lines === undefined) {
    const air = twipsOfMillimetres(practice.tableAir);
    return {
      above: Math.round(air - lead.below),
      below: overPages ?? Math.max(0, Math.round(air - lead.above)),
    };
  }
  const both = Math.max(0, (lines - 1) * docxPitch - twipsOfMillimetres(height));
  const above = Math.min(both, Math.round((both + lead.above - lead.below) / 2));
  return { above, below: overPages ?? both - above };
};
