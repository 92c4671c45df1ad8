import type { Report } from "../../diagnostics/diagnostic.ts";
import type { DoubtContext } from "./doubt-context.ts";
import { textsOf } from "./doubt-context.ts";
import { around } from "./text/quotation.ts";

/** Marks of which only one can be meant: ，。 or 12--15; ！！ belongs together, and ？。 is a lost character (PLA-017). */
const repeated =
  /(?<![？！])(?:[，、；：。][，、；：。？！]+|！+[，、；：。]+)|(?<=[\d\p{Script=Han}])-{2,}(?=[\d\p{Script=Han}])|(?<=[\d\p{Script=Han}])\.{2}(?!\.)/gu;

/** PLA-026: marks one behind the other that the unit has to choose from; one typed twice is read as one. */
export const reportRepeatedMarks = ({ entries }: DoubtContext, report: Report): void => {
  for (const { entry } of entries) {
    for (const [column, text, place] of textsOf(entry)) {
      const found = [...text.matchAll(repeated)];
      const [first] = found;
      if (first === undefined) continue;
      const details = {
        task: entry.task,
        column,
        around: around(text, first.index, first[0].length),
        count: found.length,
      };
      report({ code: "PLA-026", place, details });
    }
  }
};
