import { orderedBy, words } from "../child-order.ts";

const sides = words("w:top w:start w:left w:bottom w:end w:right w:insideH w:insideV");

/** The children of WordprocessingML elements in the order that ECMA-376 Part 1 gives them. */
const orders: Readonly<Record<string, readonly string[]>> = {
  "w:pPr": words(`w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr
    w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct
    w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents
    w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr
    w:sectPr w:pPrChange`),
  "w:rPr":
    words(`w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow
    w:emboss w:imprint w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs
    w:highlight w:u w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish`),
  "w:tblPr":
    words(`w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW
    w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook`),
  "w:tcPr":
    words(`w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection
    w:tcFitText w:vAlign w:hideMark`),
  "w:tblBorders": sides,
  "w:tcBorders": sides,
  "w:tblCellMar": sides,
  "w:tcMar": sides,
  "w:pBdr": words("w:top w:left w:bottom w:right w:between w:bar"),
  "w:tbl": words("w:tblPr w:tblGrid w:tr"),
  "w:tr": words("w:tblPrEx w:trPr w:tc"),
  "w:sectPr":
    words(`w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc
    w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi
    w:rtlGutter w:docGrid w:printerSettings`),
  "w:style": words(`w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden
    w:unhideWhenUsed w:qFormat w:locked w:personal w:personalCompose w:personalReply w:rsid w:pPr w:rPr w:tblPr w:trPr
    w:tcPr w:tblStylePr`),
  "w:styles": words("w:docDefaults w:latentStyles w:style"),
  "w:docDefaults": words("w:rPrDefault w:pPrDefault"),
  "w:settings":
    words(`w:writeProtection w:view w:zoom w:displayBackgroundShape w:mirrorMargins w:defaultTabStop
    w:evenAndOddHeaders w:drawingGridHorizontalSpacing w:drawingGridVerticalSpacing w:characterSpacingControl
    w:noLineBreaksAfter w:noLineBreaksBefore
    w:footnotePr w:endnotePr w:compat w:themeFontLang w:clrSchemeMapping`),
  "w:font": words("w:altName w:panose1 w:charset w:family w:notTrueType w:pitch w:sig"),
  "wp:anchor": words(`wp:simplePos wp:positionH wp:positionV wp:extent wp:effectExtent wp:wrapNone wp:docPr
    wp:cNvGraphicFramePr a:graphic`),
};

/** What stands out of the schema's order, or has no place in it, below an element of a DOCX; empty when all is well. */
export const outOfOrder = orderedBy(orders);
