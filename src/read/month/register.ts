import type { Report } from "../../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { compareDates, isoDate } from "../../model/calendar-date.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { nextMonth } from "../../model/month.ts";
import type { Receipt } from "../../model/submission.ts";
import { onOneLine } from "../text/cell-text.ts";
import { decodeText } from "../text/decode.ts";
import type { ColumnRules } from "../table/column-rules.ts";
import { readTable } from "../table/headers.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import { readRows } from "../table/rows.ts";
import type { SheetCell } from "../table/sheet.ts";
import type { UnitNames } from "../text/unit-names.ts";
import { findDeparted, findUnit, nameKey, nearestNames } from "../text/unit-names.ts";
import { parseWrittenDay, twoDays } from "../text/written-day.ts";

/** The columns of 收文登记.csv. */
export const receiptColumns = {
  单位: { aliases: ["报送单位", "来文单位", "单位名称"], required: true },
  收文日期: { aliases: ["收到日期"], required: true },
  来文文号: { aliases: ["文号"] },
  催报次数: { aliases: ["催报"] },
  退回日期: { aliases: ["退回"] },
  备注: {},
} as const satisfies ColumnRules<string>;

/** The date in a cell; reports what is none (REG-003) and a day before the month reported on (REG-005). */
const readDay = (
  column: string,
  { text, place }: SheetCell,
  month: ReportingMonth,
  report: Report,
): CalendarDate | undefined => {
  if (text === "") return undefined;
  const date = parseWrittenDay(text, month);
  if (date === undefined) {
    const example = isoDate({ ...nextMonth(month), day: 3 });
    const either = twoDays(text).map(isoDate);
    report({ code: "REG-003", place, details: { column, written: text, example, either } });
  } else if (compareDates(date, { ...month, day: 1 }) < 0) {
    report({
      code: "REG-005",
      place,
      details: { column, date: isoDate(date), month: `${month.year} 年 ${month.month}` },
    });
    return undefined;
  }
  return date;
};

const readReminders = ({ text, place }: SheetCell, report: Report): number => {
  if (text === "") return 0;
  const digits = /^(\d{1,2})次?$/u.exec(nameKey(text))?.[1];
  if (digits === undefined) report({ code: "REG-004", place, details: { written: text } });
  return Number(digits ?? 0);
};

/**
 * Reads 收文登记.csv, one receipt a row and any number of rows a unit. Rows of no known unit are reported
 * (REG-001, REG-002, ADJ-014) and left out; dates and counts that cannot be read are reported (REG-003 to REG-006).
 */
export const readRegister = (
  file: InputFile,
  month: ReportingMonth,
  names: UnitNames,
  report: Report,
): readonly Receipt[] => {
  const decoded = decodeText(file, report);
  const table = decoded && readTable(readRows(file.path, decoded.text, report), receiptColumns, report);
  const receipts: Receipt[] = [];
  for (const { cells, place } of table?.rows ?? []) {
    const { text: written, place: at } = cells.单位;
    const unit = findUnit(names, written);
    const departed = findDeparted(names, written);
    if (departed) {
      const { month: since, into = "" } = departed;
      report({ code: "ADJ-014", place: at, details: { unit: departed.unit.name, month: since, into } });
    } else if (unit === undefined) {
      const nearest = nearestNames({ ...names, groups: new Map() }, written);
      if (written === "") report({ code: "REG-001", place: at, details: {} });
      else report({ code: "REG-002", place: at, details: { unit: written, nearest } });
    }
    const receivedOn = readDay("收文日期", cells.收文日期, month, report);
    const returnedOn = readDay("退回日期", cells.退回日期, month, report);
    if (receivedOn && returnedOn && compareDates(returnedOn, receivedOn) < 0) {
      const details = { received: isoDate(receivedOn), returned: isoDate(returnedOn) };
      report({ code: "REG-006", place: cells.退回日期.place, details });
    }
    const reminders = readReminders(cells.催报次数, report);
    if (unit === undefined) continue;
    receipts.push({
      unit: unit.name,
      ...(receivedOn && { receivedOn }),
      documentNumber: onOneLine(cells.来文文号.text),
      reminders,
      ...(returnedOn && { returnedOn }),
      note: toFullWidthPunctuation(onOneLine(cells.备注.text)),
      place,
    });
  }
  return receipts;
};
