import { BuilderElement, type Paragraph, Run, StringContainer, type XmlComponent } from "docx";
import { dashFromLineTop } from "../layout/docx-profile.ts";
import { landscape, pageNumber, pointsToMillimetres, sheet } from "../layout/standard.ts";
import { emuOfMillimetres } from "./docx-units.ts";

type Attributes = Readonly<Record<string, string | number>>;

const element = (
  name: string,
  attributes: Attributes = {},
  ...children: readonly XmlComponent[]
): XmlComponent =>
  new BuilderElement({
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, { key, value: String(value) }]),
    ),
    children,
  });

const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
const shapeNamespace = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

const noDistance = { distT: 0, distB: 0, distL: 0, distR: 0 };
const anchorDefaults = {
  simplePos: 0,
  relativeHeight: 1,
  behindDoc: 0,
  locked: 0,
  layoutInCell: 1,
  allowOverlap: 1,
};

const placed = (axis: "H" | "V", offset: number): XmlComponent =>
  element(
    `wp:position${axis}`,
    { relativeFrom: "page" },
    new StringContainer("wp:posOffset", String(offset)),
  );

/** A box without fill or outline whose text is turned a quarter clockwise. */
const textBox = (line: Paragraph, extent: { readonly cx: number; readonly cy: number }): XmlComponent =>
  element(
    "wps:wsp",
    {},
    element("wps:cNvSpPr", { txBox: 1 }),
    element(
      "wps:spPr",
      {},
      element("a:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", extent)),
      element("a:prstGeom", { prst: "rect" }, element("a:avLst")),
      element("a:noFill"),
      element("a:ln", {}, element("a:noFill")),
    ),
    element("wps:txbx", {}, element("w:txbxContent", {}, line)),
    element(
      "wps:bodyPr",
      { vert: "vert", wrap: "square", lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: "t" },
      element("a:noAutofit"),
    ),
  );

/**
 * 页码 of a landscape page, which keeps its place on the sheet (8): as the page is read, the line runs downwards
 * along the left edge. No footer line can do that, so it stands in a text box fixed to the page, written as Word
 * itself writes one (DrawingML in `AlternateContent`); Word from 2010 on, WPS and LibreOffice show it.
 * `id` numbers the drawings of one document.
 */
export const turnedLine = (line: Paragraph, id: number): Run => {
  const lineHeight = pointsToMillimetres(pageNumber.size);
  const left = sheet.height - pageNumber.centre + dashFromLineTop - lineHeight;
  const extent = {
    cx: emuOfMillimetres(lineHeight),
    cy: emuOfMillimetres(landscape.typeArea.height),
  };
  const anchor = element(
    "wp:anchor",
    { ...noDistance, ...anchorDefaults },
    element("wp:simplePos", { x: 0, y: 0 }),
    placed("H", emuOfMillimetres(left)),
    placed("V", emuOfMillimetres(landscape.typeArea.top)),
    element("wp:extent", extent),
    element("wp:effectExtent", { l: 0, t: 0, r: 0, b: 0 }),
    element("wp:wrapNone"),
    element("wp:docPr", { id, name: "页码" }),
    element("wp:cNvGraphicFramePr"),
    element(
      "a:graphic",
      { "xmlns:a": drawingNamespace },
      element("a:graphicData", { uri: shapeNamespace }, textBox(line, extent)),
    ),
  );
  const choice = element("mc:Choice", { Requires: "wps" }, element("w:drawing", {}, anchor));
  return new Run({ children: [element("mc:AlternateContent", {}, choice)] });
};
