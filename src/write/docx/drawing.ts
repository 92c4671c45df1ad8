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

/**
 * A shape fixed to the page that moves no text, written as Word itself writes one (DrawingML in `AlternateContent`);
 * Word from 2010 on, WPS and LibreOffice show it. `id` numbers the drawings of one document.
 */
export const drawing = (
  { name, id, box }: { readonly name: string; readonly id: number; readonly box: DrawingBox },
  shape: XmlComponent,
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
      element("a:graphicData", { uri: shapeNamespace }, shape),
    ),
  );
  const choice = element("mc:Choice", { Requires: "wps" }, element("w:drawing", {}, anchor));
  return new Run({ children: [element("mc:AlternateContent", {}, choice)] });
};
