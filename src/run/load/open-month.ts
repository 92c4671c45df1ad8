import { isoDate } from "../../model/calendar-date.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { Context } from "./context.ts";
import { issuedFile, loadIssued } from "./load-issued.ts";

/** Whether a month is not issued yet; one that is may not be printed again (RUN-014). */
export const isOpen = async (
  { world, options, report }: Context<{ readonly data: string }>,
  month: ReportingMonth,
): Promise<boolean> => {
  const issued = await loadIssued(world, options.data, month, report);
  if (!issued) return true;
  const details = {
    month: monthName(month),
    number: issued.number,
    printed: isoDate(issued.printedOn),
  };
  report({ code: "RUN-014", place: { file: issuedFile(options.data, month) }, details });
  return false;
};
