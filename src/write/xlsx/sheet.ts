import { cellName } from "../../model/place.ts";
import { toDecimal } from "../../model/rational.ts";
import { xml, xmlPart } from "../ooxml/xml.ts";
import type { StyleSheet } from "./styles.ts";
import { validationsXml } from "./validations.ts";
import type { WorkbookCell, WorkbookSheet } from "./workbook.ts";
import { serialDay, spreadsheetNamespace } from "./xml.ts";

/** The numbers that a sheet's cells refer to; both grow as sheets are written. */
interface SheetLists {
  readonly styles: StyleSheet;
  /** The place of a text in the shared strings. */
  readonly stringIndex: (text: string) => number;
}

const cellXml = (
  name: string,
  { value, style }: WorkbookCell,
  { styles, stringIndex }: SheetLists,
): string => {
  const s = styles.indexOf(style);
  switch (value?.type) {
    case undefined:
      return xml("c", { r: name, s });
    case "text":
      return xml("c", { r: name, s, t: "s" }, xml("v", {}, String(stringIndex(value.text))));
    case "number":
      return xml("c", { r: name, s }, xml("v", {}, toDecimal(value.number)));
    case "date":
      return xml("c", { r: name, s }, xml("v", {}, String(serialDay(value.date))));
  }
};

const rowsXml = (sheet: WorkbookSheet, lists: SheetLists): readonly string[] =>
  sheet.rows.map(({ cells, height }, index) => {
    const number = index + 1;
    const written = cells.map((cell, field) => cellXml(cellName(number, field + 1), cell, lists));
    // Without customHeight the height is where programs start from, not where they stop.
    return xml("row", { r: number, ht: height }, ...written);
  });

const widestRow = ({ rows, columns }: WorkbookSheet): number =>
  Math.max(columns.length, 1, ...rows.map(({ cells }) => cells.length));

/** The range of the headings and everything below them: A1:F20; undefined for a sheet without filter. */
export const filteredRange = (sheet: WorkbookSheet): string | undefined =>
  sheet.filteredFrom === undefined
    ? undefined
    : `${cellName(sheet.filteredFrom, 1)}:${cellName(Math.max(sheet.rows.length, sheet.filteredFrom), widestRow(sheet))}`;

const paneXml = ({ headerRows = 0, frozenColumns = 0 }: WorkbookSheet): string | undefined => {
  if (headerRows + frozenColumns === 0) return undefined;
  const pane = headerRows === 0 ? "topRight" : frozenColumns === 0 ? "bottomLeft" : "bottomRight";
  const topLeftCell = cellName(headerRows + 1, frozenColumns + 1);
  const xSplit = frozenColumns || undefined;
  const ySplit = headerRows || undefined;
  return xml("pane", { xSplit, ySplit, topLeftCell, activePane: pane, state: "frozen" });
};

/** One sheet's part; elements in the order of CT_Worksheet (18.3.1.99). `isFirst` is the sheet that opens. */
export const sheetPart = (
  sheet: WorkbookSheet,
  { isFirst, lists }: { readonly isFirst: boolean; readonly lists: SheetLists },
): string => {
  const { columns, merged = [], orientation } = sheet;
  const filter = filteredRange(sheet);
  const lastCell = cellName(Math.max(1, sheet.rows.length), widestRow(sheet));
  return xmlPart(
    xml(
      "worksheet",
      { xmlns: spreadsheetNamespace },
      xml("sheetPr", {}, xml("pageSetUpPr", { fitToPage: 1 })),
      xml("dimension", { ref: `A1:${lastCell}` }),
      xml(
        "sheetViews",
        {},
        xml("sheetView", { tabSelected: isFirst ? 1 : undefined, workbookViewId: 0 }, paneXml(sheet)),
      ),
      xml("sheetFormatPr", { defaultRowHeight: 15 }),
      columns.length === 0
        ? undefined
        : xml(
            "cols",
            {},
            ...columns.map((width, index) =>
              xml("col", { min: index + 1, max: index + 1, width, customWidth: 1 }),
            ),
          ),
      xml("sheetData", {}, ...rowsXml(sheet, lists)),
      sheet.isProtected
        ? xml("sheetProtection", { sheet: 1, objects: 1, scenarios: 1, formatColumns: 0, formatRows: 0 })
        : undefined,
      filter === undefined ? undefined : xml("autoFilter", { ref: filter }),
      merged.length === 0
        ? undefined
        : xml("mergeCells", { count: merged.length }, ...merged.map((ref) => xml("mergeCell", { ref }))),
      validationsXml(sheet.validations ?? []),
      xml("printOptions", { horizontalCentered: 1 }),
      // In inches: 1 cm at the sides, 1.5 cm above and below.
      xml("pageMargins", { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
      xml("pageSetup", { paperSize: 9, orientation, fitToWidth: 1, fitToHeight: 0 }),
      xml("headerFooter", {}, xml("oddFooter", {}, "&amp;C第 &amp;P 页，共 &amp;N 页")),
    ),
  );
};
