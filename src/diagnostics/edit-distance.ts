/** How many characters must be put in, left out or replaced to turn `a` into `b` (Levenshtein). */
export const editDistance = (a: string, b: string): number => {
  const target = [...b];
  let row = [0, ...target.map((_, index) => index + 1)];
  for (const [line, character] of [...a].entries()) {
    const next = [line + 1];
    for (const [index, other] of target.entries()) {
      const replaced = (row[index] ?? 0) + (character === other ? 0 : 1);
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

/**
 * The candidate nearest to `written`, of equally near ones the longest, which shares most with it, of those the first;
 * undefined when all differ by more than half.
 */
export const nearestOf = (written: string, candidates: Iterable<string>): string | undefined => {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  let bestLength = 0;
  for (const candidate of candidates) {
    const distance = editDistance(written, candidate);
    const { length } = [...candidate];
    const nearer = distance < bestDistance || (distance === bestDistance && length > bestLength);
    if (nearer && distance * 2 <= Math.max([...written].length, length)) {
      best = candidate;
      bestDistance = distance;
      bestLength = length;
    }
  }
  return best;
};
