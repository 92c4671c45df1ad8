import type { LeadReport } from "../../../src/model/lead-report.ts";
import { describe, expect, test } from "@jest/globals";
import { conflictingSelfGrades, reportContradictions } from "../../../src/assess/contradictions.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { UnitMention } from "../../../src/model/task.ts";
import { report, task } from "../../support/years/assessed.ts";

const named = (unit: string): UnitMention => ({ written: unit, kind: "unit", units: [unit] });
const governments: UnitMention = {
  written: "各县（市、区）政府",
  kind: "group",
  units: ["叶县政府", "郏县政府"],
};

const codesOf = (leads: readonly UnitMention[], leadReports: readonly LeadReport[]) => {
  const found: Diagnostic[] = [];
  const assessed = {
    task: task({ leads }),
    basis: "自评",
    leadReports,
    indicators: [],
    leadsDisagree: conflictingSelfGrades(task({ leads }), leadReports).length > 0,
    laggingMonths: 0,
  } as const;
  reportContradictions(assessed, (diagnostic) => found.push(diagnostic));
  return { disagree: assessed.leadsDisagree, found };
};

describe("self-assessments of several leads", () => {
  test("that differ are reported at the first", () => {
    const { disagree, found } = codesOf(
      [named("市林业局"), named("市住房和城乡建设局")],
      [report("市林业局", "达到序时进度"), report("市住房和城乡建设局", "推进缓慢")],
    );
    expect(disagree).toBe(true);
    expect(found.map(({ code, place }) => [code, place.file])).toEqual([
      ["ASM-002", "data/2013-06/报送/市林业局.csv"],
    ]);
  });

  test("are no contradiction among the members of a group", () => {
    const { disagree, found } = codesOf(
      [governments],
      [report("叶县政府", "达到序时进度"), report("郏县政府", "推进缓慢")],
    );
    expect(disagree).toBe(false);
    expect(found).toEqual([]);
  });

  test("are compared among the named leads alone where a group stands beside them", () => {
    const leads = [named("市林业局"), named("市住房和城乡建设局"), governments];
    const reports = [
      report("市林业局", "达到序时进度"),
      report("市住房和城乡建设局", "达到序时进度"),
      report("叶县政府", "推进缓慢"),
    ];
    expect(codesOf(leads, reports).found).toEqual([]);
    const [first, , third] = reports as [LeadReport, LeadReport, LeadReport];
    const { found } = codesOf(leads, [first, report("市住房和城乡建设局", "推进缓慢"), third]);
    expect(found.map(({ details }) => details)).toEqual([
      { task: 42, gradesByUnit: "市林业局“达到序时进度”，市住房和城乡建设局“推进缓慢”" },
    ]);
  });
});
