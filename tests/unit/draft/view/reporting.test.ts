import { describe, expect, test } from "@jest/globals";
import { statisticsOf } from "../../../../src/assess/statistics.ts";
import { reportingTable, reportingView } from "../../../../src/draft/view/reporting.ts";
import type { MonthAssessment, UnitReporting } from "../../../../src/model/assessment.ts";
import type { ReportingState } from "../../../../src/model/grade.ts";
import type { UsualClass } from "../../../../src/model/unit.ts";
import { say } from "../../../support/shipped-phrases.ts";
import { ofClass, smallCatalogue } from "../../../support/years/small-catalogue.ts";
import { day } from "../../../support/years/small-month.ts";

const { agency } = smallCatalogue;

const unit = (
  name: string,
  kind: UsualClass,
  state: ReportingState,
  parts: Partial<UnitReporting> = {},
): UnitReporting => ({
  unit: { name, fullName: `平顶山${name}`, ...ofClass(kind), aliases: [], rank: 1 },
  state,
  documentNumber: "",
  reminders: 0,
  note: "",
  ledTasks: [],
  missingLedTasks: [],
  sharedTasks: [9],
  missingSharedTasks: [],
  ...parts,
});

const june2013 = { year: 2013, month: 6 };
const assessed = (reporting: readonly UnitReporting[], deadline = "2013-04-07"): MonthAssessment =>
  ({
    month: { year: 2013, month: 3 },
    reporting,
    deadline: day(deadline),
    statistics: statisticsOf([], reporting, undefined),
  }) as unknown as MonthAssessment;

const units = [
  unit("市发改委", "政府部门", "按时报送", { ledTasks: [1, 3], missingLedTasks: [3] }),
  unit("市科技局", "政府部门", "逾期报送", {
    receivedOn: day("2013-04-09"),
    ledTasks: [2],
    sharedTasks: [4, 5],
    missingSharedTasks: [4, 5],
    reminders: 1,
  }),
  unit("市民政局", "政府部门", "未报送", { reminders: 2, missingSharedTasks: [9] }),
  unit("市财政局", "政府部门", "未报送"),
  unit("市环保局", "政府部门", "按时报送", { receivedOn: day("2013-04-03") }),
  unit("新城区管委会", "管委会", "按时报送"),
  unit("叶县政府", "县（市、区）政府", "退回", {
    receivedOn: day("2013-04-02"),
    returnedOn: day("2013-04-03"),
    ledTasks: [6],
    reminders: 1,
    note: "传真件",
  }),
];

