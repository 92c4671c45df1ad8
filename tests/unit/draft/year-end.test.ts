import { describe, expect, test } from "@jest/globals";
import type { MonthAssessment } from "../../../src/model/assessment.ts";
import type { Catalogue } from "../../../src/model/catalogue.ts";
import type { Grade } from "../../../src/model/grade.ts";
import { decimal } from "../../support/years/assessed.ts";
import { extractText, letterTexts, noticeText, summaryText } from "../../support/pdf/drawn-papers.ts";
import { smallCatalogue } from "../../support/years/small-catalogue.ts";
import type { MonthTold } from "../../support/years/small-month.ts";
import { assessSmall, day, receipt } from "../../support/years/small-month.ts";

type Reports = NonNullable<MonthTold["reports"]>;
const slow = "推进缓慢";
const good = "达到序时进度";

/** December behind the months before it, as they are told. */
const december = (
  before: readonly Reports[],
  now: Reports,
  catalogue: Catalogue = smallCatalogue,
): MonthAssessment => {
  const last = before.reduce<MonthAssessment | undefined>(
    (previous, reports, index) =>
      assessSmall({ month: 12 - before.length + index, reports }, previous, catalogue),
    undefined,
  );
  return assessSmall({ month: 12, reports: now }, last, catalogue);
};
const counties = (grade: Grade, ...units: readonly string[]): Reports =>
  Object.fromEntries(units.map((unit) => [unit, { 5: { grade } }]));
const environment = (grade: Grade): Reports => ({
  市环保局: { 4: { grade }, 8: { grade: "已完成" } },
});

describe("letters for what the year leaves undone", () => {
  const long = { ...environment(slow), ...counties(slow, "叶县政府") };

  test("are announced in the 通报 and to their units, and are those that are written", () => {
    const month = december([long, long], long);
    expect(noticeText(month)).toContain(
      "对没有完成的工作发函督办。到年底连续3个月以上滞后的工作，另发督办函，即第4项、第5项（叶县政府）。",
    );
    expect(noticeText(month)).not.toContain("分级督办");
    expect(extractText(month, "市环保局")).toContain(
      "对你单位牵头的第4项，另发督办函，说明的时限以督办函为准。",
    );
    expect(extractText(month, "郏县政府")).not.toContain("督办函");
    expect(Object.keys(letterTexts(month))).toEqual(["市环保局", "叶县政府"]);
  });

  test("are announced of what lagged and nobody reported", () => {
    expect(noticeText(december([environment(slow), environment(slow)], {}))).toContain(
      "到年底连续3个月以上滞后，或者此前滞后、本月没有报送合格材料的工作，另发督办函，即第4项。",
    );
  });

  test("are not spoken of where none is due", () => {
    const month = december([environment(good)], environment(slow));
    expect(noticeText(month)).not.toContain("督办函");
    expect(extractText(month, "市环保局")).not.toContain("督办函");
  });
});

describe("what units say at the year's end", () => {
  test("is quoted as they wrote it", () => {
    expect(noticeText(december([], environment(slow)))).toContain("第4项（市环保局牵头）：自评推进缓慢。");
    expect(noticeText(december([], environment(slow)))).not.toContain("自评未完成");
  });

  test("is not asked for a cause where it leaves open whether the work was done", () => {
    const text = noticeText(december([], environment(good)));
    expect(text).toContain("第4项（市环保局牵头）：自评没有说明全年任务是否完成。");
    expect(text).not.toContain("未说明原因");
  });

  test("counts as not done where it leaves that open, and the 通报 says of how many tasks", () => {
    const reports: Reports = {
      市环保局: { 4: { grade: good }, 8: { grade: good } },
      市发改委: { 1: { grade: slow } },
    };
    expect(noticeText(december([], reports))).toContain(
      "评价依据：牵头单位自评3项（其中自评没有说明全年任务是否完成、按未完成计的2项）。",
    );
    expect(noticeText(december([], environment(slow)))).toContain("评价依据：牵头单位自评2项。");
  });

  test("is told of all equals that do not call their part done, as they are counted", () => {
    const month = december([], {
      ...counties(good, "湛河区政府"),
      ...counties(slow, "叶县政府"),
      郏县政府: { 5: { grade: good, nextStep: "抓紧收尾。" } },
    });
    const text = noticeText(month);
    expect(text).toContain(
      "第5项（叶县政府、郏县政府、湛河区政府牵头）：叶县政府自评推进缓慢，郏县政府、湛河区政府自评没有说明全年任务是否完成。",
    );
    expect(text).not.toMatch(/据(?:郏县|湛河区)政府反映|郏县政府提出/u);
    // All are what the whole is.
    expect(text).not.toContain("湛河区政府未完成");
    const mixed = {
      ...counties(good, "湛河区政府", "郏县政府"),
      ...counties("已完成", "叶县政府"),
    };
    expect(noticeText(december([], mixed))).toContain("郏县政府、湛河区政府未完成，其余1个牵头单位已完成");
  });
});

