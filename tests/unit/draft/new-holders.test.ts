import { describe, expect, test } from "@jest/globals";
import { lettersDue } from "../../../src/assess/letters-due.ts";
import { unitRanking } from "../../../src/draft/view/units/unit-ranking.ts";
import type { MonthAssessment } from "../../../src/model/assessment.ts";
import type { YearCatalogue } from "../../../src/model/catalogue.ts";
import { catalogueOf } from "../../../src/model/changes/catalogue-of.ts";
import { papers } from "../../../src/run/papers/papers.ts";
import { smallCatalogue } from "../../support/years/small-catalogue.ts";
import { changedYear } from "../../support/years/changed-year.ts";
import { extractText, issueOf, noticeText } from "../../support/pdf/drawn-papers.ts";
import { say } from "../../support/shipped-phrases.ts";
import type { MonthTold } from "../../support/years/small-month.ts";
import { assessSmall, day, receipt } from "../../support/years/small-month.ts";

type Reports = NonNullable<MonthTold["reports"]>;

const patents = { grade: "达到序时进度", figures: { 专利申请: "900" } } as const;
const roads = { grade: "推进缓慢", figures: { 新改建农村公路: "30" } } as const;
const green = { grade: "达到序时进度", figures: { 新增城市绿地: "90" } } as const;
const everybody: Reports = {
  市科技局: { 1: patents },
  市工商局: { 1: {} },
  市交通运输局: { 2: roads },
  市林业局: { 3: green },
  市住房和城乡建设局: { 3: green },
  市财政局: { 3: {} },
  叶县政府: { 2: {} },
  郏县政府: { 2: {} },
};

const yearWith = (changes: readonly string[]): YearCatalogue => {
  const { year, problems } = changedYear({ changes });
  if (!year) throw new Error(problems.join());
  return year;
};

/** Month 5 after a month 4 in which everybody reported. */
const fifth = (changes: readonly string[], reports: Reports, parts: Partial<MonthTold> = {}) => {
  const read = yearWith(changes);
  const april = assessSmall({ month: 4, reports: everybody }, undefined, catalogueOf(read, { month: 4 }));
  return assessSmall({ month: 5, reports, ...parts }, april, catalogueOf(read, { month: 5 }));
};

/** The extracts that are printed of a month, by name. */
const extractsOf = (assessment: MonthAssessment): readonly string[] =>
  papers.摘编
    .due({ catalogue: smallCatalogue, issue: issueOf(assessment), assessment, say })
    .map(({ name }) => name);

const withNewLead = ["5,责任单位调整,2,,牵头单位,市交通运输局,市林业局"];

const month = () => fifth(withNewLead, everybody);

describe("a unit that came to lead a task this very month and did not report it", () => {
  test("has left nothing out", () => {
    const text = noticeText(month());
    expect(text).toContain("第2项牵头单位本月新承担、尚未报送，无法评价。");
    expect(text).not.toMatch(/漏报(?:牵头|第)/u);
    expect(text).toMatch(/市林业局\n2\n—\n6月3日\n按时报送\n本月新承担第2项\n/u);
    expect(text).toMatch(/（新承担）\n新承担\n/u);
    expect(text).toContain("应当评价而牵头单位本月新承担、尚未报送的1个。");
    expect(text).toMatch(/新改建农村公路\n200公里\n新承担\n—\n41\.7%\n—\n新承担\n/u);
  });

  test("is told from when on it reports", () => {
    const text = extractText(month(), "市林业局");
    expect(text).toContain("本月新承担的第2项没有报送，请从6月份起报送。");
    expect(text).not.toMatch(/漏报|请尽快将/u);
  });

  test("is not named among those that did not report in full", () => {
    const reports: Reports = { ...everybody };
    const { 市财政局: _left, ...others } = reports;
    const text = noticeText(fifth(withNewLead, others));
    expect(text).toContain("本月1个单位未报送，名单见本通报第二部分。\n");
  });

  test("gets no letter for its silence", () => {
    expect(lettersDue(month(), 1)).toEqual([]);
  });

  test("which sent nothing at all is asked for the others now and for this one from June on", () => {
    const { 市林业局: _left, ...others } = everybody;
    const text = extractText(fifth(withNewLead, others), "市林业局");
    expect(text).toContain("你单位至今未报送。其中本月新承担的第2项，请从6月份起报送。");
  });

  test("left it out a month later", () => {
    const changes = ["4,责任单位调整,2,,牵头单位,市交通运输局,市林业局"];
    expect(noticeText(fifth(changes, everybody))).toContain("市林业局漏报牵头的第2项");
  });

  test("has reported it where it did", () => {
    const reports: Reports = { ...everybody, 市林业局: { 2: roads, 3: green } };
    expect(noticeText(fifth(withNewLead, reports))).not.toContain("新承担、尚未");
  });
});

