import JSZip from "jszip";
import { isoDate, type CalendarDate } from "../../model/calendar-date.ts";
import { escapeXml, xml, xmlPart } from "./xml.ts";

/** What the file says about itself. */
export interface DocumentProperties {
  /** Taken for every time the file carries, so that the same document always gives the same bytes. */
  readonly created: CalendarDate;
  /** The body that issues it. */
  readonly creator: string;
}

const moment = (name: string, date: CalendarDate): string =>
  xml(name, { "xsi:type": "dcterms:W3CDTF" }, `${isoDate(date)}T00:00:00Z`);

/** docProps/core.xml, in which the docx package would put the time of day. */
export const corePart = (title: string, { created, creator }: DocumentProperties): string =>
  xmlPart(
    xml(
      "cp:coreProperties",
      {
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      xml("dc:title", {}, escapeXml(title)),
      xml("dc:creator", {}, escapeXml(creator)),
      xml("dc:language", {}, "zh-CN"),
      xml("cp:lastModifiedBy", {}, escapeXml(creator)),
      moment("dcterms:created", created),
      moment("dcterms:modified", created),
    ),
  );

const contentTypes = "[Content_Types].xml";

/** [Content_Types].xml first, as Word writes it, then by code point: an order that no locale changes. */
const byPartName = (a: string, b: string): number =>
  Number(b === contentTypes) - Number(a === contentTypes) || (a < b ? -1 : a > b ? 1 : 0);

/** Packs a DOCX anew with its parts in a fixed order and all of one date, noon of which is the same day everywhere. */
export const stamp = async (bytes: Uint8Array, { year, month, day }: CalendarDate): Promise<Uint8Array> => {
  const packed = await JSZip.loadAsync(bytes);
  const stamped = new JSZip();
  const date = new Date(Date.UTC(year, month - 1, day, 12));
  for (const name of Object.keys(packed.files).sort(byPartName)) {
    const part = packed.file(name);
    if (part) stamped.file(name, await part.async("uint8array"), { date, createFolders: false });
  }
  return stamped.generateAsync({ type: "uint8array", compression: "DEFLATE", platform: "DOS" });
};
