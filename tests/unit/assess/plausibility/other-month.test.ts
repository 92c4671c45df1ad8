import { describe, expect, test } from "@jest/globals";
import { monthInFileName } from "../../../../src/assess/plausibility/other-month.ts";
import { doubtCodes } from "../../../support/years/doubts.ts";

describe("the month that a file's name says", () => {
  test.each([
    ["data/2013-04/报送/市环保局（3月份）.csv", 3],
    ["data/2013-04/报送/市环保局-2013年４月.xlsx", 4],
    ["data/2013-04/报送/市环保局1-4月进展.xlsx", 4],
    ["data/2013-04/报送/十二月市环保局.xlsx", 12],
    ["data/2013-04/报送/5月/市环保局.csv", undefined],
    ["data/2013-04/报送/市环保局5月3日报.csv", undefined],
    ["data/2013-04/报送/市环保局13月.csv", undefined],
    ["data/2013-04/报送/市环保局.csv", undefined],
  ])("%s", (path, month) => {
    expect(monthInFileName(path)).toBe(month);
  });
});

describe("a report of April dated", () => {
  test.each([
    [{ year: 2013, month: 4, day: 3 }, ["PLA-019 市环保局 K2"]],
    [{ year: 2012, month: 5, day: 3 }, ["PLA-019 市环保局 K2"]],
    [{ year: 2013, month: 4, day: 25 }, []],
    [{ year: 2013, month: 5, day: 3 }, []],
  ])("%j", (claimedDate, expected) => {
    const receivedOn = { year: 2013, month: 5, day: 3 };
    expect(doubtCodes({ now: { 市环保局: [{ task: 4 }] }, claimedDate, receivedOn })).toEqual(expected);
  });
});
