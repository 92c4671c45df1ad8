import { isRed } from "../../colours.ts";
import { pointsToMillimetres } from "../../lengths.ts";
import { clipped } from "./drawn-fills.ts";
import { applied, type Matrix, inverted } from "./matrix.ts";
import { boxAround } from "./outline-box.ts";
import type { Box, Character, DrawnPicture } from "./page.ts";

/** The points of a picture as pdf.js hands them over: rows of bits, of three bytes or of four to a point. */
export interface PictureData {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: ArrayLike<number>;
}

interface Point {
  readonly colour: string;
  readonly opaque: boolean;
}

const bits = 1;
const threeBytes = 2;

/** Less of a colour lets what lies below be read. */
const opaque = 230;

const hexadecimal = (channels: readonly number[]): string =>
  `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;

/** The point at a place of the unit square, which has its origin at the lower left. */
const pointAt = ({ width, height, kind, data }: PictureData, u: number, v: number): Point => {
  const column = Math.min(width - 1, Math.floor(u * width));
  const row = Math.min(height - 1, Math.floor((1 - v) * height));
  if (kind === bits) {
    const byte = data[row * ((width + 7) >> 3) + (column >> 3)] ?? 0;
    return { colour: ((byte >> (7 - (column & 7))) & 1) === 1 ? "#ffffff" : "#000000", opaque: true };
  }
  const size = kind === threeBytes ? 3 : 4;
  const start = (row * width + column) * size;
  const channels = [0, 1, 2].map((channel) => data[start + channel] ?? 0);
  return { colour: hexadecimal(channels), opaque: size === 3 || (data[start + 3] ?? 0) > opaque };
};

/** So many points across and down are looked at. */
const samples = 48;

/** Lighter than this a colour cannot be told from paper. */
const lightest = 0xf0;
const isPaper = (colour: string): boolean =>
  [1, 3, 5].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) >= lightest);

const lookOf = (data: PictureData): DrawnPicture["look"] => {
  const places = Array.from({ length: samples }, (_, index) => (index + 0.5) / samples);
  const inked = places
    .flatMap((u) => places.map((v) => pointAt(data, u, v)))
    .filter((point) => point.opaque && !isPaper(point.colour));
  if (inked.length === 0) return "blank";
  return inked.filter(({ colour }) => isRed(colour)).length > 0.6 * inked.length ? "red" : "other";
};

/** From the baseline up to the middle of what is drawn of a character, as a share of its size. */
const middleAbove = 0.36;

/** Where the middle of a character is, in mm. */
export const middleOf = ({ x, y, advance, size }: Character): readonly [number, number] => [
  x + advance / 2,
  y - middleAbove * pointsToMillimetres(size),
];

/** Where a picture is drawn, and over what. */
interface PicturePlace {
  /** Takes the unit square to mm on the page. */
  readonly toPage: Matrix;
  /** Nothing of it is seen outside. */
  readonly clip: Box | undefined;
  /** What lies below shows through all of it. */
  readonly translucent: boolean;
  /** What the page has drawn so far. */
  readonly characters: readonly Character[];
}

/** A picture on its page; of one whose points are not known only the place. */
export const drawnPicture = (
  data: PictureData | undefined,
  { toPage, clip, translucent, characters }: PicturePlace,
): DrawnPicture | undefined => {
  const whole = boxAround(
    [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ].map(([x = 0, y = 0]) => applied(toPage, x, y)),
  );
  if (!whole) return undefined;
  const box = clipped(whole, clip);
  const toPicture = inverted(toPage);
  if (!data || !toPicture) return { ...box, look: "unknown", hidden: [] };
  const isHidden = (character: Character): boolean => {
    const [x, y] = middleOf(character);
    if (x < box.left || x > box.right || y < box.top || y > box.bottom || character.text.trim() === "")
      return false;
    const [u, v] = applied(toPicture, x, y);
    return u >= 0 && u < 1 && v >= 0 && v < 1 && pointAt(data, u, v).opaque;
  };
  return { ...box, look: lookOf(data), hidden: translucent ? [] : characters.filter(isHidden) };
};
