import { expect, test } from "@jest/globals";
import { visitCsv, visitSheet, visitText } from "../../../../src/write/reports/visit-list.ts";
import { assessSmall } from "../../../support/years/small-month.ts";

const april = assessSmall({
  month: 4,
  reports: { 市农业局: { 6: { figures: { 高标准粮田: "4" }, grade: "达到序时进度", text: "完成4万亩。" } } },
});
const [first, sixth] = [1, 6].map((number) => april.tasks.find(({ task }) => task.number === number));
if (!first || !sixth) throw new Error("the small catalogue has tasks 1 and 6");
const list = {
  month: april.month,
  seed: "2013-04",
  drawn: [
    { task: sixth, reason: "滞后" as const },
    { task: first, reason: "没有报送" as const },
  ],
  from: 7,
};

test("the list of visits says what was drawn and why, and leaves room for what is found", () => {
  expect(visitCsv(list).split("\n").slice(0, 3)).toEqual([
    "\uFEFF抽签顺序,抽中原因,工作任务,牵头单位,进度评价,评价依据,累计完成,单位报送的进展,现场核查情况,核查日期,核查人,任务序号,核定状态,理由",
    "1,滞后（4签）,第6项工作。,市农业局,推进缓慢,指标,高标准粮田：4万亩,市农业局：完成4万亩。,,,,6,,",
    "2,没有报送（2签）,第1项工作。,市发改委,未报送,未报送,,市发改委：没有报送,,,,1,,",
  ]);
});

test("the workbook offers the grades for 核定状态 of each row", () => {
  const { validations, rows } = visitSheet(list);
  expect(rows).toHaveLength(3);
  expect(validations?.[0]).toMatchObject({
    cells: ["M2:M3"],
    rule: { type: "list", items: ["已完成", "达到序时进度", "推进缓慢", "尚未启动", "暂不评价"] },
  });
  expect(visitSheet({ ...list, drawn: [] }).validations).toEqual([]);
});

test("the terminal is told with what the draw was made, so that anybody can draw again", () => {
  expect(visitText(list)).toEqual([
    "2013-04 抽查：从 7 项中抽 2 项，抽签用“2013-04”（滞后 4 签，新完成 4 签，没有报送 2 签，凭自评 2 签，一般 1 签）",
    "  1. 第6项（滞后，推进缓慢）市农业局：第6项工作。",
    "  2. 第1项（没有报送，未报送）市发改委：第1项工作。",
  ]);
});
