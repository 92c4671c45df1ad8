/** Passages that one text has in the place of another's; either may be empty. */
interface Change {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** How long the longest common sequence is from each pair of places on. */
const commonLengths = (a: readonly string[], b: readonly string[]): readonly Uint16Array[] => {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, next] = [lengths[i], lengths[i + 1]];
    if (!row || !next) continue;
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
};

const changesBetween = (a: readonly string[], b: readonly string[]): readonly Change[] => {
  const lengths = commonLengths(a, b);
  const changes: { before: string[]; after: string[] }[] = [];
  let [i, j, isOpen] = [0, 0, false];
  const open = (): { before: string[]; after: string[] } => {
    const last = changes.at(-1);
    if (isOpen && last) return last;
    const change = { before: [], after: [] };
    changes.push(change);
    isOpen = true;
    return change;
  };
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      [i, j, isOpen] = [i + 1, j + 1, false];
    } else if (left !== undefined && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? -1)) {
      open().before.push(left);
      i += 1;
    } else {
      if (right !== undefined) open().after.push(right);
      j += 1;
    }
  }
  return changes;
};

const changeText = ({ before, after }: Change): string => {
  const [old, now] = [before.join(""), after.join("")];
  if (old === "") return `加上“${now}”`;
  return now === "" ? `删去“${old}”` : `“${old}”改为“${now}”`;
};

/** What the second text says otherwise than the first, in its order; none where both say the same. */
export const differingPassages = (before: readonly string[], after: readonly string[]): readonly string[] =>
  changesBetween(before, after).map(changeText);
