import { pointsToMillimetres } from "./lengths.ts";

/**
 * What GB/T 9704-2012 asks for, in numbers: mm on the upright sheet from its top-left corner, sizes in pt. A list of
 * its own, so that a wrong number in layout/ does not approve itself.
 */

/** 5.1; a file has no trimming, hence the small tolerance. */
export const sheet = { width: 210, height: 297, tolerance: 0.2 } as const;

/** 5.2.1: 天头 37, 订口 28, 版心 156 × 225. */
export const typeArea = {
  left: 28,
  top: 37,
  right: 184,
  bottom: 262,
  width: 156,
  height: 225,
  centre: 106,
} as const;

/** 版心 of a landscape page as it is read: the upright one turned a quarter clockwise. */
export const landscapeArea = { left: 35, top: 28, right: 260, bottom: 184, width: 225, height: 156 } as const;

export const sizes = { 二号: 22, 三号: 16, 四号: 14 } as const;

/** 5.2.3 */
export const grid = { lines: 22, cells: 28 } as const;

/** Width of one of the 28 characters of a line, in mm. */
export const cell = typeArea.width / grid.cells;

/** Width of one character of 四号, in mm. */
export const smallCell = pointsToMillimetres(sizes.四号);

/** Height of 三号, in mm. */
export const em = pointsToMillimetres(sizes.三号);

/** Where the baseline lies in the 字身, as shares of the size (faces of the 仿宋 kind). */
export const emBox = { above: 0.859, below: 0.141 } as const;

/** From one line to the next so that 22 of them fill 225 mm, in mm. */
export const pitch = (typeArea.height - em) / (grid.lines - 1);

/** 7.3.5.5: lines set closer so that 成文日期 stands on their page, in pt; 23 of them fill 225 mm at 28.26. */
export const closerPitch = { least: 28.1, most: 29.4 } as const;

/** GB/T 33476.2 annex A: 行, in mm. */
const row = 10.39;

/**
 * 空 n 行 from glyph edge to glyph edge, in mm: n rows (GB/T 33476.2), or n empty lines of the grid with the usual
 * lead on both sides; both are in use.
 */
export const emptyRows = (count: number): { readonly least: number; readonly most: number } => ({
  least: count * row,
  most: count * pitch + (pitch - em) + 0.1,
});

/** 7.5: the middle of the dashes, 7 mm below the type area; where the number ends (odd) or begins (even). */
export const pageNumber = {
  centre: 269,
  oddRight: typeArea.right - smallCell,
  evenLeft: typeArea.left + smallCell,
} as const;

/** 信函格式 (10.1). */
export const letter = {
  markTop: 30,
  ruleLength: 170,
  belowMark: 4,
  /** The lower edge of the second double rule. */
  footRule: sheet.height - 20,
  /** From the rule to the first line below it: 7/8 of a character of 三号. */
  belowRule: (7 / 8) * pointsToMillimetres(sizes.三号),
} as const;

/** The upper and lower edges of the first and last line of a full page, in mm. */
export const fullPages = [
  { name: "撑满版心", first: typeArea.top, last: typeArea.bottom },
  // Margins of 37 and 35 mm and exact lines of 28.95 pt in a word processor: common, 22 lines, 3.3 mm low.
  { name: "Word 页边距 37/35 毫米、行距 28.95 磅", first: 40.3, last: 260.4 },
] as const;
