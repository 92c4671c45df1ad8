import { isoDate, parseDate } from "../../../model/calendar-date.ts";
import { digestOf } from "../../../model/digest.ts";
import type { ReportingMonth } from "../../../model/month.ts";
import type { Delivery } from "../../../model/registers/delivery.ts";
import { utf8 } from "../../../model/text/utf8.ts";
import { deliveryColumns } from "../../../read/month/deliveries.ts";
import { saveFile } from "../../../save.ts";
import type { World } from "../../../world.ts";
import { withRows } from "../../../write/registers/append-rows.ts";
import { withChangedCells } from "../../../write/registers/changed-rows.ts";
import { withRowsBelow } from "../../../write/registers/filled-in.ts";
import { textBytes } from "../../../write/registers/text-bytes.ts";
import type { Recipients } from "../../papers/load-deliveries.ts";
import { copiedBodies, deliveryFile, loadDeliveries } from "../../papers/load-deliveries.ts";
import { ofKind } from "../../papers/of-kind.ts";
import type { PrintedPapers } from "../printed-papers.ts";
import type { Changed } from "./in-data.ts";
import { changingData } from "./in-data.ts";
import { registerToChange } from "./register-to-change.ts";

/** The list of which month is changed, and who may stand in it. */
export interface Delivering {
  readonly data: string;
  readonly month: ReportingMonth;
  readonly recipients: Recipients;
}

/** What the clerk fills in of one line. */
interface EnteredDelivery {
  /** What the page calls the line. */
  readonly id: string;
  /** 份数, as it was written. */
  readonly copies: string;
  /** 签收日期; empty where nobody has signed. */
  readonly signedOn: string;
  /** What the form has shown of it; what the clerk has left as it was stays as it is by now. */
  readonly shown?: Pick<EnteredDelivery, "copies" | "signedOn">;
}

/** What a page calls a line: the same one has the same name whatever stands before it. */
export const deliveryId = ({ paper, unit }: Pick<Delivery, "paper" | "unit">): string =>
  digestOf(JSON.stringify([paper, unit])).slice(0, 16);

/** To whom the printed papers of a month go: the 通报 to every unit and to those it is copied to, the others each to its unit. */
export const deliveriesDue = (
  { documents }: Pick<PrintedPapers, "documents">,
  units: readonly string[],
  recipients: Recipients,
): readonly Pick<Delivery, "paper" | "unit">[] => {
  const notices = documents.filter(ofKind("通报"));
  const bodies = [...new Set([...units, ...copiedBodies(recipients)])];
  return bodies.flatMap((unit) =>
    [...notices, ...documents.filter((each) => each.unit === unit)].map(({ name }) => ({
      paper: name,
      unit,
    })),
  );
};

/** 分发清单: adds to it the lines that are due and not yet there, a copy each, and tells how many. */
export const listDeliveries = (
  world: World,
  { data, month, recipients }: Delivering,
  due: readonly Pick<Delivery, "paper" | "unit">[],
): Promise<Changed<number>> =>
  changingData(world, data, "desk 分发清单", async () => {
    const path = deliveryFile(data, month);
    const found = await registerToChange(world, path, deliveryColumns);
    if ("refused" in found) return found;
    const { table } = found;
    const list = await loadDeliveries(world, { data, month }, recipients, () => undefined);
    const there = new Set((list?.deliveries ?? []).map(deliveryId));
    const missing = due.filter((each) => !there.has(deliveryId(each)));
    if (missing.length === 0) return { done: 0 };
    const rows = missing.map(({ paper, unit }) => ({ 公文: paper, 单位: unit, 份数: "1" }));
    const bytes = table
      ? textBytes(withRowsBelow(table, rows), table)
      : utf8(withRows(undefined, Object.keys(deliveryColumns), rows));
    await saveFile(world.locate(path), bytes);
    return { done: missing.length };
  });

const lineOf = (delivery: Delivery | undefined): number => delivery?.place.at?.line ?? 0;

/** What a line is to say; or in words why it cannot. */
const valuesOf = ({
  copies,
  signedOn,
}: EnteredDelivery):
  | { readonly values: Readonly<Record<"份数" | "签收日期", string>> }
  | { readonly refused: string } => {
  const day = parseDate(signedOn);
  if (!/^[1-9]\d{0,2}$/u.test(copies)) return { refused: `份数“${copies}”要是 1 到 999 的整数，没有记。` };
  if (!day && signedOn !== "") return { refused: `签收日期“${signedOn}”不是日期，没有记。` };
  return { values: { 份数: copies, 签收日期: day ? isoDate(day) : "" } };
};

/** 签收: enters copies and days into lines of 分发清单.csv, which otherwise stays as it is written, and tells how many lines say something else. */
export const enterDeliveries = (
  world: World,
  { data, month, recipients }: Delivering,
  entered: readonly EnteredDelivery[],
): Promise<Changed<number>> =>
  changingData(world, data, "desk 签收", async () => {
    const path = deliveryFile(data, month);
    const found = await registerToChange(world, path, deliveryColumns);
    if ("refused" in found) return found;
    const { table } = found;
    const list = await loadDeliveries(world, { data, month }, recipients, () => undefined);
    const byId = new Map((list?.deliveries ?? []).map((each) => [deliveryId(each), each]));
    if (!table) return { refused: `${path} 还没有，请先列出分发清单。` };
    let text = table.text;
    let changed = 0;
    // From below: what is written into a line moves nothing that stands above it.
    for (const each of entered.toSorted((a, b) => lineOf(byId.get(b.id)) - lineOf(byId.get(a.id)))) {
      const delivery = byId.get(each.id);
      if (!delivery?.place.at) return { refused: "分发清单里没有这一行，可能已经改过，请再看一遍。" };
      const checked = valuesOf(each);
      if ("refused" in checked) return checked;
      const { values } = checked;
      const said = {
        份数: String(delivery.copies),
        签收日期: delivery.signedOn ? isoDate(delivery.signedOn) : "",
      };
      const { shown } = each;
      const before = shown && { 份数: shown.copies, 签收日期: shown.signedOn };
      const wanted = (["份数", "签收日期"] as const).filter(
        (column) => values[column] !== said[column] && values[column] !== before?.[column],
      );
      const overtaken = wanted.find((column) => before && before[column] !== said[column]);
      if (overtaken !== undefined)
        return {
          refused: `${delivery.unit} ${delivery.paper} 的${overtaken}刚才在别的窗口或者文件里改过，现在是“${said[overtaken]}”，没有记。请回去再看一遍。`,
        };
      const cells = wanted.map((column) => ({
        field: table.columns.indexOf(column) + 1,
        text: values[column],
      }));
      if (cells.length === 0) continue;
      text = withChangedCells({ ...table, text }, delivery.place.at, cells);
      changed += 1;
    }
    if (changed > 0) await saveFile(world.locate(path), textBytes(text, table));
    return { done: changed };
  });
