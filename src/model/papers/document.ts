import type { CalendarDate } from "../calendar-date.ts";

/**
 * 公文: one finished document. It says what is printed, never how: no font, no length, no page number.
 * Every string is plain printed text without line breaks.
 */
export interface OfficialDocument {
  /** 文种 */
  readonly kind: string;
  /** 草稿: printed with a mark on every page that it must not be distributed. */
  readonly draft: boolean;
  /** 版头, or the basis line of a paper that is part of another one. */
  readonly head: Head;
  /** 标题; of a 命令（令）, which prints none, what the file is called. */
  readonly title: string;
  /** 主送机关, without the closing colon. */
  readonly recipients?: string;
  /** 正文 */
  readonly body: readonly Block[];
  /** 出席、请假、列席 of a meeting whose 纪要 this is (10.3), in that order. */
  readonly attendance?: readonly Attendance[];
  /** 署名、成文日期 */
  readonly signature?: Signature;
  /** 附注, without its parentheses. */
  readonly note?: string;
  /** 附件; 附件说明 is derived from these. */
  readonly attachments: readonly Attachment[];
  /** 版记 */
  readonly imprint?: Imprint | LetterImprint;
}

/** Who attended a meeting, or did not: bodies and names as they are printed. */
export interface Attendance {
  readonly role: "出席" | "请假" | "列席";
  readonly people: string;
}

/** What 版头 of a paper of its own may hold, whatever its form. */
interface MarkedHead {
  /** 份号 */
  readonly copyNumber?: string;
  /** 密级和保密期限 */
  readonly secrecy?: string;
  /** 紧急程度 */
  readonly urgency?: string;
  /** 发文机关标志 */
  readonly mark: string;
  /** 发文字号: 平政督〔2013〕4号; absent in a draft. */
  readonly number?: string;
}

/** 版头 (7.2) */
export interface IssuerHead extends MarkedHead {
  readonly type: "issuer";
  /** 联合行文 (7.2.4): the names of the agencies that issue it with the one of `mark`, in their order. */
  readonly jointMarks?: readonly string[];
  /** 纪要格式 (10.3): the mark is ×××纪要, and the number may be that of the meeting, 第4期. */
  readonly minutes?: true;
  /** 签发人 of a paper to a higher body (上行文, 7.2.6), in the order of their agencies. */
  readonly signers?: readonly string[];
}

/** 版头 of a letter (信函格式, 10.1); its mark names the agency alone, without 文件. */
export interface LetterHead extends MarkedHead {
  readonly type: "letter";
}

/** 版头 of a 命令（令） (10.2): its mark is the agency's whole name with 命令 or 令, its number 令号: 第1号. */
export interface OrderHead extends MarkedHead {
  readonly type: "order";
}

/** The first line of a paper that is sent apart from the one it belongs to: 平政督〔2013〕4号附件 (7.3.7). */
export interface BasisHead {
  readonly type: "basis";
  readonly line: string;
}
export type Head = IssuerHead | LetterHead | OrderHead | BasisHead;

/** 署名、成文日期: of the agency, or by 签名章 of whoever signs. */
export type Signature = AgencySignature | StampedSignature;

/** 加盖签发人签名章 (7.3.5.3): the stamp is the name, so that 职务 alone is printed, of each signer on a line. */
export interface StampedSignature {
  readonly posts: readonly string[];
  readonly date: CalendarDate;
}

export interface AgencySignature {
  readonly agency: string;
  /** 联合行文 (7.3.5.1): the other agencies in their order. */
  readonly others?: readonly string[];
  readonly date: CalendarDate;
  /** 加盖印章 (7.3.5.1); false: the lines stand as 7.3.5.2 wants. A paper is sealed unless it says otherwise. */
  readonly sealed?: boolean;
}

export interface Attachment {
  readonly title: string;
  /** 横: a table wider than the upright page. */
  readonly orientation: "portrait" | "landscape";
  readonly body: readonly Block[];
}

export interface Imprint {
  /** 抄送, without label and full stop. */
  readonly copiedTo?: string;
  /** 印发机关 */
  readonly printedBy: string;
  readonly printedOn: CalendarDate;
}

/** 版记 of a letter: neither 印发机关 and 印发日期 nor rules (10.1). */
export interface LetterImprint {
  /** 抄送, without label and full stop. */
  readonly copiedTo: string;
}

export type Block = Heading | Paragraph | Note | Table;

/** `number` is printed text (一、 （一） 1. （1）); `runIn` is body text on the heading's own line. */
export interface Heading {
  readonly type: "heading";
  readonly level: 1 | 2 | 3 | 4;
  readonly number: string;
  readonly text: string;
  readonly runIn?: string;
}

export interface Paragraph {
  readonly type: "paragraph";
  readonly text: string;
}

/** 题注、表注: a small line above or below a table: 单位：亿元, 注：…. */
export interface Note {
  readonly type: "note";
  readonly text: string;
  /** 图题: 图1 …, in the middle below its chart. */
  readonly caption?: true;
}

/** 深浅: the greys that charts are drawn in, which a copier in black and white keeps apart. */
export type Tone = "light" | "middle" | "dark" | "black";

/** A share of the room for a bar, from 0 to 1, as `exactText` writes it, for a document is plain text: 1/3. */
export type ExactShare = string;

/** A part of a bar: its exact length, and its tone. */
export interface BarSegment {
  readonly share: ExactShare;
  readonly tone: Tone;
}

/** 条: a bar of a chart from the left of its room, its parts one after the other. */
export interface Bar {
  /** Together no longer than the room. */
  readonly segments: readonly BarSegment[];
  /** 线: a mark across the room, at this share of it: 序时进度. */
  readonly mark?: ExactShare;
  /** 替代文字: the figures that it shows, in words. */
  readonly alternative: string;
}

/** A table; a chart (图) is one in whose rows bars are drawn beside the figures that they show. */
export interface Table {
  readonly type: "table";
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** 替代文字 of a chart: what its bars and marks stand for. */
  readonly alternative?: string;
}

/** `share` is this column's part of the table's width; the shares need not add up to anything. */
export interface Column {
  readonly head: string;
  /** 图例: the tone in which bars show what this column counts. */
  readonly key?: Tone;
  readonly share: number;
  readonly align: "left" | "center" | "right";
}

/** A cell holds one paragraph a string; an empty list is an empty cell. */
export type Cell = readonly string[];
export type Row =
  /** `sealed`: one of its cells is to be sealed, 签收单位（盖章）. */
  | {
      readonly type: "cells";
      readonly cells: readonly Cell[];
      /** Of a chart: the bar below the text of each cell, where it has one. */
      readonly bars?: readonly (Bar | undefined)[];
      readonly sealed?: boolean;
    }
  /** A row over the whole width that opens a section (1) or sub-section (2) of the table. */
  | { readonly type: "section"; readonly level: 1 | 2; readonly text: string };

/** A writer is one of these: exactly one entry for each block type, checked by the compiler. */
type BlockHandlers<Result> = {
  readonly [B in Block as B["type"]]: (block: B) => Result;
};

/** Calls the handler for the block's type. */
export const eachBlock =
  <Result>(handlers: BlockHandlers<Result>) =>
  (block: Block): Result =>
    (handlers[block.type] as (block: Block) => Result)(block);
