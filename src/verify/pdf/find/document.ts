import type { Line, LinedPage } from "./lines.ts";
import type { ArchivalClaim } from "../read/archival-claim.ts";
import type { Font, DrawnRule } from "../read/page.ts";

/** A paragraph of the text as lines. */
export interface PdfParagraph {
  readonly lines: readonly Line[];
  readonly text: string;
}

/** 版头 as it was found on page 1. */
export interface HeadElements {
  /** 通报 and the like; a paper sent apart that begins with its basis; or neither. */
  readonly kind: "文件" | "信函" | "命令" | "节录" | "其他";
  /** 份号, 密级, 紧急程度 */
  readonly smallLines: readonly Line[];
  readonly mark?: Line;
  /** Every line of 发文机关标志: several agencies that issue a paper together stand below each other. */
  readonly markLines: readonly Line[];
  /** A picture stands where 发文机关标志 would. */
  readonly pictured: boolean;
  readonly number?: Line;
  /** 签发人 of a paper to a higher body, from the label to the last name. */
  readonly signers?: readonly Line[];
  readonly redRule?: DrawnRule;
  /** 红色双线 of a letter, from top to bottom. */
  readonly letterRules: readonly DrawnRule[];
  readonly basis?: Line;
}

/** 主体 without 附件. */
export interface MainElements {
  readonly title: readonly Line[];
  readonly recipients: readonly Line[];
  readonly paragraphs: readonly PdfParagraph[];
  readonly attachmentList: readonly Line[];
  readonly agency?: Line;
  /** The baseline of the first row of 署名: several agencies may stand in several. */
  readonly agencyTop?: number;
  readonly date?: Line;
  readonly note?: Line;
}

export interface AttachmentElements {
  readonly pages: readonly LinedPage[];
  readonly label: Line;
  readonly title: readonly Line[];
  readonly paragraphs: readonly PdfParagraph[];
}

export interface ImprintElements {
  readonly page: LinedPage;
  /** From top to bottom. */
  readonly rules: readonly DrawnRule[];
  readonly lines: readonly Line[];
  /** Nothing else stands on its page. */
  readonly alone: boolean;
}

/** 页码 of one page, on the upright sheet. */
export interface PageNumber {
  readonly page: LinedPage;
  readonly line?: Line;
  /** On a landscape page: an ordinary footer, not in its place on the sheet. */
  readonly misplaced: boolean;
}

/** A document as its elements were found in a PDF. */
export interface PdfDocument {
  readonly fonts: readonly Font[];
  readonly claim?: ArchivalClaim;
  readonly titles: readonly string[];
  readonly carried: readonly string[];
  readonly pages: readonly LinedPage[];
  readonly head: HeadElements;
  readonly main: MainElements;
  readonly attachments: readonly AttachmentElements[];
  readonly imprint?: ImprintElements;
  readonly pageNumbers: readonly PageNumber[];
}

export const isLandscape = ({ page }: LinedPage): boolean => page.width > page.height;
