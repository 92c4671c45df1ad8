import type { Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import { severityOf } from "../../diagnostics/diagnostic.ts";
import { arrange, countText, diagnosticJson, formatDiagnostics } from "../../diagnostics/format.ts";
import type { World } from "../../world.ts";

/** The problems of a run as they come in. */
export interface Collected {
  readonly report: Report;
  /** Sorted, without repeats. */
  readonly diagnostics: () => readonly Diagnostic[];
}

/** How many errors forbid printing: those in files that count as returned to their units do not. */
export const standingErrors = (
  diagnostics: readonly Diagnostic[],
  returnedFiles: readonly string[] = [],
): number =>
  diagnostics.filter((each) => severityOf(each) === "error" && !returnedFiles.includes(each.place.file))
    .length;

/** A place for a run's problems. */
export const collectDiagnostics = (): Collected => {
  const seen: Diagnostic[] = [];
  return { report: (diagnostic) => void seen.push(diagnostic), diagnostics: () => arrange(seen) };
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