describe("a unit that came to hold its only task this very month", () => {
  const changes = ["5,责任单位调整,2,,牵头单位,市交通运输局,市民政局"];
  const isThere = (told: Reports, parts: Partial<MonthTold> = {}): boolean =>
    fifth(changes, told, parts).reporting.some(({ unit }) => unit.name === "市民政局");

  test("need not report yet", () => {
    expect(isThere(everybody)).toBe(false);
    // It leads a task all the same.
    const late: Reports = { 市科技局: { 1: patents }, 市工商局: { 1: {} } };
    expect(noticeText(fifth(changes, late))).toContain("应报送单位中，承担牵头任务的单位3个，");
    expect(noticeText(fifth(changes, everybody))).not.toMatch(/[^尚]未报送的\d+个|市民政局\n1\n—\n(?!—)/u);
    // A row of the register without anything in it says nothing.
    const receipts = Object.keys(everybody).map((unit) =>
      receipt(unit, { receivedOn: { year: 2013, month: 6, day: 3 } }),
    );
    expect(isThere(everybody, { receipts: [...receipts, receipt("市民政局")] })).toBe(false);
    expect(isThere(everybody, { receipts: [...receipts, receipt("市民政局", { reminders: 1 })] })).toBe(true);
  });

  test("is among those that report where it does in time", () => {
    expect(isThere({ ...everybody, 市民政局: { 2: roads } })).toBe(true);
  });

  describe("and reports after the deadline, which was none of its", () => {
    const receipts = [
      ...Object.keys(everybody).map((unit) => receipt(unit, { receivedOn: day("2013-06-03") })),
      receipt("市民政局", { receivedOn: day("2013-06-07") }),
    ];
    const late = (parts: Partial<MonthTold> = {}) =>
      fifth(changes, { ...everybody, 市民政局: { 2: roads } }, { receipts, ...parts });

    test("is not called late, and its figure counts", () => {
      const text = noticeText(late());
      expect(text).toContain("应报送单位7个，全部按时报送");
      expect(text).not.toMatch(/逾期报送的|尚未报送/u);
      expect(text).toMatch(/新改建农村公路\n200公里\n30\n15\.0%/u);
      expect(text).toMatch(/第2项（市民政局牵头）：/u);
    });

    test("is told that its report was taken, and when the next one is due", () => {
      const text = extractText(late(), "市民政局");
      expect(text).toContain(
        "第2项自本月起由你单位承担，本月进展情况不要求报送；你单位6月7日报送的材料已采用，不计是否按时。6月份进展情况应于2013年7月5日前（含当日）报送。",
      );
      expect(text).not.toMatch(/逾期|未报送|请从6月份起/u);
    });

    test("is late where it was reminded, and knew", () => {
      const reminded = receipts.map((each) => (each.unit === "市民政局" ? { ...each, reminders: 1 } : each));
      expect(noticeText(late({ receipts: reminded }))).toContain("逾期报送的1个：市民政局");
    });
  });

  test("and is reminded is asked for this month, not from the next one on", () => {
    const receipts = [
      ...Object.keys(everybody).map((unit) => receipt(unit, { receivedOn: day("2013-06-03") })),
      receipt("市民政局", { reminders: 1 }),
    ];
    const text = extractText(fifth(changes, everybody, { receipts }), "市民政局");
    expect(text).toContain("你单位经催报1次至今未报送。");
    expect(text).toContain("请尽快将");
    expect(text).not.toMatch(/请从6月份起|本月新承担的/u);
  });

  test("is counted with its task among the units of 附件4, without a record", () => {
    expect(noticeText(fifth(changes, everybody))).toMatch(
      /市民政局\n1\n—\n—\n—\n—\n—\n1\n—\n—\n—\n—\n—\n—\n/u,
    );
  });

  test("is named below 附件3, where it has no row", () => {
    expect(noticeText(fifth(changes, everybody))).toContain(
      "注：市民政局的任务均为本月新承担，本月不要求报送，不列入本表。",
    );
    expect(noticeText(fifth([], everybody))).not.toContain("不列入本表");
  });

  test("gets its extract, which tells it from when on it reports and calls nothing missing", () => {
    const text = extractText(fifth(changes, everybody), "市民政局");
    expect(text).toContain(
      "你单位承担市政府重点工作牵头任务1项。第2项自本月起由你单位承担，请从6月份起报送，6月份进展情况应于2013年7月5日前（含当日）报送。",
    );
    expect(text).toContain("（新承担）");
    expect(text).not.toMatch(/未报|漏报|没有报送|尽快|5月份进展情况应/u);
  });

  test("is told nothing of a month after the year's end", () => {
    const year = yearWith(["12,责任单位调整,2,,牵头单位,市交通运输局,市民政局"]);
    const december = assessSmall(
      { month: 12, reports: everybody },
      undefined,
      catalogueOf(year, { month: 12 }),
    );
    const text = extractText(december, "市民政局");
    expect(text).toContain("牵头任务1项。第2项自本月起由你单位承担。");
    expect(text).not.toMatch(/月份|没有报送|尽快/u);
  });

  test("is printed its extract in the place of its rank, as if it had reported", () => {
    const names = extractsOf(fifth(changes, everybody));
    expect(names.some((name) => /^单位\/\d+-市民政局$/u.test(name))).toBe(true);
    expect(names).toEqual(extractsOf(fifth(changes, { ...everybody, 市民政局: { 2: roads } })));
  });
});

test("a county that came to lead a task this very month is not ranked by it", () => {
  const changes = ["5,责任单位调整,1,,牵头单位,市科技局,叶县政府"];
  const ranking = unitRanking(say, fifth(changes, everybody), { rankedLists: ["县（市、区）政府"] });
  // No other county leads anything, so that nobody is ranked.
  expect(ranking.行).toEqual([]);
  expect(ranking.新承担).toBe(true);
});
