import { describe, expect, test } from "@jest/globals";
import { praiseView } from "../../../../../src/draft/view/units/praise.ts";
import type { MonthAssessment } from "../../../../../src/model/assessment.ts";
import type { Catalogue } from "../../../../../src/model/catalogue.ts";
import type { Task } from "../../../../../src/model/task.ts";
import { noticeText } from "../../../../support/pdf/drawn-papers.ts";
import { say } from "../../../../support/shipped-phrases.ts";
import { smallCatalogue } from "../../../../support/years/small-catalogue.ts";
import type { Told } from "../../../../support/years/small-month.ts";
import { assessSmall, receipt } from "../../../../support/years/small-month.ts";

const kept = { grade: "达到序时进度" } as const;
const slow = { grade: "推进缓慢" } as const;
const patents = { ...kept, figures: { 专利申请: "1000" } };
/** Task 3, of which 市科技局 is the first lead. */
const shared = (projects: string) => ({
  ...kept,
  figures: { 集聚区投资: "300", "“两区”建设项目": projects },
});
const environment = { 4: kept, 8: kept };

type Reports = Readonly<Record<string, Readonly<Record<number, Told>>>>;

const june = (reports: Reports, previous?: MonthAssessment, day = 3): MonthAssessment =>
  assessSmall(
    {
      month: 6,
      reports,
      receipts: Object.keys(reports).map((unit) =>
        receipt(unit, { receivedOn: { year: 2013, month: 7, day } }),
      ),
    },
    previous,
  );

describe("a unit is praised by name", () => {
  test("whose tasks all keep pace and that reported in time", () => {
    const text = noticeText(june({ 市环保局: environment }));
    expect(text).toContain(
      "列入评价的牵头任务全部达到序时进度，本月按时报送、没有漏报的单位有1个：市环保局（2项），予以肯定。",
    );
  });

  test("for a task that it leads with another, where both report the same", () => {
    const reports = { 市科技局: { 2: patents, 3: shared("12") }, 市发改委: { 1: slow, 3: shared("12") } };
    expect(noticeText(june(reports))).toContain("市科技局（2项），予以肯定。");
  });

  test("for all the months there are", () => {
    const may = assessSmall({ month: 5, reports: { 市环保局: environment } });
    expect(noticeText(june({ 市环保局: environment }, may))).toContain(
      "5月份以来每次都按时报送、没有漏报的单位有1个：",
    );
  });

  test.each<[string, MonthAssessment]>([
    ["a task of it lags", june({ 市环保局: { 4: kept, 8: slow } })],
    ["it left a task out", june({ 市环保局: { 4: kept } })],
    ["it came late", june({ 市环保局: environment }, undefined, 8)],
    ["it was silent the month before", june({ 市环保局: environment }, assessSmall({ month: 5 }))],
    [
      "it left a task out the month before",
      june({ 市环保局: environment }, assessSmall({ month: 5, reports: { 市环保局: { 4: kept } } })),
    ],
    [
      "a task that it leads with another is slow by the other's word",
      june({
        市科技局: { 2: patents, 3: shared("12") },
        市发改委: { 1: slow, 3: { ...shared("12"), ...slow } },
      }),
    ],
    [
      "the other lead reports another figure",
      june({ 市科技局: { 2: patents, 3: shared("12") }, 市发改委: { 1: slow, 3: shared("13") } }),
    ],
    ["nothing of it is judged", june({ 市环保局: { 4: { grade: "暂不评价" }, 8: { grade: "暂不评价" } } })],
    ["it did not give a figure that is due", june({ 市农业局: { 6: kept } })],
  ])("but not where %s", (_fact, assessment) => {
    expect(praiseView(say, assessment)).toBeNull();
    expect(noticeText(assessment)).not.toContain("予以肯定");
  });
});

/** A catalogue in which each of these units leads so many tasks alone. */
const led = (counts: Readonly<Record<string, number>>): Catalogue => {
  const owners = Object.entries(counts).flatMap(([unit, count]) => Array.from({ length: count }, () => unit));
  const [model] = smallCatalogue.tasks;
  if (!model) throw new Error("the small catalogue has no task");
  const tasks = owners.map((unit, index): Task => ({
    ...model,
    number: index + 1,
    leads: [{ written: unit, kind: "unit", units: [unit] }],
    responsible: [],
    leadLine: unit,
    responsibleLine: "",
  }));
  return { ...smallCatalogue, tasks, indicators: [] };
};

const praised = (counts: Readonly<Record<string, number>>) => {
  const catalogue = led(counts);
  const reports: Record<string, Record<number, Told>> = {};
  for (const { number, leadLine } of catalogue.tasks) (reports[leadLine] ??= {})[number] = kept;
  return praiseView(say, assessSmall({ month: 6, reports }, undefined, catalogue));
};

describe("of many that earned it", () => {
  test("those with the most tasks are named", () => {
    expect(
      praised({ 市发改委: 1, 市科技局: 3, 市民政局: 1, 市财政局: 2, 市环保局: 1, 市农业局: 4, 叶县政府: 1 }),
    ).toMatchObject({ 个数: 7, 列全: false, 名单: "市农业局（4项）、市科技局（3项）、市财政局（2项）" });
  });

  test("none is named where they are too many alike", () => {
    expect(
      praised({ 市发改委: 1, 市科技局: 1, 市民政局: 1, 市财政局: 1, 市环保局: 1, 市农业局: 1 }),
    ).toMatchObject({ 个数: 6, 列全: false, 名单: null });
  });
});
