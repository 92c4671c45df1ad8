import type { Place } from "../../model/place.ts";
import { cellName, cellPosition } from "../../model/place.ts";
import type { EarlierRow } from "../../run/desk/earlier-row.ts";
import type { SentRow } from "../../run/desk/sheet-as-sent.ts";

/** What was read in a row, and the places where it is printed. */
interface PrintedFigure {
  readonly name: string;
  readonly value: string;
  readonly places: readonly { readonly href: string; readonly text: string }[];
}

/** What is said of a cell or of a row beside what the unit wrote there. */
interface SheetMarks {
  /** The classes of a cell and what is said below its text. */
  readonly ofCell: (name: string) => { readonly classes: readonly string[]; readonly said: string };
  /** Where what was read in a row is printed; absent where the table does not tell. */
  readonly ofRow?: (number: number) => readonly PrintedFigure[];
  /** What the unit said a month before in the row that is looked at; absent where there is nothing to show. */
  readonly earlier?: EarlierRow | undefined;
}

/** Rows shown before and after the one that is looked at, where there are more. */
const around = 100;

const lettersOf = (field: number): string => cellName(1, field).slice(0, -1);

/** The row of a sheet that a place is in. */
export const rowOf = ({ cell, at }: Place): number | undefined =>
  cell === undefined ? at?.line : cellPosition(cell)?.row;

/** The rows to show: all of a usual sheet, of a long one those around a row, with its header. */
const window = (rows: readonly SentRow[], wanted: number | undefined): readonly SentRow[] => {
  if (rows.length <= 2 * around) return rows;
  const at = Math.max(
    0,
    rows.findIndex(({ number }) => number === wanted),
  );
  return rows.filter((_, index) => index === 0 || Math.abs(index - at) <= around);
};

/** A sheet as it was sent, with its marks; the cell of `place` stands out. */
export const sheetTable = (
  rows: readonly SentRow[],
  place: Place,
  { ofCell, ofRow, earlier }: SheetMarks,
) => {
  const shown = window(rows, rowOf(place));
  // Programs leave empty columns behind the last one.
  const width = Math.max(
    0,
    ...shown.map(
      ({ cells }) =>
        cells.findLastIndex(({ text, name }) => text !== "" || ofCell(name).classes.length > 0) + 1,
    ),
  );
  const cellView = (name: string, text: string) => {
    const { classes, said } = ofCell(name);
    const isChosen = name !== "" && name === place.cell;
    return { text, name, marks: [...classes, ...(isChosen ? ["looked-at"] : [])].join(" "), isChosen, said };
  };
  const below = earlier && {
    month: earlier.month,
    texts: Array.from({ length: width }, (_, index) => earlier.texts.get(index + 1) ?? ""),
  };
  const wanted = rowOf(place);
  return {
    letters: Array.from({ length: width }, (_, index) => lettersOf(index + 1)),
    tellsPrinted: ofRow !== undefined,
    rows: shown.map(({ number, cells }) => ({
      number,
      cells: cells.slice(0, width).map(({ name, text }) => cellView(name, text)),
      printed: ofRow?.(number) ?? [],
      earlier: number === wanted ? (below ?? null) : null,
    })),
    leftOut: rows.length - shown.length,
  };
};
