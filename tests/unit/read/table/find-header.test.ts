import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { findHeader } from "../../../../src/read/table/find-header.ts";
import { readTable } from "../../../../src/read/table/headers.ts";
import { readRows } from "../../../../src/read/table/rows.ts";
import { spanningNames, submissionColumns } from "../../../../src/read/submission/columns.ts";

const sheetOf = (text: string) => readRows("报送/某.csv", text, () => undefined);

const read = (text: string) => {
  const seen: Diagnostic[] = [];
  const table = readTable(sheetOf(text), submissionColumns, (found) => seen.push(found), spanningNames);
  return {
    codes: seen.map(({ code, place }) => `${code} ${place.cell ?? "-"}`),
    rows: table?.rows.map(({ cells }) =>
      [cells.任务序号, cells.进展情况, cells.指标, cells.累计完成, cells.计量单位, cells.存在问题].map(
        (cell) => cell.text,
      ),
    ),
  };
};

/** A table of one row of which the last column's head says more than its name. */
const underHead = (head: string) =>
  read(`任务序号,填报单位,进展情况（截至7月底）,自评状态,${head}\n42,某局,甲,已完成,96`);

const whole = ["42", "甲", "公路", "96", "公里", "乙"];

describe("a header of two rows", () => {
  test.each([
    [
      "with figures below one name",
      "序号,填报单位,进展情况,自评状态,累计完成情况,,,存在问题\n,,,,指标,数量,单位,\n42,某局,甲,已完成,公路,96,公里,乙",
    ],
    [
      "below a title",
      "7月份填报表,,,,,,,\n序号,填报单位,进展情况,自评状态,量化指标,,,存在问题\n,,,,名称,累计完成,计量单位,\n42,某局,甲,已完成,公路,96,公里,乙",
    ],
    [
      "with all but two columns below",
      "序号,填报单位,工作情况,,,,,\n,,进展情况,自评状态,指标,累计完成,计量单位,存在问题\n42,某局,甲,已完成,公路,96,公里,乙",
    ],
    [
      "that says the unit in a name",
      "序号,填报单位,进展情况,自评状态,完成情况,,存在问题\n,,,,指标,数量（公里）,\n42,某局,甲,已完成,公路,96,乙",
    ],
  ])("%s is read as one", (_what, text) => {
    const { codes, rows } = read(text);
    expect(codes).toEqual([]);
    expect(rows).toEqual([whole]);
  });

  test("reports a name it does not know where it stands", () => {
    const text =
      "序号,填报单位,进展情况,自评状态,累计完成情况,,存在问题\n,,,,数量,天气,\n42,某局,甲,已完成,96,晴,乙";
    expect(read(text).codes).toEqual(["TAB-003 F2"]);
  });

  test("alone is a form with nothing filled in", () => {
    const found = findHeader(
      sheetOf("序号,填报单位,进展情况,自评状态,累计完成情况,\n,,,,指标,数量"),
      submissionColumns,
      spanningNames,
    );
    expect(found).toMatchObject({ index: 0, height: 2, missing: [] });
  });
});

describe("a header of one row", () => {
  const header = "任务序号,填报单位,进展情况,自评状态,指标,累计完成,存在问题";
  test.each([
    ["a first row without its number", `${header}\n,某局,,,公路,96,`],
    ["a first row of figures alone", `${header}\n,,,,公路,96,`],
    ["itself, printed again", `${header}\n${header}`],
    ["nothing", header],
  ])("stays one above %s", (_what, text) => {
    expect(findHeader(sheetOf(text), submissionColumns, spanningNames)).toMatchObject({ height: 1 });
  });

  test("may say the unit of measure in a column's name, and not in another remark", () => {
    expect(underHead("累计完成（公里）")).toEqual({ codes: [], rows: [["42", "甲", "", "96", "公里", ""]] });
    expect(underHead("完成数(单位：万元)").rows).toEqual([["42", "甲", "", "96", "万元", ""]]);
    expect(underHead("累计完成（1—7月）")).toEqual({ codes: [], rows: [["42", "甲", "", "96", "", ""]] });
  });
});
