import type { DoctorRow } from "../../src/diagnostics/doctor/row.ts";
import { toldRow } from "../../src/diagnostics/doctor/row.ts";

/** Rows of 体检 as one reads them: 要改 文件夹：没有 data/ → 请…… */
export const toldRows = (rows: readonly DoctorRow[]): readonly string[] =>
  rows
    .map(toldRow)
    .map(
      ({ health, subject, found, remedy }) =>
        `${health} ${subject}：${found}${remedy === "" ? "" : ` → ${remedy}`}`,
    );

/** The same without what to do. */
export const foundRows = (rows: readonly DoctorRow[]): readonly string[] =>
  rows.map(toldRow).map(({ health, found }) => `${health} ${found}`);
