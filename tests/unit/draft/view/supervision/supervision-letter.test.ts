import type { Silence } from "../../../../../src/model/lead-report.ts";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { supervisionLetterNames } from "../../../../../src/draft/view/supervision/supervision-letter-names.ts";
import { supervisionLetterView } from "../../../../../src/draft/view/supervision/supervision-letter.ts";
import type { MonthAssessment, TaskAssessment } from "../../../../../src/model/assessment.ts";
import { documentTexts } from "../../../../../src/model/text/document-text.ts";
import type { IssueParticulars } from "../../../../../src/model/submission.ts";
import { readAgency } from "../../../../../src/read/catalogue/agency.ts";
import type { FormerLetter } from "../../../../../src/model/papers/supervision-letter.ts";
import { drawShipped } from "../../../../support/shipped-template.ts";
import { say } from "../../../../support/shipped-phrases.ts";
import { laggingTask, report, task } from "../../../../support/years/assessed.ts";

const file = { path: "机关.yaml", bytes: readFileSync("seeds/2013/机关.yaml") };
const agency = readAgency(file, () => undefined);
if (!agency) throw new Error("机关.yaml does not open");

const day = (dayOfMonth: number) => ({ year: 2013, month: 7, day: dayOfMonth });
const issue: IssueParticulars = {
  serial: 4,
  firstLetterSerial: 8,
  signedOn: day(10),
  printedOn: day(11),
  closedOn: day(9),
};
const assessment = {
  month: { year: 2013, month: 6 },
  deadline: day(5),
  nextDeadline: { year: 2013, month: 8, day: 5 },
  pace: { numerator: 1n, denominator: 2n },
} as unknown as MonthAssessment;

const road = task({
  leads: [
    { written: "市交通运输局", kind: "unit", units: ["市交通运输局"] },
    { written: "市公安局", kind: "unit", units: ["市公安局"] },
  ],
  responsible: [
    { written: "市财政局", kind: "unit", units: ["市财政局"] },
    {
      written: "各县（市、区）政府",
      kind: "group",
      units: ["叶县政府", "郏县政府"],
    },
  ],
  responsibleLine: "市财政局，各县（市、区）政府",
});
const assessed = (parts: Partial<TaskAssessment> = {}): TaskAssessment =>
  laggingTask({ task: road, ...parts });
const index = 2;
type Former = Pick<FormerLetter, "number" | "month">;
const viewOf = (each: TaskAssessment, unit = "市交通运输局", particulars = issue, former?: Former) =>
  supervisionLetterView(
    { agency, issue: particulars, assessment, say },
    {
      due: { assessed: each, unit, months: 3 },
      index,
      answerBy: day(24),
      former,
    },
  );

describe("the view of a 督办函", () => {
  test("tells one task as its lead reported it", () => {
    expect(viewOf(assessed())).toMatchObject({
      发文字号: "平政督函〔2013〕10号",
      通报文号: "平政督〔2013〕4号",
      单位: "市交通运输局",
      连续月数: 3,
      下次报送截止日: "2013年8月5日",
      任务: {
        序号: 42,
        内容: "新改建农村公路200公里。",
        牵头单位: "市交通运输局、市公安局",
        责任单位: "市财政局，各县（市、区）政府",
        评价: "推进缓慢",
        事项: "新改建农村公路",
        情况: "你单位自评推进缓慢。",
        原因: "雨水偏多，部分路段停工。",
        下步措施: null,
      },
    });
  });

  test("counts the months for which this unit has lagged", () => {
    expect(viewOf(assessed({ laggingMonths: 5 })).连续月数).toBe(3);
  });

  test("is copied to the other leads, the responsible units and the members of groups that are known", () => {
    expect(viewOf(assessed()).抄送).toBe("市公安局，市财政局，叶县政府，郏县政府");
    expect(viewOf(assessed({ task: task() })).抄送).toBeNull();
  });

  test("has no number while the month's letters have none", () => {
    const { firstLetterSerial: _, ...unnumbered } = issue;
    expect(viewOf(assessed(), "市交通运输局", unnumbered).发文字号).toBeNull();
  });

  test("shows a member of a group its own report and nothing of the others'", () => {
    const group = task({
      leads: [
        {
          written: "各县（市、区）政府",
          kind: "group",
          units: ["叶县政府", "郏县政府"],
        },
      ],
    });
    const own = {
      ...report("郏县政府", "尚未启动"),
      entry: { ...report("郏县政府", "尚未启动").entry!, text: "尚未开工。" },
    };
    const leadReports = [report("叶县政府", "推进缓慢"), own];
    const view = viewOf(assessed({ task: group, leadReports }), "郏县政府");
    expect(view.任务).toMatchObject({
      牵头单位: "郏县政府",
      评价: "尚未启动",
      情况: "你单位自评尚未启动。",
    });
    expect(JSON.stringify(view.任务)).not.toContain("叶县");
  });
});

