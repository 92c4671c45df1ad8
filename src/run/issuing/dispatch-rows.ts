import { checkDispatchNumbers } from "../../assess/registers/dispatch-numbers.ts";
import type { Dispatch } from "../../model/registers/dispatch.ts";
import { isSamePaper } from "../../model/registers/dispatch.ts";
import { monthName } from "../../model/month.ts";
import type { IssuedMonth } from "../../model/output/issued-month.ts";
import type { NewRegister } from "../../write/registers/append-rows.ts";
import type { Context } from "../load/context.ts";
import { dispatchFile, loadDispatchRegister } from "../load/load-dispatches.ts";
import type { Folders } from "../load/options.ts";
import { ofKind } from "../papers/of-kind.ts";
import { dispatchesAdded } from "../papers/registers/dispatches-added.ts";

/** What of an issued month its numbered papers follow from. */
type Sent = Pick<IssuedMonth, "month" | "papers" | "signedOn" | "printedOn" | "number" | "corrections">;

/** The numbered papers of an issued month, as 发文登记 lists them; a 更正通报 has days of its own. */
const dispatchesOf = ({
  month,
  papers,
  signedOn,
  printedOn,
  corrections = [],
}: Omit<Sent, "number">): readonly Dispatch[] =>
  papers.flatMap(({ kind, unit = "", number, title }) => {
    if (number === undefined) return [];
    const own = kind === "更正通报" ? corrections.find((each) => each.number === number) : undefined;
    const days = { signedOn: own?.signedOn ?? signedOn, printedOn: own?.printedOn ?? printedOn };
    return [{ number, kind, month: monthName(month), unit, title, ...days, note: "" }];
  });

/**
 * 发文登记.csv with the numbered papers of a month that it does not list yet, so that a second run adds none twice. All
 * numbers of the year are checked together (DSP-003 to DSP-005); a 通报 of the month under another number is reported
 * (ISD-009).
 */
export const registerWith = async (
  { world, options: { data }, report }: Context<Pick<Folders, "data">>,
  issued: Sent,
): Promise<NewRegister> => {
  const path = dispatchFile(data);
  const register = await loadDispatchRegister(world, data, report);
  const listed = register?.dispatches ?? [];
  const added = dispatchesOf(issued).filter(
    (due) => !listed.some((each) => each.number === due.number && isSamePaper(each, due)),
  );
  checkDispatchNumbers([...listed, ...added], path, report);
  const month = monthName(issued.month);
  const other = listed.find(
    (each) => ofKind("通报")(each) && each.month === month && each.number !== issued.number,
  );
  if (other) {
    const details = { month, registered: other.number, number: issued.number };
    report({ code: "ISD-009", place: other.place ?? { file: path }, details });
  }
  return dispatchesAdded(data, register, added);
};
