import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { messageOf, remedyOf } from "../../../src/diagnostics/diagnostic.ts";
import { arrange, countText, formatDiagnostics } from "../../../src/diagnostics/format.ts";

const empty = (file: string, line?: number): Diagnostic => ({
  code: "TXT-002",
  place: { file, ...(line && { at: { line, column: 1 }, cell: `A${line}` }) },
  details: {},
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

  test("of one file are shown fifty at a time, those of the others in full", () => {
    const many = Array.from({ length: 60 }, (_, index) => empty("甲.csv", index + 1));
    const shown = formatDiagnostics([...many, empty("乙.csv", 1)]);
    expect(shown).toHaveLength(52);
    expect(shown[50]).toBe("甲.csv  另有10处问题没有列出，改正以上问题后再校核");
  });

  test("are counted by severity", () => {
    expect(countText([])).toBeUndefined();
    expect(countText([empty("甲.csv"), empty("乙.csv")])).toBe("2处错误");
  });
});
