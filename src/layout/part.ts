/**
 * 结构: what a piece of text is a part of, as someone who hears a paper is told of it. All pieces of one part, also those
 * on other lines and pages, share one object.
 */
export type Part =
  | HeadingPart
  | ParagraphPart
  | ListPart
  | EntryPart
  | LabelPart
  | TablePart
  | RowPart
  | CellPart
  | FigurePart;

/** 标题, of the paper or of an attachment, or one within the text: 一、 */
interface HeadingPart {
  readonly type: "heading";
  /** As printed: 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）; 0 for the title above them. */
  readonly level: 0 | 1 | 2 | 3 | 4;
}

/** A paragraph, of the text or of a cell that holds several. */
export interface ParagraphPart {
  readonly type: "paragraph";
  readonly within?: CellPart;
}

/** A list: 附件说明 of several attachments. */
export interface ListPart {
  readonly type: "list";
}

/** One of its entries. */
export interface EntryPart {
  readonly type: "entry";
  readonly within: ListPart;
}

/** The number before it: 1. */
export interface LabelPart {
  readonly type: "label";
  readonly within: EntryPart;
}

export interface TablePart {
  readonly type: "table";
  /** 替代文字 of a chart as a whole. */
  readonly alternative?: string;
}

/** A row of a table, on however many pages. */
export interface RowPart {
  readonly type: "row";
  readonly within: TablePart;
  /** How many cells it has, with those in which nothing stands. */
  readonly cells: number;
  /** So many of its first cells say what the others are about: 序号 and 任务. */
  readonly headers: number;
}

/** A cell; `head` is one of the row above all others, which names its column. */
export interface CellPart {
  readonly type: "head" | "cell";
  readonly within: RowPart;
  /** Among the cells of its row, 0-based. */
  readonly place: number;
  /** Over how many columns it stands. */
  readonly columns: number;
}

/** A bar of a chart, which who hears the paper is told in words. */
interface FigurePart {
  readonly type: "figure";
  readonly within: CellPart;
  readonly alternative: string;
}
