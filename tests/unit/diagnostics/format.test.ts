import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { messageOf, remedyOf } from "../../../src/diagnostics/diagnostic.ts";
import { arrange, countText, formatDiagnostics } from "../../../src/diagnostics/format.ts";

const empty = (file: string, line?: number): Diagnostic => ({
  code: "TXT-002",
  place: { file, ...(line && { at: { line, column: 1 }, cell: `A${line}` }) },
  details: {},
});

const at = (file: string, row: number) => ({ file, cell: `B${row}` });
const unknown = (file: string, row: number): Diagnostic => ({
  code: "TAB-003",
  place: at(file, row),
  details: { column: `第${row}栏` },
});
const hidden = (file: string, row: number): Diagnostic => ({
  code: "XLS-008",
  place: at(file, row),
  details: { rows: [row], fields: [] },
});
const rounded = (file: string, row: number): Diagnostic => ({
  code: "XLS-012",
  place: at(file, row),
  details: { shown: "1", stored: `1.${row}` },
});

describe("problems", () => {
  test("are sorted by file, line and column, each once", () => {
    const arranged = arrange([empty("乙.csv", 9), empty("甲.csv"), empty("乙.csv", 2), empty("甲.csv")]);
    expect(arranged.map(({ place }) => `${place.file}:${place.at?.line ?? 0}`)).toEqual([
      "乙.csv:2",
      "乙.csv:9",
      "甲.csv:0",
    ]);
  });

  test("are printed with place, severity, code, cell and remedy", () => {
    const problem = empty("报送/市科技局.csv", 4);
    expect(formatDiagnostics([problem])).toEqual([
      `报送/市科技局.csv:4:1  错误 TXT-002 ${messageOf(problem)}（单元格 A4）\n    处理办法：${remedyOf(problem)}`,
    ]);
  });

  test("of one cause stand in one line, with some of their places and their count", () => {
    const same = Array.from({ length: 60 }, (_, index) => empty("甲.csv", index + 1));
    const [first] = same;
    if (first === undefined) throw new Error("no problem");
    expect(formatDiagnostics([...same, empty("乙.csv", 1)])).toEqual([
      `甲.csv:1:1  错误 TXT-002 ${messageOf(first)}（单元格 A1、A2、A3、A4、A5 等 60 处）\n    处理办法：${remedyOf(first)}`,
      expect.stringMatching(/^乙/u),
    ]);
    expect(formatDiagnostics(same.slice(0, 5))).toHaveLength(5);
    const nowhere = Array.from({ length: 6 }, (_, line): Diagnostic => ({
      ...first,
      place: { file: "甲.csv", at: { line, column: 1 } },
    }));
    expect(formatDiagnostics(nowhere)).toEqual([expect.stringContaining("（同样的问题共 6 处）")]);
  });

  test("of one code are shown twenty at a time, and the others counted", () => {
    const many = Array.from({ length: 60 }, (_, index) => unknown("甲.csv", index));
    const shown = formatDiagnostics([...many, empty("甲.csv", 99), empty("乙.csv", 1)]);
    expect(shown).toHaveLength(23);
    expect(shown.slice(20, 22)).toEqual([
      expect.stringContaining("甲.csv:99:1  错误 TXT-002"),
      "甲.csv  另有40处问题没有列出（提醒 TAB-003 40处），改正以上问题后再校核",
    ]);
  });

  test("that are errors are never left out before warnings", () => {
    const warnings = [
      ...Array.from({ length: 20 }, (_, index) => unknown("甲.csv", index)),
      ...Array.from({ length: 20 }, (_, index) => hidden("甲.csv", index)),
      ...Array.from({ length: 20 }, (_, index) => rounded("甲.csv", index)),
    ];
    const shown = formatDiagnostics([...warnings, empty("甲.csv", 99)]);
    expect(shown.filter((line) => line.includes("错误 TXT-002"))).toHaveLength(1);
    expect(shown).toHaveLength(51);
    expect(shown.at(-1)).toBe("甲.csv  另有11处问题没有列出（提醒 XLS-012 11处），改正以上问题后再校核");
  });

  test("are counted by severity", () => {
    expect(countText([])).toBeUndefined();
    expect(countText([empty("甲.csv"), empty("乙.csv")])).toBe("2处错误");
  });
});
