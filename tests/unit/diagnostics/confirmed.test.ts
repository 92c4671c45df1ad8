import { describe, expect, test } from "@jest/globals";
import { partConfirmed } from "../../../src/diagnostics/confirmed.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { messageOf } from "../../../src/diagnostics/diagnostic.ts";
import type { Confirmation } from "../../../src/model/confirmation.ts";

const file = "data/2013-06/报送/市发改委.csv";
const doubt: Diagnostic = {
  code: "PLA-003",
  place: { file, cell: "F4" },
  details: { task: 3, indicator: "装备制造板块主营业务收入", value: "247.1亿元", said: "1247.15亿元" },
};
const row: Confirmation = {
  code: "PLA-003",
  file: "报送/市发改委.csv",
  task: 3,
  value: "247.1亿元",
  reason: "已电话核实，文字含区外企业",
  place: { file: "data/2013-06/已核实.csv" },
};

const isOpen = (confirmation: Partial<Confirmation>, diagnostic: Diagnostic = doubt): boolean =>
  partConfirmed([diagnostic], [{ ...row, ...confirmation }]).open.length === 1;

describe("partConfirmed", () => {
  test("lets a doubt pass whose row tells of its value, and says by which row", () => {
    const parted = partConfirmed([doubt], [row]);
    expect(parted).toEqual({ open: [], confirmed: [{ diagnostic: doubt, confirmation: row }], idle: [] });
  });

  test.each<[string, Partial<Confirmation>]>([
    ["the figure without its unit", { value: "247.1" }],
    ["the whole sentence", { value: messageOf(doubt) }],
    ["no task named", { task: undefined as never }],
    ["the file's name alone", { file: "市发改委.csv" }],
    ["the whole path", { file }],
  ])("by %s", (_how, confirmation) => {
    expect(isOpen(confirmation)).toBe(false);
  });

  test.each<[string, Partial<Confirmation>]>([
    ["another value", { value: "247.2亿元" }],
    ["the end of a longer number", { value: "47.1亿元" }],
    ["the beginning of a longer number", { value: "247" }],
    ["a number inside another one", { value: "7.1" }],
    ["the beginning of a number with decimals", { value: "1247" }],
    ["another task", { task: 13 }],
    ["another code", { code: "PLA-015" }],
    ["another unit's file", { file: "报送/市农业局.csv" }],
    ["the end of another file's name", { file: "发改委.csv" }],
  ])("not by %s", (_how, confirmation) => {
    expect(isOpen(confirmation)).toBe(true);
    expect(partConfirmed([doubt], [{ ...row, ...confirmation }]).idle).toHaveLength(1);
  });

  test("lets no error pass that says something is wrong", () => {
    const wrong: Diagnostic = {
      code: "PROG-004",
      place: { file },
      details: { written: "106", total: 96 } as never,
    };
    expect(isOpen({ code: "PROG-004", value: "106", task: undefined as never }, wrong)).toBe(true);
  });
});
