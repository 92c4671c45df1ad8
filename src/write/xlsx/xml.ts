import type { CalendarDate } from "../../model/calendar-date.ts";
import { escapeXml } from "../ooxml/xml.ts";

export const spreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** U+0041 as SpreadsheetML writes what XML cannot hold: _x0041_ (22.4.2.4). */
const coded = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/**
 * Text as it stands in a cell's XML. Control characters are coded, and so is an underscore that would make of the
 * text's own _x0041_ a code.
 */
export const cellTextXml = (text: string): string =>
  escapeXml(
    text
      .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, coded)
      // oxlint-disable-next-line no-control-regex -- they are what this is about
      .replaceAll(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, coded),
  );

const dayLength = 86_400_000;
/** Day 0 of the 1900 date system, shifted by the 29 February 1900 that it counts and that never was (18.17.4.1). */
const dayZero = Date.UTC(1899, 11, 30);

/** A date as spreadsheets count it: 2013-08-05 → 41491. Right from 1 March 1900 on. */
export const serialDay = ({ year, month, day }: CalendarDate): number =>
  (Date.UTC(year, month - 1, day) - dayZero) / dayLength;
