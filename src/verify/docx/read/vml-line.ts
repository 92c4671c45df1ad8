import { pointsToMillimetres } from "../../lengths.ts";
import type { Element } from "./xml-tree.ts";

/** A `v:line` of older word processors, as WPS still writes for 版头中的分隔线. Lengths in mm. */
interface VmlLine {
  readonly colour?: string;
  readonly width?: number;
  /** How far below the upper edge of the paragraph that holds it. */
  readonly below?: number;
}

const units: Readonly<Record<string, number>> = {
  pt: 1,
  "": 0.75,
  px: 0.75,
  in: 72,
  cm: 720 / 25.4,
  mm: 72 / 25.4,
};

/** 442.2pt in mm; a bare number is of pixels. */
const lengthOf = (text: string | undefined): number | undefined => {
  const [, value, unit = ""] = /^(-?[\d.]+)([a-z]*)$/u.exec(text?.trim() ?? "") ?? [];
  const points = units[unit];
  return value === undefined || points === undefined
    ? undefined
    : pointsToMillimetres(Number(value) * points);
};

/** red, #f00, #ff0000 and `#c00000 [3205]` as #rrggbb; undefined for other names. */
const colourOf = (text: string | undefined): string | undefined => {
  const name = text?.trim().split(" ")[0]?.toLowerCase() ?? "";
  if (name === "red") return "#ff0000";
  if (name === "black") return "#000000";
  if (/^#[\da-f]{3}$/u.test(name)) return `#${Array.from(name.slice(1), (digit) => digit + digit).join("")}`;
  return /^#[\da-f]{6}$/u.test(name) ? name : undefined;
};

/** Reads where a line goes from and to, as `from="0,3pt" to="442.2pt,3pt"` says. */
export const readVmlLine = ({ attributes }: Element): VmlLine => {
  const [from, to] = ["from", "to"].map((end) => (attributes[end] ?? "").split(",").map(lengthOf));
  const [left, top] = from ?? [];
  const right = to?.[0];
  const colour = colourOf(attributes["strokecolor"]);
  const toPage = /mso-position-vertical-relative:\s*(?:page|margin)/u.test(attributes["style"] ?? "");
  return {
    ...(colour === undefined ? {} : { colour }),
    ...(left === undefined || right === undefined ? {} : { width: Math.abs(right - left) }),
    ...(top === undefined || toPage ? {} : { below: top }),
  };
};
