import { describe, expect, test } from "@jest/globals";
import { assessMonth } from "../../../../src/assess/month.ts";
import type { Names } from "../../../../src/draft/names.ts";
import { extractNames } from "../../../../src/draft/view/extract-names.ts";
import { extractView } from "../../../../src/draft/view/extract.ts";
import { noticeNames } from "../../../../src/draft/view/notice-names.ts";
import { summaryNames } from "../../../../src/draft/view/summary-names.ts";
import { summaryView } from "../../../../src/draft/view/summary.ts";
import { noticeView } from "../../../../src/draft/view/notice.ts";
import type { MonthAssessment } from "../../../../src/model/assessment.ts";
import { documentTexts } from "../../../../src/model/text/document-text.ts";
import type { Catalogue } from "../../../../src/model/catalogue.ts";
import type { Grade } from "../../../../src/model/grade.ts";
import { nextMonth } from "../../../../src/model/month.ts";
import type { ProgressEntry, Receipt, Submission, Verdict } from "../../../../src/model/submission.ts";
import { decimal } from "../../../support/years/assessed.ts";
import { drawShipped } from "../../../support/shipped-template.ts";
import { say } from "../../../support/shipped-phrases.ts";
import { tasksSharedBy } from "../../../../src/model/catalogue.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";

const place = { file: "data/2013-06/报送/甲.csv", at: { line: 2, column: 1 }, cell: "A2" };
const leads: Readonly<Record<number, readonly string[]>> = {
  1: ["市发改委"],
  2: ["市科技局"],
  3: ["市科技局", "市发改委"],
  4: ["市环保局"],
  5: ["叶县政府", "郏县政府", "湛河区政府"],
  6: ["市农业局"],
  8: ["市环保局"],
};

/** What the leads of one month say; every figure is on schedule unless told otherwise. */
interface Said {
  readonly month?: number;
  /** Units that reported; by default all that lead. */
  readonly reporters?: readonly string[];
  readonly day?: number;
  readonly reminders?: number;
  readonly grade?: (task: number, unit: string) => Grade;
  /** 累计完成 as a share of what the month asks for, or undefined for none. */
  readonly share?: (task: number, indicator: string) => string | undefined;
  readonly verdicts?: readonly Verdict[];
  readonly catalogue?: Catalogue;
}

const allUnits = smallCatalogue.units.map(({ name }) => name);

const assess = (said: Said, previous?: MonthAssessment): MonthAssessment => {
  const { month = 6, reporters = allUnits, day = 5, reminders = 0 } = said;
  const grade = said.grade ?? (() => "达到序时进度");
  const share = said.share ?? (() => "100");
  const due = nextMonth({ year: 2013, month });
  const entriesOf = (unit: string): readonly ProgressEntry[] =>
    Object.entries(leads).flatMap(([number, units]) => {
      const task = Number(number);
      if (!units.includes(unit)) return [];
      const figures = smallCatalogue.indicators
        .filter((each) => each.task === task)
        .flatMap((each) => {
          const wanted = share(task, each.name);
          if (wanted === undefined) return [];
          const { numerator, denominator } = decimal(wanted);
          const value = {
            numerator: each.target.numerator * numerator * BigInt(month),
            denominator: each.target.denominator * denominator * 1200n,
          };
          return [{ indicator: each.name, value, place }];
        });
      const text = `${unit}办成了第${task}项的几件事。`;
      return [{ task, text, selfGrade: grade(task, unit), figures, problem: "", nextStep: "", place }];
    });
  const sharedBy = (unit: string): readonly ProgressEntry[] =>
    tasksSharedBy(said.catalogue ?? smallCatalogue, unit).map(({ number: task }) => ({
      task,
      text: `${unit}配合第${task}项。`,
      figures: [],
      problem: "",
      nextStep: "",
      place,
    }));
  const submissions: readonly Submission[] = reporters.map((unit) => ({
    file: `${unit}.csv`,
    unit,
    entries: [...entriesOf(unit), ...sharedBy(unit)],
  }));
  const receipts: readonly Receipt[] = allUnits.map((unit) => ({
    unit,
    ...(reporters.includes(unit) && { receivedOn: { ...due, day } }),
    documentNumber: "",
    reminders,
    note: "",
    place,
  }));
  const issue = { serial: 4, signedOn: { ...due, day: 10 }, printedOn: { ...due, day: 10 } };
  return assessMonth(
    said.catalogue ?? smallCatalogue,
    {
      month: { year: 2013, month },
      issue: { ...issue, closedOn: { ...due, day: 9 } },
      submissions,
      receipts,
      verdicts: said.verdicts ?? [],
      returnedUnits: [],
    },
    previous,
    () => undefined,
  );
};

