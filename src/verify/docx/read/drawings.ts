import type { DrawnLine } from "./document.ts";
import { readVmlLine } from "./vml-line.ts";
import { childOf, descendantsOf, type Element, numberIn, textOf } from "./xml-tree.ts";

/** English Metric Units in a mm. */
const emuPerMillimetre = 36_000;

const millimetres = (text: string | undefined): number | undefined => {
  const value = numberIn(text);
  return value === undefined ? undefined : value / emuPerMillimetre;
};

/** What a drawing is, without the paragraphs in it. */
export interface DocxDrawing {
  readonly content: Element | undefined;
  readonly turned: boolean;
  /** Where on the line it is put instead of a number: left, center, right, inside, outside. */
  readonly align?: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  /** How far below the upper edge of the paragraph that holds it, instead of `y`. */
  readonly below?: number;
  readonly picture: boolean;
  /** Set for a straight line. */
  readonly line?: Pick<DrawnLine, "colour" | "compound">;
}

const compounds = ["thickThin", "thinThick"] as const;

const colourOf = (parent: Element | undefined): string | undefined =>
  parent && descendantsOf(parent).find(({ name }) => name === "a:srgbClr")?.attributes["val"];

/** Reads a `w:drawing` or `w:pict`: a text box, a line, or something else. */
export const readDrawing = (element: Element): DocxDrawing => {
  const parts = descendantsOf(element);
  const find = (name: string): Element | undefined => parts.find((part) => part.name === name);
  const offset = (axis: "H" | "V", from: string): number | undefined => {
    const position = find(`wp:position${axis}`);
    const shift = position && descendantsOf(position).find(({ name }) => name === "wp:posOffset");
    return position?.attributes["relativeFrom"] === from && shift ? millimetres(textOf(shift)) : undefined;
  };
  const vml = find("v:line");
  const old = vml && readVmlLine(vml);
  const vertical = find("wps:bodyPr")?.attributes["vert"] ?? "";
  const style = find("v:textbox")?.attributes["style"] ?? "";
  const [extent, height] = ["cx", "cy"].map((side) => millimetres(find("wp:extent")?.attributes[side]));
  const width = extent ?? old?.width;
  const shape = find("wps:spPr");
  // A rectangle as thin as this is drawn for a line.
  const isThin = width !== undefined && height !== undefined && height < 3 && width > 50;
  const isLine =
    isThin ||
    vml !== undefined ||
    ["line", "straightConnector1"].includes(find("a:prstGeom")?.attributes["prst"] ?? "");
  const inDrawing =
    colourOf(childOf(shape, "a:ln")) ?? (isThin ? colourOf(childOf(shape, "a:solidFill")) : undefined);
  const colour = inDrawing === undefined ? old?.colour : `#${inDrawing.toLowerCase()}`;
  const compound = compounds.find(
    (each) =>
      each === (find("v:stroke")?.attributes["linestyle"] ?? childOf(shape, "a:ln")?.attributes["cmpd"]),
  );
  const [x, y] = [offset("H", "page"), offset("V", "page")];
  const below = offset("V", "paragraph") ?? old?.below;
  const position = find("wp:positionH");
  const named = position && descendantsOf(position).find(({ name }) => name === "wp:align");
  const shapeStyle = parts.map(({ attributes }) => attributes["style"] ?? "").join(";");
  const align = named ? textOf(named).trim() : /mso-position-horizontal:(\w+)/u.exec(shapeStyle)?.[1];
  return {
    content: find("w:txbxContent"),
    turned: /^(?:vert|eaVert|wordArtVert)$/u.test(vertical) || style.includes("vertical"),
    ...(align === undefined ? {} : { align }),
    ...(x === undefined ? {} : { x }),
    ...(y === undefined ? {} : { y }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(below === undefined ? {} : { below }),
    picture: parts.some(({ name }) => name === "pic:pic" || name === "v:imagedata"),
    ...(isLine
      ? { line: { ...(colour === undefined ? {} : { colour }), ...(compound ? { compound } : {}) } }
      : {}),
  };
};