describe("the days of the year that begins", () => {
  test("bear their year, and what is missing is asked for by a day, of all who are to have it", () => {
    const text = extractText(december([], {}), "市环保局");
    expect(text).toContain("全年完成情况应于2014年1月6日前（含当日）报送");
    expect(text).toContain(
      "请尽快将所缺材料以正式文件分别补报市政府办公室各对口科室和市督查局，最迟不晚于2014年2月7日；已发催报通知的，所定期限不因此延长。",
    );
  });

  test("are asked for of all who are to have the answers", () => {
    expect(extractText(december([], environment(slow)), "市环保局")).toContain(
      "将上述问题的说明以正式文件分别报送市政府办公室各对口科室和市督查局。",
    );
  });
});

const withMilestone = (month: number): Catalogue => ({
  ...smallCatalogue,
  indicators: [
    {
      ...smallCatalogue.indicators[0]!,
      name: "规划评审",
      target: decimal("1"),
      unit: "项",
      method: "节点",
      deadline: { year: 2013, month, day: 30 },
    },
  ],
});
const review = (figure: string, grade: Grade): Reports => ({
  市科技局: { 2: { grade, figures: { 规划评审: figure } } },
});

describe("the indicators of the year", () => {
  test("done too late are said to be among those done", () => {
    const late = december([review("0", slow)], review("1", "已完成"), withMilestone(11));
    expect(noticeText(late)).toContain("1个量化指标列入全年评价，全部完成（含逾期完成1个）。");
    const inTime = december([review("1", "已完成")], review("1", "已完成"), withMilestone(11));
    expect(noticeText(inTime)).toContain("1个量化指标列入全年评价，全部完成。");
  });

  test("that are all judged are counted once, and none is none", () => {
    const figures = { 集聚区投资: "1", "“两区”建设项目": "23" };
    const all: Reports = {
      市科技局: {
        2: { grade: slow, figures: { 专利申请: "1" } },
        3: { grade: slow, figures },
      },
      市农业局: { 6: { grade: slow, figures: { 高标准粮田: "1" } } },
    };
    expect(noticeText(december([], all))).toContain("4个量化指标均列入全年评价，其中已完成1个，未完成3个。");
    const none = december([], {
      市科技局: { 2: { grade: slow, figures: { 专利申请: "1" } } },
    });
    expect(noticeText(none)).toContain("4个量化指标中，列入全年评价的1个，未完成。");
  });
});

