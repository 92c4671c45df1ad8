import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { readConfirmations } from "../../../../src/read/month/confirmations.ts";

const path = "data/2013-06/已核实.csv";
const read = (text: string) => {
  const found: Diagnostic[] = [];
  const file = { path, bytes: new TextEncoder().encode(text) };
  const rows = readConfirmations(
    file,
    (code) => code === "PLA-015",
    (each) => found.push(each),
  );
  return { rows, codes: found.map(({ code, place }) => `${code} ${place.cell ?? ""}`) };
};

describe("readConfirmations", () => {
  test("reads what was looked into, by whom it is said, and when", () => {
    const { rows, codes } = read(
      "代码,文件,任务序号,值,说明,日期\nPLA-015,报送/市发改委.csv,3,2471000,已电话核实,2013-07-08\n",
    );
    expect(codes).toEqual([]);
    expect(rows).toMatchObject([
      {
        code: "PLA-015",
        file: "报送/市发改委.csv",
        task: 3,
        value: "2471000",
        reason: "已电话核实",
        confirmedOn: { year: 2013, month: 7, day: 8 },
      },
    ]);
  });

  test("takes full-width codes, Windows' paths, and rows without task and day", () => {
    const { rows, codes } = read("代码,文件,值,说明\nｐｌａ-015,报送\\市发改委.csv,2471000,属实\n");
    expect({ codes, rows }).toMatchObject({
      codes: [],
      rows: [{ code: "PLA-015", file: "报送/市发改委.csv" }],
    });
  });

  test("reports rows that confirm nothing, each at its cell", () => {
    const { rows, codes } = read(
      [
        "代码,文件,任务序号,值,说明,日期",
        "PLA-115,市发改委.csv,3,1,属实,",
        "PLA-015,,3,1,属实,",
        "PLA-015,市发改委.csv,3,,属实,",
        "PLA-015,市发改委.csv,3,1,,",
        "PLA-015,市发改委.csv,3,1,属实,7月32日",
      ].join("\n"),
    );
    expect(codes).toEqual(["CFM-001 A2", "CFM-002 B3", "CFM-002 D4", "CFM-003 E5", "CFM-004 F6"]);
    expect(rows).toHaveLength(1);
  });
});
