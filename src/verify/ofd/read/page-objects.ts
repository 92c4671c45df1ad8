import type { Element } from "../../docx/read/xml-tree.ts";
import { drawnFills } from "../../pdf/read/drawn-fills.ts";
import { drawnPicture } from "../../pdf/read/drawn-picture.ts";
import { drawnRules } from "../../pdf/read/drawn-rules.ts";
import { combined, type Matrix } from "../../pdf/read/matrix.ts";
import type { Character, DrawnPicture, DrawnRule, FilledBox } from "../../pdf/read/page.ts";
import { embeddedFont } from "./embedded-font.ts";
import { type ObjectStyle, styleOf } from "./object-style.ts";
import { childrenOf, localName, numbersOf, textAt } from "./ofd-elements.ts";
import { pathSteps } from "./path-steps.ts";
import type { Resources } from "./resources.ts";
import { textCharacters } from "./text-characters.ts";

/** What a page has drawn so far. */
interface DrawnObjects {
  readonly characters: Character[];
  readonly rules: DrawnRule[];
  readonly fills: FilledBox[];
  readonly pictures: DrawnPicture[];
}

export const nothingDrawn = (): DrawnObjects => ({ characters: [], rules: [], fills: [], pictures: [] });

/** Where objects stand: what they name, and what their layer says of all of them. */
interface Surroundings {
  readonly resources: Resources;
  readonly layer: string | undefined;
  readonly outer: Matrix;
  readonly drawn: DrawnObjects;
}

const drawPath = (object: Element, style: ObjectStyle, { drawn }: Surroundings): void => {
  const { toPage, fill, stroke, lineWidth, translucent } = style;
  const path = pathSteps(textAt(object, "AbbreviatedData"));
  const fills = object.attributes["Fill"] === "true" && fill !== undefined;
  const strokes = object.attributes["Stroke"] !== "false";
  const painting = {
    fills,
    strokes,
    fillColour: fill ?? "#000000",
    strokeColour: stroke ?? "#000000",
    lineWidth,
  };
  for (const rule of drawnRules(path, painting, toPage)) drawn.rules.push(rule);
  if (!fills) return;
  const above = drawn.characters.length;
  for (const box of drawnFills(path, toPage, undefined))
    drawn.fills.push({ ...box, colour: painting.fillColour, above, translucent });
};

/** The points of pictures are not read: of one that lies over text it is known where, not whether it hides the text. */
const drawPicture = (object: Element, style: ObjectStyle, { outer, drawn }: Surroundings): void => {
  const { characters } = drawn;
  const [left = 0, top = 0, width = 0, height = 0] = numbersOf(object.attributes["Boundary"]);
  const toPage = combined([width, 0, 0, height, left, top], outer);
  const found = drawnPicture(undefined, {
    toPage,
    clip: undefined,
    translucent: style.translucent,
    characters,
  });
  if (found) drawn.pictures.push(found);
};

const drawText = (object: Element, style: ObjectStyle, { resources, drawn }: Surroundings): void => {
  const font = resources.fonts.get(object.attributes["Font"] ?? "") ?? embeddedFont("", undefined);
  for (const character of textCharacters(object, style, font)) drawn.characters.push(character);
};

/** Draws the objects of a layer or of a block in it, in their order; what is not to be seen is none of them. */
export const drawObjects = (parent: Element, surroundings: Surroundings): void => {
  for (const object of childrenOf(parent)) {
    if (object.attributes["Visible"] === "false") continue;
    if (localName(object) === "PageBlock") {
      drawObjects(object, surroundings);
      continue;
    }
    const style = styleOf(object, surroundings);
    if (localName(object) === "TextObject") drawText(object, style, surroundings);
    else if (localName(object) === "PathObject") drawPath(object, style, surroundings);
    else if (localName(object) === "ImageObject") drawPicture(object, style, surroundings);
  }
};
