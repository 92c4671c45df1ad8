import type { BarItem, RuleItem, TextItem } from "../../layout/page.ts";
import { millimetresToPoints } from "../../layout/standard.ts";
import { barPractice } from "../../layout/table-practice.ts";
import type { EmbeddedFont } from "./embedded-font.ts";
import type { MarkedRun } from "./structure.ts";

/**
 * Red, green and blue. GB/T 9704 6.2 asks for Y80 M80 in print; on a screen this red is the one it is known by.
 */
const colours = { black: "0 0 0", red: "1 0 0" } as const;

/** A character of nobody's but the font's: who hears or searches the text is told 〓, that one stands there. */
const ownOfFont = /\p{Co}/gu;

/** Characters so far apart, as a share of the size, that a reader might take the gaps for spaces. */
const leastSpread = 0.2;

/** A number as the file has it. */
const number = (value: number): number => Math.round(value * 1e6) / 1e6;

/**
 * What opens text that is not to be told as it is drawn: with such a character (ISO 19005-2 6.2.11.7.3 asks for it), or
 * spread over its line. Undefined for any other.
 */
const spokenText = ({ text, size, tracking }: TextItem): string | undefined => {
  const spoken = text.replaceAll(ownOfFont, "〓");
  if (spoken === text && tracking <= leastSpread * size) return undefined;
  const hexadecimal = Buffer.from(`\ufeff${spoken}`, "utf16le").swap16().toString("hex");
  return `/Span <</ActualText <${hexadecimal}>>> BDC`;
};

/** Turned a quarter clockwise about a place of a page whose lengths run downwards. */
const quarterTurn = (x: number, y: number): string => `0 1 -1 0 ${number(x + y)} ${number(y - x)} cm`;

/** A page while what stands on it is written down, line by line; lengths run downwards, from its upper edge. */
interface PageLines {
  readonly lines: string[];
  /** In pt. */
  readonly height: number;
  readonly fontOf: (face: TextItem["face"]) => EmbeddedFont;
}

/** Text by its baseline, whatever the ascent in the font file: the faces differ in it. */
const addText = ({ lines, height, fontOf }: PageLines, item: TextItem): void => {
  const { text, size, tracking, scale = 100 } = item;
  const [x, y] = [millimetresToPoints(item.x), millimetresToPoints(item.baseline)];
  const font = fontOf(item.face);
  const spoken = spokenText(item);
  if (item.turned) lines.push("q", quarterTurn(x, y));
  if (spoken !== undefined) lines.push(spoken);
  lines.push(
    "/DeviceRGB cs",
    `${colours[item.colour]} scn`,
    "q",
    `1 0 0 -1 0 ${number(height)} cm`,
    "BT",
    `1 0 0 1 ${number(x)} ${number(height - y)} Tm`,
    `/${font.name} ${number(size)} Tf`,
  );
  if (tracking !== 0) lines.push(`${number(tracking)} Tc`);
  if (scale !== 100) lines.push(`${scale} Tz`);
  lines.push(`[<${font.encode(text)}> 0] TJ`, "ET", "Q");
  if (spoken !== undefined) lines.push("EMC");
  if (item.turned) lines.push("Q");
};

const length = (millimetres: number): number => number(millimetresToPoints(millimetres));

const addRule = ({ lines }: PageLines, { x1, y1, x2, y2, thickness, colour }: RuleItem): void => {
  lines.push(
    `${length(thickness)} w`,
    `${length(x1)} ${length(y1)} m`,
    `${length(x2)} ${length(y2)} l`,
    "/DeviceRGB CS",
    `${colours[colour]} SCN`,
    "S",
  );
};

const addBar = ({ lines }: PageLines, { x, y, width, height, tone }: BarItem): void => {
  const grey = number(barPractice.greys[tone] / 255);
  lines.push(
    "/DeviceRGB cs",
    `${grey} ${grey} ${grey} scn`,
    `${length(x)} ${length(y)} ${length(width)} ${length(height)} re`,
    "f",
  );
};

/**
 * How the items of a run are marked in the file: by their number, or as an artifact (ISO 32000-1 14.8.2.2), 页码 and the
 * like or a rule. The tree says what they are.
 */
const markOf = ({ items, content }: MarkedRun): string => {
  if (content) return `/${content.part.type === "figure" ? "Figure" : "P"} <</MCID ${content.place}>> BDC`;
  const isText = items.some(({ type }) => type === "text");
  return `/Artifact <</Type /${isText ? "Pagination" : "Layout"}>> BDC`;
};

/**
 * What stands on a page as operators of a content stream (ISO 32000-1 7.8.2), each item at its place and in the order of
 * reading, each run marked. A run of Chinese never has kerning or ligatures; letters would, and have none here, because
 * layout counts with their plain widths.
 */
export const pageContent = (runs: readonly MarkedRun[], page: Omit<PageLines, "lines">): string => {
  const lines: string[] = [];
  for (const run of runs) {
    lines.push(markOf(run));
    for (const item of run.items) {
      if (item.type === "rule") addRule({ ...page, lines }, item);
      else if (item.type === "bar") addBar({ ...page, lines }, item);
      else if (item.text !== "") addText({ ...page, lines }, item);
    }
    lines.push("EMC");
  }
  return lines.join("\n");
};