/** Everything on schedule but what these units say of the task that the counties lead. */
const slowCounties =
  (...units: readonly string[]) =>
  (task: number, unit: string): Grade =>
    task === 5 && units.includes(unit) ? "推进缓慢" : "达到序时进度";
const slowFirstTasks = (task: number): Grade => (task < 3 ? "推进缓慢" : "达到序时进度");

const { agency } = smallCatalogue;
const issue = {
  serial: 4,
  signedOn: { year: 2013, month: 7, day: 10 },
  printedOn: { year: 2013, month: 7, day: 10 },
  closedOn: { year: 2013, month: 7, day: 9 },
};

const draw = (template: string, names: Names, view: object): string =>
  documentTexts(drawShipped({ template, names }, view)).join("\n");

/** Every text of the 通报 that the shipped template makes of a month. */
const notice = (assessment: MonthAssessment): string =>
  draw("通报", noticeNames, noticeView({ agency, issue, assessment, say }));

/** Every text of its 摘要. */
const summary = (assessment: MonthAssessment): string =>
  draw("摘要", summaryNames, summaryView(say, noticeView({ agency, issue, assessment, say }), []));

const extract = (assessment: MonthAssessment, unit: string): string => {
  const reporting = assessment.reporting.find((each) => each.unit.name === unit);
  if (!reporting) throw new Error(`${unit} has no task`);
  return draw("单位摘编", extractNames, extractView({ agency, issue, assessment, say }, reporting));
};

const verdict = (task: number, grade: Grade): Verdict => ({ task, grade, reason: "经现场核查", place });
const everyTask = smallCatalogue.tasks.map(({ number }) => number);

