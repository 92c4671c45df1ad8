import { isoDate } from "../../../model/calendar-date.ts";
import type { Dispatch } from "../../../model/registers/dispatch.ts";
import type { DispatchRegister } from "../../../read/month/dispatch-register.ts";
import { dispatchColumns } from "../../../read/month/dispatch-register.ts";
import type { NewRegister, NewRow } from "../../../write/registers/append-rows.ts";
import { withRows } from "../../../write/registers/append-rows.ts";
import { dispatchFile } from "../../load/load-dispatches.ts";

const rowOf = ({ number, kind, month, unit, title, signedOn, printedOn }: Dispatch): NewRow => ({
  发文字号: number,
  种类: kind,
  期次: month,
  单位: unit,
  标题: title,
  成文日期: signedOn ? isoDate(signedOn) : "",
  印发日期: printedOn ? isoDate(printedOn) : "",
});

/** 发文登记.csv with papers at its end that it does not list yet. */
export const dispatchesAdded = (
  data: string,
  register: DispatchRegister | undefined,
  added: readonly Dispatch[],
): NewRegister => ({
  path: dispatchFile(data),
  text: withRows(register, Object.keys(dispatchColumns), added.map(rowOf)),
  added: added.length,
});
