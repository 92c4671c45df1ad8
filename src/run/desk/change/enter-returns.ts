import { compareDates, isoDate, parseDate } from "../../../model/calendar-date.ts";
import { catalogueOf } from "../../../model/changes/catalogue-of.ts";
import { digestOf } from "../../../model/digest.ts";
import type { ReportingMonth } from "../../../model/month.ts";
import { monthName } from "../../../model/month.ts";
import type { Receipt } from "../../../model/submission.ts";
import { readRegister, receiptColumns } from "../../../read/month/register.ts";
import type { RegisterTable } from "../../../read/table/register-table.ts";
import { unitNames } from "../../../read/text/unit-names.ts";
import { saveFile } from "../../../save.ts";
import type { World } from "../../../world.ts";
import type { NewRow } from "../../../write/registers/append-rows.ts";
import { withChangedCells } from "../../../write/registers/changed-rows.ts";
import { withRowsBelow } from "../../../write/registers/filled-in.ts";
import { textBytes } from "../../../write/registers/text-bytes.ts";
import { loadCatalogue } from "../../load/load-catalogue.ts";
import type { Folders } from "../../load/options.ts";
import type { Changed } from "./in-data.ts";
import { changingData } from "./in-data.ts";
import { isClosed, registerToChange } from "./register-to-change.ts";

/** What the clerk fills in of one line of the register. */
export interface EnteredReturn {
  /** What the page calls the line. */
  readonly id: string;
  /** 收文日期, as it was written; empty where nothing has come, absent where it is not to be changed. */
  readonly receivedOn?: string;
  /** 退回日期, as it was written; empty where nothing was returned. */
  readonly returnedOn: string;
  /** 催报次数, as it was written. */
  readonly reminders: string;
}

type Column = "收文日期" | "退回日期" | "催报次数";
type Line = Pick<Receipt, "unit" | "reminders"> & Partial<Receipt>;

const dayText = (day: Receipt["returnedOn"]): string => (day ? isoDate(day) : "");

/** What a page calls a line of the register; a line that says something else by now has another name. */
export const receiptId = ({ unit, reminders, receivedOn, returnedOn, place }: Line): string =>
  digestOf(
    JSON.stringify([unit, reminders, dayText(receivedOn), dayText(returnedOn), place?.at?.line ?? 0]),
  ).slice(0, 16);

/** The lines that a page shows: the register's own, and below them the units that are not in it. */
export const registerLines = (
  receipts: readonly Receipt[],
  units: readonly { readonly name: string }[],
): readonly Line[] => {
  const there = new Set(receipts.map(({ unit }) => unit));
  const others = units.filter(({ name }) => !there.has(name));
  return [...receipts, ...others.map(({ name }) => ({ unit: name, reminders: 0 }))];
};

/** What a line is to say that it does not say yet; or in words why it cannot. */
const changesOf = (
  { unit, reminders, receivedOn, returnedOn }: Line,
  entered: EnteredReturn,
  month: ReportingMonth,
):
  | { readonly values: readonly (readonly [column: Column, text: string])[] }
  | { readonly refused: string } => {
  const day = parseDate(entered.returnedOn);
  const count = entered.reminders === "" ? "0" : entered.reminders;
  if (!/^\d{1,2}$/u.test(count))
    return { refused: `${unit} 的催报次数“${count}”要是 0 到 99 的整数，没有登记。` };
  if (!day && entered.returnedOn !== "")
    return { refused: `${unit} 的退回日期“${entered.returnedOn}”不是日期，没有登记。` };
  const received = entered.receivedOn === undefined ? receivedOn : parseDate(entered.receivedOn);
  const isReceivedOther = dayText(received) !== dayText(receivedOn);
  if (!received && (entered.receivedOn ?? "") !== "")
    return { refused: `${unit} 的收文日期“${entered.receivedOn ?? ""}”不是日期，没有登记。` };
  if (received && isReceivedOther && compareDates(received, { ...month, day: 1 }) < 0)
    return { refused: `${unit} 的收文日期 ${isoDate(received)} 早于本期，没有登记。` };
  const isOther = dayText(day) !== dayText(returnedOn);
  if (day && (isOther || isReceivedOther)) {
    if (!received) return { refused: `${unit} 还没有登记收文日期，先登记收文，再登记退回。` };
    if (compareDates(day, received) < 0)
      return {
        refused: `${unit} 的退回日期 ${isoDate(day)} 早于收文日期 ${isoDate(received)}，没有登记。`,
      };
    if (compareDates(day, { ...month, day: 1 }) < 0)
      return { refused: `${unit} 的退回日期 ${isoDate(day)} 早于本期，没有登记。` };
  }
  const values: readonly (readonly [Column, string, boolean])[] = [
    ["收文日期", dayText(received), isReceivedOther],
    ["退回日期", dayText(day), isOther],
    ["催报次数", String(Number(count)), Number(count) !== reminders],
  ];
  return { values: values.filter(([, , changed]) => changed).map(([column, text]) => [column, text]) };
};

