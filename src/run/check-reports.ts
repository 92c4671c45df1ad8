import { checkSummary } from "../assess/reporting/check-summary.ts";
import { utf8 } from "../model/text/utf8.ts";
import type { OutputFile } from "../save.ts";
import { checkReportJson, checkReportText } from "../write/reports/check-report.ts";
import { checkReportWorkbook } from "../write/reports/check-report-workbook.ts";
import { writeXlsx } from "../write/xlsx/write-xlsx.ts";
import type { SettledProblems } from "./load/collected.ts";
import type { PreparedMonth } from "./papers/prepare-month.ts";
import { checkReportNames } from "./print/output-names.ts";

/** Excel and Windows' own editor take a text without a mark for GBK. */
const withByteOrderMark = (text: string): string => `\uFEFF${text}`;

/** 校核报告 in its forms: to read and to file, to filter, and for machines. */
export const checkReports = async (
  { loaded, facts, properties }: Pick<PreparedMonth, "loaded" | "facts" | "properties">,
  { open: diagnostics, confirmed }: SettledProblems,
): Promise<readonly OutputFile[]> => {
  const { assessment, submissions } = loaded;
  const { supervised = [] } = facts;
  const { passedOver = [], reportFiles: files = [] } = submissions;
  const unitOf = new Map(files.flatMap(({ file, unit }) => (unit ? [[file, unit] as const] : [])));
  const summary = checkSummary(assessment, submissions);
  const workbook = checkReportWorkbook({ assessment, summary, diagnostics, unitOf }, supervised);
  const report = { assessment, summary, diagnostics, confirmed, passedOver, supervised };
  return [
    {
      path: checkReportNames.text,
      bytes: utf8(withByteOrderMark(checkReportText(report))),
    },
    { path: checkReportNames.workbook, bytes: await writeXlsx(workbook, properties) },
    { path: checkReportNames.json, bytes: utf8(checkReportJson(report)) },
  ];
};
