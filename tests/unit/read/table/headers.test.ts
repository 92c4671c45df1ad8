import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { readTable } from "../../../../src/read/table/headers.ts";
import { readRows } from "../../../../src/read/table/rows.ts";

const columns = {
  任务序号: { aliases: ["任务编号"], weakAliases: ["序号"], required: true },
  进展情况: { aliases: ["工作进展"], required: true },
  备注: {},
};

const read = (text: string) => {
  const seen: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void seen.push(diagnostic);
  const table = readTable(readRows("报送/某.csv", text, report), columns, report);
  return {
    table,
    codes: seen.map(({ code, place }) => [code, place.at?.line, place.at?.column, place.cell]),
    details: seen.map((diagnostic) => diagnostic.details),
    rows: table?.rows.map(({ cells }) => [cells.任务序号.text, cells.进展情况.text, cells.备注.text]),
  };
};

describe("a header is found", () => {
  test.each([
    ["by its names", "任务序号,进展情况,备注\n1,甲,乙"],
    ["in any order", "备注,进展情况,任务序号\n乙,甲,1"],
    ["by aliases", "序号,工作进展,备注\n1,甲,乙"],
    ["with spaces and full-width forms", "任 务\u3000序号, 进展情况 ,备注\n1,甲,乙"],
    ["with a line break inside a name", '"任务\n序号",进展情况,备注\n1,甲,乙'],
    ["below a title", "三月份工作进展\n\n任务序号,进展情况,备注\n1,甲,乙"],
    ["with marks of what must be filled in", "*任务序号,＊进展情况（必填）,备注*\n1,甲,乙"],
    ["with remarks in brackets of any kind", "任务序号【必填】,进展情况[必填],备注（选填）\n1,甲,乙"],
    ["with numbers of the fields", "1.任务序号,2、进展情况,3.备注\n1,甲,乙"],
    ["and again by other names", "任务序号,进展情况,备注\n1,甲,乙\n*序号,工作进展,备注"],
    ["with colons", "任务序号：,进展情况:,备注\n1,甲,乙"],
    ["beside a column that counts the lines", "序号,任务编号,进展情况,备注\n9,1,甲,乙"],
    ["with such a column behind it", "任务序号,进展情况,备注,序号\n1,甲,乙,9"],
    ["and again on the next page", "任务序号,进展情况,备注\n1,甲,乙\n任务序号,进展情况,备注,\n"],
    [
      "and again with its title",
      "三月份工作进展\n任务序号,进展情况,备注\n1,甲,乙\n三月份工作进展\n任务序号,进展情况,备注",
    ],
    ["with empty cells behind it, as Excel leaves them", "任务序号,进展情况,备注,,\n1,甲,乙,,\n,,,,\n"],
    ["with empty cells behind the rows only", "任务序号,进展情况,备注\n1,甲,乙,,"],
  ])("%s", (_, text) => {
    const { codes, rows } = read(text);
    expect(codes).toEqual([]);
    expect(rows).toEqual([["1", "甲", "乙"]]);
  });
});

test.each([
  ["任务序号,进展情况,任务编号\n1,甲,2", [["TAB-003", "C1"]]],
  ["任务编号,任务序号,进展情况\n2,1,甲", [["TAB-003", "A1"]]],
  ["序号,任务编号,任务序号,进展情况\n9,2,1,甲", [["TAB-003", "B1"]]],
  ["序号,序号（任务）,进展情况\n9,1,甲", []],
  ["序号（任务）,序号,进展情况\n1,9,甲", []],
  ["任务序号,任务序号（二）,进展情况\n1,2,甲", [["TAB-004", "B1"]]],
])("of several numbers in %j the task's own is read", (text, expected) => {
  const seen: Diagnostic[] = [];
  const rules = {
    ...columns,
    任务序号: {
      aliases: ["任务编号", "序号（任务）"],
      weakAliases: ["序号"],
      required: true,
      ownNameFirst: true,
    },
  };
  const report = (diagnostic: Diagnostic): void => void seen.push(diagnostic);
  const table = readTable(readRows("报送/某.csv", text, report), rules, report);
  expect(seen.map(({ code, place }) => [code, place.cell])).toEqual(expected);
  expect(table?.rows[0]?.cells.任务序号.text).toBe("1");
});

test("an optional column that is not there is an empty cell at the row's place", () => {
  const { table, codes } = read("序号,进展情况\n1,甲");
  expect(codes).toEqual([]);
  expect(table?.rows[0]?.cells.备注).toEqual({
    text: "",
    place: { file: "报送/某.csv", at: { line: 2, column: 1 }, cell: "A2" },
  });
  expect(table?.columns).toEqual(new Set(["任务序号", "进展情况"]));
});

test.each([
  ["no header at all", "这是一份说明\n不是表格", [["TAB-001", 1, 1, "A1"]], undefined],
  ["a required column missing", "任务序号,备注\n1,乙", [["TAB-002", 1, 1, "A1"]], undefined],
  ["an unknown column", "序号,进展情况,天气\n1,甲,晴", [["TAB-003", 1, 9, "C1"]], [["1", "甲", ""]]],
  ["a column twice", "任务序号,进展情况,任务编号\n1,甲,2", [["TAB-004", 1, 11, "C1"]], [["1", "甲", ""]]],
  ["a row with too many cells", "序号,进展情况\n1,甲,乙\n2,丙", [["TAB-005", 2, 5, "C2"]], [["2", "丙", ""]]],
  [
    "a row with too few cells",
    "序号,进展情况\n1\n2,丙",
    [["TAB-006", 2, 1, "A2"]],
    [
      ["1", "", ""],
      ["2", "丙", ""],
    ],
  ],
  ["content under no name", "序号,,进展情况\n1,乙,甲", [["TAB-010", 2, 3, "B2"]], [["1", "甲", ""]]],
  ["rows above the header", "填报人,某\n序号,进展情况\n1,甲", [["TAB-011", 1, 1, "A1"]], [["1", "甲", ""]]],
])("reports %s", (_, text, codes, rows) => {
  const result = read(text);
  expect(result.codes).toEqual(codes);
  expect(result.rows).toEqual(rows);
});

test("offers the misspelt column for the missing one", () => {
  const { codes, details } = read("序号,进展请况\n1,甲");
  expect(codes).toEqual([["TAB-002", 1, 4, "B1"]]);
  expect(details).toEqual([{ column: "进展情况", nearest: "进展请况" }]);
});

test.each([
  ["，", "任务序号，进展情况，备注\n1，甲，乙"],
  ["|", "任务序号|进展情况|备注\n1|甲|乙"],
  ["、", "三月份情况\n任务序号、进展情况\n1、甲"],
])("a header whose names stand apart by %s says so", (separator, text) => {
  const { table, details } = read(text);
  expect(table).toBeUndefined();
  expect(details).toEqual([{ columns: ["任务序号", "进展情况"], separator }]);
});