const letterTo = (silence: Silence, parts: Partial<TaskAssessment> = {}, former?: Former) => {
  const { grade: _grade, ...unjudged } = assessed({ basis: "未报送" });
  const each = {
    ...unjudged,
    leadReports: [{ unit: "市交通运输局", silence }],
    ...parts,
  };
  const due = { assessed: each, unit: "市交通运输局", months: 2, silence };
  const view = supervisionLetterView(
    { agency, issue, assessment, say },
    { due, index, answerBy: day(24), former },
  );
  return documentTexts(drawView(view)).join("\n");
};

/** The document that the shipped template makes. */
const drawView = (view: object) => drawShipped({ template: "督办函", names: supervisionLetterNames }, view);

const draw = (each: TaskAssessment, particulars = issue) =>
  drawView(viewOf(each, "市交通运输局", particulars));

describe("templates/督办函.hbs to a unit that says nothing of its task", () => {
  test.each<[Silence, string, string]>([
    [
      "未报送",
      "你单位6月份未报送进展情况，无法评价。",
      "将该项任务的进展情况、未报送的原因、补救措施和预计完成时间，",
    ],
    [
      "漏报",
      "你单位6月份报送的材料漏报了该项任务，无法评价。",
      "将该项任务的进展情况、漏报的原因、补救措施和预计完成时间，",
    ],
    [
      "退回",
      "你单位6月份所报材料不符合要求，被退回，无法评价。",
      "将该项任务按要求修改后的进展情况、补救措施和预计完成时间，",
    ],
  ])("asks for what it owes: %s", (silence, told, asked) => {
    const text = letterTo(silence);
    expect(text).toContain(told);
    expect(text).toContain(asked);
    expect(text).toContain("第42项任务此前已有2个月未达到序时进度，6月份");
  });

  test("does not say that what nobody knows has not turned, in a second letter", () => {
    const former = { month: 5, number: "平政督函〔2013〕3号" };
    const text = letterTo("未报送", {}, former);
    expect(text).toContain("发函督办（平政督函〔2013〕3号）。按照");
    expect(text).not.toContain("仍未扭转");
    const verdict = {
      basis: "核定",
      grade: "推进缓慢",
      reason: "现场核查未开工",
    } as const;
    expect(letterTo("未报送", verdict, former)).toContain("号），本月仍未扭转。");
  });

  test("tells the grade that stands by the bureau's verdict, and does not call it impossible to judge", () => {
    const text = letterTo("未报送", {
      basis: "核定",
      grade: "推进缓慢",
      reason: "现场核查未开工",
    });
    expect(text).toContain("你单位6月份未报送进展情况。市督查局核定为推进缓慢，现场核查未开工。");
    expect(text).toContain("第42项任务已连续2个月未达到序时进度（见");
    expect(text).not.toContain("无法评价");
  });
});

