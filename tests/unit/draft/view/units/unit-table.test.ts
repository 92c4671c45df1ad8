import { describe, expect, test } from "@jest/globals";
import { unitTable } from "../../../../../src/draft/view/units/unit-table.ts";
import type { MonthAssessment } from "../../../../../src/model/assessment.ts";
import { noticeText } from "../../../../support/pdf/drawn-papers.ts";
import { say } from "../../../../support/shipped-phrases.ts";
import { smallCatalogue } from "../../../../support/years/small-catalogue.ts";
import type { MonthTold } from "../../../../support/years/small-month.ts";
import { assessSmall, day, receipt } from "../../../../support/years/small-month.ts";

const { agency } = smallCatalogue;

const rowOf = (assessment: MonthAssessment, unit: string) => {
  const rows = unitTable(say, assessment, agency).分类.flatMap(({ 行 }) => 行);
  const found = rows.find((row) => row.单位 === unit);
  if (!found) throw new Error(`${unit} is not in the table`);
  return found;
};

const kept = {
  grade: "达到序时进度",
  figures: { 专利申请: "900", 集聚区投资: "300", "“两区”建设项目": "12" },
} as const;
const slow = { grade: "推进缓慢" } as const;
const science = { 2: kept, 3: kept };

describe("附件4", () => {
  test("counts a unit's led tasks by grade, those that it leads with others too", () => {
    const assessment = assessSmall({
      month: 6,
      reports: { 市科技局: science, 市环保局: { 4: slow }, 市发改委: { 1: { grade: "暂不评价" }, 3: kept } },
    });
    expect(rowOf(assessment, "市科技局")).toMatchObject({ 牵头数: "2", 达到序时进度: "2", 推进缓慢: "—" });
    expect(rowOf(assessment, "市发改委")).toMatchObject({ 牵头数: "2", 达到序时进度: "1", 暂不评价: "1" });
    expect(rowOf(assessment, "市环保局")).toMatchObject({ 牵头数: "2", 推进缓慢: "1", 无法评价: "1" });
    expect(rowOf(assessment, "市农业局")).toMatchObject({ 牵头数: "1", 无法评价: "1", 未报送: "1" });
    expect(rowOf(assessment, "市工业和信息化局")).toMatchObject({ 牵头数: "—", 责任数: "2" });
  });

  test("counts of a task of equal leads each one's own part", () => {
    const reports = {
      叶县政府: { 5: slow },
      郏县政府: { 5: { grade: "达到序时进度" } },
      湛河区政府: { 5: { grade: "已完成" } },
    } as const;
    const assessment = assessSmall({ month: 6, reports });
    expect(rowOf(assessment, "叶县政府")).toMatchObject({ 牵头数: "1", 推进缓慢: "1", 达到序时进度: "—" });
    expect(rowOf(assessment, "湛河区政府")).toMatchObject({ 已完成: "1" });
  });

  test("adds up how a unit reported over the months there are", () => {
    const april: MonthTold = {
      month: 4,
      reports: { 市科技局: science },
      receipts: [receipt("市科技局", { receivedOn: day("2013-05-09") })],
    };
    const may: MonthTold = {
      month: 5,
      reports: { 市科技局: { 2: kept } },
      receipts: [receipt("市科技局", { receivedOn: day("2013-06-03") })],
    };
    const june: MonthTold = {
      month: 6,
      reports: { 市农业局: {} },
      receipts: [receipt("市农业局", { receivedOn: day("2013-07-03"), returnedOn: day("2013-07-04") })],
    };
    const told = assessSmall(june, assessSmall(may, assessSmall(april)));
    expect(rowOf(told, "市科技局")).toMatchObject({
      按时: "1",
      逾期: "1",
      退回: "—",
      未报送: "1",
      漏报: "1",
    });
    expect(rowOf(told, "市农业局")).toMatchObject({
      按时: "—",
      逾期: "—",
      退回: "1",
      未报送: "2",
      漏报: "—",
    });
    expect(unitTable(say, told, agency)).toMatchObject({ 月数: 3, 起始月: 4 });
    expect(noticeText(told)).toContain("报送情况为4月份至6月份3次报送的累计：");
    expect(noticeText(assessSmall(april))).toContain("报送情况为4月份的报送情况：");
  });

  test("speaks of the year in December", () => {
    const text = noticeText(assessSmall({ month: 12, reports: { 市科技局: science } }));
    expect(text).toContain("2013年度各单位任务完成和报送情况统计表");
    expect(text).toContain("牵头任务未报送的按未完成计");
    expect(rowOf(assessSmall({ month: 12, reports: { 市科技局: science } }), "市科技局")).toMatchObject({
      未完成: "2",
      推进缓慢: "—",
    });
  });
});
