import type { FaceRole } from "../face-roles.ts";
import type { Faces } from "../faces.ts";
import type { TextItem } from "../page.ts";
import type { Part } from "../part.ts";
import type { UnsetText } from "./line-atoms.ts";
import { setParagraph, widthOf } from "./set-paragraph.ts";
import type { SetLine } from "./set-paragraph.ts";
import { pointsToMillimetres } from "../standard.ts";

/** Where a set line goes on its page. */
interface LinePlace {
  /** Of the paragraph's left edge and of the baseline, in mm. */
  readonly left: number;
  readonly baseline: number;
  readonly size: number;
  readonly colour?: "black" | "red";
  readonly part?: Part;
}

/** The items of one set line. */
export const lineItems = (line: SetLine, place: LinePlace): readonly TextItem[] =>
  line.runs.map((run) => ({
    type: "text",
    x: place.left + pointsToMillimetres(run.x),
    baseline: place.baseline,
    text: run.text,
    face: run.face,
    size: place.size,
    tracking: run.tracking,
    colour: place.colour ?? "black",
    ...(place.part && { part: place.part }),
  }));

/** A text of one face that stands on a line of its own; `size` and `tracking` (none unless it is said) in pt. */
export const shortText = ({
  text,
  face,
  size,
  tracking = 0,
}: {
  readonly text: string;
  readonly face: FaceRole;
  readonly size: number;
  readonly tracking?: number;
}): UnsetText => ({ spans: [{ text, face }], size, tracking });

/** The width of a text on a line of its own, in mm. */
export const widthInMillimetres = (text: UnsetText, faces: Faces): number =>
  pointsToMillimetres(widthOf(text, faces));

/** Places a text on one line, its left edge, middle or right edge at `x` (mm). */
export const placedText = (
  text: UnsetText,
  at: Omit<LinePlace, "left" | "size"> & {
    readonly x: number;
    readonly anchor: "left" | "middle" | "right";
    readonly faces: Faces;
  },
): readonly TextItem[] => {
  const share = { left: 0, middle: 0.5, right: 1 }[at.anchor];
  const left = at.x - share * widthInMillimetres(text, at.faces);
  const [line] = setParagraph({ ...text, width: Infinity }, at.faces);
  return line ? lineItems(line, { ...at, left, size: text.size }) : [];
};
