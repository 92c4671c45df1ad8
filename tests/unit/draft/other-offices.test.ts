import { expect, test } from "@jest/globals";
import { reportingTable, reportingView } from "../../../src/draft/view/reporting.ts";
import { noticeNames } from "../../../src/draft/view/notice-names.ts";
import { noticeView } from "../../../src/draft/view/notice.ts";
import { documentTexts } from "../../../src/model/text/document-text.ts";
import { unitRanking } from "../../../src/draft/view/units/unit-ranking.ts";
import { unitTable } from "../../../src/draft/view/units/unit-table.ts";
import type { Catalogue } from "../../../src/model/catalogue.ts";
import { usualClasses } from "../../../src/model/unit.ts";
import { drawShipped } from "../../support/shipped-template.ts";
import { say, sayAs } from "../../support/shipped-phrases.ts";
import { smallCatalogue } from "../../support/years/small-catalogue.ts";
import { assessSmall, smallMonth } from "../../support/years/small-month.ts";

/* Lists and names are the office's own, in the order of its 机关.yaml. */

const assessment = assessSmall({ month: 6 });
const { reporting } = assessment;
const withLists = (listOf: (kind: string) => string) => {
  const moved = reporting.map((each) => ({ ...each, unit: { ...each.unit, list: listOf(each.unit.kind) } }));
  const counts = assessment.statistics.reporting;
  return {
    ...assessment,
    reporting: moved,
    statistics: {
      ...assessment.statistics,
      reportingByList: Object.fromEntries(moved.map(({ unit }) => [unit.list, counts])),
    },
  };
};
const townsFirst: Catalogue["agency"] = {
  ...smallCatalogue.agency,
  unitClasses: [
    { name: "县（市、区）政府", list: "乡镇（街道）" },
    { name: "政府部门", list: "县直单位" },
    { name: "企业", list: "驻县企业" },
  ],
};
const county = withLists((kind) => (kind === "政府部门" ? "县直单位" : "乡镇（街道）"));

test("lists stand in the office's order under its own headings; those without units are left out", () => {
  const lists = ["乡镇（街道）", "县直单位"];
  expect(reportingTable(say, county, townsFirst).map(({ 名称 }) => 名称)).toEqual(lists);
  expect(unitTable(say, county, townsFirst).分类.map(({ 名称 }) => 名称)).toEqual(lists);
  expect(reportingView(say, county, townsFirst).分类.map(({ 名称 }) => 名称)).toEqual(lists);
  expect(reportingTable(say, county, townsFirst)[0]?.行.map(({ 单位 }) => 单位)).toEqual([
    "叶县政府",
    "郏县政府",
    "湛河区政府",
  ]);
  expect(unitTable(say, county, townsFirst).分类[1]?.行).toHaveLength(reporting.length - 3);
});

test.each([
  [["乡镇（街道）"], "乡镇（街道）", 3],
  [["市（州）", "乡镇（街道）"], "乡镇（街道）", 3],
  [["县直单位", "乡镇（街道）"], "县直单位", reporting.length - 3],
  [["市（州）"], null, 0],
  [[], null, 0],
])("of %j the first that has units is ranked", (rankedLists, name, rows) => {
  const ranking = unitRanking(say, county, { rankedLists });
  expect([ranking.名称, ranking.行.length]).toEqual([name, rows]);
});

const noticeOf = (agency: Catalogue["agency"]) =>
  drawShipped(
    { template: "通报", names: noticeNames },
    noticeView({ agency, issue: smallMonth({ month: 6 }).issue, assessment: county, say }),
  );

test("the notice calls the ranking by the list that is ranked, and has none where nobody is", () => {
  const ranking = noticeOf({ ...townsFirst, rankedLists: ["乡镇（街道）"] });
  expect(ranking.attachments.map(({ title }) => title)[4]).toBe("2013年6月份乡镇（街道）排名表");
  expect(documentTexts(ranking).join("\n")).toContain("，乡镇（街道）排名见附件5。");
  const without = noticeOf({ ...townsFirst, rankedLists: [] });
  expect(without.attachments.map(({ title }) => title)).toHaveLength(4);
  expect(documentTexts(without).join("\n")).not.toContain("排名见附件");
});

test("a part's own grade stands beside that of the whole, which is called as the office calls it", () => {
  expect(sayAs("县政府督查室", "全县").整项评价({ 评价: "推进缓慢" })).toBe("全县评价为推进缓慢");
  expect(say.整项评价({ 评价: "推进缓慢" })).toBe("全市评价为推进缓慢");
});

test("the usual lists are five, the office's own units first", () => {
  expect([...new Set(usualClasses("县直单位").map(({ list }) => list))]).toEqual([
    "县直单位",
    "管委会",
    "市（州）",
    "县（市、区）政府",
    "乡镇（街道）",
  ]);
});
