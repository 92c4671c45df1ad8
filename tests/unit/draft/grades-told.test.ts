import { describe, expect, test } from "@jest/globals";
import type { MonthAssessment } from "../../../src/model/assessment.ts";
import type { Catalogue } from "../../../src/model/catalogue.ts";
import type { Grade } from "../../../src/model/grade.ts";
import type { Indicator } from "../../../src/model/task.ts";
import { decimal } from "../../support/years/assessed.ts";
import { extractText, letterTexts, noticeText } from "../../support/pdf/drawn-papers.ts";
import { smallCatalogue } from "../../support/years/small-catalogue.ts";
import type { MonthTold } from "../../support/years/small-month.ts";
import { assessSmall, day, receipt } from "../../support/years/small-month.ts";

type Reports = NonNullable<MonthTold["reports"]>;
const good = "达到序时进度";
const slow = "推进缓慢";

const counties = (...grades: readonly (Grade | undefined)[]): Reports =>
  Object.fromEntries(
    ["叶县政府", "郏县政府", "湛河区政府"].flatMap((unit, index) => {
      const grade = grades[index];
      return grade ? [[unit, { 5: { grade } }]] : [];
    }),
  );
const ownWord = (grade?: Grade): Reports => (grade ? { 市发改委: { 1: { grade } } } : {});
const patents = (share: string, grade: Grade): Reports => ({
  市科技局: { 2: { grade, figures: { 专利申请: share } } },
  市环保局: { 4: { grade: "已完成" }, 8: { grade } },
});

/** The cities of a task that named equals lead. */
const cities: Catalogue = {
  ...smallCatalogue,
  tasks: smallCatalogue.tasks.map((task) => (task.number === 3 ? { ...task, leadMode: "并列" } : task)),
  indicators: smallCatalogue.indicators.filter(({ task }) => task !== 3),
};
const withIndicator = (...added: readonly Indicator[]): Catalogue => ({
  ...smallCatalogue,
  indicators: [...smallCatalogue.indicators, ...added],
});
const indicatorOf = (parts: Partial<Indicator>): Indicator => ({
  ...smallCatalogue.indicators[0]!,
  task: 4,
  ...parts,
});
const verdict = (task: number, grade: Grade, reason: string) => ({
  task,
  grade,
  reason,
  place: { file: "data/2013-05/核定.csv" },
});

/** What 市科技局, which leads first, and 市发改委 say of task 3. */
const bothLeads = (main?: Grade, second?: Grade): Reports => ({
  ...(main && { 市科技局: { 3: { grade: main } } }),
  ...(second && { 市发改委: { 3: { grade: second } } }),
});

describe("a figure that is due and kept back", () => {
  const projects = "“两区”建设项目";
  const may = assessSmall({
    month: 5,
    reports: {
      市科技局: { 3: { grade: slow, figures: { 集聚区投资: "240" } } },
    },
  });
  const text = noticeText(may);

  test("is 未报 in 附件2, in the count of the body and in the remarks of 附件1", () => {
    expect(text).toMatch(/“两区”建设项目\n23个\n未报\n—\n41\.7%\n—\n未报\n/u);
    expect(text).toContain("应当评价而牵头单位没有报数的3个");
    expect(text).toContain(`列入评价的2项指标中1项达到序时进度，${projects}未报`);
  });

  test("does not lift its task above what its lead admits", () => {
    expect(text).toContain("推进缓慢1项（第3项）");
    expect(text).toContain("工作推进缓慢。共1项：");
    expect(text).not.toContain("集聚区投资完成240亿元，占年度目标的43.6%，高于序时进度");
  });
});

test("a letter on a task whose figure is kept back asks for it", () => {
  const april = assessSmall({ month: 4, reports: patents("300", slow) });
  const may = assessSmall({ month: 5, reports: patents("500", slow) }, april);
  const june = assessSmall({ month: 6, reports: { 市科技局: { 2: { grade: slow } } } }, may);
  expect(letterTexts(june)["市科技局"]).toContain(
    "将该项任务应报而没有报的数（专利申请）、滞后原因、补救措施和预计完成时间",
  );
});

test("a letter on figures that are better than the lead's word says once that the word decides", () => {
  const april = assessSmall({ month: 4, reports: patents("700", slow) });
  const may = assessSmall({ month: 5, reports: patents("800", slow) }, april);
  const june = assessSmall({ month: 6, reports: patents("900", slow) }, may);
  const letter = letterTexts(june)["市科技局"] ?? "";
  expect(letter).toContain("列入评价的指标达到序时进度，按自评评价。");
  expect(letter).not.toContain("通报据此评价");
  expect(letter).not.toContain("进度评价为");
});