/** What is wrong with the files, 校核 tells. */
const report = (): void => undefined;

/** A register as it is to be, and how many of its lines say something else. */
const withReturns = (
  table: RegisterTable<keyof typeof receiptColumns>,
  lines: readonly Line[],
  entered: readonly EnteredReturn[],
  month: ReportingMonth,
): Changed<{ readonly text: string; readonly changed: number }> => {
  const byId = new Map(lines.map((line) => [receiptId(line), line]));
  const lineOf = ({ id }: EnteredReturn): number => byId.get(id)?.place?.at?.line ?? 0;
  const added: NewRow[] = [];
  let [text, changed] = [table.text, 0];
  // From below: what is written into a line moves nothing that stands above it.
  for (const each of entered.toSorted((a, b) => lineOf(b) - lineOf(a))) {
    const line = byId.get(each.id);
    if (!line) return { refused: "收文登记里没有这一行，可能已经改过，请再看一遍。没有登记。" };
    const checked = changesOf(line, each, month);
    if ("refused" in checked) return checked;
    if (checked.values.length === 0) continue;
    const missing = checked.values.find(([column]) => !table.columns.includes(column));
    if (missing) return { refused: `收文登记.csv 没有“${missing[0]}”一栏，请先加上这一栏。没有登记。` };
    changed += 1;
    if (line.place?.at) {
      const cells = checked.values.map(([column, value]) => ({
        field: table.columns.indexOf(column) + 1,
        text: value,
      }));
      text = withChangedCells({ ...table, text }, line.place.at, cells);
    } else added.push({ 单位: line.unit, ...Object.fromEntries(checked.values) });
  }
  return { done: { text: withRowsBelow({ ...table, text }, added), changed } };
};

/**
 * 退回、催报: enters days of return and counts of reminders, and days of receipt that were entered wrongly, into 收文登记.csv of a month, which otherwise stays as it is
 * written, and tells how many lines say something else. Nothing is written when one of them cannot be so.
 */
export const enterReturns = (
  world: World,
  folders: Folders,
  month: ReportingMonth,
  entered: readonly EnteredReturn[],
): Promise<Changed<number>> =>
  changingData(world, folders.data, "desk 退回、催报", async () => {
    if (await isClosed(world, folders.data, month))
      return { refused: "这一期已经印发，不再登记。要更正的，先在“印发”页写好更正通报的文号和日期。" };
    const path = `${folders.data}/${monthName(month)}/收文登记.csv`;
    const found = await registerToChange(world, path, receiptColumns);
    if ("refused" in found) return found;
    const { table } = found;
    const year = await loadCatalogue({ world, options: folders, report }, month.year);
    const file = await world.readFile(path);
    if (!year || !table || !file)
      return { refused: `${path} 或年度固定资料读不出来，请先在“校核”里看问题。` };
    const { units } = catalogueOf(year.catalogue, month);
    const receipts = readRegister(file, month, unitNames(units, []), report);
    const made = withReturns(table, registerLines(receipts, units), entered, month);
    if ("refused" in made) return made;
    const { text, changed } = made.done;
    if (changed > 0) await saveFile(world.locate(path), textBytes(text, table));
    return { done: changed };
  });
