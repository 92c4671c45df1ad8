import { describe, expect, test } from "@jest/globals";
import { proveConsistent } from "../../../../src/assess/consistency.ts";
import { unitTable } from "../../../../src/draft/view/units/unit-table.ts";
import type { MonthAssessment } from "../../../../src/model/assessment.ts";
import { catalogueOf } from "../../../../src/model/changes/catalogue-of.ts";
import { figureSheet } from "../../../../src/write/reports/figure-sheet.ts";
import { figureSources } from "../../../../src/write/reports/figure-sources.ts";
import type { YearChanges } from "../../../support/years/changed-year.ts";
import { changedYear } from "../../../support/years/changed-year.ts";
import { extractText, noticeText, summaryText } from "../../../support/pdf/drawn-papers.ts";
import { adjustmentSentences } from "../../../support/recount/recount-adjustments.ts";
import { say } from "../../../support/shipped-phrases.ts";
import type { MonthTold } from "../../../support/years/small-month.ts";
import { assessSmall } from "../../../support/years/small-month.ts";

const patents = { grade: "达到序时进度", figures: { 专利申请: "900" } } as const;
const roads = { grade: "推进缓慢", figures: { 新改建农村公路: "30" } } as const;

/** Two months of the small year in which two units report; the second one's assessment. */
const secondMonth = (
  changes: YearChanges,
  month = 5,
  units: readonly [string, string] = ["市科技局", "市交通运输局"],
  others: MonthTold["reports"] = {},
): MonthAssessment => {
  const { year, problems } = changedYear(changes);
  if (!year) throw new Error(problems.join());
  const reports = { 市科技局: { 1: patents }, 市交通运输局: { 2: roads } };
  const before = assessSmall(
    { month: month - 1, reports },
    undefined,
    catalogueOf(year, { month: month - 1 }),
  );
  const now = { [units[0]]: { 1: patents }, [units[1]]: { 2: roads }, ...others };
  return assessSmall({ month, reports: now }, before, catalogueOf(year, { month }));
};

const everyKind: YearChanges = {
  tasks: [
    "5,一、加快产业转型,,新建社区卫生服务中心3个。,市财政局,市民政局",
    "6,二、保障改善民生,,甲。,市财政局,",
    "7,二、保障改善民生,,乙。,市财政局,",
  ],
  changes: [
    "5,新增,5,,,,",
    "5,新增,6,,,3,",
    "5,新增,7,,,第3项,",
    "5,取消,3,,,,6、7",
    "5,取消,4,,,,",
    "5,目标调整,2,,,200公里,180公里",
    "5,内容调整,2,,,新改建农村公路200公里。,新改建农村公路180公里。",
    "5,责任单位调整,1,,责任单位,市工商局,市民政局",
    "5,单位撤销,,市工商局,,,",
    "5,单位更名,,叶县政府,,,叶县新政府",
    "5,单位合并,,市住建局,,,市林业局",
  ],
};
const listed = 7;

test("a plan that changes with its target is told beside it, not quoted as if it were the target", () => {
  const told = {
    类别: "目标调整",
    项次: "第16项",
    事项: "目标",
    原: "21座",
    现: "18座",
    原有: true,
    现有: true,
    依据: "平政办〔2013〕50号",
  };
  expect(say.单位调整({ ...told, 计划: true })).toBe(
    "第16项目标调整，目标由“21座”改为“18座”，分月计划相应调整（平政办〔2013〕50号）",
  );
});

test("nothing is said in a year in which nothing has changed so far", () => {
  const told = noticeText(secondMonth({ changes: ["6,目标调整,2,,,200,180"] }));
  expect(told).toBe(noticeText(secondMonth({})));
  for (const word of ["年初列入", "目录", "不与上月比较"]) expect(told).not.toContain(word);
});