test("a task of equals is not said to be on pace without those that lagged and are silent", () => {
  const may = assessSmall({ month: 5, reports: counties(slow, good, good) });
  const text = noticeText(assessSmall({ month: 6, reports: counties(undefined, good, good) }, may));
  expect(text).toContain("第5项中叶县政府未报送，其余2个牵头单位达到序时进度。");
});

describe("a part that says nothing", () => {
  const may = assessSmall({ month: 5, reports: counties(slow, slow, good) });
  const june = assessSmall({ month: 6, reports: counties(undefined, undefined, good) }, may);

  test("turns nothing to the better and is named", () => {
    const text = noticeText(june);
    expect(text).not.toContain("上月未达到序时进度、本月达到");
    expect(text).toContain("叶县政府未报送（此前推进缓慢）；郏县政府未报送（此前推进缓慢）");
    expect(text).toContain("第5项（叶县政府、郏县政府牵头）：叶县政府、郏县政府未报送（此前推进缓慢）。");
    // 湛河区政府 is on pace and has nothing to explain.
    expect(text).not.toMatch(/湛河区政府(?:反映|未说明)/u);
  });

  test("is told beside one that lags and says so", () => {
    const text = noticeText(assessSmall({ month: 6, reports: counties(slow, undefined, good) }, may));
    expect(text).toContain(
      "第5项（叶县政府、郏县政府牵头）：叶县政府自评推进缓慢，郏县政府未报送（此前推进缓慢）",
    );
    expect(text).toContain("据叶县政府反映");
  });

  test("and leads first is not spoken for by the second lead's word", () => {
    const task: Catalogue = { ...smallCatalogue, indicators: [] };
    const before = assessSmall({ month: 5, reports: bothLeads(slow, good) }, undefined, task);
    const text = noticeText(assessSmall({ month: 6, reports: bothLeads(undefined, good) }, before, task));
    expect(text).toContain(
      "第3项（市科技局、市发改委牵头）：市科技局未报送（此前推进缓慢）；该项工作已连续2个月",
    );
    expect(text).not.toMatch(/上月未达到序时进度、本月达到|市发改委未说明原因/u);
    const said = noticeText(assessSmall({ month: 6, reports: bothLeads(good, good) }, before, task));
    expect(said).toContain("上月未达到序时进度、本月达到的有第3项");
  });

  test("gets a letter that says so and asks for no report twice", () => {
    const letters = letterTexts(june);
    expect(Object.keys(letters)).toEqual(["叶县政府", "郏县政府"]);
    expect(letters["叶县政府"]).toContain("第5项任务此前未达到序时进度，6月份未报送进展情况");
    expect(letters["叶县政府"]).toContain("你单位6月份未报送进展情况，无法评价。");
    expect(letters["叶县政府"]).not.toMatch(/进度评价为|未说明原因|。。|null/u);
  });

  test("that lags is named although the whole is on pace, in its own extract too", () => {
    const one = assessSmall({ month: 6, reports: counties(slow, good, good) });
    expect(noticeText(one)).toContain("叶县政府推进缓慢，其余2个牵头单位达到序时进度");
    const third: Catalogue = {
      ...smallCatalogue,
      agency: { ...smallCatalogue.agency, parallelLagShare: decimal("0.5") },
    };
    const silent = noticeText(assessSmall({ month: 6, reports: counties(slow, good) }, undefined, third));
    expect(silent).toContain("第5项中叶县政府推进缓慢，1个牵头单位达到序时进度，1个没有报送合格材料");
    const own = extractText(one, "叶县政府");
    expect(own).toMatch(/推进缓慢\n全市评价为达到序时进度/u);
    expect(noticeText(assessSmall({ month: 6, reports: counties(good, good, good) }))).not.toContain("其余");
    expect(extractText(one, "郏县政府")).toMatch(/达到序时进度\n全市评价为达到序时进度/u);
  });
});

test("equal leads answer each for the months of their own part", () => {
  const may = assessSmall({ month: 5, reports: counties(slow, slow, good) });
  const june = assessSmall({ month: 6, reports: counties(good, slow, slow) }, may);
  expect(extractText(june, "郏县政府")).toContain("连续2个月未达到序时进度");
  expect(extractText(june, "湛河区政府")).not.toContain("连续2个月未达到序时进度");
});

