import { describe, expect, test } from "@jest/globals";
import { statisticsOf } from "../../../src/assess/statistics.ts";
import { reportingTable, reportingView } from "../../../src/draft/view/reporting.ts";
import type { MonthAssessment, UnitReporting } from "../../../src/model/assessment.ts";
import type { ReportingState } from "../../../src/model/grade.ts";
import type { UnitKind } from "../../../src/model/unit.ts";
import { say } from "../../support/shipped-phrases.ts";
import { smallCatalogue } from "../../support/small-catalogue.ts";
import { day } from "../../support/small-month.ts";

const { agency } = smallCatalogue;

const unit = (
  name: string,
  kind: UnitKind,
  state: ReportingState,
  parts: Partial<UnitReporting> = {},
): UnitReporting => ({
  unit: { name, fullName: `平顶山${name}`, kind, aliases: [], rank: 1 },
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

const assessed = (reporting: readonly UnitReporting[], deadline = "2013-04-07"): MonthAssessment =>
  ({
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
    expect(view.退回).toEqual({ 个数: 1, 名单: "叶县政府", 均经催报: true });
  });

  test("names what reports leave out, but nothing of units whose report does not count", () => {
    expect(view.漏报).toBe("市发改委漏报牵头的第3项；市科技局漏报责任工作第4、5项");
    expect(reportingView(say, assessed(units.slice(2)), agency).漏报).toBeNull();
  });

  test("tells a deadline that moved over holidays", () => {
    expect([view.截止日期, view.是否顺延]).toEqual(["2013年4月7日", true]);
    const june = reportingView(say, assessed(units, "2013-07-05"), agency);
    expect([june.截止日期, june.是否顺延]).toEqual(["2013年7月5日", false]);
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
