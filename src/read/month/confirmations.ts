import type { Report } from "../../diagnostics/diagnostic.ts";
import { parseDate } from "../../model/calendar-date.ts";
import type { Confirmation } from "../../model/confirmation.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { ColumnRules } from "../table/column-rules.ts";
import { readTable } from "../table/headers.ts";
import { readRows } from "../table/rows.ts";
import { onOneLine } from "../text/cell-text.ts";
import { decodeText } from "../text/decode.ts";
import { nameKey } from "../text/unit-names.ts";

/** The columns of 已核实.csv, in the order in which they are written. */
export const confirmationColumns = {
  代码: { aliases: ["问题代码"], required: true },
  文件: { required: true },
  任务序号: { aliases: ["序号", "任务编号"] },
  值: { aliases: ["数值", "问题"], required: true },
  说明: { aliases: ["理由", "原因"], required: true },
  日期: { aliases: ["核实日期"] },
} as const satisfies ColumnRules<string>;

/**
 * Reads 已核实.csv: doubts that were looked into, each with why it may stand. Rows that confirm nothing are reported
 * and left out: without a code that there is (CFM-001), a file or a value (CFM-002), or a reason (CFM-003); a day that
 * is none is reported (CFM-004).
 */
export const readConfirmations = (
  file: InputFile,
  isCode: (code: string) => boolean,
  report: Report,
): readonly Confirmation[] => {
  const decoded = decodeText(file, report);
  const table = decoded && readTable(readRows(file.path, decoded.text, report), confirmationColumns, report);
  return (table?.rows ?? []).flatMap(({ cells, place }) => {
    const code = nameKey(cells.代码.text).toUpperCase();
    const value = onOneLine(cells.值.text);
    const reason = onOneLine(cells.说明.text);
    const path = cells.文件.text.trim().replaceAll("\\", "/");
    if (!isCode(code)) {
      report({ code: "CFM-001", place: cells.代码.place, details: { written: cells.代码.text } });
      return [];
    }
    for (const [column, text] of [
      ["文件", path],
      ["值", value],
    ] as const)
      if (text === "") report({ code: "CFM-002", place: cells[column].place, details: { code, column } });
    if (reason === "") report({ code: "CFM-003", place: cells.说明.place, details: { code } });
    if (path === "" || value === "" || reason === "") return [];
    const task = /^\d+$/u.test(nameKey(cells.任务序号.text))
      ? Number(nameKey(cells.任务序号.text))
      : undefined;
    const confirmedOn = cells.日期.date ?? parseDate(cells.日期.text);
    if (!confirmedOn && cells.日期.text !== "")
      report({ code: "CFM-004", place: cells.日期.place, details: { written: cells.日期.text } });
    return [
      {
        code,
        file: path,
        value,
        reason,
        place,
        ...(task !== undefined && { task }),
        ...(confirmedOn && { confirmedOn }),
      },
    ];
  });
};
