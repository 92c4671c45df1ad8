import type { Report } from "../../diagnostics/diagnostic.ts";
import { compare, one, percentage } from "../../model/rational.ts";
import type { DoubtContext } from "./doubt-context.ts";
import { placeOfText } from "./doubt-context.ts";
import { bareText, likeness, numbersIn } from "./text/text-likeness.ts";

/**
 * PLA-005: a text that repeats last month's. Texts in which only the numbers moved on are no repetition, and what
 * was finished last month may be said again in the same words.
 */
export const reportStaleTexts = ({ entries, thresholds }: DoubtContext, report: Report): void => {
  for (const { unit, assessed, entry, previous } of entries) {
    if (!previous || (previous.selfGrade === "已完成" && entry.selfGrade === "已完成")) continue;
    const [now, before] = [bareText(entry.text), bareText(previous.text)];
    if (now === "" || numbersIn(entry.text).join(" ") !== numbersIn(previous.text).join(" ")) continue;
    const alike = likeness(now, before);
    if (compare(alike, thresholds.similarity) < 0) continue;
    // Rounded up it would say that nothing differs.
    const percent = compare(alike, one) < 0 ? String(Math.min(99, Number(percentage(alike, 0)))) : "100";
    const details = { task: assessed.task.number, unit, percent, identical: entry.text === previous.text };
    report({ code: "PLA-005", place: placeOfText(entry), details });
  }
};
