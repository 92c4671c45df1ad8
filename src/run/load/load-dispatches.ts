import { checkDispatchNumbers } from "../../assess/registers/dispatch-numbers.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Dispatch } from "../../model/registers/dispatch.ts";
import type { DispatchRegister } from "../../read/month/dispatch-register.ts";
import { readDispatchRegister } from "../../read/month/dispatch-register.ts";
import type { World } from "../../world.ts";

/** 发文登记.csv, beside the months. */
export const dispatchFile = (data: string): string => `${data}/发文登记.csv`;

/** 发文登记.csv; undefined while nothing has been issued, or when it cannot be read, which is reported. */
export const loadDispatchRegister = async (
  world: World,
  data: string,
  report: Report,
): Promise<DispatchRegister | undefined> => {
  const file = await world.readFile(dispatchFile(data));
  return file && readDispatchRegister(file, report);
};

/** The numbered papers of the year, their numbers checked; none while nothing has been issued. */
export const loadDispatches = async (
  world: World,
  data: string,
  report: Report,
): Promise<readonly Dispatch[]> => {
  const dispatches = (await loadDispatchRegister(world, data, report))?.dispatches ?? [];
  checkDispatchNumbers(dispatches, dispatchFile(data), report);
  return dispatches;
};
