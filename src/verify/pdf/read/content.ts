import { fadedColour } from "../../colours.ts";
import { clipped, drawnFills, pathBox } from "./drawn-fills.ts";
import { drawnRules } from "./drawn-rules.ts";
import { combined, identity, type Matrix, toMatrix } from "./matrix.ts";
import { drawnPicture, type PictureData } from "./drawn-picture.ts";
import type { Box, Character, DrawnPicture, DrawnRule, FilledBox } from "./page.ts";
import { changedText, list, number, type Operation } from "./text-steps.ts";
import { type Glyph, placeGlyphs, startingText, type TextState } from "./place-glyphs.ts";

/** The points of a picture by what its step is given: its name, or the picture itself. */
export type PictureFinder = (value: unknown) => PictureData | undefined;

/** What is known of a font of the page. */
export interface FontMeasures {
  readonly name: string;
  /** Of the unit that widths are given in, in em; 0.001 in most fonts. */
  readonly unit: number;
  /** The box of a glyph's outline in em, upwards from the baseline; undefined without an outline. */
  readonly inkOf: (glyph: Glyph) => Box | undefined;
}

interface State {
  readonly matrix: Matrix;
  readonly fillColour: string;
  readonly strokeColour: string;
  readonly lineWidth: number;
  /** How much of what lies below a fill hides: 1 all of it. */
  readonly opacity: number;
  /** Colours are mixed with those below, which show through. */
  readonly blends: boolean;
  /** Nothing is drawn outside it. */
  readonly clip: Box | undefined;
  readonly text: TextState;
}

const black = "#000000";

const startingState: State = {
  matrix: identity,
  fillColour: black,
  strokeColour: black,
  lineWidth: 1,
  opacity: 1,
  blends: false,
  clip: undefined,
  text: startingText,
};

const paints: Readonly<Record<string, { readonly fills: boolean; readonly strokes: boolean }>> = {
  stroke: { fills: false, strokes: true },
  closeStroke: { fills: false, strokes: true },
  fill: { fills: true, strokes: false },
  eoFill: { fills: true, strokes: false },
  fillStroke: { fills: true, strokes: true },
  eoFillStroke: { fills: true, strokes: true },
  closeFillStroke: { fills: true, strokes: true },
  closeEOFillStroke: { fills: true, strokes: true },
};

/** A fill of less lets what lies below be read. */
const opaque = 0.9;
/** A word among the values of an operation. */
const word = (value: unknown, otherwise: string): string => (typeof value === "string" ? value : otherwise);

const graphicsChange = (state: State, entry: unknown): State => {
  const [key, value] = Array.from(list(entry));
  if (key === "ca") return { ...state, opacity: number(value) };
  if (key === "BM") return { ...state, blends: value !== "source-over" && value !== "normal" };
  if (key === "LW") return { ...state, lineWidth: number(value) };
  if (key !== "Font") return state;
  const [font, size] = Array.from(list(value));
  return { ...state, text: { ...state.text, font: word(font, ""), size: number(size) } };
};

const changed = (state: State, operation: Operation): State => {
  const { name, values } = operation;
  switch (name) {
    case "transform":
      return { ...state, matrix: combined(toMatrix(values), state.matrix) };
    case "paintFormXObjectBegin":
      return { ...state, matrix: combined(toMatrix(list(values[0])), state.matrix) };
    case "setFillRGBColor":
      return { ...state, fillColour: word(values[0], black) };
    case "setStrokeRGBColor":
      return { ...state, strokeColour: word(values[0], black) };
    case "setLineWidth":
      return { ...state, lineWidth: number(values[0]) };
    case "setGState":
      return Array.from(list(values[0])).reduce<State>(graphicsChange, state);
    default: {
      const text = changedText(state.text, operation);
      return text ? { ...state, text } : state;
    }
  }
};

const withTextMatrix = (state: State, matrix: Matrix): State => ({
  ...state,
  text: { ...state.text, matrix },
});

/** What a page has drawn so far. */
interface Drawn {
  readonly characters: Character[];
  readonly rules: DrawnRule[];
  readonly fills: FilledBox[];
  readonly pictures: DrawnPicture[];
}

const isTranslucent = ({ opacity, blends }: State): boolean => opacity < opaque || blends;

