import { isUnitsOwn } from "../../assess/reporting/units-own.ts";
import type { Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import type { Confirmed } from "../../diagnostics/confirmed.ts";
import { partConfirmed } from "../../diagnostics/confirmed.ts";
import { severityOf } from "../../diagnostics/diagnostic.ts";
import { arrange, countText, diagnosticJson, formatDiagnostics } from "../../diagnostics/format.ts";
import type { Confirmation } from "../../model/confirmation.ts";
import type { World } from "../../world.ts";

/** The problems of a run as they come in. */
export interface Collected {
  readonly report: Report;
  /** Sorted, without repeats. */
  readonly diagnostics: () => readonly Diagnostic[];
}

/** The errors that forbid printing: what units have done wrong in files that count as returned to them does not. */
export const standingAmong = (
  diagnostics: readonly Diagnostic[],
  returnedFiles: readonly string[] = [],
): readonly Diagnostic[] => {
  const returned = new Set(returnedFiles);
  return diagnostics.filter(
    (each) => severityOf(each) === "error" && !(returned.has(each.place.file) && isUnitsOwn(each)),
  );
};

/** How many errors forbid printing. */
export const standingErrors = (
  diagnostics: readonly Diagnostic[],
  returnedFiles: readonly string[] = [],
): number => standingAmong(diagnostics, returnedFiles).length;

/** A place for a run's problems. */
export const collectDiagnostics = (): Collected => {
  const seen: Diagnostic[] = [];
  return { report: (diagnostic) => void seen.push(diagnostic), diagnostics: () => arrange(seen) };
};

/** The problems of a month that are open, and those that 已核实 has let pass; a row of it that does nothing is told. */
export interface SettledProblems {
  readonly open: readonly Diagnostic[];
  readonly confirmed: readonly Confirmed[];
}

/** Parts a month's problems by 已核实. A row that lets nothing pass is one more problem (CFM-005). */
export const settleProblems = (
  diagnostics: readonly Diagnostic[],
  confirmations: readonly Confirmation[] = [],
): SettledProblems => {
  const { open, confirmed, idle } = partConfirmed(diagnostics, confirmations);
  const told = idle.map(({ code, value, place }): Diagnostic => ({
    code: "CFM-005",
    place,
    details: { code, value },
  }));
  return { open: arrange([...open, ...told]), confirmed };
};

/** Shows problems in Chinese, or for machines as one JSON list on the results' stream. */
export const showDiagnostics = (world: World, diagnostics: readonly Diagnostic[], json: boolean): void => {
  if (json) world.print(JSON.stringify(diagnostics.map(diagnosticJson), undefined, 2));
  else for (const lines of formatDiagnostics(diagnostics)) world.tell(lines);
};

/** Says that a command is done, on the results' stream; with --json that one belongs to the problems. */
export const showDone = (world: World, line: string, json: boolean): void =>
  json ? world.tell(line) : world.print(line);

/** 共3处错误、1处提醒 */
export const problemsText = (diagnostics: readonly Diagnostic[]): string => {
  const counts = countText(diagnostics);
  return counts === undefined ? "未发现问题" : `共${counts}`;
};
