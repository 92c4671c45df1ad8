import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { World } from "../../world.ts";
import { dispatchFile, loadDispatches } from "../load/load-dispatches.ts";
import { issuedFile } from "../load/load-issued.ts";

/**
 * Reports a month whose 通报 stands in 发文登记 and of which nothing was written down when it was issued, or not any more
 * (VFY-017). A record that is damaged is told by who reads it.
 */
export const reportUnrecorded = async (
  world: World,
  data: string,
  month: ReportingMonth,
  report: Report,
): Promise<void> => {
  if (await world.readFile(issuedFile(data, month))) return;
  const name = monthName(month);
  const dispatches = await loadDispatches(world, data, () => undefined);
  const notice = dispatches.find((each) => each.kind === "通报" && each.month === name);
  if (!notice) return;
  const details = { month: name, number: notice.number };
  report({ code: "VFY-017", place: notice.place ?? { file: dispatchFile(data) }, details });
};
