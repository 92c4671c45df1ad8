import { changesBetween } from "./list-changes.ts";

const changeText = (old: string, now: string): string => {
  if (old === "") return `加上“${now}”`;
  return now === "" ? `删去“${old}”` : `“${old}”改为“${now}”`;
};

/** What the second text says otherwise than the first, in its order; none where both say the same. */
export const differingPassages = (before: readonly string[], after: readonly string[]): readonly string[] =>
  changesBetween(before, after).map(({ from, to, otherFrom, otherTo }) =>
    changeText(before.slice(from, to).join(""), after.slice(otherFrom, otherTo).join("")),
  );
