import { isRed } from "../../colours.ts";
import { pointsToMillimetres } from "../../lengths.ts";
import { boxAround } from "../read/outline-box.ts";
import type { Box, Character, PdfPage } from "../read/page.ts";

/** A seal is no larger than this, in mm. */
const widestSeal = 60;

/** So few characters that stand askew make no seal. */
const fewest = 3;

const isInside = ({ left, top, right, bottom }: Box, box: Box): boolean =>
  left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom;

const boxOf = ({ x, y }: Character): Box => ({ left: x, top: y, right: x, bottom: y });

/** Where a seal lies that is drawn, not a picture: red characters that run round in a circle. */
const sealIn = ({ characters }: PdfPage): Box | undefined => {
  const round = characters.filter(({ askew, colour }) => askew === true && isRed(colour));
  const box = boxAround(round.map(({ x, y }) => [x, y] as const));
  if (round.length < fewest || !box || box.right - box.left > widestSeal) return undefined;
  const reach = 3 * pointsToMillimetres(Math.max(...round.map(({ size }) => size)));
  const side = Math.max(box.right - box.left, box.bottom - box.top) / 2 + reach;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return { left: x - side, right: x + side, top: y - side, bottom: y + side };
};

/** A picture of this size that is nearly square is a seal, in mm. */
const narrowestSeal = 25;
const mostOblong = 1.3;

const isSealSized = ({ left, top, right, bottom }: Box): boolean => {
  const [across, down] = [right - left, bottom - top];
  const [least, most] = [Math.min(across, down), Math.max(across, down)];
  return least > narrowestSeal && most < widestSeal && most < mostOblong * least;
};

/** The seals of a page, drawn or as pictures; one that shows nothing is no seal of anybody. */
export const sealsOn = (page: PdfPage): readonly (Box & { readonly blank: boolean })[] => {
  const drawn = sealIn(page);
  return [
    ...(drawn ? [{ ...drawn, blank: false }] : []),
    ...page.pictures
      .filter((picture) => (picture.look === "red" || picture.look === "blank") && isSealSized(picture))
      .map((picture) => ({ ...picture, blank: picture.look === "blank" })),
  ];
};

/** A page as it was before it was sealed. */
export const withoutSeal = (page: PdfPage): PdfPage => {
  const seal = sealIn(page);
  if (!seal) return page;
  const isOwn = (each: Character): boolean => !isRed(each.colour) || !isInside(boxOf(each), seal);
  return {
    ...page,
    characters: page.characters.filter(isOwn),
    rules: page.rules.filter((rule) => !isRed(rule.colour) || !isInside(rule, seal)),
    fills: page.fills
      .filter((fill) => !isRed(fill.colour) || !isInside(fill, seal))
      .map((fill) => ({ ...fill, above: page.characters.slice(0, fill.above).filter(isOwn).length })),
  };
};
