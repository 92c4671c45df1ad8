/** Widths that differ by less than this many characters count as equal. */
const same = 0.5;

/** 梯形 (ever wider or ever narrower) or 菱形 (wider, then narrower); 沙漏形 and 长方形 of three or more are neither. */
const isEvenShape = (widths: readonly number[]): boolean => {
  const steps = widths.slice(1).map((width, index) => {
    const step = width - (widths[index] ?? width);
    return Math.abs(step) < same ? 0 : Math.sign(step);
  });
  if (widths.length > 2 && steps.every((step) => step === 0)) return false;
  const moving = steps.filter((step) => step !== 0);
  const turn = moving.findIndex((step, index) => index > 0 && step !== moving[index - 1]);
  return turn === -1 || (moving[0] === 1 && moving.slice(turn).every((step) => step === -1));
};

/** What is wrong with the lines of a title (7.3.1); `widths` in characters of its own size. */
export const titleFaults = (lines: readonly string[], widths: readonly number[]): readonly string[] => [
  ...(isEvenShape(widths)
    ? []
    : [`各行 ${widths.map((width) => Math.round(width)).join("、")} 字，不成梯形或菱形`]),
  ...lines
    .slice(1)
    .flatMap((line) =>
      /^[的和及与、》”’）]/u.test(line) ? [`“${line}”一行不应以“${line.slice(0, 1)}”开头`] : [],
    ),
  ...lines
    .slice(0, -1)
    .flatMap((line) => (/[《“‘（]$/u.test(line) ? [`“${line}”一行不应以“${line.slice(-1)}”结尾`] : [])),
  ...(/[。；，]$/u.test(lines.at(-1) ?? "") ? ["标题末尾不用标点"] : []),
];
