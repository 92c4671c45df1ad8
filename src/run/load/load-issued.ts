import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { IssuedMonth } from "../../model/output/issued-month.ts";
import { readIssuedMonth } from "../../read/month/issued-month.ts";
import type { World } from "../../world.ts";

/** 印发.json of a month: what its papers said when they went out. */
export const issuedFile = (data: string, month: ReportingMonth): string =>
  `${data}/${monthName(month)}/印发.json`;

/** What was issued of a month; undefined while nothing was, or when 印发.json is damaged, which is reported. */
export const loadIssued = async (
  world: World,
  data: string,
  month: ReportingMonth,
  report: Report,
): Promise<IssuedMonth | undefined> => {
  const file = await world.readFile(issuedFile(data, month));
  return file && readIssuedMonth(file, report);
};
