import { describe, expect, test } from "@jest/globals";
import { doubtCodes } from "../../../support/years/doubts.ts";

const day = (month: number, date: number) => ({ year: 2013, month, day: date });

describe("the date of a report", () => {
  test.each([
    ["the day it came", day(5, 3), day(5, 3), []],
    ["the day after it came", day(5, 4), day(5, 3), ["PLA-013 市环保局 K2"]],
    ["next year's", { year: 2014, month: 5, day: 3 }, day(5, 3), ["PLA-013 市环保局 K2"]],
    [
      "after the closing day, by which only a later paper can have come",
      day(5, 10),
      day(5, 12),
      ["PLA-013 市环保局 K2"],
    ],
  ])("%s", (_what, claimedDate, receivedOn, expected) => {
    expect(doubtCodes({ now: { 市环保局: [{ task: 4 }] }, claimedDate, receivedOn })).toEqual(expected);
  });
});

describe("a day on which something was done", () => {
  // The report is of April and came on 3 May.
  test.each([
    ["the day before it came", "项目已于5月2日通过验收，涉及3个镇。", false],
    ["a day to come", "项目已于5月20日通过验收，涉及3个镇。", true],
    ["a day to come, in full", "项目已建成于2013年6月1日，涉及3个镇。", true],
    ["in full-width figures", "项目已于６月１日开工，涉及3个镇。", true],
    ["a plan", "项目将于5月20日通过验收，涉及3个镇。", false],
    ["a fixed day", "开工仪式已定于5月20日举行，涉及3个镇。", false],
    ["a limit", "资金已于5月20日前落实，涉及3个镇。", false],
    ["last year", "项目已于12月20日立项，涉及3个镇。", false],
    ["no day at all", "项目已于2月30日立项，涉及3个镇。", false],
  ])("%s", (_what, text, doubted) => {
    expect(doubtCodes({ now: { 市环保局: [{ task: 4, text }] } })).toEqual(
      doubted ? ["PLA-014 市环保局 C2"] : [],
    );
  });
});
