import type { Element } from "../../docx/read/xml-tree.ts";
import { combined, type Matrix, toMatrix } from "../../pdf/read/matrix.ts";
import { childOf, numbersOf } from "./ofd-elements.ts";
import { colourOf, type DrawingParameters, type Resources } from "./resources.ts";

/** How an object of a page is painted, and where. */
export interface ObjectStyle {
  /** From the object's own lengths to mm on the page. */
  readonly toPage: Matrix;
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  /** In the object's own lengths. */
  readonly lineWidth: number;
  readonly translucent: boolean;
  /** How much of a fill is seen: 1 all of it. */
  readonly opacity: number;
}

/** What the standard takes for a line that says nothing, in mm. */
const usualLineWidth = 0.353;

/** An alpha of less lets what lies below be read. */
const opaque = 230;

/** So many may go on from each other; a ring of them has no end. */
const longestChain = 20;

/** What drawing parameters say, with those that they go on from. */
const resolved = (id: string | undefined, { parameters }: Resources): DrawingParameters => {
  const chain: DrawingParameters[] = [];
  for (let next = id; next !== undefined && chain.length < longestChain;) {
    const own: DrawingParameters = parameters.get(next) ?? {};
    chain.push(own);
    next = own.relative;
  }
  return Object.assign({}, ...chain.toReversed()) as DrawingParameters;
};

/** The style of an object (CT_GraphicUnit) inside a layer that may name drawing parameters of its own. */
export const styleOf = (
  object: Element,
  {
    layer,
    resources,
    outer,
  }: { readonly layer: string | undefined; readonly resources: Resources; readonly outer: Matrix },
): ObjectStyle => {
  const inherited = resolved(layer, resources);
  const own = resolved(object.attributes["DrawParam"], resources);
  const { colourSpaces } = resources;
  const [left = 0, top = 0] = numbersOf(object.attributes["Boundary"]);
  const [width = own.lineWidth ?? inherited.lineWidth ?? usualLineWidth] = numbersOf(
    object.attributes["LineWidth"],
  );
  const placed: Matrix = combined([1, 0, 0, 1, left, top], outer);
  const ctm = object.attributes["CTM"];
  const [alpha = 255] = numbersOf(object.attributes["Alpha"]);
  const [ofFill = 255] = numbersOf(childOf(object, "FillColor")?.attributes["Alpha"]);
  const opacity = (alpha / 255) * (ofFill / 255);
  return {
    toPage: ctm === undefined ? placed : combined(toMatrix(numbersOf(ctm)), placed),
    fill: colourOf(childOf(object, "FillColor"), colourSpaces) ?? own.fill ?? inherited.fill,
    stroke: colourOf(childOf(object, "StrokeColor"), colourSpaces) ?? own.stroke ?? inherited.stroke,
    lineWidth: width,
    translucent: opacity * 255 < opaque,
    opacity,
  };
};