test("named equals are told by their parts, and none of them speaks for the others", () => {
  const reports = {
    市科技局: { 3: { grade: good, text: "滨河新区征地3240亩。" } },
    市发改委: { 3: { grade: slow, text: "规划未批。" } },
  } as const;
  const assessment = assessSmall({ month: 6, reports }, undefined, cities);
  const text = noticeText(assessment);
  // One of two is more than a third.
  expect(text).toContain("第3项（市发改委牵头）：自评推进缓慢。据市发改委反映，规划未批。");
  expect(text).toContain("市发改委推进缓慢，其余1个牵头单位达到序时进度");
  expect(text).not.toContain("第3项，据市科技局反映，滨河新区征地3240亩");
  expect(extractText(assessment, "市科技局")).toContain("全市评价为推进缓慢");
});

describe("a run with a month of silence in it", () => {
  const march = assessSmall({ month: 3, reports: ownWord(slow) });
  const april = assessSmall({ month: 4, reports: ownWord(slow) }, march);
  const may = assessSmall({ month: 5, reports: ownWord() }, april);
  const june = assessSmall({ month: 6, reports: ownWord(slow) }, may);

  test("is told by its beginning, not as running on", () => {
    expect(noticeText(june)).toContain("3月以来已有3个月未达到序时进度");
    expect(noticeText(june)).not.toMatch(/已连续\d个月未达到/u);
    expect(letterTexts(june)["市发改委"]).toContain("第1项任务3月以来已有3个月未达到序时进度");
  });

  test("brings the letter in the month of silence itself", () => {
    expect(letterTexts(may)["市发改委"]).toContain("此前已有2个月未达到序时进度，5月份未报送进展情况");
  });
});

describe("a verdict", () => {
  const told = {
    市科技局: { 2: { grade: good, figures: { 专利申请: "900" } } },
  } as const;

  test("on a task without lead says that nobody is named", () => {
    const verdicts = [verdict(7, slow, "4项未按计划开工")];
    const text = noticeText(assessSmall({ month: 5, reports: told, verdicts }));
    expect(text).toContain("第7项（未明确牵头单位）：市督查局核定为推进缓慢，4项未按计划开工");
    expect(text).not.toContain("（牵头）");
  });

  test("that a figure is not accepted keeps it from being praised, in the notice and the extract", () => {
    const assessment = assessSmall({
      month: 5,
      reports: told,
      verdicts: [verdict(2, slow, "经查含上年申请")],
    });
    expect(noticeText(assessment)).not.toContain("高于序时进度");
    const own = extractText(assessment, "市科技局");
    expect(own).toContain("专利申请完成900件，占年度目标的56.3%。");
    expect(own).not.toContain("高于序时进度");
  });
});

/** What the 通报 says where 市科技局 gives a figure and the bureau finds something else. */
const judgedOtherwise = (figure: string, self: Grade, found: Grade, month = 5) =>
  noticeText(
    assessSmall({
      month,
      reports: {
        市科技局: { 2: { grade: self, figures: { 专利申请: figure } } },
      },
      verdicts: [verdict(2, found, "经查含上年申请")],
    }),
  );

describe("figures of a task that the bureau judges otherwise", () => {
  test.each<[string, string, Grade, Grade]>([
    ["good figures and a verdict that it lags", "900", good, slow],
    ["slow figures and a verdict that it is on pace", "300", slow, good],
  ])("%s: the figure stands alone, in 附件2, in the count and in the remarks", (_, figure, self, found) => {
    const text = judgedOtherwise(figure, self, found);
    expect(text).toMatch(/专利申请\n1600件\n(?:900|300)\n\d+\.\d%\n41\.7%\n[+−]\d+\.\d\n另有核定\n/u);
    expect(text).toContain("所属任务另有核定、不按指标评价的1个。");
    expect(text).toContain("“另有核定”为市督查局对该项任务另行核定");
    expect(text).not.toMatch(/列入本月评价的\d+个|全部达到序时进度|低于序时进度/u);
  });

  test("June does not count them among what is half done", () => {
    expect(judgedOtherwise("900", good, slow, 6)).not.toContain("时间过半");
  });

  test("a verdict that agrees leaves them as they are", () => {
    const text = judgedOtherwise("300", slow, slow);
    expect(text).not.toContain("另有核定");
    expect(text).toContain("列入本月评价的1个");
  });
});

