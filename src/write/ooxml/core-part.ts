import { isoDate, type CalendarDate } from "../../model/calendar-date.ts";
import type { DocumentProperties } from "../../model/papers/document-properties.ts";
import { escapeXml, xml, xmlPart } from "./xml.ts";

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