describe("a month before the year's end", () => {
  test("says too that one is done too late", () => {
    const april = assessSmall({ month: 4, reports: review("0", slow) }, undefined, withMilestone(4));
    const may = assessSmall({ month: 5, reports: review("1", "已完成") }, april, withMilestone(4));
    expect(noticeText(may)).toContain("其中已完成年度目标1个（含逾期完成1个）");
  });

  test("does not count one that a verdict holds for behind among those done too late", () => {
    const [late] = withMilestone(4).indicators;
    const [inTime] = withMilestone(5).indicators;
    const catalogue = { ...smallCatalogue, indicators: [late!, { ...inTime!, task: 3, name: "选址" }] };
    const april = assessSmall({ month: 4, reports: review("0", slow) }, undefined, catalogue);
    const reports: Reports = {
      市科技局: {
        2: { grade: "已完成", figures: { 规划评审: "1" } },
        3: { grade: "已完成", figures: { 选址: "1" } },
      },
    };
    const place = { file: "data/2013-05/核定.csv" };
    const verdicts = [{ task: 2, grade: slow, reason: "规划评审没有通过", place }] as const;
    const doneOf = (month: MonthTold) =>
      /其中已完成年度目标[^，。]*/u.exec(noticeText(assessSmall(month, april, catalogue)))?.[0];
    expect(doneOf({ month: 5, reports })).toBe("其中已完成年度目标2个（含逾期完成1个）");
    expect(doneOf({ month: 5, reports, verdicts })).toBe("其中已完成年度目标1个");
  });

  test("explains a lead's word that is worse than its figures", () => {
    const reports: Reports = {
      市科技局: { 2: { grade: slow, figures: { 专利申请: "400" } } },
    };
    expect(noticeText(assessSmall({ month: 1, reports }))).toContain(
      "第2项（市科技局牵头）：自评推进缓慢，列入评价的指标达到序时进度，按自评评价。",
    );
  });

  test("tells of what nobody reported for how long it had lagged", () => {
    const [april, may] = [4, 5];
    const before = assessSmall(
      { month: may, reports: environment(slow) },
      assessSmall({ month: april, reports: environment(slow) }),
    );
    expect(noticeText(assessSmall({ month: 6 }, before))).toContain(
      "即第4项（4月以来2个月未达到序时进度，红色督办）",
    );
  });

  test("does not list in the 摘要 the same tasks for letters and for talks", () => {
    const months = [3, 4, 5, 6].reduce<MonthAssessment | undefined>(
      (last, month) => assessSmall({ month, reports: environment(slow) }, last),
      undefined,
    );
    if (!months) throw new Error("no month");
    expect(summaryText(months)).toContain("拟就第4项向牵头单位发督办函1份，并建议约谈牵头单位主要负责人。");
  });

  test("asks a unit whose report went back for another one, not for what is missing", () => {
    const month = assessSmall({
      month: 5,
      receipts: [
        receipt("市环保局", {
          receivedOn: day("2013-06-03"),
          returnedOn: day("2013-06-04"),
        }),
      ],
    });
    expect(extractText(month, "市环保局")).toContain(
      "请尽快将修改后的材料以正式文件分别重新报送市政府办公室各对口科室和市督查局，最迟不晚于2013年7月5日；已发退回修改通知的，所定期限不因此延长。",
    );
  });

  test("names in the 摘要 the equals that letters go to", () => {
    const long = {
      ...environment(slow),
      ...counties(slow, "叶县政府", "郏县政府"),
    };
    const months = [4, 5, 6].reduce<MonthAssessment | undefined>(
      (last, month) => assessSmall({ month, reports: long }, last),
      undefined,
    );
    if (!months) throw new Error("no month");
    expect(summaryText(months)).toContain("拟就第4项、第5项（叶县政府、郏县政府）向牵头单位发督办函3份。");
  });
});

test("the year's end is told as what was done, not as how far it is", () => {
  const month = december([environment(slow)], environment(slow));
  const texts = [noticeText(month), summaryText(month), extractText(month, "市环保局")];
  for (const text of texts) expect(text).not.toMatch(/(?<!11月份)进展情况/u);
  expect(texts[0]).toContain("一、总体完成情况\n");
  expect(texts[0]).toContain("三、分领域完成情况\n");
  expect(texts[0]).toContain("\n截至12月底完成情况\n");
  expect(texts[0]).toContain("全年完成情况的报送截止日为");
  expect(texts[2]).toContain("二、牵头任务完成情况\n");
});
