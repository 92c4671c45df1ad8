import { combined, identity, toMatrix } from "./matrix.ts";
import type { TextState } from "./place-glyphs.ts";

/** One step of a page's content, by the name that pdf.js gives it. */
export interface Operation {
  readonly name: string;
  readonly values: ArrayLike<unknown>;
}

/** A number among the values of an operation. */
export const number = (value: unknown): number => (typeof value === "number" ? value : 0);
/** A list among them. */
export const list = (value: unknown): ArrayLike<unknown> =>
  typeof value === "object" && value !== null && "length" in value ? (value as ArrayLike<unknown>) : [];

/** The state of text after a step that changes it; undefined for any other step. */
export const changedText = (text: TextState, { name, values }: Operation): TextState | undefined => {
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
