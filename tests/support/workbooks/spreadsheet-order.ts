import { orderedBy, words } from "../child-order.ts";

/** The children of SpreadsheetML elements in the order that ECMA-376 Part 1, 18 gives them. */
const orders: Readonly<Record<string, readonly string[]>> = {
  workbook: words(`fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups
    externalReferences definedNames calcPr`),
  worksheet: words(`sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection
    protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr
    conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks
    colBreaks`),
  sheetPr: words("tabColor outlinePr pageSetUpPr"),
  sheetView: words("pane selection"),
  row: ["c"],
  c: words("f v is"),
  dataValidation: words("formula1 formula2"),
  styleSheet: words("numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors"),
  font: words(`b i strike condense extend outline shadow u vertAlign sz color name family charset scheme`),
  border: words("left right top bottom diagonal"),
  patternFill: words("fgColor bgColor"),
  xf: words("alignment protection"),
};

/** What stands out of the schema's order, or has no place in it, in a part of a workbook; empty when all is well. */
export const outOfSpreadsheetOrder = orderedBy(orders);
