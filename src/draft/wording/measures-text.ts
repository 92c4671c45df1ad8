import type { TaskAssessment } from "../../model/assessment.ts";
import type { LeadReport } from "../../model/lead-report.ts";
import type { Phrases } from "../phrases.ts";
import { blamed } from "./lead-text.ts";
import { quoted } from "./state-text.ts";
import { clause, firstStatement, sentence } from "./wording.ts";

/** How many characters of a unit's measures stand in the text; what is longer ends with the last statement that fits. */
const longestMeasures = 200;

/** 下步措施： and the like at the head of measures that are told as such. */
const label = /^下一?步(?:工作)?(?:措施|打算|计划|安排)?(?:是?[：，]|是|将)/u;

/** Measures of several sentences as one, so that nobody doubts where the unit's own words end. */
const asOneClause = (text: string): string => {
  const statements = text
    .split(/[。；\n]/u)
    .map((each) => clause(each.trim()).replace(label, ""))
    .filter((each) => each !== "");
  let told = firstStatement(statements[0] ?? "");
  for (const each of statements.slice(1)) {
    if (Array.from(told).length + Array.from(each).length >= longestMeasures) break;
    told = `${told}；${each}`;
  }
  return told;
};

/** The leads whose measures are told: those that answer for the task; none where somebody else is to act. */
const speaking = (assessed: TaskAssessment): readonly LeadReport[] =>
  assessed.verdict?.owedBy === undefined ? quoted(assessed) : [];

/** 下步措施 of a lagging task as its leads put them, a sentence each; empty where they put nothing forward. */
export const measuresText = (say: Phrases, assessed: TaskAssessment): string =>
  speaking(assessed)
    .map(({ unit, entry }) => ({ unit, measures: asOneClause(entry?.nextStep ?? "") }))
    .filter(({ measures }) => measures !== "")
    .map(({ unit, measures }) =>
      // The one lead that the item names already is not named again, unless the bureau was named since.
      sentence(
        say.措施({
          单位: unit === blamed(assessed) && assessed.basis !== "核定" ? "" : unit,
          措施: measures,
        }),
      ),
    )
    .join("");
