import type { FaceRole, TextItem } from "../laid-out.ts";
import type { Faces } from "../faces.ts";
import type { Span } from "./line-atoms.ts";
import { setParagraph, widthOf } from "./set-paragraph.ts";
import type { SetLine } from "./set-paragraph.ts";
import { pointsToMillimetres } from "../standard.ts";

export interface Placing {
  /** Of the paragraph's left edge and of the baseline, in mm. */
  readonly left: number;
  readonly baseline: number;
  readonly size: number;
  readonly colour?: "black" | "red";
}

/** The items of one set line. */
export const lineItems = (line: SetLine, placing: Placing): readonly TextItem[] =>
  line.runs.map((run) => ({
    type: "text",
    x: placing.left + pointsToMillimetres(run.x),
    baseline: placing.baseline,
    text: run.text,
    face: run.face,
    size: placing.size,
    tracking: run.tracking,
    colour: placing.colour ?? "black",
  }));

export interface ShortText {
  readonly spans: readonly Span[];
  readonly size: number;
  readonly tracking: number;
}

export const shortText = (text: string, face: FaceRole, size: number, tracking = 0): ShortText => ({
  spans: [{ text, face }],
  size,
  tracking,
});

/** The width of a text on a line of its own, in mm. */
export const widthInMillimetres = (text: ShortText, faces: Faces): number =>
  pointsToMillimetres(widthOf(text.spans, text, faces));

/** Places a text on one line, its left edge, middle or right edge at `x` (mm). */
export const placedText = (
  text: ShortText,
  at: { readonly x: number; readonly anchor: "left" | "middle" | "right" } & Omit<Placing, "left" | "size">,
  faces: Faces,
): readonly TextItem[] => {
  const share = { left: 0, middle: 0.5, right: 1 }[at.anchor];
  const left = at.x - share * widthInMillimetres(text, faces);
  const [line] = setParagraph(text.spans, { ...text, width: Infinity }, faces);
  return line ? lineItems(line, { ...at, left, size: text.size }) : [];
};
