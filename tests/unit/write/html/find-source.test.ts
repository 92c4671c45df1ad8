import { describe, expect, test } from "@jest/globals";
import { rational } from "../../../../src/model/rational.ts";
import type { FigureSource } from "../../../../src/write/sources/figure-source.ts";
import { isNumberOf, sourceNumber } from "../../../../src/write/sources/figure-source.ts";
import { findSource } from "../../../../src/write/html/find-source.ts";
import { linksOf } from "../../../../src/write/html/linked-text.ts";
import type { Sources } from "../../../../src/write/sources/sources.ts";
import { decimal } from "../../../support/years/assessed.ts";

const figure = (task: number, name: string, value: string, suffix: string): FigureSource => ({
  kind: "指标",
  task,
  name,
  value: `${value}${suffix}`,
  rule: "",
  units: "",
  numbers: [sourceNumber(decimal(value), suffix)],
});

const words = (task: number, text: string): FigureSource => ({
  kind: "原话",
  task,
  name: "进展情况",
  value: "",
  rule: "",
  units: "",
  words: text,
  numbers: [],
});

const count = (scope: string, name: string, value: number): FigureSource => ({
  kind: "任务",
  name: `${scope}${name}`,
  value: String(value),
  rule: "",
  units: "",
  numbers: [sourceNumber(rational(value), "项")],
  counted: { scope, before: [name], after: ["项工作"] },
});

const sources: Sources = {
  counts: [count("", "已完成", 4), count("加快产业转型", "已完成", 4), count("加快产业转型", "推进缓慢", 2)],
  ofTask: new Map([
    [1, [figure(1, "专利申请 完成率", "52.9", "%"), figure(1, "专利申请 累计完成", "9", "件")]],
    [2, [figure(2, "农村公路 完成率", "52.9", "%"), figure(2, "农村公路 累计完成", "9", "公里")]],
    [
      3,
      [
        { ...figure(3, "敬老院 年度目标", "12", "所"), isPlanned: true },
        words(3, "开工12所，建成3.5万平方米。"),
      ],
    ],
  ]),
  ofUnit: new Map(),
  ofLeader: new Map(),
  others: [],
};

const at = (printed: string, behind: string, parts: Partial<Parameters<typeof findSource>[1]> = {}) =>
  findSource(sources, { printed, before: "", behind, tasks: [], scopes: [""], ...parts });

describe("the source of a printed number", () => {
  test("is known by value and measure, of the nearest task", () => {
    expect(at("52.9", "%，", { tasks: [2, 1] })?.name).toBe("农村公路 完成率");
    expect(at("52.9", "%，", { tasks: [1, 2] })?.name).toBe("专利申请 完成率");
    expect(at("9", "公里，", { tasks: [1, 2] })?.name).toBe("农村公路 累计完成");
    expect(at("9", "座，", { tasks: [1, 2] })).toBeUndefined();
    expect(at("9.0", "公里", { tasks: [3] })).toBeUndefined();
    expect(at("8", "公里", { tasks: [1, 2] })).toBeUndefined();
  });

  test("is a unit's word rather than a target of the same number", () => {
    expect(at("12", "所", { tasks: [3] })?.name).toBe("进展情况");
    expect(at("3.5", "万平方米", { tasks: [3] })?.name).toBe("进展情况");
    expect(at("5", "万平方米", { tasks: [3] })).toBeUndefined();
    expect(at("2", "所", { tasks: [3] })).toBeUndefined();
  });

  test("is a count by the words beside it, of the narrowest scope", () => {
    const scopes = ["加快产业转型", ""];
    expect(at("4", "项", { before: "已完成", scopes })?.name).toBe("加快产业转型已完成");
    expect(at("4", "项", { before: "已完成" })?.name).toBe("已完成");
    expect(at("2", "项", { before: "已完成", scopes })).toBeUndefined();
    expect(at("2", "项工作", { scopes })?.name).toBe("加快产业转型推进缓慢");
    expect(at("4", "项", { before: "提示" })).toBeUndefined();
  });

  test("may be rounded or cut off only where it is printed so", () => {
    const exact = sourceNumber(rational(529, 1000), "");
    const rounded = sourceNumber(rational(529, 1000), "", true);
    expect(isNumberOf(exact, "0.53", "")).toBe(false);
    expect(isNumberOf(exact, "0.529", "")).toBe(true);
    expect(["0.53", "0.52", "0.529"].every((text) => isNumberOf(rounded, text, ""))).toBe(true);
    expect(["0.54", "0.51", "0.530"].some((text) => isNumberOf(rounded, text, ""))).toBe(false);
  });
});

describe("a number in running text", () => {
  const numbers = new Map(
    [...sources.counts, ...[...sources.ofTask.values()].flat()].map((each, index) => [each, index]),
  );
  const written = (text: string): readonly string[] => {
    const { write } = linksOf({ sources, scopes: ["加快产业转型"], numberOf: (each) => numbers.get(each) });
    return [...write.running(text).html.matchAll(/title="([^"]*)"[^>]*>([^<]*)</gu)].map(
      ([, name = "", printed = ""]) => `${printed} ${name}`,
    );
  };

  test("is of the task that its own clause names before it, then behind it, then of an earlier one", () => {
    expect(written("第1项，52.9%；第2项，52.9%，其余第1项。")).toEqual([
      "1 专利申请 完成率：52.9%",
      "52.9 专利申请 完成率：52.9%",
      "2 农村公路 完成率：52.9%",
      "52.9 农村公路 完成率：52.9%",
      "1 专利申请 完成率：52.9%",
    ]);
    expect(written("第1项达到；完成52.9%（第2项）。")).toContain("52.9 农村公路 完成率：52.9%");
    expect(written("第1项达到。完成52.9%。")).toContain("52.9 专利申请 完成率：52.9%");
  });

  test("is no day, and no number of a paper", () => {
    expect(written("9月9日，2013年，〔2013〕9号")).toEqual([]);
  });
});
