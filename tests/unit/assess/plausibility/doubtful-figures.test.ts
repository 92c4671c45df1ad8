import { describe, expect, test } from "@jest/globals";
import type { Catalogue } from "../../../../src/model/catalogue.ts";
import { rational } from "../../../../src/model/rational.ts";
import type { Indicator } from "../../../../src/model/task.ts";
import { decimal, indicator } from "../../../support/years/assessed.ts";
import { doubtCodes, doubtsOf } from "../../../support/years/doubts.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";

/** The small catalogue with one indicator of task 2, led by 市科技局. */
const withIndicator = (parts: Partial<Indicator> & Pick<Indicator, "method">): Catalogue => ({
  ...smallCatalogue,
  indicators: [indicator({ task: 2, name: "数", target: rational(120), unit: "公里", ...parts })],
});

const plan = ["0", "8", "45", "75", "90", "100", "105", "108", "115", "130", "150", "158"].map(decimal);

const change = (
  parts: Partial<Indicator> & Pick<Indicator, "method">,
  before: string | undefined,
  now: string,
): readonly string[] =>
  doubtCodes({
    catalogue: withIndicator(parts),
    now: { 市科技局: [{ task: 2, figures: { 数: now } }] },
    ...(before !== undefined && { before: { 市科技局: [{ task: 2, figures: { 数: before } }] } }),
  });

describe("a cumulative value", () => {
  test.each([
    ["below last month's", "序时", "30", "29.9", ["PLA-001 市科技局 F2"]],
    ["equal to last month's", "序时", "30", "30", []],
    ["that grew", "序时", "30", "41", []],
    ["of the year's end that fell", "年底", "3", "2", ["PLA-001 市科技局 F2"]],
    ["of a stock that fell a little", "存量", "100", "82", []],
    ["of a stock that fell to a tenth", "存量", "100", "10.5", ["PLA-002 市科技局 F2"]],
    ["of a stock that is gone", "存量", "100", "0", ["PLA-002 市科技局 F2"]],
    ["of a stock of a few things", "存量", "1", "4", []],
    ["of a stock that grew tenfold", "存量", "60", "600", ["PLA-002 市科技局 F2"]],
  ] as const)("%s", (_what, method, before, now, expected) => {
    expect(change({ method }, before, now)).toEqual(expected);
  });

  test("is not compared where the unit gave none last month", () => {
    expect(
      doubtCodes({
        catalogue: withIndicator({ method: "序时" }),
        before: { 市科技局: [{ task: 2 }] },
        now: { 市科技局: [{ task: 2, figures: { 数: "41" } }] },
      }),
    ).toEqual([]);
  });
});

describe("an increase", () => {
  // 120 in twelve months: 10 a month, and 30 by the end of March.
  test.each([
    ["three times the usual one", "30", "60", []],
    ["more than three times the usual one", "30", "60.1", ["PLA-002 市科技局 F2"]],
    ["that catches up with the plan", "0", "30", []],
    ["that a swift start makes usual", "90", "180", []],
  ] as const)("%s", (_what, before, now, expected) => {
    expect(change({ method: "序时" }, before, now)).toEqual(expected);
  });

  test("is measured by the busiest month of a plan", () => {
    const planned = { method: "计划", plan, target: rational(158) } as const;
    expect(change(planned, "8", "119")).toEqual([]);
    expect(change(planned, "8", "120")).toEqual(["PLA-002 市科技局 F2"]);
  });

  test("of things that come by ones may be three at once", () => {
    const rare = {
      method: "计划",
      target: rational(4),
      plan: plan.map(() => rational(1)),
      unit: "个",
    } as const;
    expect(change(rare, "0", "3")).toEqual([]);
    expect(change(rare, "0", "4")).toEqual(["PLA-002 市科技局 F2"]);
  });

  test("obeys the office's own factor", () => {
    const world = {
      catalogue: withIndicator({ method: "序时" }),
      before: { 市科技局: [{ task: 2, figures: { 数: "30" } }] },
      now: { 市科技局: [{ task: 2, figures: { 数: "56" } }] },
    };
    expect(doubtCodes(world)).toEqual([]);
    expect(doubtCodes({ ...world, thresholds: { jumpFactor: decimal("2.5") } })).toEqual([
      "PLA-002 市科技局 F2",
    ]);
  });

  test("is told with its figures", () => {
    const [doubt] = doubtsOf({
      catalogue: withIndicator({ method: "序时" }),
      before: { 市科技局: [{ task: 2, figures: { 数: "30" } }] },
      now: { 市科技局: [{ task: 2, figures: { 数: "400" } }] },
    });
    expect(doubt?.details).toEqual({
      task: 2,
      indicator: "数",
      value: "400公里",
      previous: "30公里",
      measure: "月增",
      compared: "370公里",
      usual: "10公里",
      times: "37倍",
    });
  });
});