describe("templates/督办函.hbs", () => {
  test("makes a letter to one unit about one task", () => {
    const document = draw(assessed());
    expect(document.head).toEqual({
      type: "letter",
      mark: "平顶山市督查局",
      number: "平政督函〔2013〕10号",
    });
    expect(document.recipients).toBe("市交通运输局");
    expect(document.imprint).toEqual({
      copiedTo: "市公安局，市财政局，叶县政府，郏县政府",
    });
    expect(document.signature).toEqual({
      agency: "平顶山市督查局",
      date: day(10),
    });
    const text = documentTexts(document).join("\n");
    for (const part of ["第42项", "新改建农村公路200公里。", "连续3个月", "推进缓慢", "2013年7月24日前"])
      expect(text).toContain(part);
  });

  test("asks in December for no report of January", () => {
    const text = documentTexts(drawView({ ...viewOf(assessed()), 月: 12, 下月: 1 })).join("\n");
    expect(text).toContain("将该项任务的补救措施和预计完成时间，以正式文件");
    expect(text).not.toContain("1月份进展情况，");
  });

  test("names its subject in the title and has a limit of its own", () => {
    const document = draw(assessed());
    expect(document.title).toBe("关于加快推进新改建农村公路工作的督办函");
    expect(documentTexts(document).join("\n")).toContain("请于2013年7月24日前（含当日），");
  });

  test("does not ask for what it has just quoted", () => {
    const text = documentTexts(draw(assessed())).join("\n");
    expect(text).toContain("你单位反映的原因是：雨水偏多，部分路段停工。");
    expect(text).not.toContain("滞后原因");
    const { entry } = report("市交通运输局", "推进缓慢");
    const planned = {
      unit: "市交通运输局",
      entry: { ...entry!, problem: "", nextStep: "增加两个施工队" },
    };
    const other = documentTexts(draw(assessed({ leadReports: [planned] }))).join("\n");
    expect(other).toContain("你单位提出的下步措施是：增加两个施工队。");
    expect(other).toContain("将该项任务的滞后原因、措施落实情况和预计完成时间，");
  });

  test.each<[Former | undefined, string | undefined]>([
    [undefined, undefined],
    [
      { month: 5, number: "平政督函〔2013〕3号" },
      "市督查局已就该项任务5月份进展情况发函督办（平政督函〔2013〕3号），本月仍未扭转。",
    ],
    [{ month: 5 }, "市督查局已就该项任务5月份进展情况发函督办，本月仍未扭转。"],
  ])("refers to the one before it: %j", (former, expected) => {
    const text = documentTexts(drawView(viewOf(assessed(), "市交通运输局", issue, former))).join("\n");
    if (expected === undefined) expect(text).toContain("现予以督办");
    else expect(text).toMatch(new RegExp(`${expected.replaceAll(/[（）〔〕]/gu, ".")}.*现再次督办`, "u"));
  });

  test("on a verdict tells the bureau's reason, and the unit's own word and cause beside it", () => {
    const view = viewOf(assessed({ basis: "核定", reason: "调规手续未办结" }));
    expect(view).toMatchObject({ 任务: { 原因由核定: true } });
    const text = documentTexts(drawView(view)).join("\n");
    expect(text).toContain(
      "市督查局核定为推进缓慢，调规手续未办结。你单位自评与核定一致。你单位反映的原因是：雨水偏多，部分路段停工。",
    );
    expect(text).not.toMatch(/未说明原因|进度评价为/u);
  });

  test("on a verdict does not say its reason again in the unit's words", () => {
    const view = viewOf(assessed({ basis: "核定", reason: "雨水偏多，部分路段停工" }));
    expect(documentTexts(drawView(view)).join("\n")).not.toMatch(/你单位反映|未说明原因/u);
  });

  test("on a verdict asks for the reason of a unit that denies it and names no problem", () => {
    const { entry } = report("市交通运输局", "达到序时进度");
    const leadReports = [{ unit: "市交通运输局", entry: { ...entry!, problem: "" } }];
    const verdict = { basis: "核定", reason: "现场核查未开工" } as const;
    const text = documentTexts(draw(assessed({ ...verdict, leadReports }))).join("\n");
    expect(text).toContain("将该项任务的滞后原因、补救措施和预计完成时间，");
    expect(documentTexts(draw(assessed(verdict))).join("\n")).not.toContain("滞后原因");
  });

  test("leaves out what there is not", () => {
    const { firstLetterSerial: _first, serial: _serial, ...unnumbered } = issue;
    const { problem: _problem, ...silent } = report("市交通运输局", "推进缓慢").entry!;
    const alone = assessed({
      task: task({ responsibleLine: "" }),
      leadReports: [{ unit: "市交通运输局", entry: { ...silent, problem: "" } }],
    });
    const document = draw(alone, unnumbered);
    const text = documentTexts(document).join("\n");
    expect(document.head).toEqual({ type: "letter", mark: "平顶山市督查局" });
    expect(document.imprint).toBeUndefined();
    expect(text).toContain("你单位未说明原因。");
    expect(text).not.toMatch(/责任单位：|会同责任单位|（见|null|undefined/u);
  });
});
