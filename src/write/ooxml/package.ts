import JSZip from "jszip";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { compareNames } from "../../model/text/name-order.ts";

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
 * Packs the parts of a DOCX or an XLSX in a fixed order, all of one date, noon of which is the same day everywhere: the
 * same parts give the same bytes. jszip compresses in JavaScript, so that no version of Node changes them.
 */
export const writePackage = async (
  parts: readonly PackagePart[],
  { year, month, day }: CalendarDate,
): Promise<Uint8Array> => {
  const zip = new JSZip();
  const date = new Date(Date.UTC(year, month - 1, day, 12));
  for (const { name, content } of parts.toSorted(byPartName))
    zip.file(name, content, { date, createFolders: false });
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", platform: "DOS" });
};

/** The parts of a package that another program, the docx package, has packed. */
export const partsOf = async (packed: Uint8Array): Promise<readonly PackagePart[]> => {
  const files = Object.values((await JSZip.loadAsync(packed)).files).filter(({ dir }) => !dir);
  return Promise.all(
    files.map(async (file) => ({ name: file.name, content: await file.async("uint8array") })),
  );
};
