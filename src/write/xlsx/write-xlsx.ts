import { cellName } from "../../model/place.ts";
import type { DocumentProperties } from "../../model/papers/document-properties.ts";
import { corePart } from "../ooxml/core-part.ts";
import { writePackage } from "../ooxml/package.ts";
import type { PackagePart } from "../ooxml/package.ts";
import {
  contentTypesPart,
  corePropertiesType,
  packageRelations,
  relationshipNamespace,
  relationsPart,
} from "../ooxml/relations.ts";
import { xml, xmlPart } from "../ooxml/xml.ts";
import { filteredRange, sheetPart } from "./sheet.ts";
import { styleSheet } from "./styles.ts";
import type { Workbook, WorkbookSheet } from "./workbook.ts";
import { cellTextXml, spreadsheetNamespace } from "./xml.ts";

const officeType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

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

/** The parts that say how the others belong together; `sheets` are named from xl/. */
const relations = (sheets: readonly PackagePart[]): readonly PackagePart[] => [
  contentTypesPart({
    "xl/workbook.xml": `${officeType}.sheet.main+xml`,
    ...Object.fromEntries(sheets.map(({ name }) => [`xl/${name}`, `${officeType}.worksheet+xml`])),
    "xl/styles.xml": `${officeType}.styles+xml`,
    "xl/sharedStrings.xml": `${officeType}.sharedStrings+xml`,
    "docProps/core.xml": corePropertiesType,
  }),
  packageRelations("xl/workbook.xml", "docProps/core.xml"),
  relationsPart("xl/_rels/workbook.xml.rels", [
    ...sheets.map(({ name }) => ({ type: `${relationshipNamespace}/worksheet`, target: name })),
    { type: `${relationshipNamespace}/styles`, target: "styles.xml" },
    { type: `${relationshipNamespace}/sharedStrings`, target: "sharedStrings.xml" },
  ]),
];

/**
 * Writes a workbook as XLSX (ECMA-376 SpreadsheetML). The same workbook gives the same bytes: every part carries the
 * one date of `properties`.
 */
export const writeXlsx = async (workbook: Workbook, properties: DocumentProperties): Promise<Uint8Array> => {
  workbook.sheets.forEach(checkSheet);
  const styles = styleSheet();
  const strings = sharedStrings();
  const lists = { styles, stringIndex: strings.indexOf };
  const sheets = workbook.sheets.map((sheet, index): PackagePart => ({
    name: `worksheets/sheet${index + 1}.xml`,
    content: sheetPart(sheet, { isFirst: index === 0, lists }),
  }));
  const parts: readonly PackagePart[] = [
    ...relations(sheets),
    { name: "docProps/core.xml", content: corePart(workbook.title, properties) },
    { name: "xl/sharedStrings.xml", content: strings.part() },
    { name: "xl/styles.xml", content: styles.part() },
    { name: "xl/workbook.xml", content: workbookPart(workbook) },
    ...sheets.map(({ name, content }) => ({ name: `xl/${name}`, content })),
  ];
  return writePackage(parts, properties.created);
};
