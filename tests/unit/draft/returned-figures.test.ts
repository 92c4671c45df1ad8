import { describe, expect, test } from "@jest/globals";
import type { Grade } from "../../../src/model/grade.ts";
import { extractText, noticeText } from "../../support/pdf/drawn-papers.ts";
import type { MonthTold } from "../../support/years/small-month.ts";
import { assessSmall, day, receipt } from "../../support/years/small-month.ts";

type Reports = NonNullable<MonthTold["reports"]>;
const slow: Grade = "推进缓慢";

/** A month in which 市科技局 was sent back what it reported, if anything; what others report counts. */
const returned = (month: number, reports: Reports, before?: Reports) =>
  assessSmall(
    {
      month,
      reports,
      receipts: [
        receipt("市科技局", { receivedOn: day("2013-06-03"), returnedOn: day("2013-06-04") }),
        ...Object.keys(reports).map((unit) => receipt(unit, { receivedOn: day("2013-06-03") })),
      ],
    },
    before && assessSmall({ month: month - 1, reports: before }),
  );

const text = (): string => noticeText(returned(5, { 市农业局: { 6: { grade: slow } } }));

describe("figures in a report that was sent back", () => {
  test("are counted apart from those that nobody reported", () => {
    expect(text()).toContain("应当评价而牵头单位没有报数的1个、材料退回的3个。");
  });

  test("are not called 未报 in 附件2", () => {
    expect(text()).toMatch(/专利申请\n1600件\n退回\n—\n41\.7%\n—\n材料退回\n/u);
    expect(text()).toMatch(/高标准粮田\n20万亩\n未报\n—\n41\.7%\n—\n未报\n/u);
  });

  test("alone are counted without those that nobody reported", () => {
    const only = returned(5, { 市农业局: { 6: { grade: slow, figures: { 高标准粮田: "9" } } } });
    expect(noticeText(only)).toContain("应当评价而牵头单位材料退回的3个。");
  });

  test("are not said to be unreported beside what the other lead reports", () => {
    const second = returned(5, { 市发改委: { 3: { grade: slow, figures: { 集聚区投资: "240" } } } });
    const told = noticeText(second);
    expect(told).toContain(
      "列入评价的2项指标中1项达到序时进度，“两区”建设项目没有数据；集聚区投资采用市发改委所报数；",
    );
    expect(told).toContain("市科技局材料退回");
    expect(told).not.toMatch(/未报(?:集聚区投资|“两区”建设项目)|项目未报/u);
  });

  test("are told as such where they lagged when last they were there", () => {
    const before: Reports = { 市科技局: { 2: { grade: slow, figures: { 专利申请: "100" } } } };
    const verdicts = [{ task: 2, grade: slow, reason: "经查进展缓慢", place: { file: "核定.csv" } }];
    const april = assessSmall({ month: 4, reports: before });
    const may = assessSmall(
      {
        month: 5,
        verdicts,
        receipts: [receipt("市科技局", { receivedOn: day("2013-06-03"), returnedOn: day("2013-06-04") })],
      },
      april,
    );
    expect(noticeText(may)).toContain("专利申请因材料退回没有本月数据，上次报数时未达到序时进度");
    expect(noticeText(may)).not.toContain("专利申请本月未报数");
  });

  test("are not said to be unreported in an extract of a responsible unit", () => {
    const told = extractText(returned(5, { 市发改委: { 3: { grade: slow } } }), "市工业和信息化局");
    expect(told).toContain("集聚区投资因材料退回没有数据");
    expect(told).not.toContain("未报数");
  });
});

test("a first lead that is silent altogether is not said twice to be", () => {
  const told = noticeText(
    assessSmall({ month: 5, reports: { 市发改委: { 3: { grade: slow, figures: { 集聚区投资: "240" } } } } }),
  );
  expect(told).toContain("集聚区投资采用市发改委所报数；");
  expect(told).toContain("市科技局未报送");
});
