import type { ProgressForm } from "../../model/papers/progress-form.ts";
import { toDecimal } from "../../model/rational.ts";
import { csvText } from "../csv-text.ts";
import { columnHead, formColumns } from "./columns.ts";
import type { CellValue } from "../xlsx/workbook.ts";
import { isoDate } from "../../model/calendar-date.ts";

const written = (value: CellValue | undefined): string => {
  switch (value?.type) {
    case undefined:
      return "";
    case "text":
      return value.text;
    case "number":
      return toDecimal(value.number);
    case "date":
      return isoDate(value.date);
  }
};

/** A form as CSV: the header, then one line for each of its rows, empty where the unit is to write. */
export const formCsv = (form: ProgressForm): string =>
  csvText([
    formColumns.map((column) => columnHead(column, form)),
    ...form.rows.map((row) => formColumns.map(({ value }) => written(value(row, form)))),
  ]);