describe("the 通报", () => {
  test.each([
    ["every kind of change", everyKind, listed],
    ["a target", { changes: ["5,目标调整,2,,,200,180"] }, 4],
    ["a change of an earlier month", { changes: ["2,取消,3,,,,"] }, 4],
    [
      "a task added and cancelled",
      { tasks: everyKind.tasks?.slice(0, 1), changes: ["4,新增,5,,,,", "5,取消,5,,,,"] },
      5,
    ],
    ["a year begun with a change", { changes: ["1,取消,4,,,,"] }, 4],
  ] as const)("counts %s as a recount does", (_, changes, total) => {
    const told = noticeText(secondMonth(changes as YearChanges));
    const expected = adjustmentSentences(changes.changes ?? [], total, 5);
    expect(expected.length).toBeGreaterThan(1);
    for (const each of expected) expect(told).toContain(each);
  });

  test("names the tasks that are not compared, and compares the others", () => {
    const told = noticeText(secondMonth(everyKind));
    expect(told).toContain("因新增或者目标、内容、牵头单位有调整，第2、5至7项不与上月比较");
    // Of tasks 1 to 4 last month knew 达到 1, 推进缓慢 1, 未报 1, 暂不评价 1; but one is compared now.
    expect(told).toContain("与上月相比，各档项数均持平");
  });

  test("says what stands in the list of changes, in its last attachment", () => {
    const told = noticeText(secondMonth(everyKind));
    const number = /见附件(\d)。因新增/u.exec(told)?.[1];
    expect(number).toBe("5");
    const table = told.slice(told.lastIndexOf("2013年5月份目录调整情况表"));
    for (const row of [
      "新增 5 任务 — 新建社区卫生服务中心3个。（市财政局牵头） 平政办〔2013〕50号",
      "新增 6 任务 由第3项拆分 甲。（市财政局牵头）",
      "取消 3 任务 新增城市绿地158万平方米。 并入第6、7项",
      "取消 4 任务 继续办好“十项重点民生工程”。 取消",
      "目标调整 2 新改建农村公路（目标） 200公里 180公里",
      "内容调整 2 任务内容 新改建农村公路200公里。 新改建农村公路180公里。",
      "责任单位调整 1 责任单位 市工商局 市民政局",
      "单位更名 — 单位名称 叶县政府 叶县新政府",
      "单位合并 — 单位 市住房和城乡建设局 并入市林业局",
      "单位撤销 — 单位 市工商局 撤销",
    ])
      expect(table.replaceAll("\n", " ")).toContain(row);
  });

  test("lists a task beside those of its own section", () => {
    const told = noticeText(secondMonth(everyKind)).replaceAll("\n", " ");
    const table = told.slice(told.indexOf("任务进展情况一览表") + 1);
    const places = [
      "一、加快产业转型",
      "专利申请1600件",
      "新建社区卫生服务中心",
      "二、保障改善民生",
      "甲。",
    ].map((words) => table.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(table.split("一、加快产业转型").length).toBe(2);
  });

  test("keeps the record of a unit that is no more", () => {
    const assessment = secondMonth({ changes: ["5,单位合并,,市交通运输局,,,市林业局"] }, 5, [
      "市科技局",
      "市林业局",
    ]);
    const { 分类: lists } = unitTable(say, assessment, catalogueAgency());
    const row = lists.flatMap(({ 行 }) => 行).find(({ 单位 }) => 单位.startsWith("市交通运输局"));
    expect(row).toMatchObject({
      单位: "市交通运输局（5月起并入市林业局）",
      牵头数: "—",
      推进缓慢: "—",
      按时: "1",
      未报送: "—",
    });
  });
});

const catalogueAgency = () => {
  const { year } = changedYear({});
  if (!year) throw new Error("the small year cannot be read");
  return year.agency;
};

test("摘要 says how many changes there are, where there are any", () => {
  const counted = adjustmentSentences(everyKind.changes ?? [], listed, 5)[2] ?? "";
  const count = /本月目录调整(\d+)项/u.exec(counted)?.[1];
  expect(summaryText(secondMonth(everyKind))).toContain(`本月目录调整${count}项。`);
  expect(summaryText(secondMonth({}))).not.toContain("目录调整");
  expect(summaryText(secondMonth({ changes: ["2,取消,3,,,,"] }))).not.toContain("目录调整");
});

describe("an extract", () => {
  const assessment = secondMonth(everyKind);
  test("tells the unit what changed of its own, and nothing of the others'", () => {
    const told = extractText(assessment, "市交通运输局");
    expect(told).toContain("本月起目录有调整，与你单位有关的2项：");
    expect(told).toContain(
      "第2项目标调整，新改建农村公路（目标）由“200公里”改为“180公里”（平政办〔2013〕50号）。",
    );
    expect(told).not.toContain("市工商局");
  });
  test("tells who comes to be responsible for a task for which nobody was, and who is no more", () => {
    const added = secondMonth({
      tasks: ["5,二、保障改善民生,,新建社区卫生服务中心3个。,市财政局,"],
      changes: ["5,责任单位调整,5,,责任单位,,市民政局"],
    });
    expect(extractText(added, "市民政局")).toContain("第5项责任单位调整，责任单位定为“市民政局”（");
    const gone = secondMonth({ changes: ["5,责任单位调整,1,,责任单位,市工商局,"] });
    expect(extractText(gone, "市科技局")).toContain(
      "第1项责任单位调整，不再另列责任单位（原为“市工商局”）（",
    );
  });

  test("tells who gave a task away, got one or answers for another unit", () => {
    // Who has no other task reports this one already, or would not be among those that report.
    const told = secondMonth(everyKind, 5, undefined, {
      市民政局: { 1: {} },
      市财政局: { 5: { grade: "达到序时进度" } },
    });
    expect(extractText(told, "市民政局")).toContain("第1项责任单位调整，责任单位由“市工商局”改为“市民政局”");
    expect(extractText(told, "市财政局")).toContain("第5项新增：新建社区卫生服务中心3个。");
    expect(extractText(assessment, "叶县新政府")).toContain("单位更名，单位名称由“叶县政府”改为“叶县新政府”");
  });
  test("says nothing where nothing changed", () => {
    expect(extractText(secondMonth({}), "市科技局")).not.toContain("调整");
  });
});

describe("the proof", () => {
  const assessment = secondMonth(everyKind);
  test("holds", () => {
    expect(() => proveConsistent(assessment)).not.toThrow();
  });
  test.each(["opening", "added", "cancelled", "parted", "joined"] as const)(
    "fails with another %s",
    (count) => {
      const { adjustments } = assessment;
      if (!adjustments) throw new Error("nothing changed");
      const wrong = { ...adjustments, [count]: adjustments[count] + 1 };
      expect(() => proveConsistent({ ...assessment, adjustments: wrong })).toThrow("adjustments");
    },
  );
  test("fails where a task is neither compared nor left out", () => {
    expect(() => proveConsistent({ ...assessment, notCompared: [2] })).toThrow("compared");
  });
});

describe("数据来源", () => {
  const assessment = secondMonth(everyKind);
  test("says where every count comes from", () => {
    const rows = figureSheet(assessment).rows.map(({ cells }) =>
      cells.map(({ value }) => (value?.type === "text" ? value.text : "")),
    );
    const counts = rows
      .filter(([kind, task]) => kind === "目录" && task === "")
      .map((row) => row.slice(2, 4));
    expect(counts.slice(0, 7)).toEqual([
      ["年初", "4"],
      ["新增", "1"],
      ["取消", "1"],
      ["拆分增加", "2"],
      ["拆分或者并入减少", "1"],
      ["现有", "5"],
      ["本月调整", "11"],
    ]);
  });
  test("names the line of each change", () => {
    const { 目录调整: found } = figureSources(assessment);
    expect(found?.本月).toHaveLength(11);
    expect(found?.本月[0]?.位置).toBe("seeds/2013/目录调整.csv 第2行 B2");
    expect(figureSources(secondMonth({}))).not.toHaveProperty("目录调整");
  });
});

test("a unit that is silent on a task that it got this month is not pressed for the months before", () => {
  const assessment = secondMonth({ changes: ["5,责任单位调整,2,,牵头单位,市交通运输局,市民政局"] });
  expect(assessment.escalations.filter(({ task }) => task === 2)).toEqual([]);
  expect(noticeText(assessment)).not.toContain("连续2个月未达到");
});
