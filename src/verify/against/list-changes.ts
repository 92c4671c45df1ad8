/** A stretch of one list in the place of a stretch of another. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

/** More pairs than this are not compared one with another: texts so different have nothing in common. */
const mostPairs = 16_000_000;

/** How long the longest common sequence is from each pair of places on. */
const commonLengths = (a: readonly string[], b: readonly string[]): readonly Uint32Array[] => {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, next] = [lengths[i], lengths[i + 1]];
    if (!row || !next) continue;
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
};

/** The changes inside two lists that neither begin nor end alike. */
const innerChanges = (a: readonly string[], b: readonly string[]): readonly Change[] => {
  if (a.length === 0 || b.length === 0 || a.length * b.length > mostPairs) {
    return [{ from: 0, to: a.length, otherFrom: 0, otherTo: b.length }];
  }
  const lengths = commonLengths(a, b);
  const changes: { from: number; to: number; otherFrom: number; otherTo: number }[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      [i, j] = [i + 1, j + 1];
      continue;
    }
    const open = changes.at(-1);
    const change = open?.to === i && open.otherTo === j ? open : { from: i, to: i, otherFrom: j, otherTo: j };
    if (change !== open) changes.push(change);
    const skips = j >= b.length || (i < a.length && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0));
    if (skips) i += 1;
    else j += 1;
    [change.to, change.otherTo] = [i, j];
  }
  return changes;
};

/** The changes between two lists, in order. */
export const changesBetween = (a: readonly string[], b: readonly string[]): readonly Change[] => {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  if (start === a.length && start === b.length) return [];
  return innerChanges(a.slice(start, a.length - end), b.slice(start, b.length - end)).map((change) => ({
    from: change.from + start,
    to: change.to + start,
    otherFrom: change.otherFrom + start,
    otherTo: change.otherTo + start,
  }));
};