/** Notes a picture, or the box that a mask of one point fills. */
const drawPicture = (
  state: State,
  { name, values }: Operation,
  {
    toPage,
    drawn,
    pictures,
  }: { readonly toPage: Matrix; readonly drawn: Drawn; readonly pictures: PictureFinder },
): void => {
  const place = { toPage, clip: state.clip, translucent: isTranslucent(state), characters: drawn.characters };
  const found = drawnPicture(name.includes("Mask") ? undefined : pictures(values[0]), place);
  if (!found) return;
  if (name !== "paintSolidColorImageMask") {
    drawn.pictures.push(found);
    return;
  }
  const { left, top, right, bottom } = found;
  const above = drawn.characters.length;
  drawn.fills.push({
    left,
    top,
    right,
    bottom,
    colour: state.fillColour,
    above,
    translucent: place.translucent,
  });
};

const pathOf = (values: ArrayLike<unknown>): ArrayLike<number> =>
  list(Array.from(list(values[1]))[0]) as ArrayLike<number>;

/** Notes the rules and boxes of a path that is painted. */
const drawPath = (state: State, { values }: Operation, toPage: Matrix, drawn: Drawn): void => {
  const painting = paints[String(values[0])];
  const path = pathOf(values);
  if (!painting || path.length === 0) return;
  const { fillColour, strokeColour, lineWidth, clip } = state;
  const rules = drawnRules(path, { ...painting, fillColour, strokeColour, lineWidth }, toPage);
  for (const rule of rules) drawn.rules.push(rule);
  if (!painting.fills) return;
  const shared = { colour: fillColour, above: drawn.characters.length, translucent: isTranslucent(state) };
  for (const box of drawnFills(path, toPage, clip)) drawn.fills.push({ ...box, ...shared });
};

/** Whether the middle of what is drawn of a character lies where it is seen. */
const isWithin = ({ ink }: Character, clip: Box | undefined): boolean => {
  if (!ink || !clip) return true;
  const [x, y] = [(ink.left + ink.right) / 2, (ink.top + ink.bottom) / 2];
  return x >= clip.left && x <= clip.right && y >= clip.top && y <= clip.bottom;
};

/** Notes the characters of a piece of text; returns the state after it. */
const drawText = (
  state: State,
  { values }: Operation,
  {
    fonts,
    toPage,
    drawn,
  }: {
    readonly fonts: ReadonlyMap<string, FontMeasures>;
    readonly toPage: Matrix;
    readonly drawn: Drawn;
  },
): State => {
  const { strokeColour, text, clip } = state;
  const painting = { toPage, fillColour: fadedColour(state.fillColour, state.opacity), strokeColour };
  const placed = placeGlyphs(list(values[0]), text, fonts.get(text.font), painting);
  // One by one: a call takes no more than some hundred thousand arguments.
  for (const character of placed.characters) if (isWithin(character, clip)) drawn.characters.push(character);
  return withTextMatrix(state, placed.matrix);
};

/** A state in which nothing is drawn outside a path as well. */
const clippedTo = (state: State, { values }: Operation, toPage: Matrix): State => {
  const path = pathOf(values);
  const area = path.length > 0 ? pathBox(path, toPage) : undefined;
  return area ? { ...state, clip: clipped(area, state.clip) } : state;
};

/**
 * Follows the content of a page step by step and notes every character, rule, filled box and picture it draws. `frame`
 * takes the page's own units to mm as it is read; a font that `fonts` does not know draws nothing, and of a picture that
 * `pictures` does not know only its place is noted.
 */
export const followContent = (
  operations: readonly Operation[],
  fonts: ReadonlyMap<string, FontMeasures>,
  frame: Matrix,
  pictures: PictureFinder = () => undefined,
): Readonly<Drawn> => {
  const drawn: Drawn = { characters: [], rules: [], fills: [], pictures: [] };
  const saved: State[] = [];
  let clips = false;
  let state = startingState;
  for (const operation of operations) {
    const { name } = operation;
    if (name === "save" || name === "paintFormXObjectBegin") saved.push(state);
    const toPage = combined(state.matrix, frame);
    if (name === "restore" || name === "paintFormXObjectEnd") state = saved.pop() ?? state;
    else if (name === "showText") state = drawText(state, operation, { fonts, toPage, drawn });
    else if (/^paint.*Image/u.test(name)) drawPicture(state, operation, { toPage, drawn, pictures });
    else if (name === "clip" || name === "eoClip") clips = true;
    else if (name === "constructPath") {
      drawPath(state, operation, toPage, drawn);
      if (clips) state = clippedTo(state, operation, toPage);
      clips = false;
    } else state = changed(state, operation);
  }
  return drawn;
};
