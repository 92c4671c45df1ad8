import type {
  Attachment,
  BasisHead,
  Heading,
  IssuerHead,
  LetterHead,
  Note,
  OfficialDocument,
  OrderHead,
  Paragraph,
  Row,
  Table,
} from "../model/papers/document.ts";
import type { Page } from "./page.ts";
import type { SpacedRow } from "./spaced-text.ts";

/**
 * A document as layout set it; both writers draw from it. A format of fixed pages (PDF) takes the `pages` line by line,
 * a flowing one (DOCX) the parts below them with what was decided on the way, so that its own pages come out the same.
 */
export interface SetDocument {
  /** The document that was set. */
  readonly document: OfficialDocument;
  readonly pages: readonly Page[];
  /** 版头 */
  readonly head: PlacedIssuerHead | PlacedOrderHead | BasisHead | PlacedLetterHead;
  /** 标题, broken between words; none of a 命令（令）. */
  readonly titleLines: readonly string[];
  /** 主送机关 */
  readonly recipients?: SetRecipients;
  /** 正文 */
  readonly body: readonly SetBlock[];
  /** 附件说明, 署名, 成文日期 and 附注 */
  readonly closing: SetClosing;
  /** 附件 */
  readonly attachments: readonly SetAttachment[];
  /** 版记; absent when nothing is printed in it. */
  readonly imprint?: ImprintPlace;
}

/** How a 发文机关标志 is set. */
export interface MarkSetting {
  /** One, or two where one would be too small. */
  readonly lines: readonly string[];
  /** In pt. */
  readonly size: number;
  /** How wide its characters are drawn, in per cent. */
  readonly scale: number;
  /**
   * 联合行文 (7.2.4): the lines are agencies, spread to one width in characters, with 文件, or nothing, at their right in
   * the middle of their height.
   */
  readonly joint?: { readonly cells: number; readonly word: string };
}

/** 版头 (7.2) with its 发文机关标志 as it is fitted. */
export interface PlacedIssuerHead extends IssuerHead {
  readonly setting: MarkSetting;
}

/** 版头 of a 命令（令） (10.2) with its 发文机关标志 as it is fitted. */
export interface PlacedOrderHead extends OrderHead {
  readonly setting: MarkSetting;
}

/** 版头 of a letter (10.1) with what its first page leaves to it. */
export interface PlacedLetterHead extends LetterHead {
  readonly setting: MarkSetting;
  /** Lines of 份号, 密级, 紧急程度 and 发文字号 under the first rule; 0 when there are none. */
  readonly itemLines: number;
  /** Lines of page 1 from the title to the second rule. */
  readonly lines: number;
}

/** 主送机关 as a paragraph of the text. */
export interface SetRecipients {
  readonly text: string;
  /** It stands in 版记 instead, because page 1 has no room for it and for text (7.3.2). */
  readonly inImprint: boolean;
}

/**
 * How a block stays on the page of what follows (7.3.5.5): with two "lines" of it at least; of a table, the last row. "head": a table that stays, with its head and a row, on the page of the text above it.
 */
export type Tie = "lines" | "head";

/** A block of 正文 or of an attachment as it was set. */
export type SetBlock = SetTextBlock | SetTable;

interface SetBlockBase {
  readonly tie?: Tie;
  /** The height of its lines in twips where they are set closer (7.3.5.5); absent: as its style has it. */
  readonly line?: number;
  /** Of a table in running text and of its notes: the room they stand in together. */
  readonly room?: TableRoom;
}

/** A heading, a paragraph or a note as it was set. */
export interface SetTextBlock extends SetBlockBase {
  readonly block: Heading | Paragraph | Note;
  /** Its full lines must not be spread to be flush, because one would be torn apart. */
  readonly ragged: boolean;
}

/** A table with its set rows. */
export interface SetTable extends SetBlockBase {
  readonly block: Table;
  /** Of its columns, in mm. */
  readonly widths: readonly number[];
  readonly head: SpacedRow;
  readonly rows: readonly SetRow[];
}

/** A row of a table as it was set. */
export interface SetRow {
  readonly row: Row;
  /** One, or as many as there are pages over which the row goes. */
  readonly parts: readonly SpacedRow[];
  /** It stays on the page of the row below it. */
  readonly kept?: true;
}

/** The room of a table in running text with its notes. */
export interface TableRoom {
  /** Of table and notes, in mm. */
  readonly height: number;
  /** From the line of text above to the one below, in lines of the grid; absent when no page holds that. */
  readonly lines?: number;
  /** To the line of text below in a flowing format, where the table goes over pages; twips. */
  readonly below?: number;
}

/** What ends 主体 (7.3.4–7.3.6). */
export interface SetClosing {
  /** 附件说明 */
  readonly attachmentList: readonly SetListEntry[];
  /** Empty lines between the text and 署名 (the overflow ladder of 7.3.5). */
  readonly signatureGap: number;
  /** 附注 */
  readonly note?: string;
  /** The height of its lines in twips. */
  readonly line: number;
}

/** An entry of 附件说明 (7.3.4). */
export interface SetListEntry {
  /** 2. before the name; empty where there is one attachment only. */
  readonly number: string;
  /** The whole entry. */
  readonly text: string;
}

/** 附件 as it was set. */
export interface SetAttachment {
  readonly attachment: Attachment;
  /** 附件2 */
  readonly label: string;
  readonly titleLines: readonly string[];
  /** Its pages hold text, or a table and nothing else, upright or turned. */
  readonly pageKind: "text" | "table" | "landscape";
  readonly body: readonly SetBlock[];
}

/** Where 版记 stands (7.4, 10.1). */
export interface ImprintPlace {
  /** On a page with nothing else on it. */
  readonly onOwnPage: boolean;
  /** Pages without any content that stand before it. */
  readonly blankPages: number;
  /** From the upper edge of the sheet to its first rule, or to the type of its first line in a letter; mm. */
  readonly top: number;
}
