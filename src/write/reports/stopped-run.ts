import { diagnosticJson } from "../../diagnostics/format.ts";
import type { StoppedRun } from "../../model/output/stopped-run.ts";

/** 未生成.json: why the last run did not print its month. Holds no date, so that the same inputs give the same bytes. */
export const writeStoppedRun = ({ version, month, exitCode, diagnostics }: StoppedRun): string =>
  `${JSON.stringify(
    { 程序: "tongbao", 版本: version, 期次: month, 退出码: exitCode, 问题: diagnostics.map(diagnosticJson) },
    undefined,
    2,
  )}\n`;
