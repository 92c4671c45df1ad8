import { cell, pitch, typeArea } from "../../standard.ts";
import {
  attachmentListStart,
  attendanceLine,
  looseDate,
  noteLine,
  looseRecipients,
  orderNumber,
} from "../../text/official-text.ts";
import type { HeadElements, MainElements, PdfParagraph } from "./document.ts";
import { emBottom, type Line, partsOfLine } from "./lines.ts";

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

/** Lines further apart than this have an empty row between them. */
const apart = 1.5 * pitch;

/** Agencies side by side are further from each other than this, in cells; no two characters of a name are. */
const besideGap = 0.4;

/** The agencies that stand side by side on a line. */
const agenciesOn = (line: Line): readonly Line[] => partsOfLine(line, besideGap);

/**
 * 署名: the line above the date, or the last of the agencies on it, unless that line is text or 附件说明; a long one and a row
 * of agencies are known by the empty rows above.
 */
const agencyBefore = (lines: readonly Line[], date: number): Line | undefined => {
  const [above, line, day] = [lines[date - 2], lines[date - 1], lines[date]];
  if (!line || !day || line.page !== day.page || /[。：；]$/u.test(line.text)) return undefined;
  const isAlone =
    day.baseline - line.baseline < apart &&
    (above?.page !== line.page || line.baseline - above.baseline > apart) &&
    !attachmentListStart.test(line.text);
  const agencies = agenciesOn(line);
  const isIndented = agencies.length > 1 || line.left > typeArea.left + 3;
  return (isAlone && isIndented) || line.left > typeArea.left + 25 ? agencies.at(-1) : undefined;
};

/** An entry of 附件说明 behind the first one. */
const listEntry = /^\d+[.．]/u;

/** Rows of seals are nearer to each other than so many lines. */
const sealRows = 6.5;

/** Where 附件说明 that begins with line `first` ends: below it is an empty row, or an entry goes on on the next page. */
const endOfList = (lines: readonly Line[], first: number): number => {
  let end = first + 1;
  for (;;) {
    const [above, line] = [lines[end - 1], lines[end]];
    if (!above || !line) return end;
    const follows =
      above.page === line.page ? line.baseline - above.baseline <= apart : listEntry.test(line.text);
    if (!follows) return end;
    end += 1;
  }
};

/** Where 署名 begins, below line `floor`: agencies that issue a paper together stand in rows, side by side or one below the other. */
const signatureStart = (
  lines: readonly Line[],
  { agency, floor }: { readonly agency: number; readonly floor: number },
): number => {
  let start = agency;
  while (start > floor) {
    const [above, line] = [lines[start - 1], lines[start]];
    if (!above || !line || above.page !== line.page || /[。：；]$/u.test(above.text)) break;
    const isBeside = Math.abs(above.baseline - line.baseline) < 1;
    const gap = line.baseline - above.baseline;
    // Seals and 签名章 stand between the rows (7.3.5.1, 7.3.5.3).
    const isIndented = above.left > typeArea.left + 2.5 * cell || agenciesOn(above).length > 1;
    const isApart = gap > apart && gap < sealRows * pitch && isIndented;
    const isInRow = isBeside || isApart || (gap <= apart && above.left > typeArea.left + 25);
    if (!isInRow) break;
    start -= 1;
  }
  return start;
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
  const first = below[0];
  const ordered = head.kind === "命令" && first !== undefined && orderNumber.test(first.text) ? 1 : 0;
  const title = head.kind === "命令" ? below.slice(0, ordered) : leadingTitle(below);
  const rest = below.slice(title.length);
  const start = rest.findIndex(({ left }) => left > indented);
  const isIndented = start === 0 && looseRecipients.test(rest[0]?.text ?? "");
  const recipients = start > 0 ? rest.slice(0, start) : rest.slice(0, isIndented ? 1 : 0);
  const text = rest.slice(recipients.length);
  const date = lastIndex(text, (line) => looseDate.test(line.text) && line.left > typeArea.left + 25);
  const agency = date === -1 ? undefined : agencyBefore(text, date);
  const list = lastIndex(text, (line) => attachmentListStart.test(line.text) && line.left > indented);
  const floor = list === -1 || list >= date - 1 ? 0 : Math.min(endOfList(text, list), date - 1);
  const closing =
    date === -1 ? text.length : agency ? signatureStart(text, { agency: date - 1, floor }) : date;
  const attending = text.findIndex((line) => attendanceLine.test(line.text));
  const listEnd = attending === -1 ? closing : Math.min(closing, attending);
  const bodyEnd = list === -1 || list > listEnd ? listEnd : list;
  const after = date === -1 ? undefined : text[date + 1];
  return {
    title: head.kind === "命令" ? [] : title,
    recipients,
    paragraphs: toParagraphs(text.slice(0, bodyEnd)),
    attachmentList: text.slice(bodyEnd, listEnd),
    ...(agency ? { agency, agencyTop: text[closing]?.baseline ?? agency.baseline } : {}),
    ...(date === -1 ? {} : { date: text[date] as Line }),
    ...(after && noteLine.test(after.text) ? { note: after } : {}),
  };
};
