import { FrameAnchorType, FrameWrap, HeightRule, type Paragraph } from "docx";
import {
  docxBaseline,
  docxCell,
  docxLandscapeWidth,
  docxMargins,
  docxPitch,
  docxTableMargins,
  docxTextWidth,
  thinLine,
} from "../../../layout/grid/docx-profile.ts";
import { emBox, grid, pointsToMillimetres, practice } from "../../../layout/standard.ts";
import { draftMark } from "../../../model/text/printed-text.ts";
import { cellsOf } from "../../../layout/text/cell-width.ts";
import { paragraph } from "../text.ts";
import { twipsOfMillimetres } from "../../../layout/grid/twips.ts";

const width = cellsOf(draftMark) * docxCell + thinLine;

/** From the left edge of the page to the right edge of its text, in twips. */
const textRight = {
  portrait: docxMargins.left + docxTextWidth,
  landscape: docxTableMargins.bottom + docxLandscapeWidth,
} as const;

/** From the upper edge of the page to the mark's line box, in twips. */
const top =
  twipsOfMillimetres(practice.draftTop + emBox.above * pointsToMillimetres(grid.size)) -
  Math.round(docxPitch * docxBaseline);

/** 草稿 for the header of a draft's pages: above the text at its right, in a frame of its own so that it moves nothing. */
export const draftNotice = (orientation: keyof typeof textRight): Paragraph =>
  paragraph("DraftMark", draftMark, {
    frame: {
      type: "absolute",
      width,
      height: docxPitch,
      rule: HeightRule.EXACT,
      wrap: FrameWrap.AROUND,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      position: { x: textRight[orientation] - width, y: top },
    },
  });
