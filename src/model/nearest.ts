/** The number of characters to put in, take out or exchange to make `b` of `a`. */
export const editDistance = (a: string, b: string): number => {
  const from = [...a];
  const to = [...b];
  let previous = to.map((_, index) => index + 1);
  previous.unshift(0);
  for (const [row, character] of from.entries()) {
    const current = [row + 1];
    for (const [column, other] of to.entries()) {
      const exchanged = (previous[column] ?? 0) + (character === other ? 0 : 1);
      current.push(Math.min(exchanged, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
};

/**
 * The names closest to a mistyped one, at most `count`, nearest first, only as far off as half its length.
 * They are offered in messages and never used in place of what was written.
 */
export const nearestNames = (name: string, known: readonly string[], count = 3): readonly string[] =>
  known
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .filter(({ distance }) => distance <= Math.max(1, Math.floor([...name].length / 2)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ candidate }) => candidate);
