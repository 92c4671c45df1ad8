import { nearestOf } from "../../diagnostics/edit-distance.ts";
import type { SaidText } from "../said-text.ts";
import { type TextDifference, textDifferences } from "./text-differences.ts";

/**
 * 替代文字 that say otherwise than the nearest of the other document's. One that the other has nothing like is no difference:
 * not every program takes them along.
 */
const alternativeDifferences = (
  here: readonly string[] = [],
  there: readonly string[] = [],
): readonly TextDifference[] => {
  const open = there.filter((each) => !here.includes(each));
  return here.flatMap((text) => {
    const nearest = there.includes(text) ? undefined : nearestOf(text, open);
    return nearest === undefined ? [] : [{ place: "图的替代文字", here: text, there: nearest }];
  });
};

/** What a document says otherwise than another: in its text, its tables, its 版记 and its 替代文字, in this order. */
export const differencesBetween = (here: SaidText, there: SaidText): readonly TextDifference[] => [
  ...textDifferences(here.text, there.text),
  ...textDifferences(here.tables, there.tables),
  ...textDifferences(here.imprint, there.imprint),
  ...alternativeDifferences(here.alternatives, there.alternatives),
];
