import { describe, expect, test } from "@jest/globals";
import { leadersView } from "../../../../../src/draft/view/units/leaders.ts";
import type { Catalogue } from "../../../../../src/model/catalogue.ts";
import type { Task } from "../../../../../src/model/task.ts";
import { noticeText } from "../../../../support/pdf/drawn-papers.ts";
import { say } from "../../../../support/shipped-phrases.ts";
import { smallCatalogue } from "../../../../support/years/small-catalogue.ts";
import { assessSmall } from "../../../../support/years/small-month.ts";

type Leaders = Pick<Task, "supervisingLeader" | "responsibleLeader">;

const ledBy = (leaders: Readonly<Record<number, Leaders>>): Catalogue => ({
  ...smallCatalogue,
  tasks: smallCatalogue.tasks.map((task) => ({ ...task, ...leaders[task.number] })),
});
const june = (leaders: Readonly<Record<number, Leaders>>, month = 6) =>
  assessSmall(
    {
      month,
      reports: { 市环保局: { 4: { grade: "推进缓慢" }, 8: { grade: "达到序时进度" } } },
    },
    undefined,
    ledBy(leaders),
  );

const deputy = { supervisingLeader: "常务副市长" };
const secretary = { supervisingLeader: "市政府秘书长" };

describe("leaders", () => {
  test("are not spoken of where the list names none", () => {
    const assessment = june({});
    expect(leadersView(say, assessment)).toEqual({ 栏: [], 分组: [] });
    expect(noticeText(assessment)).not.toMatch(/领导统计|分管领导|责任领导/u);
  });

  test("are counted each with the grades of their tasks, and tasks without one last", () => {
    const { 分组 } = leadersView(say, june({ 4: deputy, 8: deputy, 1: secretary }));
    expect(分组.map(({ 名称, 分别计数 }) => [名称, 分别计数])).toEqual([["分管领导", false]]);
    expect(分组[0]?.行).toMatchObject([
      { 名称: "市政府秘书长", 任务数: "1", 无法评价: "1" },
      { 名称: "常务副市长", 任务数: "2", 达到序时进度: "1", 推进缓慢: "1", 无法评价: "—" },
      { 名称: "未明确", 任务数: "5", 暂不评价: "1", 无法评价: "4" },
    ]);
  });

  test("of one task are each counted with it, and a note says so", () => {
    const assessment = june({ 4: { supervisingLeader: "常务副市长、市政府秘书长" } });
    const [group] = leadersView(say, assessment).分组;
    expect(group?.行.map(({ 名称, 任务数 }) => [名称, 任务数])).toEqual([
      ["常务副市长", "1"],
      ["市政府秘书长", "1"],
      ["未明确", "7"],
    ]);
    expect(noticeText(assessment)).toContain("一项任务有几位分管领导的，各位分别计数。");
  });

  test("stand in 附件1 beside the units, with an empty cell where a task has none", () => {
    const assessment = june({ 4: { responsibleLeader: "市环保局局长" } });
    const lines = noticeText(assessment).split("\n");
    const heads = lines.slice(lines.indexOf("工作任务"), lines.indexOf("工作任务") + 5);
    expect(heads).toEqual(["工作任务", "牵头单位", "责任单位", "责任领导", "截至6月底进展情况"]);
    expect(lines.join("")).toContain("各项工作进展情况见附件1，按责任领导统计的情况见附件4。");
    expect(lines).toContain("按责任领导统计，各项工作进展情况如下：");
    expect(lines).not.toContain("按分管领导统计，各项工作进展情况如下：");
    expect(noticeText(june({ 4: deputy }, 12))).toContain("按分管领导统计，各项工作完成情况如下：");
  });
});
