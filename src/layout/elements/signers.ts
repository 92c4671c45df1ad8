import { grid } from "../standard.ts";
import { signers as rules } from "../standard-forms.ts";
import { cellsOf } from "../text/cell-width.ts";

/** Where 签发人 stand beside 发文字号; places in cells from the left edge of 版心. */
interface PlacedSigners {
  /** Of the label, which stands in the first line only. */
  readonly label: number;
  /** Of the first and the second name of every line. */
  readonly columns: readonly number[];
  /** The names, line by line. */
  readonly lines: readonly (readonly string[])[];
}

/**
 * 签发人 (7.2.6): one character in from the right, two to a line in the order of their agencies, names under names; the
 * last line is the one of 发文字号.
 */
export const placeSigners = (names: readonly string[]): PlacedSigners => {
  const width = Math.max(...names.map(cellsOf));
  const perLine = Math.min(names.length, rules.perLine);
  const first = grid.cells - rules.rightIndent - perLine * width - (perLine - 1) * rules.between;
  return {
    label: first - cellsOf(rules.label),
    columns: Array.from({ length: perLine }, (_, column) => first + column * (width + rules.between)),
    lines: Array.from({ length: Math.ceil(names.length / perLine) }, (_, line) =>
      names.slice(line * perLine, (line + 1) * perLine),
    ),
  };
};
