import type { CalendarDate } from "../../model/calendar-date.ts";

export const formats = ["docx", "pdf", "ofd"] as const;
export type Format = (typeof formats)[number];

/** What is printed unless it is said otherwise; 档案 and 信创 desktops ask for OFD. */
export const usualFormats: readonly Format[] = ["docx", "pdf"];

/** Where a command finds and puts its files, relative to the working folder. */
export interface Folders {
  /** 年度固定资料; undefined means seeds/<year>. */
  readonly seeds?: string | undefined;
  readonly data: string;
  readonly output: string;
  readonly templates: string;
}

export interface MonthOptions extends Folders {
  /** 2013-06; undefined means the newest month in the data folder. */
  readonly month?: string | undefined;
  readonly draft: boolean;
  readonly returnInvalid: boolean;
  /** Only these units' extracts; undefined means all. */
  readonly units?: readonly string[] | undefined;
  readonly formats: readonly Format[];
  /** Print problems for machines. */
  readonly json: boolean;
}

export interface GenerateOptions extends MonthOptions {
  /** Write 督办函 for the tasks that have been lagging for months. */
  readonly letters: boolean;
  /** Write 总览.html beside the papers. */
  readonly overview?: boolean;
  /** Write 总览 for the public, too. */
  readonly public?: boolean;
  /** Why an issued month is corrected; its 更正通报 is printed instead of it. */
  readonly correction?: string | undefined;
}

export interface CheckOptions extends MonthOptions {
  /** Write 退回修改通知, 催报通知 and 校核报告. */
  readonly slips: boolean;
  /** Write 催报通知 before 报送截止日, too: they remind of that day. */
  readonly beforeDeadline: boolean;
  /** 制发日期 of the slips; absent, the latest day in 收文登记. */
  readonly date?: CalendarDate | undefined;
}

export interface IssueOptions extends Folders {
  /** 2013-06 */
  readonly month: string;
  /** The PDF that was really signed, where the 通报 was changed by hand. */
  readonly file?: string | undefined;
  /** The 督办函 that the 通报 announces go out otherwise than by this program. */
  readonly withoutLetters?: boolean | undefined;
  readonly json: boolean;
}

export interface DeskOptions extends Folders {
  /** 0 means any that is free. */
  readonly port: number;
  /** Whether the page is opened in the browser at once. */
  readonly open: boolean;
  readonly json: boolean;
}

/** The seeds folder of a year. */
export const seedsFolder = (folders: Pick<Folders, "seeds">, year: number): string =>
  folders.seeds ?? `seeds/${year}`;
