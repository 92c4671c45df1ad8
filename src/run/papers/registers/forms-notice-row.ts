import { isoDate } from "../../../model/calendar-date.ts";
import type { Dispatch } from "../../../model/registers/dispatch.ts";
import { isSamePaper } from "../../../model/registers/dispatch.ts";
import type { ReportingMonth } from "../../../model/month.ts";
import { monthName } from "../../../model/month.ts";
import type { NamedDocument } from "../../../model/papers/named-document.ts";
import type { NewRegister } from "../../../write/registers/append-rows.ts";
import type { Context } from "../../load/context.ts";
import { loadDispatchRegister } from "../../load/load-dispatches.ts";
import type { Folders } from "../../load/options.ts";
import { dispatchesAdded } from "./dispatches-added.ts";

/** The 通知 of a month as 发文登记 lists it: it goes out on the day that it bears. None for a draft, which has no number. */
const dispatchesOf = (month: ReportingMonth, documents: readonly NamedDocument[]): readonly Dispatch[] =>
  documents.flatMap(({ kind, document: { head, title, signature } }) => {
    const number = head.type === "basis" ? undefined : head.number;
    if (number === undefined || !signature) return [];
    const { date } = signature;
    return {
      number,
      kind,
      month: monthName(month),
      unit: "",
      title,
      signedOn: date,
      printedOn: date,
      note: "",
    };
  });

/** 平政督〔2013〕5号（2013-07-25） */
const known = ({ number, signedOn }: Dispatch): string =>
  `${number}${signedOn ? `（${isoDate(signedOn)}）` : ""}`;

/** Whether a line is of the same paper under another number or day; a day that nobody entered decides nothing. */
const isOtherwise = (listed: Dispatch, notice: Dispatch): boolean =>
  isSamePaper(listed, notice) &&
  (listed.number !== notice.number || (listed.signedOn !== undefined && known(listed) !== known(notice)));

/**
 * 发文登记.csv with the 通知 that asks for the forms of a month, which takes a number of the year like every other paper; no
 * row is added a second time. Reports a number that another paper bears (RUN-015), and a 通知 of the month that is
 * registered otherwise (RUN-017).
 */
export const formsNoticeEntered = async (
  { world, options: { data }, report }: Context<Pick<Folders, "data">>,
  month: ReportingMonth,
  documents: readonly NamedDocument[],
): Promise<NewRegister | undefined> => {
  const due = dispatchesOf(month, documents);
  if (due.length === 0) return undefined;
  const register = await loadDispatchRegister(world, data, report);
  const listed = register?.dispatches ?? [];
  const place = { file: "--number" };
  for (const notice of due) {
    const taken = listed.find((each) => each.number === notice.number && !isSamePaper(each, notice));
    const other = listed.find((each) => isOtherwise(each, notice));
    if (taken) {
      const by = [taken.month, taken.kind, taken.unit].filter((part) => part !== "").join(" ");
      report({ code: "RUN-015", place, details: { paper: notice.kind, number: notice.number, by } });
    } else if (other) {
      const details = { month: notice.month, registered: known(other), now: known(notice) };
      report({ code: "RUN-017", place: other.place ?? place, details });
    }
  }
  const added = due.filter((notice) => !listed.some((each) => isSamePaper(each, notice)));
  return dispatchesAdded(data, register, added);
};
