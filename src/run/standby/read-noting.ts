import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Faces } from "../../layout/faces.ts";
import type { MonthSubmissions } from "../../model/submission.ts";
import type { MonthSource, ReadMonthOptions } from "../../read/month/month.ts";
import { readMonth } from "../../read/month/month.ts";
import { readingWith } from "../load/reading-with.ts";

/** A month as it was read, and what was reported of it. */
export interface NotedReading {
  /** Undefined where the month's files say too little. */
  readonly submissions: MonthSubmissions | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a month as `readMonth` does, and keeps what it reports. */
export const readNoting = (
  source: MonthSource,
  options: Pick<ReadMonthOptions, "draft" | "returnInvalid">,
  faces: Faces,
): NotedReading => {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const submissions = readMonth(source, { ...options, ...readingWith(faces) }, report);
  return { submissions, diagnostics };
};
