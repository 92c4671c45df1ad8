import JSZip from "jszip";
import { cellName } from "../../model/place.ts";
import type { DocumentProperties } from "../ooxml/stamp.ts";
import { corePart } from "../ooxml/stamp.ts";
import { xml, xmlPart } from "../ooxml/xml.ts";
import { filteredRange, sheetPart } from "./sheet.ts";
import { styleSheet } from "./styles.ts";
import type { Workbook, WorkbookSheet } from "./workbook.ts";
import { cellTextXml, relationshipNamespace, spreadsheetNamespace } from "./xml.ts";

const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const officeType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  xmlPart(
    xml(
      "Relationships",
      { xmlns: `${packageNamespace}/relationships` },
      ...targets.map(([Type, Target], index) => xml("Relationship", { Id: `rId${index + 1}`, Type, Target })),
    ),
  );

const contentTypes = (overrides: readonly (readonly [part: string, type: string])[]): string =>
  xmlPart(
    xml(
      "Types",
      { xmlns: `${packageNamespace}/content-types` },
      xml("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      xml("Default", { Extension: "xml", ContentType: "application/xml" }),
      ...overrides.map(([part, ContentType]) => xml("Override", { PartName: `/${part}`, ContentType })),
    ),
  );

/** A1:C9 → $A$1:$C$9 */
const fixedRange = (range: string): string => range.replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2");

const quotedName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** What a sheet repeats in print and what it filters are names of the workbook (18.2.5). */
const definedNames = (sheet: WorkbookSheet, localSheetId: number): readonly string[] => {
  const range = filteredRange(sheet);
  const rows = sheet.headerRows ?? 0;
  const name = (attributes: Readonly<Record<string, string | number>>, text: string): string =>
    xml("definedName", { ...attributes, localSheetId }, cellTextXml(`${quotedName(sheet.name)}!${text}`));
  return [
    ...(range === undefined ? [] : [name({ name: "_xlnm._FilterDatabase", hidden: 1 }, fixedRange(range))]),
    ...(rows === 0 ? [] : [name({ name: "_xlnm.Print_Titles" }, `$1:$${rows}`)]),
  ];
};

const workbookPart = ({ sheets }: Workbook): string => {
  const names = sheets.flatMap(definedNames);
  return xmlPart(
    xml(
      "workbook",
      { xmlns: spreadsheetNamespace, "xmlns:r": relationshipNamespace },
      xml("bookViews", {}, xml("workbookView", { activeTab: 0 })),
      xml(
        "sheets",
        {},
        ...sheets.map(({ name }, index) =>
          xml("sheet", { name, sheetId: index + 1, "r:id": `rId${index + 1}` }),
        ),
      ),
      names.length === 0 ? undefined : xml("definedNames", {}, ...names),
    ),
  );
};

/** Throws on what Excel would call damage, which is a bug of ours. */
const checkSheet = ({ name, rows }: WorkbookSheet): void => {
  if (name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name)) throw new Error(`no name for a sheet: ${name}`);
  for (const [index, { cells }] of rows.entries()) {
    for (const [field, { value }] of cells.entries()) {
      if (value?.type === "text" && value.text.length > 32_767)
        throw new Error(`the text in ${cellName(index + 1, field + 1)} is longer than a cell can hold`);
    }
  }
};

const sharedStrings = () => {
  const places = new Map<string, number>();
  return {
    indexOf: (text: string): number => {
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      return place;
    },
    part: (): string =>
      xmlPart(
        xml(
          "sst",
          { xmlns: spreadsheetNamespace, uniqueCount: places.size },
          ...[...places.keys()].map((text) =>
            xml("si", {}, xml("t", { "xml:space": "preserve" }, cellTextXml(text))),
          ),
        ),
      ),
  };
};

/**
 * Writes a workbook as XLSX (ECMA-376 SpreadsheetML). The same workbook gives the same bytes: every part carries the
 * one date of `properties`.
 */
export const writeXlsx = async (workbook: Workbook, properties: DocumentProperties): Promise<Uint8Array> => {
  workbook.sheets.forEach(checkSheet);
  const styles = styleSheet();
  const strings = sharedStrings();
  const lists = { styles, stringIndex: strings.indexOf };
  const sheets = workbook.sheets.map(
    (sheet, index) => [`worksheets/sheet${index + 1}.xml`, sheetPart(sheet, index === 0, lists)] as const,
  );
  const office = `${relationshipNamespace}/`;
  const parts: readonly (readonly [name: string, text: string])[] = [
    [
      "[Content_Types].xml",
      contentTypes([
        ["xl/workbook.xml", `${officeType}.sheet.main+xml`],
        ...sheets.map(([name]) => [`xl/${name}`, `${officeType}.worksheet+xml`] as const),
        ["xl/styles.xml", `${officeType}.styles+xml`],
        ["xl/sharedStrings.xml", `${officeType}.sharedStrings+xml`],
        ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
      ]),
    ],
    [
      "_rels/.rels",
      relationships([
        [`${office}officeDocument`, "xl/workbook.xml"],
        [`${packageNamespace}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ]),
    ],
    ["docProps/core.xml", corePart(workbook.title, properties)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...sheets.map(([name]) => [`${office}worksheet`, name] as const),
        [`${office}styles`, "styles.xml"],
        [`${office}sharedStrings`, "sharedStrings.xml"],
      ]),
    ],
    ["xl/sharedStrings.xml", strings.part()],
    ["xl/styles.xml", styles.part()],
    ["xl/workbook.xml", workbookPart(workbook)],
    ...sheets.map(([name, text]) => [`xl/${name}`, text] as const),
  ];
  const { year, month, day } = properties.created;
  const date = new Date(Date.UTC(year, month - 1, day, 12));
  const zip = new JSZip();
  for (const [name, text] of parts) zip.file(name, text, { date, createFolders: false });
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", platform: "DOS" });
};
