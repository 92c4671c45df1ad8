import type { Confirmed } from "../../diagnostics/confirmed.ts";
import type { SupervisedLetter } from "../../model/registers/supervised-letter.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { countText, diagnosticJson, formatDiagnostic } from "../../diagnostics/format.ts";
import type { MonthAssessment } from "../../model/assessment.ts";
import { isoDate } from "../../model/calendar-date.ts";
import type { CheckSummary } from "../../model/output/check-summary.ts";
import { dueUnits } from "../../model/output/check-summary.ts";
import { monthName } from "../../model/month.ts";
import { checkSummaryText } from "./check-summary-text.ts";
import { figureSources } from "./figure-sources.ts";

/** What 校核报告 tells. */
interface CheckReport {
  readonly assessment: MonthAssessment;
  readonly summary: CheckSummary;
  readonly diagnostics: readonly Diagnostic[];
  /** What 已核实 has let pass, each with its reason. */
  readonly confirmed: readonly Confirmed[];
  /** Files that programs had left beside the submissions. */
  readonly passedOver: readonly string[];
  /** The 督办函 that the 通报 counts. */
  readonly supervised?: readonly SupervisedLetter[];
}

const confirmedLines = ({ diagnostic, confirmation }: Confirmed): readonly string[] => {
  const { reason, confirmedOn } = confirmation;
  return [
    formatDiagnostic(diagnostic).split("\n")[0] ?? "",
    `    核实：${reason}${confirmedOn ? `（${isoDate(confirmedOn)}）` : ""}`,
  ];
};

/**
 * 校核报告.txt: the problems of a run for the clerk to read and file, and the paths of files that were passed over.
 * Lines end as Windows' own editor expects.
 */
export const checkReportText = ({
  assessment,
  summary,
  diagnostics,
  confirmed,
  passedOver,
}: CheckReport): string =>
  [
    `${monthName(assessment.month)} 校核报告`,
    `报送情况：${checkSummaryText(summary, Number.POSITIVE_INFINITY)}`,
    `校核结果：${countText(diagnostics) ?? "未发现问题"}`,
    "",
    ...diagnostics.flatMap((each) => formatDiagnostic(each).split("\n")),
    "",
    ...(confirmed.length > 0
      ? [`已核实的问题（${confirmed.length}处，照印）：`, ...confirmed.flatMap(confirmedLines), ""]
      : []),
    ...(passedOver.length > 0 ? ["略过的文件（软件留下的临时文件，不是报送材料）：", ...passedOver, ""] : []),
  ].join("\r\n");

/** 校核报告.json: the problems, the source of every figure and the files that were passed over, for machines. */
export const checkReportJson = ({
  assessment,
  summary,
  diagnostics,
  confirmed,
  passedOver,
  supervised,
}: CheckReport): string =>
  `${JSON.stringify(
    {
      报送情况: {
        应报: dueUnits(summary),
        合格: summary.sound,
        退回: summary.returned,
        登记与文件不符: summary.unmatched,
        未报: summary.missing,
        看不出单位的文件: summary.ownerless,
      },
      问题: diagnostics.map(diagnosticJson),
      已核实: confirmed.map(({ diagnostic, confirmation: { reason, confirmedOn } }) => ({
        ...diagnosticJson(diagnostic),
        说明: reason,
        日期: confirmedOn && isoDate(confirmedOn),
      })),
      数据来源: figureSources(assessment, supervised),
      略过的文件: passedOver,
    },
    undefined,
    2,
  )}\n`;
