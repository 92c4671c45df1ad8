import { BuilderElement, Run, StringContainer, type XmlComponent } from "docx";

type ElementAttributes = Readonly<Record<string, string | number>>;

/** An element that the docx package has no word for. */
export const element = (
  name: string,
  attributes: ElementAttributes = {},
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

/** Place and size on the page in English Metric Units, from its upper left corner. */
export interface DrawingBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const placed = (axis: "H" | "V", offset: number): XmlComponent =>
  element(
    `wp:position${axis}`,
    { relativeFrom: "page" },
    new StringContainer("wp:posOffset", String(offset)),
  );

/** What every shape says of its own outline: a rectangle of the size of its box. */
export const rectangle = ({ width, height }: DrawingBox): readonly XmlComponent[] => [
  element("a:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: width, cy: height })),
  element("a:prstGeom", { prst: "rect" }, element("a:avLst")),
];

const emuOfPoint = 12_700;

/** Word numbers the shapes of a document's first part from here. */
const firstVmlShape = 1025;

const inPoints = (emu: number): string => `${Number((emu / emuOfPoint).toFixed(2))}pt`;

/** The same place on the page in VML, which Word 2007 and programs of its time read. */
const placedInVml = ({ left, top, width, height }: DrawingBox): string =>
  [
    "position:absolute",
    `margin-left:${inPoints(left)}`,
    `margin-top:${inPoints(top)}`,
    `width:${inPoints(width)}`,
    `height:${inPoints(height)}`,
    "z-index:1",
    "mso-position-horizontal-relative:page",
    "mso-position-vertical-relative:page",
  ].join(";");

/** What a shape is to programs that know DrawingML, and to those that do not. */
export interface Shape {
  readonly drawn: XmlComponent;
  /** Of the rectangle in VML: its attributes beside place and size, and what is in it. */
  readonly fallback: { readonly attributes: ElementAttributes; readonly children?: readonly XmlComponent[] };
}

/**
 * A shape fixed to the page that moves no text, written as Word itself writes one: DrawingML in `AlternateContent` for
 * Word from 2010 on, WPS and LibreOffice, and VML for programs that skip it. `id` numbers the drawings of one document.
 */
export const drawing = (
  { name, id, box }: { readonly name: string; readonly id: number; readonly box: DrawingBox },
  { drawn, fallback }: Shape,
): Run => {
  const anchor = element(
    "wp:anchor",
    { ...noDistance, ...anchorDefaults },
    element("wp:simplePos", { x: 0, y: 0 }),
    placed("H", box.left),
    placed("V", box.top),
    element("wp:extent", { cx: box.width, cy: box.height }),
    element("wp:effectExtent", { l: 0, t: 0, r: 0, b: 0 }),
    element("wp:wrapNone"),
    element("wp:docPr", { id, name }),
    element("wp:cNvGraphicFramePr"),
    element(
      "a:graphic",
      { "xmlns:a": drawingNamespace },
      element("a:graphicData", { uri: shapeNamespace }, drawn),
    ),
  );
  const choice = element("mc:Choice", { Requires: "wps" }, element("w:drawing", {}, anchor));
  const rectangleInVml = element(
    "v:rect",
    { id: `_x0000_s${firstVmlShape + id}`, alt: name, style: placedInVml(box), ...fallback.attributes },
    ...(fallback.children ?? []),
  );
  const otherwise = element("mc:Fallback", {}, element("w:pict", {}, rectangleInVml));
  return new Run({ children: [element("mc:AlternateContent", {}, choice, otherwise)] });
};
