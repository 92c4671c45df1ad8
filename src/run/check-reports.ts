import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { OutputFile } from "../save.ts";
import { checkReportJson, checkReportText } from "../write/reports/check-report.ts";
import { checkReportWorkbook } from "../write/reports/check-report-workbook.ts";
import { writeXlsx } from "../write/xlsx/write-xlsx.ts";
import type { PreparedMonth } from "./papers/prepare-month.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Excel and Windows' own editor take a text without a mark for GBK. */
const withByteOrderMark = (text: string): string => `\uFEFF${text}`;

/** 校核报告 in its forms: to read and to file, to filter, and for machines. */
export const checkReports = async (
  { assessment, loaded, issue }: Pick<PreparedMonth, "assessment" | "loaded" | "issue">,
  diagnostics: readonly Diagnostic[],
): Promise<readonly OutputFile[]> => {
  const { passedOver = [] } = loaded.submissions;
  const files = loaded.submissions.reportFiles ?? [];
  const unitOf = new Map(files.flatMap(({ file, unit }) => (unit ? [[file, unit] as const] : [])));
  const workbook = checkReportWorkbook({ month: assessment.month, diagnostics, unitOf });
  const report = { assessment, diagnostics, passedOver };
  return [
    {
      path: "校核报告.txt",
      bytes: encode(withByteOrderMark(checkReportText(report))),
    },
    { path: "校核报告.xlsx", bytes: await writeXlsx(workbook, issue) },
    { path: "校核报告.json", bytes: encode(checkReportJson(report)) },
  ];
};
