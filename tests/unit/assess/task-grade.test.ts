import { describe, expect, test } from "@jest/globals";
import { gradeByIndicators, gradeTask } from "../../../src/assess/task-grade.ts";
import type { IndicatorAssessment } from "../../../src/model/assessment.ts";
import type { Grade } from "../../../src/model/grade.ts";
import { indicator, report, task } from "../../support/assessed.ts";

const graded = (grade?: Grade): IndicatorAssessment => ({
  indicator: indicator({ method: "序时" }),
  conflicting: [],
  ...(grade && { grade }),
});
const place = { file: "data/2013-06/核定.csv" };

describe("the grade of a task", () => {
  test("is the bureau's verdict before all else", () => {
    const verdict = { task: 42, grade: "尚未启动", reason: "现场核查未开工", place } as const;
    expect(gradeTask(task(), [report("市交通运输局", "已完成")], [graded("已完成")], verdict)).toEqual({
      grade: "尚未启动",
      basis: "核定",
      reason: "现场核查未开工",
    });
  });

  test("is the indicators' before the lead's own word", () => {
    const result = gradeTask(
      task(),
      [report("市交通运输局", "达到序时进度")],
      [graded("推进缓慢")],
      undefined,
    );
    expect(result).toEqual({ grade: "推进缓慢", basis: "指标" });
  });

  test("is the lead's own word where no indicator is graded this month", () => {
    expect(gradeTask(task(), [report("市交通运输局", "推进缓慢")], [graded()], undefined)).toEqual({
      grade: "推进缓慢",
      basis: "自评",
    });
  });

  test("is absent, not 尚未启动, when no lead reported", () => {
    expect(gradeTask(task(), [{ unit: "市交通运输局" }], [], undefined)).toEqual({ basis: "未报送" });
  });

  test("is 暂不评价 for a task without a lead", () => {
    expect(gradeTask(task({ leads: [] }), [], [], undefined)).toEqual({
      grade: "暂不评价",
      basis: "无牵头单位",
    });
  });

  test("of a group is the slowest member's; one that is not to be assessed yet does not excuse the others", () => {
    const group = task({ leads: [{ written: "各县（市、区）政府", kind: "group", units: ["叶县政府"] }] });
    const grades = (...given: readonly Grade[]) =>
      gradeTask(
        group,
        given.map((grade) => report("叶县政府", grade)),
        [],
        undefined,
      ).grade;
    expect(grades("达到序时进度", "推进缓慢", "暂不评价")).toBe("推进缓慢");
    expect(grades("暂不评价", "暂不评价")).toBe("暂不评价");
  });

  test("follows the first lead that reported", () => {
    const reports = [
      { unit: "市林业局" },
      report("市住房和城乡建设局", "推进缓慢"),
      report("市水利局", "已完成"),
    ];
    expect(gradeTask(task(), reports, [], undefined).grade).toBe("推进缓慢");
  });

  test("follows the slowest of a group of equals", () => {
    const leads = [
      { written: "各县（市、区）政府", kind: "group" as const, units: ["汝州市政府", "石龙区政府"] },
    ];
    const reports = [report("汝州市政府", "达到序时进度"), report("石龙区政府", "推进缓慢")];
    expect(gradeTask(task({ leads }), reports, [], undefined).grade).toBe("推进缓慢");
  });
});

describe("several indicators", () => {
  test.each([
    [["已完成", "推进缓慢"], "推进缓慢"],
    [["已完成", "达到序时进度"], "达到序时进度"],
    [["已完成", "已完成"], "已完成"],
    [["已完成", undefined], "达到序时进度"],
    [[undefined, undefined], undefined],
  ] as readonly [readonly (Grade | undefined)[], Grade | undefined][])("%j make %s", (each, expected) => {
    expect(gradeByIndicators(each.map(graded))).toBe(expected);
  });
});
