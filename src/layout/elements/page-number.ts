import { pageNumberText } from "../../model/text/printed-text.ts";
import type { Page, TextItem } from "../page.ts";
import type { Faces } from "../faces.ts";
import { pageNumber as rules, pointsToMillimetres, sheet, typeArea } from "../standard.ts";
import { placedText, shortText } from "../text/text-items.ts";

/**
 * 页码 (7.5): below the type area with the middle of its dashes at 269 mm, one character in at the outer edge: right
 * on odd pages, left on even ones. On a landscape page it keeps its place on the upright sheet (8), so that it runs
 * downwards along the left edge of the page as it is read.
 */
export const pageNumberItems = (
  { number, orientation }: { readonly number: number; readonly orientation: Page["orientation"] },
  faces: Faces,
): readonly TextItem[] => {
  const em = pointsToMillimetres(rules.size);
  const dash = faces[rules.face].ink("—");
  const baseline = rules.centre + ((dash.top + dash.bottom) / 2) * em;
  const isOdd = number % 2 === 1;
  const { face, size } = rules;
  const upright = placedText(shortText({ text: pageNumberText(number), face, size }), {
    x: isOdd ? typeArea.right - rules.indent * em : typeArea.left + rules.indent * em,
    anchor: isOdd ? "right" : "left",
    baseline,
    faces,
  });
  return orientation === "portrait"
    ? upright
    : upright.map((item) => ({ ...item, x: sheet.height - item.baseline, baseline: item.x, turned: true }));
};
