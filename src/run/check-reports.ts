import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { MonthAssessment } from "../model/assessment.ts";
import type { OutputFile } from "../save.ts";
import { checkReportJson, checkReportText } from "../write/check-report.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Excel and Windows' own editor take a text without a mark for GBK. */
const withByteOrderMark = (text: string): string => `\uFEFF${text}`;

/** 校核报告 in its forms: to read and to file, and for machines. */
export const checkReports = (
  assessment: MonthAssessment,
  diagnostics: readonly Diagnostic[],
): readonly OutputFile[] => [
  { path: "校核报告.txt", bytes: encode(withByteOrderMark(checkReportText(assessment, diagnostics))) },
  { path: "校核报告.json", bytes: encode(checkReportJson(assessment, diagnostics)) },
];
