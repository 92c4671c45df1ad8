import type { Element } from "../../docx/read/xml-tree.ts";
import { embeddedFont, type OfdFont } from "./embedded-font.ts";
import { childOf, childrenOf, localName, numbersOf, textAt } from "./ofd-elements.ts";
import { type OfdPackage, placeFrom } from "./ofd-package.ts";

/** 绘制参数: how things are painted that name it. */
export interface DrawingParameters {
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidth?: number;
  /** The one that it goes on from. */
  readonly relative?: string;
}

/** What the pages of an OFD name by numbers. */
export interface Resources {
  readonly fonts: ReadonlyMap<string, OfdFont>;
  readonly parameters: ReadonlyMap<string, DrawingParameters>;
  /** GRAY, RGB, CMYK */
  readonly colourSpaces: ReadonlyMap<string, string>;
  /** Files of resources that are named and are not in the package. */
  readonly missing: readonly string[];
}

export const noResources: Resources = {
  fonts: new Map(),
  parameters: new Map(),
  colourSpaces: new Map(),
  missing: [],
};

const hexadecimal = (channels: readonly number[]): string =>
  `#${channels
    .map((channel) =>
      Math.max(0, Math.min(255, Math.round(channel)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

/** A colour (CT_Color) as #rrggbb; undefined where nothing is said of it, or what cannot be said in one colour. */
export const colourOf = (
  colour: Element | undefined,
  colourSpaces: Resources["colourSpaces"],
): string | undefined => {
  const value = colour?.attributes["Value"];
  if (value === undefined) return undefined;
  const plain = value.replaceAll(/#([\da-f]+)/giu, (_, digits: string) =>
    String(Number.parseInt(digits, 16)),
  );
  const channels = numbersOf(plain);
  const space = colourSpaces.get(colour?.attributes["ColorSpace"] ?? "");
  const [a = 0, b = 0, c = 0, k = 0] = channels;
  if (space === "GRAY" || channels.length === 1) return hexadecimal([a, a, a]);
  if (space === "CMYK" || channels.length === 4)
    return hexadecimal([a, b, c].map((ink) => 255 * (1 - ink / 255) * (1 - k / 255)));
  return hexadecimal([a, b, c]);
};

const parametersOf = (element: Element, colourSpaces: Resources["colourSpaces"]): DrawingParameters => {
  const fill = colourOf(childOf(element, "FillColor"), colourSpaces);
  const stroke = colourOf(childOf(element, "StrokeColor"), colourSpaces);
  const [lineWidth] = numbersOf(element.attributes["LineWidth"]);
  const relative = element.attributes["Relative"];
  return {
    ...(fill !== undefined && { fill }),
    ...(stroke !== undefined && { stroke }),
    ...(lineWidth !== undefined && { lineWidth }),
    ...(relative !== undefined && { relative }),
  };
};

/** Reads a part that lists resources, and those that were known before with it; fonts are opened. */
export const withResources = (known: Resources, ofd: OfdPackage, part: string): Resources => {
  const root = ofd.tree(part);
  if (root === undefined || typeof root === "string") return { ...known, missing: [...known.missing, part] };
  const base = placeFrom(part, `${root.attributes["BaseLoc"] ?? ""}/x`);
  const fonts = new Map(known.fonts);
  const parameters = new Map(known.parameters);
  const colourSpaces = new Map(known.colourSpaces);
  const missing = [...known.missing];
  for (const element of childrenOf(root).flatMap((group) => childrenOf(group))) {
    const id = element.attributes["ID"] ?? "";
    if (localName(element) === "ColorSpace") colourSpaces.set(id, element.attributes["Type"] ?? "");
    if (localName(element) !== "Font") continue;
    const named = textAt(element, "FontFile");
    const path = placeFrom(base, named);
    const bytes = named === "" ? undefined : ofd.bytes(path);
    if (named !== "" && !bytes) missing.push(path);
    fonts.set(id, embeddedFont(element.attributes["FontName"] ?? "", bytes));
  }
  for (const element of childrenOf(childOf(root, "DrawParams"), "DrawParam"))
    parameters.set(element.attributes["ID"] ?? "", parametersOf(element, colourSpaces));
  return { fonts, parameters, colourSpaces, missing };
};
