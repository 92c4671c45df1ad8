/** Characters that a terminal draws two columns wide: 汉字, CJK marks, full-width forms (Unicode UAX 11, W and F). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** How many columns of a terminal a text takes. */
export const terminalWidth = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);

/** A column by its heading; figures stand at its right, words at its left. */
interface TerminalColumn {
  readonly head: string;
  readonly align?: "left" | "right";
}

const gap = "  ";

/** A table as lines of text, aligned by what a terminal draws; no line ends in spaces. */
export const terminalTable = (
  columns: readonly TerminalColumn[],
  rows: readonly (readonly string[])[],
): readonly string[] => {
  const lines = [columns.map(({ head }) => head), ...rows];
  const widths = columns.map((_, index) =>
    Math.max(...lines.map((cells) => terminalWidth(cells[index] ?? ""))),
  );
  return lines.map((cells) =>
    columns
      .map(({ align }, index) => {
        const text = cells[index] ?? "";
        const room = " ".repeat((widths[index] ?? 0) - terminalWidth(text));
        return align === "right" ? room + text : text + room;
      })
      .join(gap)
      .trimEnd(),
  );
};
