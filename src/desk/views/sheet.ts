import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { messageOf, remedyOf, severityOf } from "../../diagnostics/diagnostic.ts";
import type { EarlierRow } from "../../run/desk/earlier-row.ts";
import type { SentRow } from "../../run/desk/sheet-as-sent.ts";
import { inPageWords } from "../page-words.ts";
import { sheetTable } from "./sheet-table.ts";

/** A sheet as it was sent, its problems, and what the unit said a month before in the row that is looked at. */
interface SheetShown {
  readonly rows: readonly SentRow[];
  readonly all: readonly Diagnostic[];
  readonly earlier?: EarlierRow | undefined;
}

/** A sheet with its problems marked; the one that is looked at (`chosen`) stands out. `all` are those of its file. */
export const viewOfSheet = (chosen: Diagnostic, { rows, all, earlier }: SheetShown) => {
  const { place } = chosen;
  const ofSheet = all.filter((each) => each.place.sheet === place.sheet);
  const ofCell = (name: string) => {
    const found = ofSheet.filter((each) => each.place.cell === name);
    const isError = found.some((each) => severityOf(each) === "error");
    return {
      classes: found.length > 0 ? [isError ? "marked-error" : "marked-warning"] : [],
      said: found.map(messageOf).join("；"),
    };
  };
  return {
    file: place.file,
    sheet: place.sheet ?? null,
    cell: place.cell ?? null,
    line: place.cell === undefined && place.at ? place.at.line : null,
    kind: severityOf(chosen),
    word: severityOf(chosen) === "error" ? "错误" : "提醒",
    code: chosen.code,
    message: messageOf(chosen),
    remedy: inPageWords(remedyOf(chosen)),
    earlierMonth: earlier?.month ?? null,
    ...sheetTable(rows, place, { ofCell, earlier }),
  };
};
