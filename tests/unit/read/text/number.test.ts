import { describe, expect, test } from "@jest/globals";
import { toDecimal } from "../../../../src/model/rational.ts";
import { readNumber } from "../../../../src/read/text/number.ts";

describe("numbers as units write them", () => {
  test.each([
    ["12.5", "亿元", "12.5"],
    ["12.5亿元", "亿元", "12.5"],
    ["12.5 亿元", "亿元", "12.5"],
    ["１２．５", "亿元", "12.5"],
    ["１２．５亿元", "亿元", "12.5"],
    ["1,600", "件", "1600"],
    ["1，600件", "件", "1600"],
    ["12,345,678.9", "亿元", "12345678.9"],
    ["45%", "%", "45"],
    ["４５％", "%", "45"],
    ["45", "%", "45"],
    ["0", "户", "0"],
    ["-0", "户", "0"],
    ["+3", "家", "3"],
    [" 　7　", "个", "7"],
    ["007", "个", "7"],
    ["2个", "个/县（市）", "2"],
    ["2个/县(市)", "个/县（市）", "2"],
    ["0.10", "万套", "0.1"],
  ])("%s of an indicator in %s is %s", (text, unit, expected) => {
    const read = readNumber(text, unit);
    expect(read.kind === "value" && toDecimal(read.value)).toBe(expected);
  });
});

describe("anything else is not guessed", () => {
  test.each([
    ["", "text"],
    ["已完成", "text"],
    ["十二", "text"],
    ["①", "text"],
    ["无", "text"],
    ["12.5.3", "text"],
    ["12.", "text"],
    [".5", "text"],
    ["1.6E+03", "text"],
    ["1 600", "text"],
    ["=3+4", "text"],
    ["3+4", "text"],
    ["12亿3000万元", "text"],
    ["12-13", "vague"],
    ["12～13亿元", "vague"],
    ["12至13", "vague"],
    ["约12", "vague"],
    ["12亿元左右", "vague"],
    ["12余亿元", "vague"],
    ["3/4", "vague"],
    [">12", "vague"],
    ["12?", "vague"],
    ["1,60", "grouping"],
    ["1,6000", "grouping"],
    ["0,123", "grouping"],
    ["1,,600", "grouping"],
    ["-3", "negative"],
    ["－3", "negative"],
    ["−3亿元", "negative"],
    ["12.5家", "unit"],
    ["12.5万元", "unit"],
    ["45%", "unit"],
    ["12元", "unit"],
  ])("%s in 亿元 is %s", (text, kind) => {
    expect(readNumber(text, "亿元").kind).toBe(kind);
  });

  test.each([
    ["12.5万元", "亿元", "0.00125"],
    ["1450000元", "亿元", "0.0145"],
    ["14500套", "万套", "1.45"],
    ["2千亩", "万亩", "0.2"],
    ["5%", "亿元", undefined],
    ["5家", "个", undefined],
  ])("%s is offered in %s as %s", (text, unit, converted) => {
    const read = readNumber(text, unit);
    expect(read.kind === "unit" ? read.converted : read.kind).toBe(converted);
  });
});
