import { attachmentListStart, looseDate, noteLine, looseRecipients } from "../../official-text.ts";
import { typeArea } from "../../standard.ts";
import type { HeadElements, MainElements, PdfParagraph } from "./document.ts";
import { emBottom, type Line } from "./lines.ts";

/** Lines that begin further right than this begin a paragraph, in mm. */
const indented = typeArea.left + 3;

const isCentred = ({ left, right }: Line): boolean =>
  Math.abs((left + right) / 2 - typeArea.centre) < 3 && left > typeArea.left + 2;

/** The title: large lines at the start, or where none is large the centred ones. */
export const leadingTitle = (lines: readonly Line[]): readonly Line[] => {
  const taken = (holds: (line: Line) => boolean): readonly Line[] => {
    const end = lines.findIndex((line) => !holds(line));
    return end === -1 ? lines : lines.slice(0, end);
  };
  const large = taken(({ size }) => size > 18);
  return large.length > 0 ? large : taken(isCentred);
};

/** Joins lines to paragraphs: an indented line begins one. */
export const toParagraphs = (lines: readonly Line[]): readonly PdfParagraph[] => {
  const groups: Line[][] = [];
  for (const line of lines) {
    if (line.left > indented || groups.length === 0) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups.map((group) => ({ lines: group, text: group.map(({ text }) => text).join("") }));
};

const lastIndex = (lines: readonly Line[], holds: (line: Line) => boolean): number =>
  lines.findLastIndex((line) => holds(line));

/** 署名: the line above the date, unless that line is text or 附件说明. */
const agencyBefore = (lines: readonly Line[], date: number): Line | undefined => {
  const line = lines[date - 1];
  const standsApart = line !== undefined && line.left > typeArea.left + 25 && !/[。：；]$/u.test(line.text);
  return standsApart && line.page === lines[date]?.page ? line : undefined;
};

/**
 * 主体 by the places and words of its lines. `lines` are the content lines of the pages before the first 附件, without
 * those of 版记.
 */
export const findMain = (head: HeadElements, lines: readonly Line[]): MainElements => {
  const ends = [...head.markLines, head.number, head.basis, ...head.smallLines].flatMap((line) =>
    line ? [emBottom(line)] : [],
  );
  const headEnd = Math.max(0, ...ends, head.redRule?.bottom ?? 0);
  const firstPage = lines[0]?.page;
  const below = lines.filter((line) => line.page !== firstPage || line.baseline > headEnd);
  const title = leadingTitle(below);
  const rest = below.slice(title.length);
  const start = rest.findIndex(({ left }) => left > indented);
  const isIndented = start === 0 && looseRecipients.test(rest[0]?.text ?? "");
  const recipients = start > 0 ? rest.slice(0, start) : rest.slice(0, isIndented ? 1 : 0);
  const text = rest.slice(recipients.length);
  const date = lastIndex(text, (line) => looseDate.test(line.text) && line.left > typeArea.left + 25);
  const agency = date === -1 ? undefined : agencyBefore(text, date);
  const list = lastIndex(text, (line) => attachmentListStart.test(line.text) && line.left > indented);
  const closing = date === -1 ? text.length : agency ? date - 1 : date;
  const bodyEnd = list === -1 || list > closing ? closing : list;
  const after = date === -1 ? undefined : text[date + 1];
  return {
    title,
    recipients,
    paragraphs: toParagraphs(text.slice(0, bodyEnd)),
    attachmentList: text.slice(bodyEnd, closing),
    ...(agency ? { agency } : {}),
    ...(date === -1 ? {} : { date: text[date] as Line }),
    ...(after && noteLine.test(after.text) ? { note: after } : {}),
  };
};
