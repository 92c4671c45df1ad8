import { formsFolderName } from "../../model/papers/progress-form.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";

/** 清单: lists what a run has put into a folder. */
export const manifestName = "清单.json";

/** What a later run takes over of months worked out before; no command lists it. */
export const keptFolder = ".tongbao";

/** 校核报告 in its forms: to read, to filter, for machines. */
export const checkReportNames = {
  text: "校核报告.txt",
  workbook: "校核报告.xlsx",
  json: "校核报告.json",
} as const;

/** 总览: the month as a page, for the bureau and for the public. */
export const overviewNames = { full: "总览.html", public: "总览-公开版.html" } as const;

/** 未生成: why the last run did not print its month; in the folder of what checks leave. */
export const stoppedName = "未生成.json";

/** The folder of a month's 通报 and what goes with it. */
export const monthFolder = (output: string, month: ReportingMonth): string => `${output}/${monthName(month)}`;

/** The folder of the slips that a check writes, beside that of the month. */
export const slipsFolder = (output: string, month: ReportingMonth): string =>
  `${monthFolder(output, month)}-退件`;

/** The folder of what every check leaves, beside that of the month. */
export const checkFolder = (output: string, month: ReportingMonth): string =>
  `${monthFolder(output, month)}-校核`;

/** The folder of 单项历史 of a year, beside those of its months. */
export const historiesFolder = (output: string, year: number): string => `${output}/${year}-单项历史`;

/** The folder of the lists for visits, beside that of the month. */
export const visitsFolder = (output: string, month: ReportingMonth): string =>
  `${monthFolder(output, month)}-抽查`;

/** The folder of a correction that has not been issued, beside that of the month. */
export const correctionFolder = (output: string, month: ReportingMonth): string =>
  `${monthFolder(output, month)}-更正`;

/** The folder of the forms and their 通知, inside that of the month. */
export const formsFolder = (output: string, month: ReportingMonth): string =>
  `${monthFolder(output, month)}/${formsFolderName}`;

/** Where copies go of what somebody has worked on in a folder that is written anew. */
export const editedFolder = (folder: string): string => `${folder}-改动稿`;
