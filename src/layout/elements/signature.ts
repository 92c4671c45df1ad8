import { chineseDate } from "../../model/calendar-date.ts";
import type { Signature, StampedSignature } from "../../model/papers/document.ts";
import { grid, practice, signature as rules, typeArea } from "../standard.ts";
import { cellsOf } from "../text/cell-width.ts";
import { breakTitle } from "./title-lines.ts";

/**
 * A line of 署名 or 成文日期. `x` is where it begins, or where its middle is, in cells from the left edge of 版心: places
 * that stay right when a face is wider or narrower than ours.
 */
export interface SignatureLine {
  readonly type: "agency" | "date";
  readonly text: string;
  /** The name goes on that the line above began. */
  readonly continued?: true;
  /** Above it, below the line before. */
  readonly emptyLines?: number;
  readonly anchor: "left" | "middle";
  readonly x: number;
  /** 联合行文: the agencies at its left on the same line, and where the middle of each is. */
  readonly beside?: readonly { readonly text: string; readonly x: number }[];
}

const { cells } = grid;
const { sealed, stamped, unsealed } = rules;

/** A name that no line can hold stands on several, each placed like one. */
const nameLines = (agency: string): readonly Pick<SignatureLine, "type" | "text" | "continued">[] =>
  (cellsOf(agency) <= cells ? [agency] : breakTitle(agency, { longest: cells - practice.agencyIndent })).map(
    (text, index) => ({ type: "agency", text, ...(index > 0 && { continued: true }) }),
  );

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

/** Lines of a 签名章 above and below the one in its middle. */
const besideStamp = (practice.nameStamp.lines - 1) / 2;

/** 职务 of whoever signs, the room of the stamps at the right, and the date (7.3.5.3). */
const stampedLines = ({ posts, date }: StampedSignature): readonly SignatureLine[] => {
  const { rightIndent, postDistance, emptyLinesBelow } = stamped;
  const end = cells - rightIndent - practice.nameStamp.cells - postDistance;
  const day = chineseDate(date);
  return [
    ...posts.map((text, index) => ({
      type: "agency" as const,
      text,
      anchor: "left" as const,
      x: Math.max(0, end - cellsOf(text)),
      ...(index > 0 && { emptyLines: 2 * besideStamp }),
    })),
    {
      type: "date",
      text: day,
      anchor: "left",
      x: cells - rightIndent - cellsOf(day),
      emptyLines: besideStamp + emptyLinesBelow,
    },
  ];
};

/**
 * 联合行文 under seals (7.3.5.1): agencies in their order in rows, so far apart that no seal touches another or leaves
 * 版心; the last one over the date.
 */
const jointLines = (names: readonly string[], date: string): readonly SignatureLine[] => {
  const width = Math.max(...names.map(cellsOf));
  const { perRow, between, emptyLines } = practice.jointSeals;
  const seal = (practice.sealDiameter / typeArea.width) * cells;
  const right = sealedAxis(width, cellsOf(date));
  const room = right - Math.max(seal, width) / 2;
  const closest = Math.max(seal, width) + between;
  const most = Math.min(perRow, 1 + Math.max(0, Math.floor(room / closest)));
  const rows = Math.ceil(names.length / most);
  const inRow = Math.ceil(names.length / rows);
  const step = inRow > 1 ? Math.min(room / (inRow - 1), closest + 2) : 0;
  const lines = Array.from({ length: rows }, (_, row): SignatureLine => {
    const shown = names.slice(row * inRow, (row + 1) * inRow);
    const placed = shown.map((text, index) => ({ text, x: right - (shown.length - 1 - index) * step }));
    return {
      type: "agency",
      text: shown.at(-1) ?? "",
      anchor: "middle",
      x: right,
      beside: placed.slice(0, -1),
      ...(row > 0 && { emptyLines }),
    };
  });
  return [...lines, { type: "date", text: date, anchor: "middle", x: right }];
};

/** The lines of 署名 and 成文日期, each at its place. */
export const signatureLines = (signature: Signature): readonly SignatureLine[] => {
  if ("posts" in signature) return stampedLines(signature);
  const { agency, others = [] } = signature;
  const date = chineseDate(signature.date);
  const isSealed = signature.sealed ?? true;
  if (isSealed && others.length > 0) return jointLines([agency, ...others], date);
  const names = [agency, ...others].flatMap(nameLines);
  const nameWidth = Math.max(...names.map(({ text }) => cellsOf(text)));
  if (isSealed) {
    const at = { anchor: "middle", x: sealedAxis(nameWidth, cellsOf(date)) } as const;
    return [...names.map((name) => ({ ...name, ...at })), { type: "date", text: date, ...at }];
  }
  const starts = unsealedStarts(nameWidth, cellsOf(date));
  return [
    ...names.map((name) => ({ ...name, anchor: "left" as const, x: starts.name })),
    { type: "date", text: date, anchor: "left", x: starts.date },
  ];
};

/** Empty lines before 署名: room for the seal, or what 7.3.5.2 and 7.3.5.3 say. */
export const usualSignatureGap = (signature: Signature | undefined): number => {
  if (signature === undefined) return 0;
  if ("posts" in signature) return stamped.emptyLinesBefore + besideStamp;
  return (signature.sealed ?? true) ? practice.sealedEmptyLines : unsealed.emptyLinesBefore;
};

/** As many where more would bring 署名 on the next page; a stamp keeps its room. */
export const leastSignatureGap = (signature: Signature | undefined): number => {
  const usual = usualSignatureGap(signature);
  return signature && "posts" in signature ? usual : Math.min(usual, practice.leastSignatureGap);
};
