import { csvText } from "../csv-text.ts";

const columns = ["单位", "收文日期", "来文文号", "催报次数", "退回日期", "备注"] as const;

/** 收文登记.csv of a new month: a row for every unit that is to report, for the clerk to fill in as reports arrive. */
export const receiptRegisterCsv = (units: readonly string[]): string =>
  csvText([columns, ...units.map((unit) => [unit, ...columns.slice(1).map(() => "")])]);
