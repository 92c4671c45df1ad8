import { describe, expect, test } from "@jest/globals";
import { extractNames } from "../../../../src/draft/view/extract-names.ts";
import { extractView } from "../../../../src/draft/view/extract.ts";
import type { MonthAssessment } from "../../../../src/model/assessment.ts";
import type { Agency } from "../../../../src/model/catalogue.ts";
import { documentTexts } from "../../../../src/model/text/document-text.ts";
import { drawShipped } from "../../../support/shipped-template.ts";
import { say } from "../../../support/shipped-phrases.ts";
import { extractText } from "../../../support/pdf/drawn-papers.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";
import type { MonthTold } from "../../../support/years/small-month.ts";
import { assessSmall, day } from "../../../support/years/small-month.ts";

type Reports = NonNullable<MonthTold["reports"]>;
const slow = { grade: "推进缓慢" } as const;
const environment: Reports = { 市环保局: { 4: slow, 8: slow } };
const half: Reports = { 市环保局: { 4: slow, 8: { grade: "达到序时进度" } } };

/** Task 3 is led by 市科技局 and 市发改委. */
const shared: Reports = { 市科技局: { 3: slow }, 市发改委: { 3: slow } };

/** The last of some months up to June. */
const june = (...months: readonly Reports[]): MonthAssessment => {
  let last: MonthAssessment | undefined;
  for (const [index, reports] of months.entries()) {
    last = assessSmall({ month: 7 - months.length + index, reports }, last);
  }
  if (!last) throw new Error("no month");
  return last;
};

describe("a unit is told in its own extract of the steps that are taken with it", () => {
  test.each<[string, readonly Reports[], string]>([
    ["the first month", [environment], "第4、8项予以提示。"],
    ["the second month", [environment, environment], "第4、8项黄色督办。"],
    [
      "the third month of one, the first of the other",
      [half, half, environment],
      "第8项予以提示，第4项红色督办。红色督办的，另发督办函，说明的时限以督办函为准。",
    ],
    [
      "the fourth month",
      [half, half, half, half],
      "第4项建议约谈你单位主要负责人。另发督办函，说明的时限以督办函为准。",
    ],
    [
      "silence of what lagged",
      [half, { 市环保局: {} }],
      "第4项红色督办。另发督办函，说明的时限以督办函为准。",
    ],
  ])("in %s", (_, months, steps) => {
    const text = extractText(june(...months), "市环保局");
    expect(text.split("\n")).toContain(`对你单位牵头的滞后工作分级督办：${steps}`);
  });

  test.each<[string, readonly Reports[], string]>([
    ["a warning", [shared], "第3项对市科技局予以提示。"],
    [
      "a step with a copy",
      [shared, shared, shared],
      "第3项对市科技局红色督办。发给市科技局的督办函抄送你单位。",
    ],
    [
      "a talk",
      [shared, shared, shared, shared],
      "第3项建议约谈市科技局主要负责人。发给市科技局的督办函抄送你单位。",
    ],
  ])("and as second lead of the steps that are taken with the first: %s", (_, months, steps) => {
    expect(extractText(june(...months), "市发改委").split("\n")).toContain(
      `对你单位牵头的滞后工作分级督办：${steps}`,
    );
  });

  test("by the names of those steps alone that are taken with it", () => {
    const months = [half, half, half, environment].map((each) => each);
    expect(extractText(june(...months), "市环保局")).toContain(
      "第8项予以提示，第4项建议约谈你单位主要负责人。建议约谈的，另发督办函，说明的时限以督办函为准。",
    );
  });

  test("and of nobody else's, and of none where there is none", () => {
    const counties: Reports = { 叶县政府: { 5: slow }, 郏县政府: { 5: { grade: "达到序时进度" } } };
    expect(extractText(june(counties), "叶县政府")).toContain("分级督办：第5项予以提示。");
    expect(extractText(june(counties), "郏县政府")).not.toContain("分级督办");
  });
});

const textOf = (parts: Partial<Agency>, month = 6): string => {
  const assessment = assessSmall({
    month,
    reports: { 市环保局: { 4: { grade: "已完成" }, 8: { grade: "已完成" } } },
  });
  const reporting = assessment.reporting.find(({ unit }) => unit.name === "市环保局");
  if (!reporting) throw new Error("no task");
  const date = day("2013-07-10");
  const drafting = {
    agency: { ...smallCatalogue.agency, ...parts },
    issue: { serial: 4, firstExtractSerial: 8, signedOn: date, printedOn: date, closedOn: date },
    assessment,
    say,
  };
  const view = extractView(drafting, reporting);
  return documentTexts(drawShipped({ template: "单位摘编", names: extractNames }, view)).join("\n");
};

describe("a unit is asked in its extract for the cause of a task that the bureau judged itself", () => {
  const verdicts = [
    { task: 4, grade: "推进缓慢", reason: "现场核查没有开工", place: { file: "data/2013-06/核定.csv" } },
  ] as const;

  test.each<[string, string, string]>([
    ["where it names no problem", "", "请说明原因、补救措施和预计完成时间："],
    ["but not where it named one", "征地没有完成。", "请说明补救措施和预计完成时间："],
  ])("%s", (_, problem, asked) => {
    const reports = {
      市环保局: { 4: { grade: "达到序时进度", problem }, 8: { grade: "达到序时进度" } },
    } as const;
    expect(extractText(assessSmall({ month: 6, reports, verdicts }), "市环保局")).toContain(asked);
  });
});

describe("a unit is told in its own extract how to object", () => {
  test("within the days that 机关.yaml gives, and to whom", () => {
    expect(textOf({ objections: { days: 5, contact: "督查一科", telephone: "0375-0000000" } })).toContain(
      "对以上情况有异议的，请自收到本摘编之日起5个工作日内，以书面形式向市督查局提出，并附有关证明材料。联系人：督查一科，联系电话：0375-0000000。",
    );
    expect(textOf({ objections: { days: 5, contact: "", telephone: "" }, extractForm: "信函" })).toContain(
      "请自收到本函之日起5个工作日内，",
    );
  });

  test("or not where it gives none", () => {
    expect(textOf({})).not.toContain("异议");
  });

  test("and is not told twice at the year's end", () => {
    expect(textOf({}, 12)).toContain("对以上情况有不同意见的，请于");
    expect(textOf({ objections: { days: 5, contact: "", telephone: "" } }, 12)).not.toContain("不同意见");
  });
});

test("of what a silent lead kept back nobody says that it could not be counted yet", () => {
  const yearEnd = {
    ...smallCatalogue,
    indicators: smallCatalogue.indicators.map((each) => ({ ...each, method: "年底" as const })),
  };
  const silent = assessSmall({ month: 6, reports: { 市科技局: { 3: slow } } }, undefined, yearEnd);
  // Nor that the figure is missing beside the whole report that is.
  expect(extractText(silent, "市农业局")).not.toMatch(/高标准粮田(?:尚未统计|未报数)/u);
  expect(extractText(silent, "市农业局")).toContain("（未报送）");
  // 市科技局 reports task 3 and leaves its figures empty, which a count of the year's end may be.
  expect(extractText(silent, "市科技局")).toContain("集聚区投资尚未统计。");
});
