import { cellPosition } from "../../model/place.ts";
import { readSubmissionSheet } from "../../read/submission/sheet.ts";
import type { World } from "../../world.ts";

/** A row of a sheet as its unit sent it. */
export interface SentRow {
  /** Its number in the file, from 1. */
  readonly number: number;
  readonly cells: readonly { readonly name: string; readonly text: string }[];
}

/** The table of a file; undefined where it has none that can be read. `path` is one that a problem of the month names. */
export const sheetAsSent = async (world: World, path: string): Promise<readonly SentRow[] | undefined> => {
  const file = await world.readFile(path);
  const sheet = file && readSubmissionSheet(file, () => undefined);
  return sheet?.rows.map(({ cells, place }) => ({
    number: cellPosition(cells[0]?.place.cell ?? place.cell ?? "")?.row ?? place.at?.line ?? 0,
    cells: cells.map((cell) => ({ name: cell.place.cell ?? "", text: cell.text })),
  }));
};