test("whole tasks are not 已完成 on one figure against their lead's word", () => {
  const reports = {
    市科技局: { 2: { grade: good, figures: { 专利申请: "1700" } } },
  } as const;
  const text = noticeText(assessSmall({ month: 6, reports }));
  expect(text).not.toContain("市科技局牵头的第2项已完成");
  expect(text).toContain("按市科技局自评");
});

describe("missing reports are told apart", () => {
  const assessment = assessSmall({
    month: 6,
    reports: { 市科技局: { 2: { grade: good, figures: { 专利申请: "900" } } } },
    receipts: [
      receipt("市科技局", { receivedOn: day("2013-07-03") }),
      receipt("市环保局", { receivedOn: day("2013-07-02") }),
      receipt("市农业局", {
        receivedOn: day("2013-07-02"),
        returnedOn: day("2013-07-04"),
      }),
    ],
  });

  test("in 附件1: what came and went back was not kept back", () => {
    const text = noticeText(assessment);
    expect(text).toMatch(/第4项工作。\n市环保局\n相关县（市、区）政府\n（材料退回）\n材料退回\n/u);
    expect(text).toMatch(/第3项工作。[\s\S]*?市科技局：（漏报）\n市发改委：（未报送）/u);
    expect(text).toMatch(/第1项工作。\n市发改委\n市财政局\n（未报送）\n未报送\n/u);
  });

  test("in extracts, with the slip's day or none, never the receipt's", () => {
    expect(extractText(assessment, "市农业局")).toContain("7月4日退回后未重新报送");
    expect(extractText(assessment, "市环保局")).toContain("你单位所报材料不符合要求，已退回修改。");
    expect(extractText(assessment, "市环保局")).not.toContain("7月2日退回");
    expect(noticeText(assessment)).not.toContain("7月2日退回");
    // One of them is returned with this very 通报, and nobody can say that it did not report again.
    expect(noticeText(assessment)).toMatch(/不符合要求、已退回的\d个：/u);
    expect(noticeText(assessment)).not.toMatch(/(?:而|退回后)未重新报送/u);
  });

  test("a report that came again within the slip's limit is not late", () => {
    const again = assessSmall({
      month: 6,
      reports: {
        市科技局: { 2: { grade: good, figures: { 专利申请: "900" } } },
      },
      receipts: [
        receipt("市科技局", {
          receivedOn: day("2013-07-04"),
          returnedOn: day("2013-07-05"),
        }),
        receipt("市科技局", { receivedOn: day("2013-07-08") }),
      ],
    });
    expect(noticeText(again)).toContain("退回后按期重报的1个：市科技局（7月5日退回，7月8日重新报送）。");
    expect(noticeText(again)).not.toContain("逾期报送的");
    expect(extractText(again, "市科技局")).toContain("7月5日退回，7月8日重新报送，属退回后按期重报");
  });
});

describe("methods", () => {
  test("what cannot be counted before the harvest is 尚未统计, not 0", () => {
    const grain = indicatorOf({
      name: "粮食总产",
      method: "年底",
      target: decimal("200"),
      unit: "万吨",
    });
    const reports = { 市环保局: { 4: { grade: good } } } as const;
    const assessment = assessSmall({ month: 6, reports }, undefined, withIndicator(grain));
    expect(noticeText(assessment)).toMatch(/粮食总产\n200万吨\n尚未统计\n—\n年底考核\n—\n暂不评价/u);
    expect(extractText(assessment, "市环保局")).toContain("粮食总产尚未统计。");
  });

  test("a milestone finished late is so in both tables and praised in neither", () => {
    const review = indicatorOf({
      name: "规划评审",
      method: "节点",
      target: decimal("1"),
      unit: "项",
      deadline: { year: 2013, month: 6, day: 30 },
    });
    const catalogue = withIndicator(review);
    const at = (month: number, value: string, grade: Grade, previous?: MonthAssessment) =>
      assessSmall(
        {
          month,
          reports: { 市环保局: { 4: { grade, figures: { 规划评审: value } } } },
        },
        previous,
        catalogue,
      );
    const text = noticeText(at(7, "1", "已完成", at(6, "0", slow)));
    expect(text).toMatch(/规划评审\n1项\n1\n100\.0%\n100\.0%\n0\.0\n逾期完成/u);
    expect(text).toContain("规划评审逾期完成，应于2013年6月30日前完成");
    expect(text).not.toContain("规划评审已完成");
  });
});

