/** The roles that GB/T 9704 gives to type faces; `supplement` stands in for a character that a face lacks. */
export const faceRoles = ["小标宋", "仿宋", "黑体", "楷体", "宋体", "补字"] as const;
export type FaceRole = (typeof faceRoles)[number];

/** 书签: a line of the outline by which a reader on a screen leafs. */
export interface Bookmark {
  /** 1 for the uppermost; the next deeper ones stand under it. */
  readonly level: number;
  /** The whole heading, also where it is printed on several lines. */
  readonly text: string;
}

/**
 * A run of text on one line. Lengths in mm from the page's top-left corner, the page standing as it is read
 * (a landscape page is 297 × 210); sizes and tracking in pt.
 */
export interface TextItem {
  readonly type: "text";
  readonly x: number;
  readonly baseline: number;
  readonly text: string;
  readonly face: FaceRole;
  readonly size: number;
  /** Added after every character; negative draws them together. */
  readonly tracking: number;
  readonly colour: "black" | "red";
  /** Runs downwards from (x, baseline), turned a quarter clockwise: 页码 of a landscape page (8). */
  readonly turned?: true;
  /** The heading that begins here. */
  readonly bookmark?: Bookmark;
}

/** A straight rule between two points, its thickness centred on them. All in mm. */
export interface RuleItem {
  readonly type: "rule";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly thickness: number;
  readonly colour: "black" | "red";
}

export type PageItem = TextItem | RuleItem;

export interface Page {
  readonly orientation: "portrait" | "landscape";
  /** In reading order, so that text taken out of the file reads as the document does. */
  readonly items: readonly PageItem[];
  /** 页码; absent on a page that shows none. */
  readonly number?: number;
}

/**
 * A stretch of a paragraph for a flowing format, with what is added after each of its characters in twips (1/20 pt);
 * without it, what the paragraph's style adds.
 */
export interface SpacedText {
  readonly text: string;
  readonly tracking?: number;
}

/** One paragraph for a flowing format. */
export type SpacedParagraph = readonly SpacedText[];

/** A cell for a flowing format. */
export interface SpacedCell {
  readonly paragraphs: readonly SpacedParagraph[];
  /** What is left free at either side besides the column's own, so that centred lines come out about equally long; twips. */
  readonly inset: number;
  /** A line ends far from the edge: its full lines must not be stretched. */
  readonly ragged: boolean;
}

/** A row of a table for a flowing format; a row over all columns has one cell. */
export interface SpacedRow {
  readonly cells: readonly SpacedCell[];
  /** At least so high, in twips; absent where no page holds the row. */
  readonly height?: number;
  /** The parts of such a row, each on a page of its own and a row by itself. */
  readonly parts?: readonly SpacedRow[];
}

/** A block of text for a flowing format: a paragraph, or the rows of a table, its head first. */
export type SpacedBlock = SpacedParagraph | { readonly rows: readonly SpacedRow[] };

/** The text of a document for a flowing format, in the order of the document's own parts. */
export interface SpacedDocument {
  /** 主送机关 */
  readonly recipients?: SpacedParagraph;
  /** 正文 */
  readonly body: readonly SpacedBlock[];
  /** 附件说明, one entry each. */
  readonly attachmentList: readonly SpacedParagraph[];
  /** 附注 */
  readonly note?: SpacedParagraph;
  /** What each attachment holds. */
  readonly attachments: readonly (readonly SpacedBlock[])[];
}

/** What only layout can decide and a flowing format must be told. */
export interface LayoutDecisions {
  readonly titleLines: readonly string[];
  readonly attachmentTitleLines: readonly (readonly string[])[];
  /** What brings the lines of a word processor out like ours; without it they come as they may. */
  readonly spaced?: SpacedDocument;
  /** Empty lines between the text and 署名 (the overflow ladder of 7.3.5). */
  readonly signatureGap: number;
  /**
   * How many of the last blocks of text stay, with two lines or a row at least, on the page of 署名, or of the table
   * that ends a paper without anything after it; absent: one.
   */
  readonly joinedBlocks?: number;
  /** Where lines are set closer so that 署名 need not begin a page (7.3.5.5). */
  readonly closer?: CloserLines;
  /** 主送机关 stands in 版记, because page 1 has no room for it and for text (7.3.2). */
  readonly recipientsInImprint: boolean;
  /** Pages without any content that stand before the page of 版记. */
  readonly blankPagesBeforeImprint: number;
  /** Whether 版记 stands on a page with nothing else on it. */
  readonly imprintOnOwnPage: boolean;
  /** Tables among the blocks of 正文, and of each attachment. */
  readonly tables?: readonly TableRoom[];
  readonly attachmentTables?: readonly (readonly TableRoom[])[];
  /** Only of a letter (10.1). */
  readonly letter?: LetterDecisions;
}

/** A table in running text with its notes, as blocks from `first` to `last` (0-based). */
export interface TableRoom {
  readonly first: number;
  readonly last: number;
  /** In mm. */
  readonly height: number;
  /** From the line of text above to the one below, in lines of the grid; absent when no page holds that. */
  readonly lines?: number;
  /** To the line of text below in a flowing format, where the table goes over pages; twips. */
  readonly below?: number;
}

/** From a block of 正文 (0-based) on, all lines down to 成文日期 and 附注 are set closer. */
export interface CloserLines {
  readonly fromBlock: number;
  /** Lines of the block before that stand above them on the page, at the usual pitch in a flowing format. */
  readonly carried: number;
}

/** What a letter's first page needs, and its 版记, which no table holds. */
export interface LetterDecisions {
  /** Size of 发文机关标志 in pt. */
  readonly markSize: number;
  /** Lines of 份号, 密级, 紧急程度 and 发文字号 under the first rule; 0 when there are none. */
  readonly itemLines: number;
  /** Lines of page 1 from the title to the second rule. */
  readonly lines: number;
  /** From the upper edge of the sheet to the type of the first line of 版记, in mm; absent without one. */
  readonly imprintTop?: number;
}

export interface LaidOutDocument {
  readonly pages: readonly Page[];
  readonly decisions: LayoutDecisions;
}
