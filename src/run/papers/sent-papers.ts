import { taskHolders } from "../../model/changes/task-holders.ts";
import { hasReported } from "../../model/grade.ts";
import type { Archiving } from "../print/archive-former.ts";
import type { MonthFacts } from "./paper.ts";
import type { PaperKind } from "./papers.ts";
import { papersOf } from "./papers.ts";

const slipKinds: ReadonlySet<string> = new Set(papersOf("slips").map(({ kind }) => kind));
const letterKind: PaperKind = "督办函";

/**
 * What of a month's papers stays once it was printed: the slips and letters that a unit may have got. A slip to a unit
 * whose report counts by now is answered. Letters go out with the 通报, slips on the day they are written.
 */
export const sentPapers = ({ assessment }: Pick<MonthFacts, "assessment">): Archiving => {
  const reported = new Set(
    taskHolders(assessment).flatMap(({ unit, state }) => (hasReported(state) ? unit.name : [])),
  );
  return {
    standingOf: ({ kind, unit = "" }) => {
      if (kind === letterKind) return "存档";
      if (!slipKinds.has(kind)) return undefined;
      return reported.has(unit) ? "已重报" : "存档";
    },
    goesOutByItself: (kind) => slipKinds.has(kind),
  };
};
