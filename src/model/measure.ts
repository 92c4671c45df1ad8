import type { Rational } from "./rational.ts";
import { rational } from "./rational.ts";

/** What the characters before a unit of measure multiply it by: 万平方米 is ten thousand 平方米. */
export const scales = { 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n } as const;

/** Those characters in a row, for a class of a regular expression. */
export const scaleCharacters = Object.keys(scales).join("");

/** A unit of measure taken apart: 万平方米 is 10000 of 平方米. */
interface Measure {
  readonly scale: Rational;
  readonly base: string;
}

const isScale = (character: string): character is keyof typeof scales => character in scales;

/** Takes a 计量单位 apart; a scale that stands alone is its own base. */
export const measureOf = (unit: string): Measure => {
  let scale = 1n;
  let base = unit;
  for (let first = base.charAt(0); base.length > 1 && isScale(first); first = base.charAt(0)) {
    scale *= scales[first];
    base = base.slice(1);
  }
  return { scale: rational(scale), base };
};

/** What a text or a cell says of a 计量单位 that counts by something: 个/县（市） → 个. */
export const unitItself = (unit: string): string => unit.split("/")[0] ?? unit;

/** Units that measure or count what no other of them would: an indicator keeps to the one it has. */
export const measuringUnits: readonly string[] = [
  "元",
  "美元",
  "平方米",
  "立方米",
  "平方公里",
  "公里",
  "米",
  "里",
  "亩",
  "公顷",
  "吨",
  "公斤",
  "人次",
  "人",
  "户",
  "套",
  "%",
  "千瓦",
];

/** Units (量词) that count whole things: there is no half of one. */
export const countingUnits: readonly string[] = Array.from("个家项座所件户人套台辆栋名处条天次场份期");

const known: ReadonlySet<string> = new Set([...measuringUnits, ...countingUnits]);

/** Whether a text is a known unit of measure, with or without a scale before it: 万亩, 公里, 个. */
export const isMeasure = (text: string): boolean => known.has(text) || known.has(measureOf(text).base);
