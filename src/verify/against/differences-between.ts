import type { SaidText } from "../said-text.ts";
import { type TextDifference, textDifferences } from "./text-differences.ts";

/** What a document says otherwise than another: in its text, its tables and its 版记, in this order. */
export const differencesBetween = (here: SaidText, there: SaidText): readonly TextDifference[] => [
  ...textDifferences(here.text, there.text),
  ...textDifferences(here.tables, there.tables),
  ...textDifferences(here.imprint, there.imprint),
];
