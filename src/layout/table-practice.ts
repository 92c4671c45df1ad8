import { pointsToMillimetres, typeSize } from "./standard.ts";

/**
 * 表格: what offices do, for clause 8 of GB/T 9704 gives only the place of a table; as in `practice` of `standard.ts`.
 * Text of 小四 or 五号, table heads in 黑体.
 */
export const tablePractice = {
  size: typeSize.小四,
  smallSize: typeSize.五号,
  /** From baseline to baseline, as a multiple of the size. */
  leading: 1.35,
  /** From this many columns on the small size is used. */
  columnsOfSmallSize: 6,
  face: "仿宋",
  headFace: "黑体",
  /** A row is not raised by more than this, in mm, to fill a page: it would be seen. */
  mostRaised: 3,
  /** Columns of text of so many characters end their full lines flush; in narrower ones that would tear them. */
  flushFrom: 7,
  /** A cell in which a gap would be wider than this share of the size is ragged. */
  mostStretch: 0.25,
  /** A row that misses its page by no more than this, in mm, is brought in. */
  mostMissed: 3.5,
  /** For it the rows above it are each lower by no more than this, in mm; it comes off the white of their cells. */
  mostTightened: 0.6,
  /** What such a page leaves free, in mm, so that neither roundings nor the rule that Word draws at the foot lose the row again. */
  spareWhenTight: 0.6,
  /** So many rows stand at least where a table begins and ends, if they take no more than this part of a page. */
  rowsTogether: { first: 2, last: 4 },
  mostTogether: 1 / 4,
  /** A last row that takes more of its page than this stands well on it alone. */
  mostAlone: 1 / 3,
  /** A row to be sealed: offices leave 25 mm at least; the seal presses on what stands round it. */
  sealedRow: 25,
  /** A row that goes over pages begins where at least so many of its lines fit. */
  leastLines: 4,
  /** The same where the text above the table would leave its page white with it, and a page could hold the row. */
  leastLinesWithText: 3,
  /** So many lines of its cells stand at least on the page after. */
  leastCarried: 3,
  /** One that a page could hold does so only with so many lines, where else more than this share of a page is white. */
  leastParted: 8,
  mostWhite: 1 / 5,
  /** What its part that ends a page leaves free below it, in mm: room for one line more in a word processor. */
  spareBelowPart: 6,
  /** It is parted between paragraphs where one ends below this share of the part. */
  paragraphEndFrom: 2 / 3,
  /** What its first cell has besides its number on the pages after. */
  continued: "续",
  /** The section rows take the faces of heading levels 1 and 2. */
  sectionFaces: { 1: "黑体", 2: "楷体" },
  outerRule: pointsToMillimetres(1),
  innerRule: pointsToMillimetres(0.5),
  /** Between a cell's edge and its text, in mm. */
  paddingX: 1.2,
  paddingY: 1.5,
  /** The ink of 汉字 lies below the middle of the 字身; in a frame it is lifted by this share of the size. */
  lift: 0.05,
} as const;

/** 图: bars of charts, in mm. They stand on a line of the text of a cell, which a word processor gives no more room. */
export const barPractice = {
  /** Of the room for a bar, and of the mark across it. */
  height: 3.6,
  thickness: 2.4,
  markWidth: 0.5,
  /** How far the room reaches below the baseline: so it stands in the middle of the line. */
  belowBaseline: 0.5,
  /** 图例 */
  keyWidth: 7,
  /** How light each tone is, of 255: far enough apart to be told from each other when printed or copied in black. */
  greys: { light: 212, middle: 156, dark: 92, black: 0 },
} as const;