/** What 市环保局 is told of a lagging task for which it means to do this. */
const extractWith = (nextStep: string): string => {
  const reports: Reports = {
    市环保局: { 4: { grade: slow, problem: "缺钱。", nextStep } },
  };
  return extractText(assessSmall({ month: 6, reports }), "市环保局");
};

test("a unit that has said what it will do is asked how far it is with that", () => {
  expect(extractWith("加快施工。")).toContain("请说明措施落实情况和预计完成时间：");
  expect(extractWith("")).toContain("请说明补救措施和预计完成时间：");
});

/** A month in which a county lags and 市科技局 calls done figures on pace. */
const slowAtTheEnd = (month: number, previous?: MonthAssessment): MonthAssessment =>
  assessSmall(
    {
      month,
      reports: { ...counties(slow, "已完成"), ...patents("1700", good) },
    },
    previous,
  );

/** Without the words of leads, which are quoted as they wrote them. */
const unquoted = (words: string): string => words.replaceAll("自评推进缓慢", "");

describe("the months that end a part of the year", () => {
  test("June says of which figures half is done while half of the time is over", () => {
    const text = noticeText(assessSmall({ month: 6, reports: patents("799", slow) }));
    expect(text).toContain("时间过半，按月平均考核的1个量化指标未过半：专利申请（第2项，49.9%）");
    // 49.96% is printed as 50.0%, level with the pace.
    const level = noticeText(assessSmall({ month: 6, reports: patents("799.4", good) }));
    expect(level).toContain("时间过半，按月平均考核的1个量化指标任务全部过半。");
  });

  test("September speaks of the first three quarters", () => {
    const many: Reports = {
      市发改委: { 1: { grade: good } },
      市科技局: { 2: { grade: good, figures: { 专利申请: "1300" } } },
      市环保局: { 4: { grade: good }, 8: { grade: good } },
    };
    const text = noticeText(assessSmall({ month: 9, reports: many }));
    expect(text).toContain("从报送情况看，前三季度总体进展顺利");
    expect(noticeText(assessSmall({ month: 8, reports: many }))).toContain("截至8月底，总体进展顺利");
  });

  test("December tells what equal leads and leads by their own word say in its words, in every paper", () => {
    const december = slowAtTheEnd(12, slowAtTheEnd(11, slowAtTheEnd(10)));
    const text = noticeText(december);
    expect(text).toContain("叶县政府未完成，1个牵头单位已完成");
    expect(text).toContain(
      "第2项（市科技局牵头）：自评没有说明全年任务是否完成，列入评价的指标已完成，按自评评价。",
    );
    expect(unquoted(text)).not.toMatch(/百分点均为|推进缓慢/u);
    const own = extractText(december, "叶县政府");
    expect(own).toMatch(/未完成\n全市评价为未完成\n/u);
    const letter = letterTexts(december)["叶县政府"] ?? "";
    expect(letter).toContain("第5项任务全年没有完成（见");
    expect(letter).toContain("没有完成的原因、");
    for (const each of [own, letter]) expect(unquoted(each)).not.toMatch(/推进缓慢|未达到序时进度|滞后/u);
  });

  test("December knows 已完成 and 未完成 only, each unfinished task with what is left", () => {
    const november = assessSmall({ month: 11, reports: patents("1400", slow) });
    const december = assessSmall({ month: 12, reports: patents("1500", slow) }, november);
    const text = noticeText(december);
    expect(text).toContain("关于2013年度市政府重点工作完成情况的通报");
    expect(text).toContain("全年列入评价的3项工作中，已完成1项，未完成2项");
    expect(text).toContain("第2项（市科技局牵头）：专利申请完成1500件，占年度目标的93.8%，还差100件");
    expect(text).toContain("工作没有完成。共2项：");
    expect(unquoted(text)).not.toMatch(
      /序时进度为|差距（百分点）|未达到序时进度|推进缓慢|尚未启动|与上月相比|本月新出现|（下同）|列入本月|本月暂不评价|本月评价/u,
    );
    const own = extractText(december, "市科技局");
    expect(own).toContain("未完成");
    expect(own).not.toMatch(/达到序时进度|推进缓慢/u);
    expect(letterTexts(december)["市环保局"] ?? "").not.toContain("12月份进度评价");
  });
});
