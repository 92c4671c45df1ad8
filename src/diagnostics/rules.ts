import { adjustmentRules } from "./rules/adjustment.ts";
import { assessmentRules } from "./rules/assessment.ts";
import { correctionRules } from "./rules/correction.ts";
import { catalogueRules } from "./rules/catalogue.ts";
import { dispatchRules } from "./rules/dispatch.ts";
import { confirmationRules } from "./rules/confirmation.ts";
import { distributionRules } from "./rules/distribution.ts";
import { documentRules } from "./rules/document.ts";
import { issuedRules } from "./rules/issued.ts";
import { importRules } from "./rules/import.ts";
import { monthRules } from "./rules/month.ts";
import { officesRules } from "./rules/offices.ts";
import { plausibilityRules } from "./rules/plausibility.ts";
import { runRules } from "./rules/run.ts";
import { slipRules } from "./rules/slip.ts";
import { spreadsheetRules } from "./rules/spreadsheet.ts";
import { supervisionRules } from "./rules/supervision.ts";
import { submissionRules } from "./rules/submission.ts";
import { tableRules } from "./rules/table.ts";
import { templateRules } from "./rules/template.ts";
import { textRules } from "./rules/text.ts";
import { verifyRules } from "./rules/verify.ts";

/** Every problem that Tongbao can report; a code is never reused. */
export const rules = {
  ...textRules,
  ...tableRules,
  ...spreadsheetRules,
  ...catalogueRules,
  ...adjustmentRules,
  ...importRules,
  ...submissionRules,
  ...monthRules,
  ...confirmationRules,
  ...distributionRules,
  ...runRules,
  ...officesRules,
  ...dispatchRules,
  ...supervisionRules,
  ...issuedRules,
  ...correctionRules,
  ...slipRules,
  ...assessmentRules,
  ...plausibilityRules,
  ...templateRules,
  ...documentRules,
  ...verifyRules,
} as const;
