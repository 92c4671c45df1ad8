import type { CalendarDate } from "../../model/calendar-date.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import { parseDocumentDate } from "../duties/document-date.ts";

/** What stands above the first section. */
interface DocumentHead {
  readonly documentNumber?: string;
  readonly date?: CalendarDate;
  /** By 文号, else the first year that the title or the text before the tasks names. */
  readonly year?: number;
  readonly title: string;
  readonly recipients?: string;
  readonly header: readonly string[];
  readonly preface: readonly string[];
}

const numberForm =
  /([\p{Script=Han}]{2,12})\s*[〔[［（(【]\s*(\d{4})\s*[〕\]］）)】]\s*第?\s*(\d{1,4})\s*号/u;
const recipientsForm =
  /^[^。]*(?:政府|部门|单位|委员会|办事处|机构|公司|企业|院校|学校|集团|中心|团体|部委|组织|[局委办区县市州处院会团社部厅队站])[:：]$/u;

/** 文号 in its standard form, if the line is one or a table row that holds one; not if a sentence cites one. */
const documentNumber = (line: string): string | undefined => {
  const found = numberForm.exec(line);
  if (!found) return undefined;
  const alone = line.replace(found[0], "").replaceAll(/[（()）\s]/gu, "") === "";
  return alone || line.includes("|") ? `${found[1]}〔${found[2]}〕${found[3]}号` : undefined;
};

/** A row of an index table, 发文机关标志, or the heading of an attachment: above the title, but no part of it. */
const isHeader = (line: string): boolean =>
  /\||文件$|^附\s*件\s*\d*\s*[:：]?$|。|>|^(?:索\s*引\s*号|发布|来源|信息|浏览|字[号体]|打印|分享|当前位置|您的位置|您现在|首页|主题|体裁|文\s*号|成文|公开|点击|【)/u.test(
    line,
  );

/** The year of a document by its number, else by the first that its head names. */
const yearOf = (number: string | undefined, lines: readonly string[]): number | undefined => {
  const found =
    /〔(\d{4})〕/u.exec(number ?? "") ??
    /[〔[［（(【]((?:19|20)\d{2})[〕\]］）)】]\s*第?\s*\d+\s*号/u.exec(lines.join("\n"));
  const year = found ?? /((?:19|20)\d{2})\s*年/u.exec(lines.join("\n"));
  return year?.[1] === undefined ? undefined : Number(year[1]);
};

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
  const dated = lines
    .slice(end)
    .map(parseDocumentDate)
    .findLast((found) => found !== undefined);
  date ??= dated;
  const year = yearOf(number, lines);
  return {
    ...(year !== undefined && { year }),
    title,
    header,
    preface: lines.slice(recipients === -1 ? end : end + 1).map(toFullWidthPunctuation),
    ...(number !== undefined && { documentNumber: number }),
    ...(date !== undefined && { date }),
    ...(recipients !== -1 && { recipients: toFullWidthPunctuation((lines[recipients] ?? "").slice(0, -1)) }),
  };
};
