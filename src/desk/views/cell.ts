import type { Place } from "../../model/place.ts";
import type { EarlierRow } from "../../run/desk/earlier-row.ts";
import type { ReadFigure } from "../../run/desk/notice-text.ts";
import type { SentRow } from "../../run/desk/sheet-as-sent.ts";
import { placeId } from "./place-id.ts";
import { rowOf, sheetTable } from "./sheet-table.ts";

/** The address of the text of a month's 通报, or of a place in it. */
const textAddress = (month: string, place?: string): string =>
  `/${month}/text${place === undefined ? "" : `#${place}`}`;

/** The address of a cell as it was sent. */
export const cellAddress = (month: string, place: Place): string => `/${month}/cell/${placeId(place)}`;

/** What is said of a sheet beside its own text. */
interface CellShown {
  readonly month: string;
  readonly read: readonly ReadFigure[];
  readonly earlier: EarlierRow | undefined;
}

/** A sheet as it was sent with a cell that the 通报 rests on, and back from every row to where it is printed. */
export const viewOfCell = (rows: readonly SentRow[], place: Place, { month, read, earlier }: CellShown) => {
  const ofSheet = read.filter((each) => each.place.file === place.file && each.place.sheet === place.sheet);
  const ofCell = (name: string) => {
    const isRead = ofSheet.some((each) => each.place.cell === name);
    return { classes: isRead ? ["marked-read"] : [], said: "" };
  };
  const places = ({ printedAt }: ReadFigure) =>
    printedAt.map((at, index) => ({ href: textAddress(month, at), text: String(index + 1) }));
  const ofRow = (number: number) =>
    ofSheet
      .filter((each) => rowOf(each.place) === number && each.printedAt.length > 0)
      .map((each) => ({ name: each.name, value: each.value, places: places(each) }));
  return {
    file: place.file,
    sheet: place.sheet ?? null,
    cell: place.cell ?? null,
    line: place.cell === undefined && place.at ? place.at.line : null,
    back: textAddress(month),
    earlierMonth: earlier?.month ?? null,
    figures: ofSheet
      .filter((each) => placeId(each.place) === placeId(place))
      .map((each) => ({ name: each.name, value: each.value, rule: each.rule, places: places(each) })),
    ...sheetTable(rows, place, { ofCell, ofRow, earlier }),
  };
};
