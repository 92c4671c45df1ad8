import type { LetterImprint } from "../../model/papers/document.ts";
import { copiedToLine, recipientsImprintLine } from "../../model/text/printed-text.ts";
import type { Ground } from "../grid/ground.ts";
import type { PageItem } from "../page.ts";
import { imprint as rules, pointsToMillimetres, practice } from "../standard.ts";
import { addressees } from "./imprint.ts";
import type { ImprintContent, SetImprint } from "./imprint.ts";

const lead = practice.imprintPitch - pointsToMillimetres(rules.size);

/**
 * 版记 of a letter (10.1): 主送 when page 1 has no room for it, and 抄送, without rules; the type of the last line
 * stands on the lower edge of the type area. Undefined when there is neither.
 */
export const setLetterImprint = (
  { imprint, recipients }: ImprintContent<LetterImprint | undefined>,
  ground: Ground,
): SetImprint | undefined => {
  const lines = [
    recipients === undefined ? undefined : recipientsImprintLine(recipients),
    imprint && copiedToLine(imprint),
  ].filter((line) => line !== undefined);
  if (lines.length === 0) return undefined;
  const items = lines.map((line) => addressees({ text: line, ruleAbove: false }, ground));
  const height = items.reduce((sum, item) => sum + item.height, 0) - lead;
  let top = ground.area.bottom - height - lead / 2;
  const drawn: PageItem[] = [];
  for (const item of items) {
    drawn.push(...item.draw(top));
    top += item.height;
  }
  return { height, items: drawn };
};
