import { compareDates, isoDate, parseDate } from "../../../model/calendar-date.ts";
import type { CalendarDate } from "../../../model/calendar-date.ts";
import { catalogueOf } from "../../../model/changes/catalogue-of.ts";
import type { ReportingMonth } from "../../../model/month.ts";
import { monthName } from "../../../model/month.ts";
import { cellPosition } from "../../../model/place.ts";
import type { Receipt } from "../../../model/submission.ts";
import { standingReceipts } from "../../../model/submission.ts";
import { readRegister, receiptColumns } from "../../../read/month/register.ts";
import type { HeadedRow } from "../../../read/table/headers.ts";
import { readRegisterTable } from "../../../read/table/register-table.ts";
import type { RegisterTable } from "../../../read/table/register-table.ts";
import { onOneLine } from "../../../read/text/cell-text.ts";
import { findUnit, unitNames } from "../../../read/text/unit-names.ts";
import { saveFile } from "../../../save.ts";
import type { World } from "../../../world.ts";
import type { NewRow } from "../../../write/registers/append-rows.ts";
import type { FilledCell } from "../../../write/registers/filled-in.ts";
import { withCells, withRowsBelow } from "../../../write/registers/filled-in.ts";
import { textBytes } from "../../../write/registers/text-bytes.ts";
import { loadCatalogue } from "../../load/load-catalogue.ts";
import type { Folders } from "../../load/options.ts";
import type { Changed } from "./in-data.ts";
import { changingData } from "./in-data.ts";
import { isClosed } from "./register-to-change.ts";

/** A receipt as the clerk fills it in on the page. */
interface EnteredReceipt {
  readonly unit: string;
  /** 收文日期, as it was written. */
  readonly receivedOn: string;
  /** 来文文号 */
  readonly documentNumber: string;
  /** 备注 */
  readonly note: string;
}

type Column = keyof typeof receiptColumns;
type Register = RegisterTable<Column>;

/** What is wrong with the files, 校核 tells. */
const report = (): void => undefined;

/** What nobody writes into a cell of a register. */
const longest = 200;

interface SoundReceipt extends EnteredReceipt {
  readonly day: CalendarDate;
}

/** The cells of a row that a receipt fills in; undefined where one of them says something already or is not there. */
const cellsToFill = (
  row: HeadedRow<Column>,
  { columns }: Register,
  receipt: SoundReceipt,
): readonly FilledCell[] | undefined => {
  if (row.cells.收文日期.text !== "" || row.cells.退回日期.text !== "") return undefined;
  const values: readonly (readonly [Column, string])[] = [
    ["收文日期", isoDate(receipt.day)],
    ["来文文号", receipt.documentNumber],
    ["备注", receipt.note],
  ];
  const cells: FilledCell[] = [];
  for (const [column, text] of values.filter(([, value]) => value !== "")) {
    const { place, text: there } = row.cells[column];
    const field = cellPosition(place.cell ?? "")?.field;
    if (there !== "" || !place.at || field === undefined || columns[field - 1] !== column) return undefined;
    cells.push({ at: place.at, text });
  }
  return cells;
};

const rowOf = ({ unit, day, documentNumber, note }: SoundReceipt): NewRow => ({
  单位: unit,
  收文日期: isoDate(day),
  来文文号: documentNumber,
  备注: note,
});

/** A register with receipts: each in its unit's row that has no day yet, or in a row of its own below. */
const registerText = (
  register: Register,
  receipts: readonly SoundReceipt[],
  unitOf: (written: string) => string | undefined,
): string => {
  const filled: FilledCell[] = [];
  const added: NewRow[] = [];
  const taken = new Set<HeadedRow<Column>>();
  for (const receipt of receipts) {
    const free = register.rows.find(
      (row) =>
        !taken.has(row) &&
        unitOf(row.cells.单位.text) === receipt.unit &&
        cellsToFill(row, register, receipt) !== undefined,
    );
    if (free) {
      taken.add(free);
      filled.push(...(cellsToFill(free, register, receipt) ?? []));
    } else added.push(rowOf(receipt));
  }
  const text = withCells(register.text, register.delimiter, filled);
  return withRowsBelow({ ...register, text }, added);
};

/** Whether the register has this very receipt already: a button was pressed twice, or two windows sent the same. */
const isThere = (there: readonly Receipt[], { unit, day, documentNumber, note }: SoundReceipt): boolean =>
  standingReceipts(there.filter((each) => each.unit === unit)).standing.some(
    ({ on, receipt }) =>
      compareDates(on, day) === 0 && receipt.documentNumber === documentNumber && receipt.note === note,
  );

/**
 * 收文登记: enters receipts into 收文登记.csv of a month, which otherwise stays as it is written. Returns how many; what is
 * there already is not entered again, and nothing is written when one of them names no unit or no day.
 */
export const enterReceipts = (
  world: World,
  folders: Folders,
  month: ReportingMonth,
  entered: readonly EnteredReceipt[],
): Promise<Changed<number>> =>
  changingData(world, folders.data, "desk 收文登记", async () => {
    if (await isClosed(world, folders.data, month))
      return { refused: "这一期已经印发，不再登记。要更正的，先在“印发”页写好更正通报的文号和日期。" };
    const path = `${folders.data}/${monthName(month)}/收文登记.csv`;
    const year = await loadCatalogue({ world, options: folders, report }, month.year);
    const file = await world.readFile(path);
    const register = file && readRegisterTable(file, receiptColumns, report);
    if (!year || !register) return { refused: `${path} 或年度固定资料读不出来，请先在“校核”里看问题。` };
    const names = unitNames(catalogueOf(year.catalogue, month).units, []);
    const unitOf = (written: string): string | undefined => findUnit(names, written)?.name;
    const there = readRegister(file, month, names, report);
    const receipts: SoundReceipt[] = [];
    for (const each of entered) {
      const unit = unitOf(each.unit);
      const day = parseDate(each.receivedOn);
      const [documentNumber, note] = [onOneLine(each.documentNumber), onOneLine(each.note)];
      if (unit === undefined) return { refused: `单位名录里没有“${each.unit}”，没有登记。` };
      if (!day) return { refused: `${unit} 的收文日期“${each.receivedOn}”不是日期，没有登记。` };
      if (compareDates(day, { ...month, day: 1 }) < 0)
        return { refused: `${unit} 的收文日期 ${isoDate(day)} 早于本期，没有登记。` };
      const { returnedOn } = standingReceipts(there.filter((receipt) => receipt.unit === unit));
      if (returnedOn && compareDates(day, returnedOn) < 0)
        return {
          refused: `${unit} 于 ${isoDate(returnedOn)} 退回，重新报来的收文日期 ${isoDate(day)} 不能早于它，没有登记。`,
        };
      if (documentNumber.length > longest || note.length > longest)
        return { refused: `${unit} 的来文文号或备注太长，没有登记。` };
      const receipt = { unit, receivedOn: each.receivedOn, documentNumber, note, day };
      if (!isThere(there, receipt)) receipts.push(receipt);
    }
    if (receipts.length > 0) {
      const text = registerText(register, receipts, unitOf);
      await saveFile(world.locate(path), textBytes(text, register));
    }
    return { done: receipts.length };
  });
