import type { LetterImprint } from "../../model/document.ts";
import { copiedToLine, recipientsImprintLine } from "../../model/text/printed-text.ts";
import type { Faces } from "../faces.ts";
import { addressees } from "./imprint.ts";
import type { SetImprint } from "./imprint.ts";
import type { PageItem } from "../laid-out.ts";
import type { PageArea } from "../grid/page-area.ts";
import { imprint as rules, pointsToMillimetres, practice } from "../standard.ts";

const lead = practice.imprintPitch - pointsToMillimetres(rules.size);

/**
 * 版记 of a letter (10.1): 主送 when page 1 has no room for it, and 抄送, without rules; the type of the last line
 * stands on the lower edge of the type area. Undefined when there is neither.
 */
export const setLetterImprint = (
  imprint: LetterImprint | undefined,
  recipients: string | undefined,
  area: PageArea,
  faces: Faces,
): SetImprint | undefined => {
  const lines = [
    recipients === undefined ? undefined : recipientsImprintLine(recipients),
    imprint && copiedToLine(imprint),
  ].filter((line) => line !== undefined);
  if (lines.length === 0) return undefined;
  const items = lines.map((line) => addressees(line, false, area, faces));
  const height = items.reduce((sum, item) => sum + item.height, 0) - lead;
  let top = area.bottom - height - lead / 2;
  const drawn: PageItem[] = [];
  for (const item of items) {
    drawn.push(...item.draw(top));
    top += item.height;
  }
  return { height, items: drawn };
};
