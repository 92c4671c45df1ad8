import { clipped, drawnFills, pathBox } from "./drawn-fills.ts";
import { drawnRules } from "./drawn-rules.ts";
import { combined, identity, type Matrix, toMatrix } from "./matrix.ts";
import type { Box, Character, DrawnRule, FilledBox } from "./page.ts";
import { type Glyph, placeGlyphs, startingText, type TextState } from "./place-glyphs.ts";

/** One step of a page's content, by the name that pdf.js gives it. */
export interface Operation {
  readonly name: string;
  readonly values: ArrayLike<unknown>;
}

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
const number = (value: unknown): number => (typeof value === "number" ? value : 0);
const list = (value: unknown): ArrayLike<unknown> =>
  typeof value === "object" && value !== null && "length" in value ? (value as ArrayLike<unknown>) : [];

const changedText = (text: TextState, { name, values }: Operation): TextState | undefined => {
  const value = number(values[0]);
  switch (name) {
    case "beginText":
      return { ...text, matrix: identity, line: identity };
    case "setTextMatrix": {
      const matrix = toMatrix(values.length === 1 ? list(values[0]) : values);
      return { ...text, matrix, line: matrix };
    }
    case "moveText":
    case "setLeadingMoveText": {
      const line = combined([1, 0, 0, 1, value, number(values[1])], text.line);
      const leading = name === "moveText" ? text.leading : -number(values[1]);
      return { ...text, line, matrix: line, leading };
    }
    case "nextLine": {
      const line = combined([1, 0, 0, 1, 0, -text.leading], text.line);
      return { ...text, line, matrix: line };
    }
    case "setFont":
      return { ...text, font: String(values[0]), size: number(values[1]) };
    case "setCharSpacing":
      return { ...text, characterSpacing: value };
    case "setWordSpacing":
      return { ...text, wordSpacing: value };
    case "setHScale":
      return { ...text, stretch: value / 100 };
    case "setLeading":
      return { ...text, leading: value };
    case "setTextRise":
      return { ...text, rise: value };
    case "setTextRenderingMode":
      return { ...text, mode: value };
    default:
      return undefined;
  }
};

/** A word among the values of an operation. */
const word = (value: unknown, otherwise: string): string => (typeof value === "string" ? value : otherwise);

const graphicsChange = (state: State, entry: unknown): State => {
  const [key, value] = Array.from(list(entry));
  if (key === "ca") return { ...state, opacity: number(value) };
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

/** A picture fills the unit square of its own coordinates. */
const unitSquare = (toPage: Matrix): Box => {
  const corners = [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ].map(([x = 0, y = 0]) => combined([1, 0, 0, 1, x, y], toPage));
  const [across, down] = [corners.map((corner) => corner[4]), corners.map((corner) => corner[5])];
  return {
    left: Math.min(...across),
    right: Math.max(...across),
    top: Math.min(...down),
    bottom: Math.max(...down),
  };
};

/** What a page has drawn so far. */
interface Drawn {
  readonly characters: Character[];
  readonly rules: DrawnRule[];
  readonly fills: FilledBox[];
  readonly pictures: Box[];
}

const pathOf = (values: ArrayLike<unknown>): ArrayLike<number> =>
  list(Array.from(list(values[1]))[0]) as ArrayLike<number>;

/** Notes the rules and boxes of a path that is painted. */
const drawPath = (state: State, { values }: Operation, toPage: Matrix, drawn: Drawn): void => {
  const painting = paints[String(values[0])];
  const path = pathOf(values);
  if (!painting || path.length === 0) return;
  const { fillColour, strokeColour, lineWidth, opacity, clip } = state;
  const rules = drawnRules(path, { ...painting, fillColour, strokeColour, lineWidth }, toPage);
  for (const rule of rules) drawn.rules.push(rule);
  if (!painting.fills) return;
  const shared = { colour: fillColour, above: drawn.characters.length, translucent: opacity < opaque };
  for (const box of drawnFills(path, toPage, clip)) drawn.fills.push({ ...box, ...shared });
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
  const { fillColour, strokeColour, text } = state;
  const painting = { toPage, fillColour, strokeColour };
  const placed = placeGlyphs(list(values[0]), text, fonts.get(text.font), painting);
  // One by one: a call takes no more than some hundred thousand arguments.
  for (const character of placed.characters) drawn.characters.push(character);
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
 * takes the page's own units to mm as it is read; a font that `fonts` does not know draws nothing.
 */
export const followContent = (
  operations: readonly Operation[],
  fonts: ReadonlyMap<string, FontMeasures>,
  frame: Matrix,
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
    else if (/^paint.*Image/u.test(name)) drawn.pictures.push(unitSquare(toPage));
    else if (name === "clip" || name === "eoClip") clips = true;
    else if (name === "constructPath") {
      drawPath(state, operation, toPage, drawn);
      if (clips) state = clippedTo(state, operation, toPage);
      clips = false;
    } else state = changed(state, operation);
  }
  return drawn;
};