describe("the 通报 of a month in which", () => {
  test("no task is assessed claims no progress and ends every sentence", () => {
    const text = notice(assess({ verdicts: everyTask.map((task) => verdict(task, "暂不评价")) }));
    expect(text).toContain("截至6月底，没有列入评价的工作。");
    expect(text).toContain("没有列入本月评价的工作。");
    expect(text).not.toMatch(/总体进展顺利|的工作全部达到序时进度|0项中|评价依据：。/u);
    expect(text).toContain("共8项，均暂不评价（第1至8项）。");
    const short = summary(assess({ verdicts: everyTask.map((task) => verdict(task, "暂不评价")) }));
    expect(short).toContain("8项重点工作中，没有列入本月评价的。8项本月暂不评价。");
    expect(short).toContain("未达到序时进度的事项。没有。");
  });

  test("one unit alone reported does not judge the whole by it", () => {
    const text = notice(assess({ reporters: ["市农业局"] }));
    expect(text).toContain("列入评价的工作只有1项，达到序时进度");
    expect(text).toContain("第1至5、8项牵头单位未报送材料，无法评价。");
    expect(text).not.toContain("总体进展顺利");
  });

  test.each([3, 6, 12])("no task has an indicator counts none of them (month %i)", (month) => {
    const catalogue: Catalogue = { ...smallCatalogue, indicators: [] };
    const grade = (task: number): Grade => (task < 3 && month < 12 ? "推进缓慢" : "达到序时进度");
    const assessment = assess({ month, catalogue, grade });
    for (const text of [notice(assessment), summary(assessment), extract(assessment, "市科技局")]) {
      expect(text).not.toMatch(/(?<![\d.])0[个项]|[个类]?(?:量化)?指标中|量化指标(?:0|、|。|，)/u);
      expect(text).not.toMatch(/[，、：；][，、。：；]|按量化指标/u);
    }
  });

  test("figures are missing does not call them not due", () => {
    const text = notice(assess({ share: (task) => (task === 3 ? undefined : "100") }));
    expect(text).toContain("4个量化指标中，列入本月评价的2个全部达到序时进度。");
    expect(text).toContain("应当评价而牵头单位没有报数的2个。");
    expect(text).not.toContain("年底考核、时点数");
  });

  test("no figure came at all has no empty counts of indicators", () => {
    const text = notice(assess({ share: () => undefined }));
    expect(text).toContain("4个量化指标中，没有列入本月评价的。应当评价而牵头单位没有报数的4个。");
  });

  test.each([
    [0, "未报送的1个：市民政局。", "个别单位没有按时报送。本月1个单位未报送，名单见本通报第二部分。"],
    [
      2,
      "经催报仍未报送的1个：市民政局。",
      "个别单位没有按时报送。本月1个单位经催报仍未报送，名单见本通报第二部分。",
    ],
  ])("a unit was reminded %i times says no more than that", (reminders, named, problem) => {
    const reporters = allUnits.filter((unit) => unit !== "市民政局");
    const text = notice(assess({ reporters, reminders }));
    expect(text.split("\n")).toContain(named);
    expect(text).toContain(problem);
  });

  test("a task only has not begun asks to make up for it", () => {
    const text = notice(assess({ grade: (task) => (task === 4 ? "尚未启动" : "达到序时进度") }));
    expect(text).toContain("个别工作尚未启动。");
    expect(text).toContain("细化补救措施，明确完成时限");
  });

  test.each<[string, number, string]>([
    ["one task", 1, "个别工作"],
    ["three tasks", 3, "个别工作"],
    ["four tasks", 4, "部分工作"],
    ["all that are judged", 8, "列入评价的工作均"],
  ])("%s have not begun is counted in words", (_, last, scope) => {
    const text = notice(assess({ grade: (task) => (task <= last ? "尚未启动" : "达到序时进度") }));
    expect(text).toContain(`${scope}尚未启动。`);
  });

  test("all that lags waits for others asks its leads to make up for nothing", () => {
    const elsewhere = { task: 4, grade: "推进缓慢", reason: "选址待定", owedBy: "市政府", place } as const;
    const waiting = notice(assess({ verdicts: [elsewhere] }));
    expect(waiting).not.toMatch(/突出重点，加快进度|1项除外/u);
    const also = notice(
      assess({ verdicts: [elsewhere], grade: (task) => (task === 8 ? "推进缓慢" : "达到序时进度") }),
    );
    expect(also).toContain("对未达到序时进度的2项工作（须由有关方面研究解决的1项除外），");
  });

  test("no unit is in time does not say that all are not", () => {
    expect(notice(assess({ day: 9 }))).toContain(
      "各单位均没有按时报送。本月10个单位逾期报送，名单见本通报第二部分。",
    );
  });

  test("nothing is wrong says so", () => {
    expect(notice(assess({}))).toContain("列入本月评价的工作均达到序时进度，各单位均按时报送。");
  });

  test.each([
    [1, "以下各项中，平均每月需增加的数四舍五入。", /推算/u],
    [6, "以下各项中，平均每月需增加的数四舍五入；推算数是按已完成数作的算术推算，", /无推算/u],
    [11, "以下各项中，推算数是按已完成数作的算术推算，", /四舍五入；/u],
    [12, "没有完成的量化指标4个：专利申请（第2项，还差64件）、", /推算|四舍五入；/u],
  ])("figures lag in month %i says how what follows is rounded", (month, expected, never) => {
    const text = notice(assess({ month, share: () => "96" }));
    const [opening = ""] = /^.*的量化指标4个：.*$/mu.exec(text) ?? [];
    expect(opening).toContain(expected);
    expect(opening).not.toMatch(never);
  });

  test("the year ends asks for no report of January", () => {
    const behind = notice(assess({ month: 12, share: () => "80" }));
    expect(behind).not.toMatch(/1月份进展情况|确保全年目标|扭转滞后/u);
    expect(behind).toContain("对没有完成的工作，牵头单位要细化继续推进的措施，明确完成时限");
    expect(extract(assess({ month: 12 }), "市农业局")).not.toContain("1月份进展情况");
    expect(extract(assess({ month: 12, share: () => "80" }), "市农业局")).toContain("将上述问题的说明");
  });

  test("nothing has been done yet tells of no progress", () => {
    const plan = Array.from({ length: 12 }, (_, index) => decimal(index < 6 ? "0" : "20"));
    const planned = smallCatalogue.indicators.map((each) =>
      each.task === 6 ? { ...each, method: "计划" as const, plan } : each,
    );
    const assessment = assess({});
    const tasks = assessment.tasks.map((each) => ({
      ...each,
      indicators: each.indicators.map((one) => ({
        ...one,
        indicator: planned.find(({ name }) => name === one.indicator.name) ?? one.indicator,
        ...(each.task.number === 6 && { value: decimal("0"), gap: decimal("0") }),
      })),
    }));
    expect(notice({ ...assessment, tasks })).not.toContain("完成0万亩");
  });
});

test("the 摘要 asks for a talk where the months call for one, and not before", () => {
  const said = { grade: (task: number): Grade => (task === 4 ? "推进缓慢" : "达到序时进度") };
  const march = assess({ ...said, month: 3 });
  const june = [4, 5, 6].reduce((last, month) => assess({ ...said, month }, last), march);
  expect(summary(march)).not.toContain("约谈");
  expect(summary(june)).toContain("建议就第4项约谈牵头单位主要负责人。");
});

