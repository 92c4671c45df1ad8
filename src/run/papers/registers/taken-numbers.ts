import { isSamePaper } from "../../../model/registers/dispatch.ts";
import type { ReportingMonth } from "../../../model/month.ts";
import { monthName } from "../../../model/month.ts";
import type { NamedDocument } from "../../../model/papers/named-document.ts";
import type { Context } from "../../load/context.ts";
import { loadDispatchRegister } from "../../load/load-dispatches.ts";
import type { MonthOptions } from "../../load/options.ts";

/** Reports papers whose 发文字号 another paper bears already in 发文登记.csv (RUN-015), before they are printed with it. */
export const reportTakenNumbers = async (
  { world, options, report }: Context<Pick<MonthOptions, "data" | "draft">>,
  month: ReportingMonth,
  documents: readonly NamedDocument[],
): Promise<void> => {
  // What is wrong with the register itself is told where a month is begun and where it is issued.
  const register = await loadDispatchRegister(world, options.data, () => undefined);
  if (options.draft || !register) return;
  const place = { file: `${options.data}/${monthName(month)}/期次.yaml` };
  for (const { kind, unit = "", name, document } of documents) {
    const own = { kind, unit, month: monthName(month) };
    const number = document.head.type === "basis" ? undefined : document.head.number;
    const taken = register.dispatches.find((each) => each.number === number && !isSamePaper(each, own));
    if (!taken || number === undefined) continue;
    const by = [taken.month, taken.kind, taken.unit].filter((part) => part !== "").join(" ");
    report({ code: "RUN-015", place, details: { paper: name, number, by } });
  }
};
