import { lettersDue } from "../../assess/letters-due.ts";
import { gradesOf } from "../../model/grade.ts";
import type { NamedDocument } from "../../model/papers/named-document.ts";
import { documentTexts } from "../../model/text/document-text.ts";
import { documentsOf } from "../papers/papers.ts";
import type { SaidChange } from "./said-changes.ts";
import { saidChanges } from "./said-changes.ts";
import type { CheckedView, MonthView } from "./view-month.ts";

/** A count of tasks that is another one now. */
interface ChangedCount {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** What a change of the month's files makes of its papers, before any of them is printed. */
export interface Effect {
  readonly counts: readonly ChangedCount[];
  /** What the 通报 says otherwise. */
  readonly notice: readonly SaidChange[];
  /** The units whose 摘编 says something else. */
  readonly units: readonly string[];
}

const countsOf = ({ assessment, catalogue }: CheckedView): readonly (readonly [string, number])[] => {
  const { month, statistics } = assessment;
  const { counts, unreported } = statistics.tasks;
  return [
    ...gradesOf(month).map((grade) => [grade as string, counts[grade]] as const),
    ["未报送", unreported],
    ["应发督办函", lettersDue(assessment, catalogue.agency.letterMonths).length],
  ];
};

const noticeOf = (documents: readonly NamedDocument[]) => documentsOf(documents, "通报")[0]?.document;

const wordsByUnit = (documents: readonly NamedDocument[]): ReadonlyMap<string, string> =>
  new Map(
    documentsOf(documents, "摘编").map(({ unit = "", document }) => [
      unit,
      documentTexts(document).join("\n"),
    ]),
  );

/** Compares what a month's papers say before and after a change of its files; undefined where one of the two cannot be drawn. */
export const effectOf = (before: MonthView, after: MonthView): Effect | undefined => {
  const [was, is] = [before.checked, after.checked];
  const [earlier, notice] = [noticeOf(was?.documents ?? []), noticeOf(is?.documents ?? [])];
  if (!was || !is || !earlier || !notice) return undefined;
  const counts = new Map(countsOf(was));
  const words = wordsByUnit(was.documents);
  return {
    counts: countsOf(is).flatMap(([name, count]) => {
      const earlierCount = counts.get(name) ?? 0;
      return earlierCount === count ? [] : [{ name, before: earlierCount, after: count }];
    }),
    notice: saidChanges(earlier, notice),
    units: [...wordsByUnit(is.documents)].flatMap(([unit, text]) => (words.get(unit) === text ? [] : [unit])),
  };
};
