import { docxFaces, type DocxFaceRole } from "./faces.ts";
import { characterStyles, paragraphStyles, tableStyle, type ParagraphStyle } from "./styles.ts";
import { wordprocessingNamespace, xml, xmlPart, xmlSwitch, xmlValue } from "../ooxml/xml.ts";

/**
 * All four slots name the face and `hint` says that “ ” — … belong to Chinese: without them Word takes such marks
 * from a Latin or a theme font.
 */
const fonts = (role: DocxFaceRole): string => {
  const { name } = docxFaces[role];
  return xml("w:rFonts", {
    "w:hint": "eastAsia",
    "w:ascii": name,
    "w:hAnsi": name,
    "w:eastAsia": name,
    "w:cs": name,
  });
};

const runProperties = ({ face, colour, tracking, size }: ParagraphStyle): string =>
  xml(
    "w:rPr",
    {},
    face && fonts(face),
    xmlValue("w:color", colour),
    xmlValue("w:spacing", tracking),
    xmlValue("w:sz", size),
    xmlValue("w:szCs", size),
  );

/** What every paragraph needs so that nothing moves the grid: said once, in the style all others are based on. */
const gridSwitches = (style: ParagraphStyle) => ({
  beforeSpacing: style.basedOn
    ? []
    : [
        xmlSwitch("w:kinsoku", true),
        xmlSwitch("w:overflowPunct", false),
        xmlSwitch("w:autoSpaceDE", false),
        xmlSwitch("w:autoSpaceDN", false),
        xmlSwitch("w:adjustRightInd", false),
        xmlSwitch("w:snapToGrid", false),
      ],
  widowControl: style.basedOn ? undefined : xmlSwitch("w:widowControl", false),
});

/** The children stand in the order of the schema (CT_PPr); LibreOffice drops what comes out of turn. */
const paragraphProperties = (style: ParagraphStyle): string => {
  const { before, line, left, right, firstLine, hanging } = style;
  const switches = gridSwitches(style);
  const indented = [left, right, firstLine, hanging].some((length) => length !== undefined);
  return xml(
    "w:pPr",
    {},
    xmlSwitch("w:keepNext", style.keepNext),
    xmlSwitch("w:keepLines", style.keepLines),
    switches.widowControl,
    ...switches.beforeSpacing,
    before === undefined && line === undefined
      ? undefined
      : xml("w:spacing", {
          "w:before": before ?? (style.basedOn ? undefined : 0),
          "w:after": style.basedOn ? undefined : 0,
          "w:line": line,
          "w:lineRule": line === undefined ? undefined : "exact",
        }),
    indented
      ? xml("w:ind", { "w:left": left, "w:right": right, "w:firstLine": firstLine, "w:hanging": hanging })
      : undefined,
    xmlValue("w:jc", style.align),
    xmlValue("w:outlineLvl", style.outlineLevel),
  );
};

const paragraphStyle = (style: ParagraphStyle): string =>
  xml(
    "w:style",
    {
      "w:type": "paragraph",
      "w:default": style.basedOn ? undefined : 1,
      "w:customStyle": style.basedOn ? 1 : undefined,
      "w:styleId": style.id,
    },
    xmlValue("w:name", style.name),
    xmlValue("w:basedOn", style.basedOn),
    xmlValue("w:next", style.next),
    xml("w:qFormat"),
    paragraphProperties(style),
    runProperties(style),
  );

const noMargins = (): string =>
  xml(
    "w:tblPr",
    {},
    xml(
      "w:tblCellMar",
      {},
      ...["top", "left", "bottom", "right"].map((side) => xml(`w:${side}`, { "w:w": 0, "w:type": "dxa" })),
    ),
  );

/** `TableNormal` is the default that Word would add itself, with margins we do not want. */
const tableStyles = (): readonly string[] => [
  xml(
    "w:style",
    { "w:type": "table", "w:default": 1, "w:styleId": "TableNormal" },
    xmlValue("w:name", "Normal Table"),
    noMargins(),
  ),
  xml(
    "w:style",
    { "w:type": "table", "w:customStyle": 1, "w:styleId": tableStyle.id },
    xmlValue("w:name", tableStyle.name),
    xmlValue("w:basedOn", "TableNormal"),
  ),
];

const documentDefaults = (): string =>
  xml(
    "w:docDefaults",
    {},
    xml(
      "w:rPrDefault",
      {},
      xml(
        "w:rPr",
        {},
        fonts("仿宋"),
        xmlValue("w:sz", 32),
        xmlValue("w:szCs", 32),
        xml("w:lang", { "w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA" }),
      ),
    ),
    xml("w:pPrDefault"),
  );

/** word/styles.xml. Written here because the docx package has no words for half of what the grid needs. */
export const stylesPart = (): string =>
  xmlPart(
    xml(
      "w:styles",
      { "xmlns:w": wordprocessingNamespace },
      documentDefaults(),
      ...paragraphStyles.map(paragraphStyle),
      ...characterStyles.map(({ id, name, face }) =>
        xml(
          "w:style",
          { "w:type": "character", "w:customStyle": 1, "w:styleId": id },
          xmlValue("w:name", name),
          xml("w:qFormat"),
          xml("w:rPr", {}, fonts(face)),
        ),
      ),
      ...tableStyles(),
    ),
  );
