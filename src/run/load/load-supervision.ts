import { checkSupervisionRecords } from "../../assess/registers/supervision-records.ts";
import type { SupervisionRegister } from "../../read/month/supervision-register.ts";
import { readSupervisionRegister } from "../../read/month/supervision-register.ts";
import type { Folders } from "./options.ts";
import type { Context } from "./context.ts";

/** 督办台账.csv, beside the months. */
export const supervisionFile = (data: string): string => `${data}/督办台账.csv`;

/** Whether a path is that of 督办台账.csv. */
export const isSupervisionFile = (path: string): boolean => path.normalize("NFC").endsWith("/督办台账.csv");

/** 督办台账.csv, its lines checked; undefined while nothing is entered, or when it cannot be read, which is reported. */
export const loadSupervisionRegister = async ({
  world,
  options: { data },
  report,
}: Context<Pick<Folders, "data">>): Promise<SupervisionRegister | undefined> => {
  const file = await world.readFile(supervisionFile(data));
  const register = file && readSupervisionRegister(file, report);
  if (register) checkSupervisionRecords(register.records, report);
  return register;
};
