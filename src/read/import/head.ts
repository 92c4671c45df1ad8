import type { CalendarDate } from "../../model/calendar-date.ts";
import { toFullWidthPunctuation } from "../../model/punctuation.ts";
import { parseDocumentDate } from "./document-date.ts";

/** What stands above the first section. */
export interface DocumentHead {
  readonly documentNumber?: string;
  readonly date?: CalendarDate;
  readonly title: string;
  readonly recipients?: string;
  readonly header: readonly string[];
  readonly preface: readonly string[];
}

const numberForm =
  /([\p{Script=Han}]{2,12})\s*[〔[［（(【]\s*(\d{4})\s*[〕\]］）)】]\s*第?\s*(\d{1,4})\s*号/u;
const recipientsForm = /^[^。]*(?:政府|部门|单位|委员会|办事处|[局委办区县市])[:：]$/u;

/** 文号 in its standard form, if the line is one or a table row that holds one; not if a sentence cites one. */
const documentNumber = (line: string): string | undefined => {
  const found = numberForm.exec(line);
  if (!found) return undefined;
  const alone = line.replace(found[0], "").replaceAll(/[（()）\s]/gu, "") === "";
  return alone || line.includes("|") ? `${found[1]}〔${found[2]}〕${found[3]}号` : undefined;
};

/** A row of an index table, 发文机关标志, or the heading of an attachment: above the title, but no part of it. */
const isHeader = (line: string): boolean => /\||文件$|^附\s*件\s*\d*\s*[:：]?$|。/u.test(line);

/**
 * Reads the lines above the first section: index table, 文号, title (over any number of lines), date, 主送机关,
 * preface. Without 主送机关 the title ends at the first line with a full stop.
 */
export const readHead = (lines: readonly string[]): DocumentHead => {
  const recipients = lines.findIndex((line) => recipientsForm.test(line));
  const firstSentence = lines.findIndex((line) => line.includes("。") && !line.includes("|"));
  const end = recipients !== -1 ? recipients : firstSentence !== -1 ? firstSentence : lines.length;
  const header: string[] = [];
  let title = "";
  let number: string | undefined;
  let date: CalendarDate | undefined;
  for (const line of lines.slice(0, end)) {
    const foundNumber = documentNumber(line);
    const foundDate = parseDocumentDate(line);
    const isNumber = foundNumber !== undefined && number === undefined && !line.includes("|");
    number ??= foundNumber;
    date ??= foundDate;
    if (isNumber) continue;
    if (foundNumber !== undefined || foundDate !== undefined || isHeader(line)) header.push(line);
    else title += toFullWidthPunctuation(line);
  }
  return {
    title,
    header,
    preface: lines.slice(recipients === -1 ? end : end + 1).map(toFullWidthPunctuation),
    ...(number !== undefined && { documentNumber: number }),
    ...(date !== undefined && { date }),
    ...(recipients !== -1 && { recipients: toFullWidthPunctuation((lines[recipients] ?? "").slice(0, -1)) }),
  };
};
