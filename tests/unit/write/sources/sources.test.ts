import { expect, test } from "@jest/globals";
import type { FigureSource } from "../../../../src/write/sources/figure-source.ts";
import { sourcesOf } from "../../../../src/write/sources/sources.ts";
import { assessSmall } from "../../../support/years/small-month.ts";

const assessment = assessSmall({ month: 3, reports: { 市农业局: { 6: { figures: { 高标准粮田: "2" } } } } });
const base = sourcesOf({ assessment, receipts: [], supervised: [] });
const [some] = base.counts;
const of = (parts: Partial<FigureSource>) => {
  const { task: _task, unit: _unit, counted: _counted, ...bare } = some as FigureSource;
  const told = { ...bare, ...parts };
  return { told, sources: sourcesOf({ assessment, receipts: [], supervised: [], told: [told] }) };
};

test("what the 通报 tells of a unit is found with that unit, what it counts with the counts", () => {
  const ofUnit = of({ unit: "市农业局" });
  expect(ofUnit.sources.ofUnit.get("市农业局")).toContain(ofUnit.told);
  expect(ofUnit.sources.counts).toHaveLength(base.counts.length);
  const counted = of({ unit: "市农业局", counted: { scope: "", before: [] } });
  expect(counted.sources.ofUnit.get("市农业局")).not.toContain(counted.told);
  expect(counted.sources.counts[0]).toBe(counted.told);
});

test("what it tells of a task is found with that task alone", () => {
  const { told, sources } = of({ task: 6 });
  expect(sources.ofTask.get(6)).toContain(told);
  expect(sources.ofTask.get(4)).not.toContain(told);
});
