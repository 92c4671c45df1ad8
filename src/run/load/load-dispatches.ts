import { checkDispatchNumbers } from "../../assess/dispatch-numbers.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Dispatch } from "../../model/dispatch.ts";
import { readDispatches } from "../../read/month/dispatch-register.ts";
import type { World } from "../../world.ts";

/** 发文登记.csv, beside the months. */
export const dispatchFile = (data: string): string => `${data}/发文登记.csv`;

/** The numbered papers of the year, their numbers checked; none while nothing has been issued. */
export const loadDispatches = async (
  world: World,
  data: string,
  report: Report,
): Promise<readonly Dispatch[]> => {
  const path = dispatchFile(data);
  const file = await world.readFile(path);
  const dispatches = file ? readDispatches(file, report) : [];
  checkDispatchNumbers(dispatches, path, report);
  return dispatches;
};
