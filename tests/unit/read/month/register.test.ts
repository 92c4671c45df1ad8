import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { readRegister } from "../../../../src/read/month/register.ts";
import { unitNames } from "../../../../src/read/text/unit-names.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";

const names = unitNames(smallCatalogue.units, smallCatalogue.groups);
const head = "单位,收文日期,来文文号,催报次数,退回日期,备注";

const read = (...lines: readonly string[]) => {
  const seen: Diagnostic[] = [];
  const file = { path: "收文登记.csv", bytes: Buffer.from(lines.join("\n")) };
  const receipts = readRegister(file, { year: 2013, month: 3 }, names, (d) => seen.push(d));
  return { receipts, codes: seen.map(({ code, place }) => [code, place.cell]), first: seen[0] };
};

test("reads receipts, returns and reminders; a unit may have several", () => {
  const { receipts, codes } = read(
    head,
    "市工信局,2013-04-03,平工信〔2013〕12号,1,2013/4/4,数字有误",
    "市工业和信息化局,2013.4.8,,,,",
    "叶县政府,,,2次,,电话催报",
  );
  expect(codes).toEqual([]);
  expect(receipts.map(({ place, ...rest }) => ({ ...rest, cell: place.cell }))).toEqual([
    {
      unit: "市工业和信息化局",
      receivedOn: { year: 2013, month: 4, day: 3 },
      documentNumber: "平工信〔2013〕12号",
      reminders: 1,
      returnedOn: { year: 2013, month: 4, day: 4 },
      note: "数字有误",
      cell: "A2",
    },
    {
      unit: "市工业和信息化局",
      receivedOn: { year: 2013, month: 4, day: 8 },
      documentNumber: "",
      reminders: 0,
      note: "",
      cell: "A3",
    },
    { unit: "叶县政府", documentNumber: "", reminders: 2, note: "电话催报", cell: "A4" },
  ]);
});

test("a report may be returned on the day it came", () => {
  const { codes, receipts } = read(head, "市民政局,2013-04-03,,,2013-04-03,");
  expect(codes).toEqual([]);
  expect(receipts[0]?.returnedOn).toEqual(receipts[0]?.receivedOn);
});

test("finds columns by alias and needs no more than unit and day", () => {
  expect(read("收文日期,来文单位", "2013年4月3日,叶县人民政府").receipts).toHaveLength(1);
});

describe("reports", () => {
  test.each([
    ["no unit", ",2013-04-03,,,,", ["REG-001", "A2"], 0],
    ["an unknown unit", "市民正局,2013-04-03,,,,", ["REG-002", "A2"], 0],
    ["a group", "各县（市、区）政府,2013-04-03,,,,", ["REG-002", "A2"], 0],
    ["no such day", "市民政局,2013-04-31,,,,", ["REG-003", "B2"], 1],
    ["a number that may be the 3rd or the 30th", "市民政局,4.3,,,,", ["REG-003", "B2"], 1],
    ["words for a day of return", "市民政局,2013-04-03,,,昨天,", ["REG-003", "E2"], 1],
    ["words for a count", "市民政局,2013-04-03,,多次,,", ["REG-004", "D2"], 1],
    ["last year's day", "市民政局,2012-04-03,,,,", ["REG-005", "B2"], 1],
    ["a return before its receipt", "市民政局,2013-04-03,,,2013-04-02,", ["REG-006", "E2"], 1],
  ])("%s", (_, line, expected, receipts) => {
    const found = read(head, line);
    expect(found.codes).toEqual([expected]);
    expect(found.receipts).toHaveLength(receipts);
  });

  test("the nearest names of an unknown unit", () => {
    expect(read(head, "市民正局,2013-04-03,,,,").first?.details).toEqual({
      unit: "市民正局",
      nearest: ["市民政局"],
    });
  });

  test("a file that is no register", () => {
    expect(read("随便写的").codes).toEqual([["TAB-001", "A1"]]);
  });
});
