import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { countText, diagnosticJson, formatDiagnostic } from "../diagnostics/format.ts";
import type { MonthAssessment } from "../model/assessment.ts";
import { monthName } from "../model/month.ts";
import { figureSources } from "./figure-sources.ts";

/** 校核报告.txt: the problems of a run for the clerk to read and file. Lines end as Windows' own editor expects. */
export const checkReportText = (assessment: MonthAssessment, diagnostics: readonly Diagnostic[]): string =>
  [
    `${monthName(assessment.month)} 校核报告`,
    `校核结果：${countText(diagnostics) ?? "未发现问题"}`,
    "",
    ...diagnostics.flatMap((each) => formatDiagnostic(each).split("\n")),
    "",
  ].join("\r\n");

/** 校核报告.json: the problems and the source of every figure, for machines. */
export const checkReportJson = (assessment: MonthAssessment, diagnostics: readonly Diagnostic[]): string =>
  `${JSON.stringify({ 问题: diagnostics.map(diagnosticJson), 数据来源: figureSources(assessment) }, undefined, 2)}\n`;
