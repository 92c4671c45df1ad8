import { type FileChild, FrameAnchorType, FrameWrap, HeightRule } from "docx";
import { docxBaseline, docxMargins, docxTextWidth } from "../../../layout/grid/docx-profile.ts";
import type { ImprintContent } from "../../../layout/elements/imprint.ts";
import { emBox, imprint as rules, practice } from "../../../layout/standard.ts";
import type { LetterImprint } from "../../../model/papers/document.ts";
import { copiedToLine, recipientsImprintLine } from "../../../model/text/printed-text.ts";
import { addressees } from "./imprint.ts";
import { afterTable } from "../table/table.ts";
import { twipsOfMillimetres, twipsOfPoints } from "../../../layout/grid/twips.ts";

const line = twipsOfMillimetres(practice.imprintPitch);

/**
 * 版记 of a letter (10.1), without rules: a frame at the foot of the page it begins on, with the paragraph that it is
 * anchored to. `top` is where its type begins, in mm from the sheet's upper edge.
 */
export const letterImprint = (
  { imprint, recipients }: ImprintContent<LetterImprint | undefined>,
  top: number,
): readonly FileChild[] => {
  const y =
    twipsOfMillimetres(top) + twipsOfPoints(emBox.above * rules.size) - Math.round(line * docxBaseline);
  const lines = [
    recipients === undefined ? undefined : recipientsImprintLine(recipients),
    imprint && copiedToLine(imprint),
  ].filter((text) => text !== undefined);
  const frame = {
    type: "absolute",
    position: { x: docxMargins.left, y },
    width: docxTextWidth,
    height: line,
    rule: HeightRule.AUTO,
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    wrap: FrameWrap.AROUND,
  } as const;
  return [...lines.map((text) => addressees(text, { frame })), afterTable()];
};
