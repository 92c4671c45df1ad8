import type { LeadReport } from "../../../../src/model/lead-report.ts";
import { describe, expect, test } from "@jest/globals";
import type { MonthAssessment } from "../../../../src/model/assessment.ts";
import type { ProgressEntry } from "../../../../src/model/submission.ts";
import { coordinationView } from "../../../../src/draft/view/coordination.ts";
import { noticeText } from "../../../support/pdf/drawn-papers.ts";
import { assessSmall } from "../../../support/years/small-month.ts";

const entry = (request?: string): ProgressEntry => ({
  task: 0,
  text: "",
  figures: [],
  problem: "",
  nextStep: "",
  ...(request !== undefined && { request }),
  place: { file: "" },
});
const report = (unit: string, request?: string): LeadReport => ({ unit, entry: entry(request) });

const assessed = (
  tasks: readonly { readonly number: number; readonly leads: readonly LeadReport[] }[],
  shared: readonly (readonly [number, readonly LeadReport[]])[] = [],
): MonthAssessment =>
  ({
    tasks: tasks.map(({ number, leads }) => ({
      task: { number, text: `第${number}项工作` },
      leadReports: leads,
    })),
    sharedReports: new Map(shared),
  }) as unknown as MonthAssessment;

describe("需协调事项", () => {
  test("are empty in a month in which nobody asks for anything", () => {
    const month = assessed([{ number: 1, leads: [report("市发改委"), { unit: "市科技局" }] }]);
    expect(coordinationView(month)).toEqual({ 项数: 0, 单位数: 0, 任务数: 0, 行: [] });
  });

  test("come by task, leads first, every matter a paragraph that ends", () => {
    const month = assessed(
      [
        { number: 61, leads: [report("市城乡规划局", "调整土地利用规划\n请市政府召开专题会研究。")] },
        { number: 91, leads: [report("市发改委", "确定建设规模")] },
      ],
      [[61, [report("市国土资源局"), report("市发改委", "追加用地指标")]]],
    );
    expect(coordinationView(month)).toEqual({
      项数: 3,
      单位数: 2,
      任务数: 2,
      行: [
        {
          序号: 1,
          任务序号: 61,
          任务: "第61项工作",
          单位: "市城乡规划局",
          事项: ["调整土地利用规划。", "请市政府召开专题会研究。"],
        },
        { 序号: 2, 任务序号: 61, 任务: "第61项工作", 单位: "市发改委", 事项: ["追加用地指标。"] },
        { 序号: 3, 任务序号: 91, 任务: "第91项工作", 单位: "市发改委", 事项: ["确定建设规模。"] },
      ],
    });
  });

  test.each([
    [
      { 市环保局: { 4: { request: "追加资金。" }, 8: { request: "追加用地。" } } },
      "1个单位提出需协调解决的事项2项，见附件",
    ],
    [
      { 市科技局: { 3: { request: "追加资金。" } }, 市发改委: { 3: { request: "追加用地。" } } },
      "2个单位提出需协调解决的事项2项，涉及1项工作，见附件",
    ],
  ])("are counted with their tasks where these are fewer: %#", (reports, counted) => {
    expect(noticeText(assessSmall({ month: 6, reports }))).toContain(counted);
  });
});
