import type { DocxFile, DocxParagraph, DrawnLine } from "../read/document.ts";
import type { DocxImprint } from "./imprint-elements.ts";
import type { PlacedParagraph } from "./measure.ts";

/** A document as its elements were found in a DOCX; positions are indexes into `flow`. */
export interface DocxDocument {
  readonly file: DocxFile;
  /** The paragraphs of the text outside tables, empty ones too, in order. */
  readonly flow: readonly PlacedParagraph[];
  readonly kind: "文件" | "信函" | "命令" | "节录" | "其他";
  /** Red lines drawn at places of the page, from top to bottom: those of a letter. */
  readonly letterRules: readonly DrawnLine[];
  readonly smallLines: readonly number[];
  readonly mark?: number | undefined;
  /** Every paragraph of 发文机关标志: several agencies may issue a paper together. */
  readonly markLines: readonly number[];
  /** 发文机关标志 that stands in a text box, a table or a header, where the file does not tell its place on the page. */
  readonly markAside?: DocxParagraph | undefined;
  /** All paragraphs of such a one: several agencies, and 文件. */
  readonly marksAside: readonly DocxParagraph[];
  /** A picture stands on the first lines: it may be 发文机关标志. */
  readonly pictured: boolean;
  readonly number?: number | undefined;
  readonly basis?: number | undefined;
  /** The paragraph whose lower border is 版头中的分隔线. */
  readonly rule?: number | undefined;
  readonly title: readonly number[];
  readonly recipients?: number | undefined;
  /** 正文, without what closes it. */
  readonly body: readonly number[];
  readonly attachmentList: readonly number[];
  readonly agency?: number | undefined;
  readonly date?: number | undefined;
  readonly note?: number | undefined;
  /** Labels of attachments that begin no page. */
  readonly strayLabels: readonly number[];
  readonly attachments: readonly DocxAttachment[];
  readonly imprint?: DocxImprint | undefined;
}

export interface DocxAttachment {
  readonly label: number;
  readonly title: readonly number[];
  readonly body: readonly number[];
}
