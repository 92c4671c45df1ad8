import { lettersElsewhere } from "../../assess/registers/letters-elsewhere.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { monthName } from "../../model/month.ts";
import type { FormerLetter } from "../../model/papers/supervision-letter.ts";
import { matterText } from "../../model/papers/supervision-letter.ts";
import type { SupervisionRecord } from "../../model/registers/supervision-record.ts";
import { findUnit, unitNames } from "../../read/text/unit-names.ts";
import type { Context } from "../load/context.ts";
import type { LoadedMonth } from "../load/in-year/load-month.ts";
import { lettersUnderNames } from "../load/in-year/under-todays-names.ts";
import { supervisionFile } from "../load/load-supervision.ts";
import { numberedLetters } from "./letters.ts";

/** A month after another one, and what 督办台账 says. */
interface AfterMonth {
  readonly catalogue: Catalogue;
  readonly loaded: LoadedMonth;
  readonly records: readonly SupervisionRecord[];
}

/**
 * The 督办函 that went with the 通报 of the month before: as it was issued, those that went out otherwise by 督办台账.
 * Reported where one of these is not entered there (SUP-012).
 */
export const formerLetters = (
  { options: { data }, report }: Pick<Context<{ readonly data: string }>, "options" | "report">,
  { catalogue, loaded: { previous, assessment, submissions }, records }: AfterMonth,
): readonly FormerLetter[] => {
  if (previous?.issued) {
    const { month, letters, lettersElsewhere: matters = [] } = previous.issued;
    const names = unitNames(catalogue.units, [], catalogue.departed);
    const nameOf = (written: string): string => findUnit(names, written)?.name ?? written;
    const notice = { month: assessment.month, asOf: submissions.issue.signedOn };
    const { entered, missing } = lettersElsewhere(matters, records, { month, notice, nameOf });
    const details = { month: monthName(month), matters: missing.map(matterText) };
    if (missing.length > 0) report({ code: "SUP-012", place: { file: supervisionFile(data) }, details });
    return [...letters, ...entered];
  }
  if (!previous?.byFiles) return [];
  const { byFiles } = previous;
  const letters = numberedLetters(catalogue.agency, {
    issue: byFiles.submissions.issue,
    assessment: byFiles.assessment,
  });
  return lettersUnderNames(letters, catalogue);
};
