import { pointsToMillimetres } from "../../lengths.ts";
import type { Matrix } from "./matrix.ts";

/** The visible box of a page in its own units, and how it is to be turned for reading. */
interface PageFrame {
  readonly view: readonly [left: number, bottom: number, right: number, top: number];
  readonly rotate: number;
  /** Units of 1/72 inch that one unit of the page stands for; 1 unless the file says otherwise. */
  readonly userUnit: number;
}

/** From the units of a page to mm from the top-left corner of the page as it is read, downwards. */
export const readingFrame = ({ view, rotate, userUnit }: PageFrame): Matrix => {
  const [left, bottom, right, top] = view;
  const k = pointsToMillimetres(userUnit);
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return [0, k, k, 0, -bottom * k, -left * k];
    case 180:
      return [-k, 0, 0, k, right * k, -bottom * k];
    case 270:
      return [0, -k, -k, 0, top * k, right * k];
    default:
      return [k, 0, 0, -k, -left * k, top * k];
  }
};
