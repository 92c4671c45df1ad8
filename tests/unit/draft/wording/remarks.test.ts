import { describe, expect, test } from "@jest/globals";
import { remarks } from "../../../../src/draft/wording/remarks.ts";
import type { IndicatorAssessment, TaskAssessment } from "../../../../src/model/assessment.ts";
import type { UnitMention } from "../../../../src/model/task.ts";
import { decimal, indicator, judged, laggingTask, report, task } from "../../../support/years/assessed.ts";
import { say } from "../../../support/shipped-phrases.ts";

const road = indicator({ method: "序时" });
const lead = (name: string): UnitMention => ({ written: name, kind: "unit", units: [name] });
const counties: UnitMention = {
  written: "各县（市、区）政府",
  kind: "group",
  units: ["叶县政府", "郏县政府"],
};

/** 备注 of the task with these leads, whose figure is `reportedBy`'s. */
const remarksOf = (
  leads: readonly UnitMention[],
  reportedBy: string | undefined,
  conflicting: IndicatorAssessment["conflicting"] = [],
): string => {
  const figure = reportedBy === undefined ? {} : { value: decimal("96"), reportedBy };
  const assessed: TaskAssessment = {
    task: task({ leads }),
    grade: "达到序时进度",
    basis: "指标",
    leadReports: leads.flatMap(({ units }) => units.map((unit) => report(unit, "达到序时进度"))),
    indicators: [judged(road, { conflicting, ...figure })],
    leadsDisagree: false,
    laggingMonths: 0,
  };
  return remarks(say, assessed);
};

test("remarks name a figure that is due and that nobody gave", () => {
  expect(remarksOf([lead("市交通运输局")], undefined)).toBe("新改建农村公路未报");
});

test("remarks count a milestone that is reached before its day among the figures that are judged", () => {
  const bridge = indicator({ method: "节点", name: "跨河桥通车" });
  const assessed = laggingTask({
    grade: "推进缓慢",
    basis: "指标",
    laggingMonths: 1,
    indicators: [
      judged(road, { grade: "推进缓慢", value: decimal("60"), reportedBy: "市交通运输局" }),
      judged(bridge, { grade: "已完成", due: false, value: decimal("1"), reportedBy: "市交通运输局" }),
    ],
  });
  expect(remarks(say, assessed)).toBe("列入评价的2项指标中1项达到序时进度");
});

const openOf = (problem: string): string =>
  remarks(
    say,
    laggingTask({
      grade: "暂不评价",
      laggingMonths: 0,
      leadReports: [
        { unit: "市交通运输局", entry: { ...report("市交通运输局", "暂不评价").entry!, problem } },
      ],
    }),
  );

describe("remarks on a task that its lead asks not to be judged", () => {
  test("say why, or that it does not say", () => {
    expect(openOf("方案待批复。")).toBe("据市交通运输局反映，方案待批复");
    expect(openOf("")).toBe("没有说明原因");
  });
});

describe("remarks on whose figure it is", () => {
  const leads = [lead("市交通运输局"), lead("市公安局")];

  test("name the lead whose figure stands for the first one's", () => {
    expect(remarksOf(leads, "市公安局")).toBe("市交通运输局未报新改建农村公路，采用市公安局所报数");
  });

  test("name it beside those that differ from it", () => {
    const three = [...leads, lead("市财政局")];
    expect(remarksOf(three, "市公安局", [{ unit: "市财政局", value: decimal("90") }])).toBe(
      "市交通运输局未报新改建农村公路，采用市公安局所报数；市财政局报新改建农村公路90公里",
    );
  });

  test.each<[string, readonly UnitMention[], string | undefined]>([
    ["the first lead gave it", leads, "市交通运输局"],
    ["a group leads, of which none is first", [counties], "郏县政府"],
  ])("are none where %s", (_fact, given, reportedBy) => {
    expect(remarksOf(given, reportedBy)).toBe("");
  });
});

/** 备注 of a task that its one lead calls on pace, and that counts as not completed. */
const unfinished = (given: Partial<TaskAssessment>): string =>
  remarks(say, {
    task: task({ leads: [lead("市环保局")] }),
    grade: "未完成",
    basis: "自评",
    leadReports: [report("市环保局", "达到序时进度")],
    indicators: [],
    leadsDisagree: false,
    laggingMonths: 0,
    ...given,
  });

describe("remarks of a year that is over", () => {
  test("do not take 达到序时进度 for a lead's own 未完成", () => {
    expect(unfinished({})).toBe("市环保局自评没有说明全年任务是否完成");
    const done = judged(road, { grade: "已完成", value: decimal("200"), reportedBy: "市环保局" });
    expect(unfinished({ indicators: [done] })).toBe("市环保局自评没有说明全年任务是否完成");
  });

  test("say what the lead says where the bureau or the figures judge", () => {
    expect(unfinished({ basis: "核定", reason: "没有投用" })).toBe(
      "市督查局核定：没有投用；市环保局自评达到序时进度",
    );
    expect(unfinished({ basis: "指标" })).toBe("市环保局自评达到序时进度");
  });

  test("need no word of a lead that lags by its own", () => {
    expect(unfinished({ leadReports: [report("市环保局", "推进缓慢")] })).toBe("");
  });
});
