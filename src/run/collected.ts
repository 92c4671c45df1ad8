import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { severityOf } from "../diagnostics/diagnostic.ts";
import { arrange, countText, diagnosticJson, formatDiagnostic } from "../diagnostics/format.ts";
import type { World } from "../world.ts";

/** The problems of a run as they come in. */
export interface Collected {
  readonly report: Report;
  /** Sorted, without repeats. */
  readonly diagnostics: () => readonly Diagnostic[];
  readonly errors: () => number;
}

/** A place for a run's problems. */
export const collectDiagnostics = (): Collected => {
  const seen: Diagnostic[] = [];
  const diagnostics = (): readonly Diagnostic[] => arrange(seen);
  return {
    report: (diagnostic) => void seen.push(diagnostic),
    diagnostics,
    errors: () => diagnostics().filter((each) => severityOf(each) === "error").length,
  };
};

/** Shows problems in Chinese, or for machines as one JSON list on the results' stream. */
export const showDiagnostics = (world: World, diagnostics: readonly Diagnostic[], json: boolean): void => {
  if (json) world.print(JSON.stringify(diagnostics.map(diagnosticJson), undefined, 2));
  else for (const each of diagnostics) world.tell(formatDiagnostic(each));
};

/** 共3处错误、1处提醒 */
export const problemsText = (diagnostics: readonly Diagnostic[]): string => {
  const counts = countText(diagnostics);
  return counts === undefined ? "未发现问题" : `共${counts}`;
};
