import { describe, expect, test } from "@jest/globals";
import { escalationView } from "../../../src/draft/view/escalation.ts";
import type { MonthAssessment } from "../../../src/model/assessment.ts";
import type { MonthTold } from "../../support/small-month.ts";
import { say } from "../../support/shipped-phrases.ts";
import { smallCatalogue } from "../../support/small-catalogue.ts";
import { assessSmall } from "../../support/small-month.ts";

const { agency } = smallCatalogue;
type Reports = NonNullable<MonthTold["reports"]>;
const slow = { grade: "推进缓慢" } as const;

/** The last of some months up to June. */
const june = (...months: readonly Reports[]): MonthAssessment => {
  let last: MonthAssessment | undefined;
  for (const [index, reports] of months.entries()) {
    last = assessSmall({ month: 7 - months.length + index, reports }, last);
  }
  if (!last) throw new Error("no month");
  return last;
};
const told = (assessment: MonthAssessment) =>
  escalationView(say, assessment, agency).各级.map(({ 级别, 项数, 名单 }) => `${级别}${项数}：${名单}`);

test("the tasks are told by step, those of equal leads with their names", () => {
  const environment: Reports = { 市环保局: { 4: slow, 8: slow } };
  const counties: Reports = { 叶县政府: { 5: slow }, 郏县政府: { 5: slow } };
  expect(
    told(
      june(
        { 市发改委: { 1: slow } },
        { 市发改委: { 1: slow }, ...environment },
        { 市发改委: { 1: slow }, ...environment, 叶县政府: { 5: slow } },
        { 市发改委: { 1: slow }, ...environment, ...counties },
      ),
    ),
  ).toEqual(["提示1：第5项（郏县政府）", "黄色1：第5项（叶县政府）", "红色2：第4、8项", "约谈1：第1项"]);
});

test("there are no steps where nothing lags", () => {
  expect(told(june({ 市发改委: { 1: { grade: "达到序时进度" } } }))).toEqual([]);
});

describe("the rule says from how many months on", () => {
  test.each([
    [
      [2, 3, 4],
      "未达到序时进度1个月的予以提示，连续2个月的黄色督办，连续3个月或者滞后以后没有报送的红色督办，连续4个月以上的建议约谈牵头单位主要负责人",
    ],
    [
      [3, 5, 8],
      "未达到序时进度1至2个月的予以提示，连续3至4个月的黄色督办，连续5至7个月或者滞后以后没有报送的红色督办，连续8个月以上的建议约谈牵头单位主要负责人",
    ],
    [
      [2, 2, 4],
      "未达到序时进度1个月的予以提示，连续2至3个月或者滞后以后没有报送的红色督办，连续4个月以上的建议约谈牵头单位主要负责人",
    ],
    [
      [1, 1, 4],
      "未达到序时进度1至3个月或者滞后以后没有报送的红色督办，连续4个月以上的建议约谈牵头单位主要负责人",
    ],
    [
      [2, 12, 13],
      "未达到序时进度1个月的予以提示，连续2至11个月的黄色督办，连续12个月以上或者滞后以后没有报送的红色督办",
    ],
  ])("%j", ([yellowMonths = 0, letterMonths = 0, talkMonths = 0], expected) => {
    const own = { ...agency, yellowMonths, letterMonths, talkMonths };
    expect(escalationView(say, june({}), own).标准).toBe(expected);
  });
});
