/* The bench's figures as tables of Markdown. */

const figure = (value, digits) => (Number.isFinite(value) ? value.toFixed(digits) : "–");

const table = (heads, rows) =>
  [heads, heads.map((_, index) => (index === 0 ? "---" : "--:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

/** A figure in multiples of Typst's; empty for Typst itself and where it was not measured. */
const ratio = (value, basis) => (basis === undefined || value === basis ? "" : figure(value / basis, 2));

/**
 * Ours and the others, with their ratios to Typst.
 * @param {readonly { name: string, title: string, wall: number, cpu: number, memory: number, least: number, most: number }[]} rows
 */
export const peersTable = (rows) => {
  const typst = rows.find(({ name }) => name === "typst");
  const heads = ["", "wall, s", "least–most", "processor, s", "memory, MB"];
  const ratios = typst ? ["wall ÷ Typst", "processor ÷ Typst", "memory ÷ Typst"] : [];
  return table(
    [...heads, ...ratios],
    rows.map(({ title, wall, cpu, memory, least, most }) => [
      title,
      figure(wall, 2),
      `${figure(least, 2)}–${figure(most, 2)}`,
      figure(cpu, 2),
      figure(memory, 0),
      ...(typst ? [ratio(wall, typst.wall), ratio(cpu, typst.cpu), ratio(memory, typst.memory)] : []),
    ]),
  );
};

/** Time and memory by size; `by` says of what. What is close to linear has the same time for each paper. */
export const growthTable = (by, rows) => {
  const largest = rows.at(-1);
  const heads = ["papers", "`check`, s", "MB", "`generate`, s", "processor, s", "MB", "ms a paper"];
  return [
    table(
      [by, ...heads],
      rows.map(({ size, papers, checked, printed }) => [
        size,
        papers,
        figure(checked.wall, 1),
        figure(checked.memory, 0),
        figure(printed.wall, 1),
        figure(printed.cpu, 1),
        figure(printed.memory, 0),
        figure((1000 * printed.wall) / papers, 0),
      ]),
    ),
    ...(largest
      ? ["", `Largest case: ${largest.size} ${by}, ${largest.papers} papers in both formats.`]
      : []),
  ].join("\n");
};
