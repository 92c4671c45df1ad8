import { expect, test } from "@jest/globals";
import { differencesBetween } from "../../../../src/verify/against/differences-between.ts";
import { type SaidText, saidAt } from "../../../../src/verify/said-text.ts";

const paper = (...alternatives: readonly string[]): SaidText => ({
  title: "",
  recipients: "",
  text: saidAt("一、总体情况", "第1段"),
  tables: [],
  imprint: [],
  alternatives,
});

const bar = "装备制造板块主营业务收入：累计完成211.8，完成率53.0%";
const other = "专利申请：累计完成846，完成率52.9%";

test("a figure in 替代文字 that is otherwise is a difference", () => {
  const changed = bar.replace("211.8", "212.8");
  expect(differencesBetween(paper(other, changed), paper(bar, other))).toEqual([
    { place: "图的替代文字", here: changed, there: bar },
  ]);
});

test("one that a program has left out or added is none", () => {
  expect(differencesBetween(paper(bar), paper(bar, other))).toEqual([]);
  expect(differencesBetween(paper(bar, other), paper(bar))).toEqual([]);
  const { alternatives: _, ...without } = paper();
  expect(differencesBetween(paper(bar), without)).toEqual([]);
});
