import type { ClassifiedLine, ItemLine } from "./classify.ts";

/** The doubtful items of a document that have a neighbour by number: 1.1 before 1.2 or 2.1, 1 建成 before 2 推进. */
const neighbours = (items: readonly ItemLine[]): ReadonlySet<ItemLine> => {
  const settled = new Set<ItemLine>();
  const decimals = items.filter(({ level }) => level === "decimal");
  for (const [index, each] of decimals.entries()) {
    const next = decimals[index + 1];
    if (!next) continue;
    const inOrder =
      (next.major === each.major && next.number === each.number + 1) ||
      (next.number === 1 && next.major === (each.major ?? 0) + 1);
    const begun = settled.has(each) || each.number === 1;
    if (inOrder && begun) settled.add(each).add(next);
  }
  const bare = items.filter(
    ({ level, doubtful, content }) => level === "number" && doubtful && !/^\d/u.test(content),
  );
  for (const [index, each] of bare.entries()) {
    const next = bare[index + 1];
    if (next?.number === each.number + 1 && (settled.has(each) || each.number === 1))
      settled.add(each).add(next);
  }
  return settled;
};

/** Decides which lines are items that may be figures as well: those that belong to a row of numbers. */
export const settleDoubts = (lines: readonly ClassifiedLine[]): readonly ClassifiedLine[] => {
  const items = lines.filter((line) => line.kind === "item");
  const settled = neighbours(items);
  return lines.map((line) => {
    if (line.kind !== "item" || !line.doubtful) return line;
    if (settled.has(line)) return { ...line, doubtful: false };
    // A figure such as 2.5 that no row of such numbers holds may still be item 2 whose text begins with 5.
    if (line.level !== "decimal") return line;
    if (line.mark.includes("-")) return { text: line.text, at: line.at, kind: "plain" };
    return {
      ...line,
      level: "number",
      number: line.major ?? 0,
      mark: String(line.major ?? 0),
      prefix: `${line.major ?? 0}.`,
      content: `${line.number}${line.content}`,
    };
  });
};
