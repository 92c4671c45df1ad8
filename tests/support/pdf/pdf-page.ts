import type { Character, PdfPage, DrawnRule } from "../../../src/verify/pdf/read/page.ts";

const millimetresPerPoint = 25.4 / 72;

interface Setting {
  readonly size?: number;
  readonly font?: string;
  readonly colour?: string;
  readonly turns?: Character["turns"];
  readonly thickened?: boolean;
  /** From one character to the next, in em. */
  readonly step?: number;
}

const isHalf = (text: string): boolean => text <= "\u02ff";

/** The characters of a line of plain data, from `x` mm on the baseline `y` mm. */
export const charactersOf = (
  text: string,
  x: number,
  y: number,
  setting: Setting = {},
): readonly Character[] => {
  const {
    size = 16,
    font = "仿宋_GB2312",
    colour = "#000000",
    turns = 0,
    thickened = false,
    step = 1,
  } = setting;
  const em = size * millimetresPerPoint;
  let along = 0;
  return Array.from(text, (each) => {
    const advance = isHalf(each) ? em / 2 : em;
    const at = along;
    along += advance * step;
    const place = turns === 1 ? { x, y: y + at } : { x: x + at, y };
    return { text: each, ...place, advance, size, font, colour, turns, thickened };
  });
};

/** A rule of plain data by its box. */
export const ruleOf = (
  left: number,
  top: number,
  right: number,
  bottom: number,
  colour = "#000000",
): DrawnRule => {
  const [width, height] = [right - left, bottom - top];
  return {
    left,
    top,
    right,
    bottom,
    colour,
    direction: width > height ? "horizontal" : "vertical",
    thickness: Math.min(width, height),
  };
};

/** A page of plain data: upright A4 unless it is said to be landscape. */
export const pageOf = (
  number: number,
  characters: readonly Character[],
  rules: readonly DrawnRule[] = [],
  landscape = false,
  pictures: PdfPage["pictures"] = [],
): PdfPage => ({
  number,
  sheet: { width: 210, height: 297 },
  rotate: landscape ? 90 : 0,
  width: landscape ? 297 : 210,
  height: landscape ? 210 : 297,
  characters,
  rules,
  fills: [],
  pictures,
});
