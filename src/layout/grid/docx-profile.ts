import { emBox, grid, millimetresToPoints, typeArea } from "../standard.ts";
import { twipsPerPoint } from "./twips.ts";

/**
 * What a word processor must be told to arrive at GB/T 9704's page: the numbers that are not in the standard but in
 * GB/T 33476.2-2016, or were measured in Word and LibreOffice. All lengths in twips (1/20 pt) unless said otherwise.
 */

/** A4 as Word writes it. */
export const docxSheet = { width: 11906, height: 16838 } as const;

/**
 * GB/T 33476.2: margins of 34.58 and 32.58 mm above and below, half a lead less than 天头 37 and 35, because a word
 * processor's line box reaches beyond the type; 28 and 26 mm at the sides.
 */
export const docxMargins = { top: 1960, bottom: 1847, left: 1587, right: 1474 } as const;

/**
 * 37 and 35 mm, 版心 to the edge: for pages of a table, which begins at the margin without a lead of its own, and for
 * landscape pages, where these are the sides.
 */
export const docxTableMargins = { top: 2098, bottom: 1984 } as const;

/** GB/T 33476.2: 1 行 = 10.39 mm = 29.45 pt; exact, 22 of them fill the page. */
export const docxPitch = 589;

/**
 * The document grid's pitch: what Word's page setup writes for 22 lines on this page (13031 / 22). Exact lines do not
 * heed it; LibreOffice centres the grid on the page and so would move all text down with a smaller one (measured).
 */
export const docxGridPitch = 592;

/** −0.25 pt after each character of 三号: 16 pt has no room for 28 of them in 156 mm; measured, −0.2 gives 27. */
export const docxTracking = -5;

/**
 * What a character of 三号 takes with its tracking, 16 − 0.25 pt: for what is as wide as characters that are typed, such
 * as an indent of two of them. 28 take 8820 of the 8845 twips of 版心, and lines are spread over the rest; where an
 * element has its place between the edges of 版心, a cell is a 28th of it (`twipsOfCells`), as in the PDF.
 */
export const docxCell = 315;

/** Width between the margins of an upright page: 版心. */
export const docxTextWidth = docxSheet.width - docxMargins.left - docxMargins.right;

/** The same of a landscape page. */
export const docxLandscapeWidth = docxSheet.height - docxTableMargins.top - docxTableMargins.bottom;

/** What a cell's line may be wider than its half characters need, so that no rounding of a word processor breaks it. */
export const docxCellSlack = 20;

/** So much a row must be too high for a page to go to the next one in any word processor, in mm. */
export const docxSpareRow = 1.5;

/**
 * What a cell's paddings leave free above and below, so that its lines never need more than the height a row is given,
 * one that is lower because its page is full (0.6 mm) too.
 */
export const docxSparePadding = 24;

/** The first line of a page of `docxTableMargins`: without its lead, so that its type stands at the margin. */
export const docxFirstLine = 402;

/** Where the baseline lies in a line of exact height, as a share of it from its top, in Word and in LibreOffice. */
export const docxBaseline = 0.8;

/** Lines that are set closer so that 署名 need not begin a page (7.3.5.5) keep this pitch at least: 27.75 pt. */
const closestPitch = 555;

/**
 * The pitch at which one line more than usual fits on a page whose first `carried` lines keep the usual one, because
 * their paragraph began on the page before; the type of the last line ends with the type area. Undefined when that
 * would be too close.
 */
export const closerPitch = (carried: number): number | undefined => {
  const belowType = 1 - docxBaseline;
  const typeFoot = twipsPerPoint * grid.size * emBox.below;
  const height = twipsPerPoint * millimetresToPoints(typeArea.bottom) - docxMargins.top - typeFoot;
  const pitch = Math.floor((height - carried * docxPitch) / (grid.lines + 1 - carried - belowType));
  return pitch >= closestPitch ? pitch : undefined;
};

/**
 * How far the ink of 发文机关标志 reaches above and below its baseline, as shares of the size. The office's 小标宋 is not
 * at hand when we write; with these the upper edge lies within 0.7 mm of 72 for it and for the free face.
 */
export const markInk = { above: 0.79, below: 0.15 } as const;

/** From the lower edge of the page to the lower edge of the footer: puts the dashes at 269 mm (measured). */
export const docxFooterDistance = 1447;

/** Height of the footer's line: 四号 without any lead. */
export const docxFooterLine = 280;

/**
 * The same of a landscape page, whose footer only holds the box of the page number: so far below the text that
 * LibreOffice, which gives every footer a least height, takes nothing off the page for it.
 */
export const docxLandscapeFooterDistance = 851;

/** From the upper edge of the page to the header; no header is printed. */
export const docxHeaderDistance = 851;

/**
 * 信函 (10.1): its first page reaches further up and down than the others. The margins are those of page 1; on the
 * other pages empty lines in header and footer keep the text where `docxMargins` has it. The lower margin leaves the
 * last line above the second rule some play, less than a line.
 */
export const docxLetter = {
  margins: { ...docxMargins, top: 964, bottom: 1271 },
  footerDistance: 1134,
} as const;

/** The text bottom lies 2.42 mm below the type area (264.42 against 262): 版记 is lifted by that and its last rule. */
export const imprintLift = 158;

/** 版头中的分隔线, pt from the line box of 发文字号: makes 4 mm from the foot of the type (measured: 3.9–4.1). */
export const headRuleSpace = 8;

/**
 * Distances around tables and notes, from line boxes. A grid line has 1.28 mm of lead below its type already and
 * 3.46 mm above it, so that a table between two lines takes no more room than in our PDF.
 */
export const tableGap = { belowNote: 136 } as const;
export const noteGap = { belowLine: 0, belowTable: 68 } as const;

/** The paragraph that Word wants after a table, as low as it may be. */
export const thinLine = 20;

/** From the right edge of a turned 页码 line to the middle of its dashes, in mm, at 四号 on an exact line of 14 pt. */
export const dashFromLineTop = 2.18;
