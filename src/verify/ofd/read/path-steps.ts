/** The steps of a path by number, as those of a PDF are told (outline-box.ts): to, line, curve, quadratic curve, close. */
const steps: Readonly<
  Record<string, { readonly number: number; readonly taken: number; readonly kept: number }>
> = {
  S: { number: 0, taken: 2, kept: 2 },
  M: { number: 0, taken: 2, kept: 2 },
  L: { number: 1, taken: 2, kept: 2 },
  B: { number: 2, taken: 6, kept: 6 },
  Q: { number: 3, taken: 4, kept: 4 },
  // An arc ends in its last two numbers; nothing that is measured is round.
  A: { number: 1, taken: 7, kept: 2 },
  C: { number: 4, taken: 0, kept: 0 },
};

/** A path of OFD (AbbreviatedData, GB/T 33190-2016 9.3.2) as the steps that paths of a PDF are read by; ends at what is no step. */
export const pathSteps = (data: string): readonly number[] => {
  const words = data
    .trim()
    .split(/[\s,]+/u)
    .values();
  const path: number[] = [];
  for (const word of words) {
    const step = steps[word];
    if (!step) break;
    const values = Array.from({ length: step.taken }, () => Number(words.next().value));
    if (!values.every(Number.isFinite)) break;
    path.push(step.number, ...values.slice(values.length - step.kept));
  }
  return path;
};
