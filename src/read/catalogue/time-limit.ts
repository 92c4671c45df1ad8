import type { Report } from "../../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { calendarDate, compareDates } from "../../model/calendar-date.ts";
import type { Task } from "../../model/task.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import { parseDeadline } from "../text/deadline-text.ts";
import type { SheetCell } from "../table/sheet.ts";

/** Work without an end: 长期坚持, 持续推进, 每月调度. */
const endless = /^(?:长期|常年|常态|经常|持续|始终|不间断|滚动|每[年季月周日])/u;
/** Words about a limit that say nothing of its day. */
const opening = /^(?:原则上|力争|确保|争取|要|须|于|在|至|到|截至|今年|本年|当年)+/u;
const closing =
  /(?:全面|全部|基本|持续|长期)*(?:完成|完工|竣工|建成|到位|落实|推进|实施|坚持|任务|目标|见效)+$/u;
/** 1-6月, 3月至6月底: the later of the two counts. */
const span = /^(\d{4}年)?\d{1,2}(?:月(?:份|底|\d{1,2}日)?)?[-—–~～至到]+(?=\d{1,2}月)/u;
/** The day with which a third of a month ends; the last third ends with its month. */
const thirds: Readonly<Record<string, number>> = { 上: 10, 中: 20 };

const third = (text: string, year: number): CalendarDate | undefined => {
  const [, written, month = "", part = ""] = /^(?:(\d{4})年)?(\d{1,2})月([上中])旬$/u.exec(text) ?? [];
  return calendarDate(written === undefined ? year : Number(written), Number(month), thirds[part] ?? 0);
};

const dayOf = (text: string, year: number): CalendarDate | undefined => {
  const plain = text
    .replace(opening, "")
    .replace(closing, "")
    .replace(/(?:之前|以前|以内|之内|期间|[前内])$/u, "")
    .replace(/(?<=[年季度])末$/u, "底")
    .replace(/(?<=季度|半年)底$/u, "")
    .replace(span, "$1")
    .replace(/(?<=月)(?:份|下旬)/u, "");
  return plain === ""
    ? undefined
    : (third(plain, year) ?? parseDeadline(plain === "年" ? "年内" : plain, year));
};

/**
 * The day with which 完成时限 ends, the last of several: 6月底前, 上半年, 年内 (31 December); null where it has none (长期坚持,
 * 持续推进), undefined where it cannot be told.
 */
export const parseTimeLimit = (text: string, year: number): CalendarDate | null | undefined => {
  const parts = text
    .normalize("NFKC")
    .replaceAll(/\s|\([^)]*\)|。/gu, "")
    .split(/[;,、]/u)
    .filter((part) => part !== "");
  if (parts.some((part) => endless.test(part))) return null;
  const days = parts.map((part) => dayOf(part, year));
  const [first, ...others] = days.flatMap((day) => day ?? []);
  if (first === undefined || others.length + 1 < parts.length) return undefined;
  return others.reduce((last, day) => (compareDates(day, last) > 0 ? day : last), first);
};

/** 完成时限 of a task as it is written and the day it means; one of which the day cannot be told is reported (CAT-033). */
export const timeLimitIn = (
  cell: SheetCell,
  year: number,
  report: Report,
): Pick<Task, "timeLimit" | "limitDay"> => {
  const text = cell.text.replaceAll("\n", "");
  if (text === "") return {};
  const day = parseTimeLimit(text, year);
  if (day === undefined) report({ code: "CAT-033", place: cell.place, details: { text } });
  return { timeLimit: toFullWidthPunctuation(text), ...(day && { limitDay: day }) };
};
