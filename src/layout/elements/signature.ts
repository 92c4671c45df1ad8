import { chineseDate } from "../../model/calendar-date.ts";
import type { Signature } from "../../model/document.ts";
import { grid, practice, signature as rules } from "../standard.ts";
import { cellsOf } from "../text/cell-width.ts";
import { breakTitle } from "./title-lines.ts";

/**
 * A line of 署名 or 成文日期. `x` is where it begins, or where its middle is, in cells from the left edge of 版心: places
 * that stay right when a face is wider or narrower than ours.
 */
export interface SignatureLine {
  readonly type: "agency" | "date";
  readonly text: string;
  readonly anchor: "left" | "middle";
  readonly x: number;
}

const { cells } = grid;
const { sealed, unsealed } = rules;

/** A name that no line can hold stands on several, each placed like one. */
const nameLines = (agency: string): readonly string[] =>
  cellsOf(agency) <= cells ? [agency] : breakTitle(agency, { longest: cells - practice.agencyIndent });

/**
 * Sealed (7.3.5.1): 署名 centred on the date, and the date four characters in from the right, or as far as keeps a long
 * name within 版心.
 */
const sealedAxis = (nameWidth: number, dateWidth: number): number =>
  cells - Math.max(sealed.dateRightIndent + dateWidth / 2, nameWidth / 2);

/**
 * Not sealed (7.3.5.2): 署名 two characters in from the right and the date's first character two to the right of its
 * first, or where the date is longer, the date two in from the right. Where each begins, in cells.
 */
const unsealedStarts = (
  nameWidth: number,
  dateWidth: number,
): { readonly name: number; readonly date: number } => {
  const { rightIndent, dateShift } = unsealed;
  const date =
    dateWidth > nameWidth
      ? cells - rightIndent - dateWidth
      : Math.max(0, cells - rightIndent - nameWidth) + dateShift;
  return { date, name: Math.max(0, date - dateShift) };
};

/** The lines of 署名 and 成文日期, each at its place. */
export const signatureLines = (signature: Signature): readonly SignatureLine[] => {
  const names = nameLines(signature.agency);
  const date = chineseDate(signature.date);
  const nameWidth = Math.max(...names.map(cellsOf));
  if (signature.sealed ?? true) {
    const at = { anchor: "middle", x: sealedAxis(nameWidth, cellsOf(date)) } as const;
    return [
      ...names.map((text) => ({ type: "agency" as const, text, ...at })),
      { type: "date", text: date, ...at },
    ];
  }
  const starts = unsealedStarts(nameWidth, cellsOf(date));
  return [
    ...names.map((text) => ({ type: "agency" as const, text, anchor: "left" as const, x: starts.name })),
    { type: "date", text: date, anchor: "left", x: starts.date },
  ];
};

/** Empty lines before 署名: room for the seal, or the one of 7.3.5.2. */
export const usualSignatureGap = (signature: Signature | undefined): number =>
  signature === undefined
    ? 0
    : (signature.sealed ?? true)
      ? practice.sealedEmptyLines
      : unsealed.emptyLinesBefore;
