import type { Report } from "../../diagnostics/diagnostic.ts";
import { parseFullDay } from "../text/written-day.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { Delivery } from "../../model/registers/delivery.ts";
import type { ColumnRules } from "../table/column-rules.ts";
import type { RegisterTable } from "../table/register-table.ts";
import { readRegisterTable } from "../table/register-table.ts";
import { onOneLine } from "../text/cell-text.ts";
import { nameKey } from "../text/unit-names.ts";

/** Beside the other files of a month. */
export const deliveryFileName = "分发清单.csv";

/** The columns of 分发清单.csv, in the order in which they are written. */
export const deliveryColumns = {
  公文: { aliases: ["文件", "公文名称"], required: true },
  单位: { aliases: ["发往单位", "分发单位"], required: true },
  份数: { required: true },
  签收日期: { aliases: ["签收"], required: true },
  备注: { aliases: ["说明"] },
} as const satisfies ColumnRules<string>;

/** 分发清单.csv as it stands, and what has to be known to change it. */
export interface DeliveryList {
  readonly deliveries: readonly Delivery[];
  readonly table: RegisterTable<keyof typeof deliveryColumns>;
}

/** So many copies of a paper nobody sends to one body. */
const mostCopies = 999;

/**
 * Reads 分发清单.csv: which paper goes to whom, in how many copies, and when it was signed for. Lines without a paper or a
 * body (DST-001), of a body that nobody knows (DST-002), or of the same paper to the same body again (DST-005) are reported and
 * left out, and so are those whose number of copies is none (DST-003); a day that is none is reported (DST-004). Undefined
 * when it is no such table, which is reported.
 */
export const readDeliveries = (
  file: InputFile,
  isKnown: (unit: string) => boolean,
  report: Report,
): DeliveryList | undefined => {
  const table = readRegisterTable(file, deliveryColumns, report);
  if (!table) return undefined;
  const seen = new Map<string, string>();
  const deliveries = table.rows.flatMap(({ cells, place }): readonly Delivery[] => {
    const [paper, unit] = [onOneLine(cells.公文.text), onOneLine(cells.单位.text)];
    for (const [column, text] of [
      ["公文", paper],
      ["单位", unit],
    ] as const)
      if (text === "") report({ code: "DST-001", place: cells[column].place, details: { column } });
    if (paper === "" || unit === "") return [];
    if (!isKnown(unit)) {
      report({ code: "DST-002", place: cells.单位.place, details: { unit } });
      return [];
    }
    const key = JSON.stringify([paper, unit]);
    const first = seen.get(key);
    if (first !== undefined) {
      report({ code: "DST-005", place, details: { paper, unit, first } });
      return [];
    }
    seen.set(key, place.cell ?? "");
    const written = nameKey(cells.份数.text).replace(/份$/u, "");
    const copies = /^\d{1,3}$/u.test(written) ? Number(written) : 0;
    if (copies === 0) {
      report({
        code: "DST-003",
        place: cells.份数.place,
        details: { written: cells.份数.text, most: mostCopies },
      });
      return [];
    }
    const { date, text } = cells.签收日期;
    const signedOn = date ?? parseFullDay(text);
    if (!signedOn && text !== "")
      report({ code: "DST-004", place: cells.签收日期.place, details: { written: text } });
    return [{ paper, unit, copies, ...(signedOn && { signedOn }), note: onOneLine(cells.备注.text), place }];
  });
  return { deliveries, table };
};
