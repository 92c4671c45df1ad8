import type { Place, Position } from "../../model/place.ts";
import { cellPosition } from "../../model/place.ts";
import { readSubmissionSheet } from "../../read/submission/sheet.ts";
import type { SheetRow } from "../../read/table/sheet.ts";
import type { World } from "../../world.ts";

/** A row of a sheet as its unit sent it. */
export interface SentRow {
  /** Its number in the file, from 1. */
  readonly number: number;
  readonly cells: readonly {
    readonly name: string;
    readonly text: string;
    /** Where it begins in a file that is text. */
    readonly at?: Position | undefined;
  }[];
}

const sentRow = ({ cells, place }: SheetRow): SentRow => ({
  number: cellPosition(cells[0]?.place.cell ?? place.cell ?? "")?.row ?? place.at?.line ?? 0,
  cells: cells.map((cell) => ({ name: cell.place.cell ?? "", text: cell.text, at: cell.place.at })),
});

/**
 * The table of a file, with the rows that could not be read as they stand; undefined where it has none. `path` is one that a
 * problem of the month names.
 */
export const sheetAsSent = async (world: World, path: string): Promise<readonly SentRow[] | undefined> => {
  const file = await world.readFile(path);
  const sheet = file && readSubmissionSheet(file, () => undefined);
  return (
    sheet &&
    [...sheet.rows, ...(sheet.broken ?? [])].map(sentRow).toSorted((one, other) => one.number - other.number)
  );
};

const isBehind = (one: Position, other: Position): boolean =>
  one.line > other.line || (one.line === other.line && one.column > other.column);

/** A place with the cell that it lies in, where all that is known of it is where it stands in the file's text. */
export const withCell = (rows: readonly SentRow[], place: Place): Place => {
  const { at, cell } = place;
  if (cell !== undefined || !at) return place;
  const name = rows.flatMap(({ cells }) => cells).findLast((each) => each.at && !isBehind(each.at, at))?.name;
  return name === undefined || name === "" ? place : { ...place, cell: name };
};
