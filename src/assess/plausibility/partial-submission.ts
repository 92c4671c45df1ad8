import type { Report } from "../../diagnostics/diagnostic.ts";
import type { DoubtContext } from "./doubt-context.ts";

/** PLA-011: a submission that leaves out tasks for which its unit is responsible; PROG-028 names those it leads. */
export const reportPartialSubmissions = ({ counted, assessment }: DoubtContext, report: Report): void => {
  const reporting = new Map(assessment.reporting.map((each) => [each.unit.name, each]));
  for (const { unit, file } of counted) {
    const { sharedTasks = [], missingSharedTasks = [] } = reporting.get(unit) ?? {};
    if (missingSharedTasks.length === 0) continue;
    report({
      code: "PLA-011",
      place: { file },
      details: { unit, total: sharedTasks.length, tasks: missingSharedTasks },
    });
  }
};
