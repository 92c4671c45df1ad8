import { zipOf } from "../zip-of.ts";

const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
const relations = (...each: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;

/** The parts of a workbook of one sheet 填报表, as spreadsheet programs name them; any can be given otherwise. */
export const xlsxParts = (
  sheet: string | Uint8Array,
  others: Readonly<Record<string, string | Uint8Array>> = {},
): Readonly<Record<string, string | Uint8Array>> => ({
  "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
  "xl/workbook.xml": `<workbook ${namespaces}><sheets><sheet name="填报表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": relations(
    relation("rId1", "worksheet", "worksheets/sheet1.xml"),
    relation("rId2", "sharedStrings", "/xl/sharedStrings.xml"),
    relation("rId3", "styles", "styles.xml"),
  ),
  "xl/worksheets/sheet1.xml": sheet,
  ...others,
});

/** A worksheet's part around the rows' markup; `before` and `behind` stand beside sheetData. */
export const sheetXml = (rows: string, before = "", behind = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet ${namespaces}>${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`;

/** The workbook of such parts. */
export const xlsxOf = (
  sheet: string | Uint8Array,
  others: Readonly<Record<string, string | Uint8Array>> = {},
): Buffer => zipOf(Object.entries(xlsxParts(sheet, others)).map(([name, content]) => ({ name, content })));
