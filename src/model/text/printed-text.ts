import { chineseDate } from "../calendar-date.ts";
import type { Attachment, Imprint, LetterImprint, OfficialDocument } from "../papers/document.ts";

/** The lines that a document prints without holding them word for word; both writers take them from here. */

/**
 * 附件说明: one entry for each attachment, without a mark at its end (7.3.4). Empty without attachments. Half a cell parts
 * the number from the name: 1. 2013年 is not read as 1.2013年.
 */
export const attachmentEntries = (attachments: readonly Attachment[]): readonly string[] =>
  attachments.length === 1
    ? attachments.map((attachment) => attachment.title)
    : attachments.map((attachment, index) => `${index + 1}. ${attachment.title}`);

/** The label at the head of an attachment's first page: 附件 or 附件2 (7.3.7). */
export const attachmentLabel = (attachments: readonly Attachment[], index: number): string =>
  attachments.length === 1 ? "附件" : `附件${index + 1}`;

/** 主送机关 with its colon; undefined when the document names none. */
export const recipientsLine = (document: OfficialDocument): string | undefined =>
  document.recipients === undefined ? undefined : `${document.recipients}：`;

/** 抄送 with label and full stop. */
export const copiedToLine = (imprint: Imprint | LetterImprint): string | undefined =>
  imprint.copiedTo === undefined ? undefined : `抄送：${imprint.copiedTo}。`;

/** 主送 moved to 版记, in the form of 抄送 (7.4.2). */
export const recipientsImprintLine = (recipients: string): string => `主送：${recipients}。`;

/** The right half of the last line of 版记: 2013年7月9日印发 (7.4.3). */
export const printedOnText = (imprint: Imprint): string => `${chineseDate(imprint.printedOn)}印发`;

/** 页码: one dash on each side (7.5). */
export const pageNumberText = (page: number): string => `— ${page} —`;

/** The mark on every page of a draft. */
export const draftMark = "草稿";

/** What stands before the names of those who attended a meeting (10.3). */
export const attendanceLabel = (role: string): string => `${role}：`;
