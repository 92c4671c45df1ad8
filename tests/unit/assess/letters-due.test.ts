import type { LeadReport } from "../../../src/model/lead-report.ts";
import { describe, expect, test } from "@jest/globals";
import { lettersDue } from "../../../src/assess/letters-due.ts";
import type { TaskAssessment } from "../../../src/model/assessment.ts";
import type { Grade } from "../../../src/model/grade.ts";
import { report, task } from "../../support/years/assessed.ts";

const assessed = (parts: Partial<TaskAssessment> = {}): TaskAssessment => ({
  task: task(),
  grade: "推进缓慢",
  basis: "指标",
  leadReports: [report("市交通运输局", "推进缓慢")],
  indicators: [],
  leadsDisagree: false,
  laggingMonths: 3,
  ...parts,
});

/** A member's report, and how many months running it has called itself lagging. */
const member = (unit: string, selfGrade: Grade, laggingMonths?: number): LeadReport => ({
  ...report(unit, selfGrade),
  ...(laggingMonths !== undefined && { laggingMonths }),
});

const members = ["卫东区政府", "石龙区政府", "叶县政府"];
const groupTask = task({ leads: [{ written: "各县（市、区）政府", kind: "group", units: members }] });

const due = (...tasks: readonly TaskAssessment[]) =>
  lettersDue({ tasks }, 3).map(({ unit, months }) => [unit, months]);

describe("a letter is due", () => {
  test("to the first lead of a task that has been lagging for three months", () => {
    const leadReports = [report("市林业局", "推进缓慢"), report("市住房和城乡建设局", "推进缓慢")];
    expect(due(assessed({ leadReports, laggingMonths: 4 }))).toEqual([["市林业局", 4]]);
  });

  test.each<[string, Partial<TaskAssessment>]>([
    ["for two months only", { laggingMonths: 2 }],
    ["no longer", { grade: "达到序时进度", laggingMonths: 0 }],
    ["but has no lead", { leadReports: [] }],
    [
      "for the first month by another lead's report, its first lead being silent",
      {
        laggingMonths: 1,
        leadReports: [{ unit: "市林业局", silence: "未报送" }, report("市公安局", "推进缓慢")],
      },
    ],
  ])("to nobody for a task that lags %s", (_, parts) => {
    expect(due(assessed(parts))).toEqual([]);
  });

  test("to each member of a group that lags itself, never to the group", () => {
    const leadReports = [
      member("卫东区政府", "推进缓慢", 3),
      member("石龙区政府", "达到序时进度"),
      member("叶县政府", "推进缓慢", 1),
    ];
    expect(due(assessed({ task: groupTask, basis: "自评", leadReports }))).toEqual([["卫东区政府", 3]]);
  });

  test("to no member of a group whose lagging members took turns", () => {
    const leadReports = members.map((unit) => member(unit, "推进缓慢", 1));
    expect(due(assessed({ task: groupTask, basis: "自评", leadReports, laggingMonths: 3 }))).toEqual([]);
  });

  test("to every member of a group when the verdict lags and none of them says so", () => {
    const leadReports = members.map((unit) => member(unit, "达到序时进度"));
    const verdict = assessed({ task: groupTask, basis: "核定", leadReports });
    expect(due(verdict)).toEqual(members.map((unit) => [unit, 3]));
  });
});

test("no letter is due for what waits for somebody else", () => {
  const verdict = { grade: "推进缓慢", reason: "待研究", month: 6, place: { file: "核定.csv" } } as const;
  expect(lettersDue({ tasks: [assessed({ basis: "核定", verdict })] }, 3)).toHaveLength(1);
  const waiting = { ...verdict, owedBy: "市政府" };
  expect(lettersDue({ tasks: [assessed({ basis: "核定", verdict: waiting })] }, 3)).toEqual([]);
});
