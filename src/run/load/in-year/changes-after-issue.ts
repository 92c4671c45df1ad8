import type { Report } from "../../../diagnostics/diagnostic.ts";
import type { YearCatalogue } from "../../../model/catalogue.ts";
import { changeLabel } from "../../../model/changes/change-label.ts";
import { monthName } from "../../../model/month.ts";
import type { IssuedMonth } from "../../../model/output/issued-month.ts";
import { issuedFile } from "../load-issued.ts";

/**
 * Reports changes that are to take effect in a month that went out without them (ADJ-017), and such that went out and are
 * not in 目录调整.csv any more (ADJ-018): later months would be compared with what was never so.
 */
export const reportChangesAfterIssue = (
  { changes }: YearCatalogue,
  { month, number, adjustments }: IssuedMonth,
  data: string,
  report: Report,
): void => {
  const known = new Set(adjustments?.effective);
  const effective = changes.filter((change) => change.month <= month.month);
  const issued = monthName(month);
  for (const change of effective.filter((each) => !known.has(changeLabel(each))))
    report({
      code: "ADJ-017",
      place: change.place,
      details: { change: changeLabel(change), issued, number, next: month.month + 1 },
    });
  const today = new Set(effective.map(changeLabel));
  for (const change of known)
    if (!today.has(change))
      report({
        code: "ADJ-018",
        place: { file: issuedFile(data, month) },
        details: { change, issued, number },
      });
};