describe("compared with last month", () => {
  test("a task that is no longer assessed has not caught up", () => {
    const may = assess({ month: 5, grade: (task) => (task === 4 ? "推进缓慢" : "达到序时进度") });
    const text = notice(assess({ verdicts: [verdict(4, "暂不评价")] }, may));
    expect(text).not.toContain("上月未达到序时进度、本月达到");
    expect(text).toContain("与上月相比，推进缓慢的减少1项、暂不评价的增加1项。");
  });

  test("names the month where the one between is missing", () => {
    const april = assess({ month: 4, grade: (task) => (task === 4 ? "推进缓慢" : "达到序时进度") });
    const text = notice(assess({ verdicts: [verdict(4, "已完成")] }, april));
    expect(text).toContain(
      "与4月相比，已完成的增加1项、推进缓慢的减少1项。4月未达到序时进度、本月达到的有第4项。",
    );
    expect(text).not.toContain("上月");
    expect(notice(assess({}, assess({ month: 4 })))).toContain("与4月相比，各档项数均持平。");
  });

  test("the changes add up where a lead did not report", () => {
    const reporters = allUnits.filter((unit) => unit !== "市农业局");
    const text = notice(assess({}, assess({ month: 5, reporters })));
    expect(text).toContain("与上月相比，达到序时进度的增加1项、无法评价的减少1项。");
  });

  test("a member of a group answers for its own months alone", () => {
    const may = assess({ month: 5, grade: slowCounties("叶县政府") });
    const other = assess({ grade: slowCounties("郏县政府", "湛河区政府") }, may);
    expect(notice(other)).toContain(
      "第5项（郏县政府、湛河区政府牵头）：自评推进缓慢。据郏县政府反映，郏县政府办成了第5项的几件事。",
    );
    const both = assess({ grade: slowCounties("叶县政府", "郏县政府") }, may);
    expect(notice(both)).toContain("叶县政府已连续2个月未达到序时进度。");
    expect(extract(both, "叶县政府")).toContain("已连续2个月未达到序时进度。");
    expect(extract(both, "郏县政府")).not.toContain("连续2个月");
  });
});

describe("a task that several lead", () => {
  test("names all of them where it is told", () => {
    // No figure of task 3 is due before December.
    const indicators = smallCatalogue.indicators.map((each) => ({ ...each, method: "年底" as const }));
    const catalogue = { ...smallCatalogue, indicators };
    const text = notice(assess({ catalogue, grade: slowFirstTasks, share: () => undefined }));
    expect(text).toContain("第3项（市科技局、市发改委牵头），市科技局办成了第3项的几件事");
  });

  test("is named to responsible units by those members of a group that lag", () => {
    const slow = assess({ grade: slowCounties("叶县政府", "郏县政府") });
    expect(extract(slow, "市民政局")).toContain("第5项（叶县政府、郏县政府牵头）：");
  });
});

describe("what the grades rest on", () => {
  test("is counted, and adds up to those that are judged", () => {
    const text = notice(assess({ verdicts: [verdict(4, "推进缓慢"), verdict(7, "暂不评价")] }));
    expect(text).toContain("评价依据：量化指标3项、市督查局核定1项、牵头单位自评3项。");
  });

  test("is marked in 附件1", () => {
    const rows = noticeView({
      agency,
      issue,
      assessment: assess({ verdicts: [verdict(4, "推进缓慢")], reporters: ["市科技局", "市环保局"] }),
      say,
    }).任务表.flatMap(({ 任务 }) => (任务 ? [[任务.序号, 任务.评价, 任务.依据]] : []));
    expect(rows).toEqual([
      [1, "未报送", "—"],
      [2, "达到序时进度", "指标"],
      [3, "达到序时进度", "指标"],
      [4, "推进缓慢", "核定"],
      [5, "未报送", "—"],
      [6, "未报送", "—"],
      [7, "暂不评价", "—"],
      [8, "达到序时进度", "自评"],
    ]);
  });
});

