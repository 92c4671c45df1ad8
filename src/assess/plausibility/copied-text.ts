import type { Report } from "../../diagnostics/diagnostic.ts";
import type { DoubtContext, ReportedEntry } from "./doubt-context.ts";
import { isNamedLead, placeOfText } from "./doubt-context.ts";
import { bareText } from "./text/text-likeness.ts";

/** A text of fewer characters may come to anybody's mind. */
const ownWords = 12;

/** PLA-012: units that report the same task in the same words. Leads may well have agreed on them. */
export const reportCopiedTexts = ({ entries }: DoubtContext, report: Report): void => {
  const groups = new Map<string, ReportedEntry[]>();
  for (const each of entries) {
    const text = bareText(each.entry.text);
    if ([...text].length < ownWords) continue;
    const key = `${each.assessed.task.number} ${text}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  for (const alike of groups.values()) {
    const [first, ...others] = alike;
    const last = others.at(-1);
    if (!first || !last || alike.every(isNamedLead)) continue;
    const details = {
      task: first.assessed.task.number,
      unit: last.unit,
      others: alike.slice(0, -1).map(({ unit }) => unit),
    };
    report({ code: "PLA-012", place: placeOfText(last.entry), details });
  }
};
