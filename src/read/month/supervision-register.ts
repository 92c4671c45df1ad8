import type { Report } from "../../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { parseFullDay } from "../text/written-day.ts";
import type { InputFile } from "../../model/input-file.ts";
import { monthName, parseMonth } from "../../model/month.ts";
import type { SupervisionRecord } from "../../model/registers/supervision-record.ts";
import { supervisionKinds } from "../../model/registers/supervision-record.ts";
import type { ColumnRules } from "../table/column-rules.ts";
import type { HeadedRow } from "../table/headers.ts";
import { readRegisterTable } from "../table/register-table.ts";
import type { SheetCell } from "../table/sheet.ts";
import { onOneLine } from "../text/cell-text.ts";

/** The columns of 督办台账.csv, in the order in which they are written. */
export const supervisionColumns = {
  编号: { aliases: ["序号"], required: true },
  种类: { aliases: ["类别"], required: true },
  期次: {},
  单位: { aliases: ["主送", "承办单位"], required: true },
  事项: { aliases: ["督办事项"] },
  发文字号: { aliases: ["文号"] },
  发出日期: { aliases: ["制发日期"], required: true },
  办理期限: { aliases: ["答复期限", "重报期限"] },
  反馈日期: { aliases: ["答复日期", "重报日期"] },
  办结日期: { aliases: ["销号日期"] },
  办结依据: { aliases: ["销号依据"] },
  备注: { aliases: ["说明"] },
} as const satisfies ColumnRules<string>;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** 2013-06 of 2013-06, 2013/6/1, 2013年6月 and what Excel makes of the first, Jun-13; undefined for anything else. */
const monthIn = ({ text, date }: SheetCell): string | undefined => {
  if (date) return monthName(date);
  const plain = text.normalize("NFKC").replaceAll(/\s/gu, "");
  const [, year = "", month = ""] =
    /^(\d{4})[-/.年](\d{1,2})(?:[-/.月]\d{0,2}日?)?月?份?$/u.exec(plain) ?? [];
  const [, name = "", short = ""] = /^([A-Za-z]{3})-(\d{2})$/u.exec(plain) ?? [];
  const number = name === "" ? month : String(months.indexOf(name.toLowerCase()) + 1);
  const found = parseMonth(`${year === "" ? `20${short}` : year}-${number.padStart(2, "0")}`);
  return found && monthName(found);
};

const dateOf = (cell: SheetCell, report: Report): CalendarDate | undefined => {
  const date = cell.date ?? parseFullDay(cell.text);
  if (!date && cell.text !== "")
    report({ code: "SUP-002", place: cell.place, details: { written: cell.text } });
  return date;
};

const knownKinds: ReadonlySet<string> = new Set(supervisionKinds);

const recordOf = (
  { cells }: HeadedRow<keyof typeof supervisionColumns>,
  report: Report,
): SupervisionRecord => {
  const kind = onOneLine(cells.种类.text);
  if (!knownKinds.has(kind)) report({ code: "SUP-001", place: cells.种类.place, details: { kind } });
  const month = monthIn(cells.期次);
  if (month === undefined && cells.期次.text !== "")
    report({ code: "SUP-006", place: cells.期次.place, details: { written: cells.期次.text } });
  const task = /^第\s*(\d+)\s*项/u.exec(cells.事项.text.normalize("NFKC"))?.[1];
  const days = [cells.发出日期, cells.办理期限, cells.反馈日期, cells.办结日期];
  const [sentOn, answerBy, answeredOn, closedOn] = days.map((cell) => dateOf(cell, report));
  return {
    serial: onOneLine(cells.编号.text),
    kind,
    month: month ?? "",
    unit: onOneLine(cells.单位.text),
    ...(task !== undefined && { task: Number(task) }),
    number: onOneLine(cells.发文字号.text),
    ...(sentOn && { sentOn }),
    ...(answerBy && { answerBy }),
    ...(answeredOn && { answeredOn }),
    ...(closedOn && { closedOn }),
    closedBy: onOneLine(cells.办结依据.text),
    place: cells.编号.place,
  };
};

/** 督办台账.csv as it stands, and what has to be known to add rows to it. */
export interface SupervisionRegister {
  readonly records: readonly SupervisionRecord[];
  readonly text: string;
  /** What stands between its cells. */
  readonly delimiter: string;
  /** Its columns in the file's own order by our names; empty where a column is none of ours. */
  readonly columns: readonly string[];
}

/**
 * Reads 督办台账.csv, the letters and slips of a year with what became of them. Reports kinds that are not counted
 * (SUP-001), days that are none (SUP-002) and months that are none (SUP-006). Undefined when it is no such table, which
 * is reported.
 */
export const readSupervisionRegister = (file: InputFile, report: Report): SupervisionRegister | undefined => {
  const table = readRegisterTable(file, supervisionColumns, report);
  if (!table) return undefined;
  const { text, delimiter, columns, rows } = table;
  return { records: rows.map((row) => recordOf(row, report)), text, delimiter, columns };
};
