import { nextRecordSerial, papersNotEntered } from "../../../assess/registers/supervision-records.ts";
import { isoDate } from "../../../model/calendar-date.ts";
import type { SupervisionPaper } from "../../../model/registers/supervision-record.ts";
import { utf8 } from "../../../model/text/utf8.ts";
import type { SupervisionRegister } from "../../../read/month/supervision-register.ts";
import { supervisionColumns } from "../../../read/month/supervision-register.ts";
import { saveFile } from "../../../save.ts";
import type { World } from "../../../world.ts";
import type { NewRegister, NewRow } from "../../../write/registers/append-rows.ts";
import { withRows } from "../../../write/registers/append-rows.ts";
import { supervisionFile } from "../../load/load-supervision.ts";

const rowOf = (
  { kind, month, unit, matter, number, sentOn, answerBy }: SupervisionPaper,
  serial: number,
): NewRow => ({
  编号: String(serial),
  种类: kind,
  期次: month,
  单位: unit,
  事项: matter,
  发文字号: number ?? "",
  发出日期: isoDate(sentOn),
  办理期限: answerBy ? isoDate(answerBy) : "",
});

/** 督办台账.csv with the papers that it does not list yet, so that the same paper printed again adds no row. */
export const supervisionWith = (
  data: string,
  register: SupervisionRegister | undefined,
  papers: readonly SupervisionPaper[],
): NewRegister => {
  const records = register?.records ?? [];
  const added = papersNotEntered(records, papers);
  const first = nextRecordSerial(records);
  const rows = added.map((paper, index) => rowOf(paper, first + index));
  const text = withRows(register, Object.keys(supervisionColumns), rows);
  return { path: supervisionFile(data), text, added: added.length };
};

/** ，记入 data/督办台账.csv（3 行）; nothing where nothing is new. */
export const enteredText = ({ path, added }: NewRegister): string =>
  added > 0 ? `，记入 ${path}（${added} 行）` : "";

/** Writes a register that has become longer, whole or not at all. Only for who holds the lock of its folder. */
export const saveRegister = async (world: World, { path, text, added }: NewRegister): Promise<void> => {
  if (added > 0) await saveFile(world.locate(path), utf8(text));
};
