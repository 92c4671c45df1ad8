import type { CalendarDate } from "../../model/calendar-date.ts";
import { compareNames } from "../../model/text/name-order.ts";
import { zip } from "./zip.ts";

/** One file within a package of Office Open XML (ECMA-376 Part 2): word/document.xml, with what it holds. */
export interface PackagePart {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const contentTypes = "[Content_Types].xml";

/** [Content_Types].xml first, as Word writes it, then by code point: an order that no locale changes. */
const byPartName = ({ name: a }: PackagePart, { name: b }: PackagePart): number =>
  Number(b === contentTypes) - Number(a === contentTypes) || compareNames(a, b);

/**
 * Packs the parts of a DOCX or an XLSX in a fixed order, all of one date: the same parts give the same bytes under one
 * version of Node, which the digest of the program holds.
 */
export const writePackage = (parts: readonly PackagePart[], date: CalendarDate): Uint8Array =>
  zip(
    parts.toSorted(byPartName).map(({ name, content }) => ({
      name,
      content: typeof content === "string" ? Buffer.from(content) : content,
    })),
    date,
  );
