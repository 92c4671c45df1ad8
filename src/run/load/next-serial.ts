import { nextDispatchSerial } from "../../assess/registers/dispatch-numbers.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { monthName } from "../../model/month.ts";
import { readIssue } from "../../read/month/issue.ts";
import type { Context } from "./context.ts";
import { loadDispatches } from "./load-dispatches.ts";
import { monthsIn } from "./months.ts";

/** What is not this run's to report: the particulars of other months. */
const ignore: Report = () => undefined;

/** The number after the highest that papers of a year bear so far, in 发文登记 and in the months' own files. */
export const nextSerial = async (
  { world, options: { data } }: Pick<Context<{ readonly data: string }>, "world" | "options">,
  { agency }: Pick<Catalogue, "agency">,
  year: number,
): Promise<number> => {
  const dispatches = await loadDispatches(world, data, ignore);
  let highest = nextDispatchSerial(dispatches, agency.code, year) - 1;
  for (const month of await monthsIn(world, data)) {
    const file = await world.readFile(`${data}/${monthName(month)}/期次.yaml`);
    const context = { month, agencyCode: agency.code, draft: true, agencies: 1 };
    const issue = file && readIssue(file, context, ignore);
    if (issue?.signedOn.year === year) highest = Math.max(highest, issue.serial ?? 0);
    const correction = issue?.correction;
    if ((correction?.signedOn ?? issue?.signedOn)?.year === year)
      highest = Math.max(highest, correction?.serial ?? 0);
  }
  return highest + 1;
};
