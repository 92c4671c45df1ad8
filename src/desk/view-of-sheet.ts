import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { messageOf, remedyOf, severityOf } from "../diagnostics/diagnostic.ts";
import type { SentRow } from "../run/desk/sheet-as-sent.ts";
import { sheetTable } from "./sheet-table.ts";

/** A sheet with its problems marked; the one that is looked at (`chosen`) stands out. `all` are those of its file. */
export const viewOfSheet = (rows: readonly SentRow[], chosen: Diagnostic, all: readonly Diagnostic[]) => {
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
    remedy: remedyOf(chosen),
    ...sheetTable(rows, place, { ofCell }),
  };
};
