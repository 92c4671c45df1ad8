import { describe, expect, test } from "@jest/globals";
import { terminalTable, terminalWidth } from "../../../src/diagnostics/terminal-table.ts";

describe("the width that a terminal draws", () => {
  test.each([
    ["2013-06", 7],
    ["市科技局", 8],
    ["平政督〔2013〕4号", 17],
    ["（输入有变）", 12],
    ["ＡＢ１２", 8],
    ["𠮷", 2],
    ["㎡", 2],
    ["，。：", 6],
    ["", 0],
  ])("of %s is %d", (text, width) => {
    expect(terminalWidth(text)).toBe(width);
  });
});

test("columns stand under their headings, figures at the right", () => {
  expect(
    terminalTable(
      [{ head: "单位" }, { head: "项数", align: "right" }, { head: "备注" }],
      [
        ["市科技局", "7", "已通知"],
        ["郏县政府", "12", ""],
        ["供电公司A", "", "x"],
      ],
    ),
  ).toEqual(["单位       项数  备注", "市科技局      7  已通知", "郏县政府     12", "供电公司A        x"]);
});
