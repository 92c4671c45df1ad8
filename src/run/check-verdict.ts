import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { severityOf } from "../diagnostics/diagnostic.ts";
import type { CheckSummary } from "../model/output/check-summary.ts";
import type { ReportFile } from "../model/submission.ts";
import { standingAmong } from "./load/collected.ts";
import { returnableAmong } from "./load/returnable.ts";

/** What a check's last sentence rests on. */
interface CheckedProblems {
  /** The problems that are open. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every file of 报送. */
  readonly reportFiles: readonly ReportFile[];
  /** Files whose errors do not forbid printing. */
  readonly returnedFiles: readonly string[];
  readonly returnInvalid: boolean;
  readonly summary: CheckSummary;
}

/** How many of the standing errors the units may be asked to mend while the month is printed; undefined where none. */
export const returnableText = (
  standing: readonly Diagnostic[],
  reportFiles: readonly ReportFile[],
): string | undefined => {
  const count = returnableAmong(standing, reportFiles).length;
  if (count === 0) return undefined;
  const which = count === standing.length ? "错误都" : `其中 ${count} 处错误`;
  return `${which}在报送文件里，到截稿可用 --return-invalid 按退回处理`;
};

const standingText = (
  standing: readonly Diagnostic[],
  { reportFiles, returnInvalid }: Pick<CheckedProblems, "reportFiles" | "returnInvalid">,
): string => {
  if (returnInvalid) return `其中 ${standing.length} 处错误不能按退回处理，请改正后再生成`;
  const returnable = returnableText(standing, reportFiles);
  return returnable === undefined ? "请改正错误后再生成" : `请改正错误后再生成；${returnable}`;
};

/** 通报将列未报送 3 个、退回 1 个; empty when every report is sound. */
const absentText = ({ missing, returned }: CheckSummary): string => {
  const parts = [
    ...(missing.length > 0 ? [`未报送 ${missing.length} 个`] : []),
    ...(returned.length > 0 ? [`退回 ${returned.length} 个`] : []),
  ];
  return parts.length > 0 ? `，通报将列${parts.join("、")}` : "";
};

/** Whether a month can be printed, and if so what of its units the 通报 will have to say; without a full stop. */
export const checkVerdict = (checked: CheckedProblems): string => {
  const { diagnostics, returnedFiles, summary } = checked;
  const standing = standingAmong(diagnostics, returnedFiles);
  if (standing.length > 0) return standingText(standing, checked);
  const passed = diagnostics.some((each) => severityOf(each) === "error")
    ? "错误都在按退回处理的文件里，可以生成"
    : "可以生成";
  return `${passed}${absentText(summary)}`;
};
