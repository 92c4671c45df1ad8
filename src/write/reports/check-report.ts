import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { countText, diagnosticJson, formatDiagnostic } from "../../diagnostics/format.ts";
import type { MonthAssessment } from "../../model/assessment.ts";
import { monthName } from "../../model/month.ts";
import { figureSources } from "./figure-sources.ts";

/** What 校核报告 tells. */
export interface CheckReport {
  readonly assessment: MonthAssessment;
  readonly diagnostics: readonly Diagnostic[];
  /** Files that programs had left beside the submissions. */
  readonly passedOver: readonly string[];
}

/**
 * 校核报告.txt: the problems of a run for the clerk to read and file, and the paths of files that were passed over.
 * Lines end as Windows' own editor expects.
 */
export const checkReportText = ({ assessment, diagnostics, passedOver }: CheckReport): string =>
  [
    `${monthName(assessment.month)} 校核报告`,
    `校核结果：${countText(diagnostics) ?? "未发现问题"}`,
    "",
    ...diagnostics.flatMap((each) => formatDiagnostic(each).split("\n")),
    "",
    ...(passedOver.length > 0 ? ["略过的文件（软件留下的临时文件，不是报送材料）：", ...passedOver, ""] : []),
  ].join("\r\n");

/** 校核报告.json: the problems, the source of every figure and the files that were passed over, for machines. */
export const checkReportJson = ({ assessment, diagnostics, passedOver }: CheckReport): string =>
  `${JSON.stringify(
    { 问题: diagnostics.map(diagnosticJson), 数据来源: figureSources(assessment), 略过的文件: passedOver },
    undefined,
    2,
  )}\n`;
