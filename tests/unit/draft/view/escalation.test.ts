import { describe, expect, test } from "@jest/globals";
import { escalationView } from "../../../../src/draft/view/escalation.ts";
import type { MonthAssessment } from "../../../../src/model/assessment.ts";
import type { MonthTold } from "../../../support/years/small-month.ts";
import { say } from "../../../support/shipped-phrases.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";
import { assessSmall } from "../../../support/years/small-month.ts";

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
const told = (assessment: MonthAssessment) => {
  const view = escalationView(say, assessment, agency);
  return view && [view.滞后, view.部分, view.未报].filter((each) => each !== null);
};
const onPace = { grade: "达到序时进度" } as const;

test("the steps are told by task, those of equal leads by unit, and add up to what lags", () => {
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
  ).toEqual([
    "本月未达到序时进度的4项工作中，红色督办2项（第4、8项），建议约谈1项（第1项），对牵头单位分别督办1项，即第5项（郏县政府提示，叶县政府黄色督办）",
  ]);
});

test("there are no steps where nothing lags", () => {
  expect(told(june({ 市发改委: { 1: onPace } }))).toBeNull();
});

test("one step alone does not count what was just counted", () => {
  const environment: Reports = { 市环保局: { 4: slow, 8: slow } };
  expect(told(june(environment))).toEqual(["本月未达到序时进度的2项工作均予以提示（第4、8项）"]);
  expect(told(june(environment, { 市环保局: { 4: slow, 8: onPace } }))).toEqual([
    "本月未达到序时进度的1项工作予以黄色督办（第4项）",
  ]);
  expect(told(june({ 叶县政府: { 5: slow }, 郏县政府: { 5: slow } }))).toEqual([
    "本月未达到序时进度的1项工作对牵头单位分别督办，即第5项（叶县政府、郏县政府提示）",
  ]);
});

test("a task that lags in part only is not counted among those that lag", () => {
  const counties: Reports = { 叶县政府: { 5: slow }, 郏县政府: { 5: onPace }, 湛河区政府: { 5: onPace } };
  expect(told(june({ 市发改委: { 1: slow }, ...counties }))).toEqual([
    "本月未达到序时进度的1项工作予以提示（第1项）",
    "另有1项工作（整项没有滞后，不计入上述项数）有牵头单位未达到序时进度，即第5项（叶县政府提示）",
  ]);
  expect(told(june(counties))).toEqual(["本月有1项工作有牵头单位未达到序时进度，即第5项（叶县政府提示）"]);
});

test("a part that lagged and says nothing is not said to lag now", () => {
  const first: Reports = { 叶县政府: { 5: slow }, 郏县政府: { 5: onPace }, 湛河区政府: { 5: onPace } };
  const second: Reports = { 郏县政府: { 5: onPace }, 湛河区政府: { 5: onPace } };
  expect(told(june(first, second))).toEqual([
    "本月有1项工作有牵头单位未达到序时进度（含此前未达到、本月没有报送合格材料的），即第5项（叶县政府红色督办）",
  ]);
});

test("a task that lagged and is not reported is not counted among those that lag", () => {
  expect(
    told(june({ 市发改委: { 1: slow }, 市环保局: { 4: slow } }, { 市发改委: { 1: slow }, 市环保局: {} })),
  ).toEqual([
    "本月未达到序时进度的1项工作予以黄色督办（第1项）",
    "此前未达到序时进度、本月没有报送合格材料的1项，即第4项（红色督办）",
  ]);
});

test("what nobody is pressed for is counted apart", () => {
  const place = { file: "data/2013-06/核定.csv" };
  const month = assessSmall({
    month: 6,
    reports: { 市发改委: { 1: slow }, 市环保局: { 4: slow } },
    verdicts: [
      { task: 4, grade: "推进缓慢", reason: "选址待定", owedBy: "市政府", place },
      { task: 7, grade: "推进缓慢", reason: "没有开工", place },
    ],
  });
  expect(told(month)).toEqual([
    "本月未达到序时进度的3项工作中，提示1项（第1项），不列入分级督办2项（第4项须由市政府研究解决、第7项未明确牵头单位）",
  ]);
});

test("who is called in is told by task, of equal leads by unit", () => {
  const all: Reports = { 市发改委: { 1: slow }, 叶县政府: { 5: slow }, 郏县政府: { 5: slow } };
  expect(escalationView(say, june(all, all, all, { ...all, 湛河区政府: { 5: slow } }), agency)?.约谈).toBe(
    "第1项、第5项（叶县政府、郏县政府）",
  );
  expect(escalationView(say, june(all), agency)?.约谈).toBeNull();
});

describe("the rule says from how many months on", () => {
  test.each([
    [
      [2, 3, 4],
      "首次（含恢复以后再次）未达到序时进度的，予以提示；连续2个月未达到的，黄色督办；连续3个月未达到，或者此前未达到而本月没有报送合格材料的，红色督办；连续4个月以上未达到的，建议约谈牵头单位主要负责人。红色督办和建议约谈的，另发督办函",
    ],
    [
      [3, 5, 8],
      "未达到序时进度1至2个月的，予以提示；连续3至4个月未达到的，黄色督办；连续5至7个月未达到，或者此前未达到而本月没有报送合格材料的，红色督办；连续8个月以上未达到的，建议约谈牵头单位主要负责人。红色督办和建议约谈的，另发督办函",
    ],
    [
      [2, 2, 4],
      "首次（含恢复以后再次）未达到序时进度的，予以提示；连续2至3个月未达到，或者此前未达到而本月没有报送合格材料的，红色督办；连续4个月以上未达到的，建议约谈牵头单位主要负责人。红色督办和建议约谈的，另发督办函",
    ],
    [
      [1, 1, 4],
      "未达到序时进度1至3个月，或者此前未达到而本月没有报送合格材料的，红色督办；连续4个月以上未达到的，建议约谈牵头单位主要负责人。红色督办和建议约谈的，另发督办函",
    ],
    [
      [1, 3, 4],
      "未达到序时进度1至2个月的，黄色督办；连续3个月未达到，或者此前未达到而本月没有报送合格材料的，红色督办；连续4个月以上未达到的，建议约谈牵头单位主要负责人。红色督办和建议约谈的，另发督办函",
    ],
    [
      [2, 12, 13],
      "首次（含恢复以后再次）未达到序时进度的，予以提示；连续2至11个月未达到的，黄色督办；连续12个月以上未达到，或者此前未达到而本月没有报送合格材料的，红色督办。红色督办的，另发督办函",
    ],
  ])("%j", ([yellowMonths = 0, letterMonths = 0, talkMonths = 0], expected) => {
    const own = { ...agency, yellowMonths, letterMonths, talkMonths };
    expect(escalationView(say, june({ 市发改委: { 1: slow } }), own)?.标准).toBe(expected);
  });
});