describe("a first value", () => {
  test.each([
    ["three times what should be reached", "序时", "120", []],
    ["more than that", "序时", "121", ["PLA-002 市科技局 F2"]],
    ["of the year's end, over three times the target", "年底", "361", ["PLA-002 市科技局 F2"]],
    ["of the year's end, all at once", "年底", "120", []],
  ] as const)("%s", (_what, method, now, expected) => {
    expect(change({ method }, undefined, now)).toEqual(expected);
  });

  test("far over the target is asked about once", () => {
    expect(change({ method: "年底" }, "500", "510")).toEqual([]);
  });
});

describe("a share", () => {
  test("is never over a hundred", () => {
    const share = { method: "存量", unit: "%", target: rational(100) } as const;
    expect(change(share, "95", "100")).toEqual([]);
    expect(change(share, "95", "100.5")).toEqual(["PLA-002 市科技局 F2"]);
  });
});

describe("a figure in another unit of measure", () => {
  test.each([
    ["万元 for 亿元", "亿元", "30", "412000", "万元", "41.2亿元"],
    ["元 for 亿元", "亿元", "30", "4120000000", "元", "41.2亿元"],
    ["亩 for 万亩", "万亩", "30", "412000", "亩", "41.2万亩"],
    ["米 for 公里", "公里", "30", "41200", "米", "41.2公里"],
    ["万元 for 元", "元", "30", "0.0041", "万元", "41元"],
  ])("%s", (_what, unit, before, now, likely, converted) => {
    const [doubt, ...others] = doubtsOf({
      catalogue: withIndicator({ method: "序时", unit }),
      before: { 市科技局: [{ task: 2, figures: { 数: before } }] },
      now: { 市科技局: [{ task: 2, figures: { 数: now } }] },
    }).filter(({ code }) => code !== "PLA-011");
    expect(others).toEqual([]);
    expect(doubt).toMatchObject({ code: "PLA-015", details: { likely, converted } });
  });

  test("is no guess for a share", () => {
    const share = { method: "存量", unit: "%", target: rational(100) } as const;
    expect(change(share, "95", "0.96")).toEqual(["PLA-002 市科技局 F2"]);
  });
});

test.each([
  ["个", "2.5", ["PLA-018 市科技局 F2"]],
  ["个/县（市）", "1.5", ["PLA-018 市科技局 F2"]],
  ["个", "3", []],
  ["万人", "2.5", []],
  ["亿元", "2.5", []],
])("of things counted in %s there are not %s", (unit, now, expected) => {
  expect(change({ method: "序时", unit }, "1", now)).toEqual(expected);
});

test("a figure with more places than anybody writes is still told", () => {
  const [doubt] = doubtsOf({
    catalogue: withIndicator({ method: "序时" }),
    before: { 市科技局: [{ task: 2, figures: { 数: "30" } }] },
    now: { 市科技局: [{ task: 2, figures: { 数: `1.${"0".repeat(60)}1` } }] },
  });
  expect(doubt).toMatchObject({ code: "PLA-001", details: { value: "1.00000000公里" } });
});