describe("whose words they are", () => {
  test("a verdict stands alone, without the lead's reason and without praise of what it reported", () => {
    const text = notice(assess({ verdicts: [verdict(2, "推进缓慢")] }));
    expect(text).toContain("第2项（市科技局牵头）：市督查局核定为推进缓慢，经现场核查。");
    expect(text).not.toContain("件（第2项");
  });

  test("经查 at the head of its reason is not said again", () => {
    const found = { ...verdict(2, "推进缓慢"), reason: "经查，所报数含区外企业" };
    expect(notice(assess({ verdicts: [found] }))).toContain("市督查局核定为推进缓慢，所报数含区外企业。");
  });

  test("a verdict on a task without lead says that it has none", () => {
    const text = notice(assess({ verdicts: [verdict(7, "推进缓慢")] }));
    expect(text).toContain("第7项（未明确牵头单位）：市督查局核定为推进缓慢，经现场核查。");
    const waiting = notice(assess({ verdicts: [{ ...verdict(7, "推进缓慢"), owedBy: "市政府" }] }));
    expect(waiting).toContain("该项工作须由市政府研究解决。");
    expect(waiting).not.toContain("不作为牵头单位的问题");
  });

  test("what waits for somebody else is not laid at the lead's door", () => {
    const waiting = { ...verdict(4, "推进缓慢"), owedBy: "市政府" };
    const assessment = assess({ verdicts: [waiting] });
    const sentence = "该项工作须由市政府研究解决，不作为牵头单位的问题。";
    expect(notice(assessment)).toContain(
      `第4项（市环保局牵头）：市督查局核定为推进缓慢，经现场核查。${sentence}`,
    );
    expect(notice(assessment)).not.toContain("1项除外");
    expect(extract(assessment, "市环保局")).toContain("不要求你单位说明：");
    expect(extract(assessment, "市环保局")).not.toMatch(/请(?:逐项)?说明/u);
    expect(extract(assessment, "市环保局")).toContain(sentence);
  });

  test("a unit that led a task alone is asked for what it did not say", () => {
    const assessment = assess({ grade: (task) => (task === 4 ? "推进缓慢" : "达到序时进度") });
    const text = extract(assessment, "市环保局");
    expect(text).toContain("1项任务未达到序时进度，请说明原因、补救措施和预计完成时间：");
    expect(text).toContain(
      "第4项：你单位自评推进缓慢。据你单位反映，市环保局办成了第4项的几件事。你单位未说明原因。",
    );
  });

  test.each(["影响了全市", "时序进度", "应达进度", "未达进度", "计划进度"])("nobody reads %s", (word) => {
    const text = notice(assess({ grade: slowFirstTasks, reporters: allUnits.slice(0, 7), day: 8 }));
    expect(text).not.toContain(word);
  });
});

describe("the right of reply", () => {
  const close = (objections?: typeof agency.objections): string => {
    const own = { ...agency, ...(objections && { objections }) };
    const view = noticeView({ agency: own, issue, assessment: assess({}), say });
    return /对本通报所列情况有异议.*/u.exec(draw("通报", noticeNames, view))?.[0] ?? "";
  };
  const shared = "以书面形式向市督查局提出，并附有关证明材料。";

  test.each<[string, typeof agency.objections, string]>([
    ["nothing where the office gives none", undefined, ""],
    ["nothing where all is empty", { contact: "", telephone: "" }, ""],
    [
      "the days alone",
      { days: 5, contact: "", telephone: "" },
      `对本通报所列情况有异议的单位，请自收到本通报之日起5个工作日内，${shared}`,
    ],
    [
      "all three",
      { days: 7, contact: "督查科", telephone: "0375-2666666" },
      `对本通报所列情况有异议的单位，请自收到本通报之日起7个工作日内，${shared}联系人：督查科，联系电话：0375-2666666。`,
    ],
    [
      "the telephone alone",
      { contact: "", telephone: "0375-2666666" },
      `对本通报所列情况有异议的单位，请${shared}联系电话：0375-2666666。`,
    ],
    ["who is to be asked", { contact: "督查科", telephone: "" }, `请${shared}联系人：督查科。`],
  ])("says %s", (_, objections, expected) => {
    const printed = close(objections);
    expect(expected === "" ? printed : printed.slice(-expected.length)).toBe(expected);
  });
});

describe("the basis document", () => {
  test.each([
    ["", "按照平政办〔2013〕11号文件要求"],
    ["关于印发任务分解的通知", "按照《关于印发任务分解的通知》（平政办〔2013〕11号）文件要求"],
    ["《关于印发任务分解的通知》", "按照《关于印发任务分解的通知》（平政办〔2013〕11号）文件要求"],
    ["关于印发《任务分解》的通知", "按照《关于印发〈任务分解〉的通知》（平政办〔2013〕11号）文件要求"],
    ["《甲》和《乙》", "按照《〈甲〉和〈乙〉》（平政办〔2013〕11号）文件要求"],
  ])("titled %s stands in its marks", (title, expected) => {
    const own = { ...agency, basis: { ...agency.basis, title } };
    const view = noticeView({ agency: own, issue, assessment: assess({}), say });
    expect(draw("通报", noticeNames, view)).toContain(expected);
  });
});