describe("报送情况", () => {
  const view = reportingView(say, assessed(units), agency);

  test("counts a unit that reported again in time among those in time", () => {
    const again = reportingView(say, assessed([unit("市科技局", "政府部门", "退回后按期重报")]), agency);
    expect(again).toMatchObject({ 未按时: 0, 未按时完整: 0 });
  });

  test("counts all units, those that lead and those of each list, each with its own rate", () => {
    expect(view).toMatchObject({ 应报: 7, 按时: 3, 按时率: "42.9%", 全部按时: false, 未按时: 4 });
    expect(view.牵头单位).toEqual({ 应报: 3, 按时: 1, 按时率: "33.3%", 全部按时: false });
    expect(view.分类).toEqual([
      { 名称: "市直单位", 应报: 5, 按时: 2, 按时率: "40.0%", 全部按时: false },
      { 名称: "管委会", 应报: 1, 按时: 1, 按时率: "100.0%", 全部按时: true },
      { 名称: "县（市、区）政府", 应报: 1, 按时: 0, 按时率: "0.0%", 全部按时: false },
    ]);
  });

  test("names who did not report in time", () => {
    expect(view.逾期).toEqual({ 个数: 1, 名单: "市科技局（4月9日）", 均经催报: true });
    expect(view.未报送).toEqual({ 个数: 2, 名单: "市民政局、市财政局", 均经催报: false });
    expect(view.退回).toEqual({ 个数: 1, 名单: "叶县政府（4月3日退回）", 均经催报: true, 刚退回: false });
  });

  test("names what reports leave out, but nothing of units whose report does not count", () => {
    expect(view.漏报).toBe("市发改委漏报牵头的第3项；市科技局漏报责任工作第4、5项");
    expect(reportingView(say, assessed(units.slice(2)), agency).漏报).toBeNull();
  });

  test("tells a deadline that moved over holidays, and from which day", () => {
    expect([view.截止日期, view.是否顺延, view.原定截止日]).toEqual(["2013年4月7日", true, "4月5日"]);
    const june = reportingView(say, { ...assessed(units, "2013-07-05"), month: june2013 }, agency);
    expect([june.截止日期, june.是否顺延, june.原定截止日]).toEqual(["2013年7月5日", false, null]);
  });

  test("tells of one sent back on its last day both days, wherever it is named", () => {
    const days = { receivedOn: day("2013-05-08"), returnedOn: day("2013-05-06") };
    const late = assessed([unit("市科技局", "政府部门", "逾期报送", days)]);
    expect(reportingView(say, late, agency).逾期.名单).toBe("市科技局（5月6日退回，5月8日重新报送）");
    expect(reportingTable(say, late, agency)[0]?.行[0]?.备注).toBe("5月6日退回，5月8日重新报送");
    const kept = assessed([unit("市科技局", "政府部门", "退回后按期重报", days)]);
    expect(reportingView(say, kept, agency).按期重报.名单).toBe("市科技局（5月6日退回，5月8日重新报送）");
  });

  test.each<[string, readonly UnitReporting[], string, string]>([
    [
      "both",
      units,
      "部分单位没有按时、完整报送合格材料",
      "1个单位逾期报送，2个单位未报送，1个单位的材料已退回而未重新报送，2个单位报送的材料有漏报",
    ],
    [
      "omissions alone",
      [units[0], units[4]].flatMap((each) => each ?? []),
      "个别单位没有完整报送",
      "1个单位报送的材料有漏报",
    ],
    [
      "one that was in time and sent back",
      units.filter(({ state }) => state === "退回" || state === "按时报送").slice(-2),
      "个别单位没有按时报送合格材料",
      "1个单位的材料已退回而未重新报送",
    ],
    ["late ones alone", units.slice(2, 5), "个别单位没有按时报送", "2个单位未报送"],
    ["all", units.slice(2, 4), "各单位均没有按时报送", "2个单位未报送"],
    ["none", units.slice(4, 6), "", ""],
  ])("counts for 存在问题 %s", (_, reporting, title, faults) => {
    const told = reportingView(say, assessed(reporting), agency);
    expect(told.问题).toBe(faults);
    if (faults !== "") expect(told.未按时标题).toBe(title);
    expect(told.未按时完整 > 0).toBe(faults !== "");
  });

  test.each<[string, readonly (readonly [number, ReportingState])[], string]>([
    [
      "its second month",
      [
        [2, "未报送"],
        [3, "未报送"],
      ],
      "市民政局（已连续2个月未报送）",
    ],
    [
      "a month in which it reported between",
      [
        [1, "未报送"],
        [2, "按时报送"],
        [3, "未报送"],
      ],
      "市民政局",
    ],
    [
      "a month of which nothing is known between",
      [
        [1, "未报送"],
        [3, "未报送"],
      ],
      "市民政局",
    ],
    [
      "a month in which it came late",
      [
        [2, "逾期报送"],
        [3, "未报送"],
      ],
      "市民政局",
    ],
  ])("says of a silent unit for how long it has been silent: %s", (_, months, expected) => {
    const reportingRecord = months.map(([month, state]) => ({
      month,
      units: [{ unit: "市民政局", state, leavesOut: false }],
    }));
    const silent = { ...assessed([unit("市民政局", "政府部门", "未报送")]), reportingRecord };
    expect(reportingView(say, silent, agency).未报送.名单).toBe(expected);
    const note = reportingTable(say, silent, agency)[0]?.行[0]?.备注;
    expect(note).toBe(expected === "市民政局" ? "" : "已连续2个月未报送");
  });

  test("late reports are not in time even where every unit reported", () => {
    expect(reportingView(say, assessed(units.slice(0, 2)), agency)).toMatchObject({
      全部按时: false,
      未按时: 1,
    });
    expect(reportingView(say, assessed(units.slice(4, 6)), agency)).toMatchObject({
      全部按时: true,
      未按时: 0,
    });
  });
});

const row = (parts: object) => ({
  牵头数: "—",
  责任数: "1",
  收文日期: "",
  备注: "",
  登记备注: "",
  ...parts,
});

test("报送情况一览表 has a row for each unit, list by list", () => {
  expect(reportingTable(say, assessed(units), agency)).toEqual([
    {
      名称: "市直单位",
      行: [
        row({ 单位: "市发改委", 牵头数: "2", 情况: "按时报送", 备注: "漏报第3项" }),
        row({
          单位: "市科技局",
          牵头数: "1",
          责任数: "2",
          收文日期: "4月9日",
          情况: "逾期报送",
          备注: "催报1次；漏报第4、5项",
        }),
        row({ 单位: "市民政局", 情况: "未报送", 备注: "催报2次" }),
        row({ 单位: "市财政局", 情况: "未报送" }),
        row({ 单位: "市环保局", 收文日期: "4月3日", 情况: "按时报送" }),
      ],
    },
    { 名称: "管委会", 行: [row({ 单位: "新城区管委会", 情况: "按时报送" })] },
    {
      名称: "县（市、区）政府",
      行: [
        row({
          单位: "叶县政府",
          牵头数: "1",
          收文日期: "4月2日",
          情况: "退回",
          备注: "催报1次；4月3日退回",
          登记备注: "传真件",
        }),
      ],
    },
  ]);
});
