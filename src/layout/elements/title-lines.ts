import { breakStrengths } from "../text/line-breaks.ts";
import { cellsOf } from "../text/cell-width.ts";
import { practice } from "../standard.ts";
import { afterNumber } from "./number-words.ts";
import { titleWords } from "./title-words.ts";

/** How far a way of breaking is from a good one; what must not be is left out, not priced. */
const cost = {
  line: 100,
  unknownBoundary: 60,
  innerBoundary: 6,
  hourglass: 400,
  level: 25,
  shortLine: 40,
  steep: 2,
  beforeAbout: -110,
  long: 10,
};

/** What a line must not begin with: 的 and the like belong to the word before (7.3.1, practice). */
const clinging = /^[的地得和及与或等暨了]/u;
/** Short words that end no line: they lead to the next word. */
const leading = /(?:关于|和|及|与|或|暨|对|在|将|把|被|向|为|各)$/u;

/** A number with its unit, a date or 发文字号: a title has few lines and breaks them elsewhere. */
const figures = new RegExp(
  `\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|第?\\d+(?:[.,—～-]\\d+)*${afterNumber}?|\\p{Script=Han}{2,3}〔\\d{4}〕\\d+号?`,
  "gu",
);

/** The place that the name of an issuer begins with, where the title begins with the issuer: 平顶山市人民政府. */
const issuersPlace = /^\p{Script=Han}{2,12}?[省市州盟县区旗乡镇](?=人民政府|政府|委|督查)/u;

/** Where a title must not be broken, whatever its words are. */
const unbroken = (title: string): readonly boolean[] => {
  const never = breakStrengths(title).map((strength) => strength !== "free");
  for (const found of title.matchAll(figures)) {
    const first = Array.from(title.slice(0, found.index)).length;
    never.fill(true, first + 1, first + Array.from(found[0]).length);
  }
  return never;
};

type Boundary = "word" | "unknown" | "never";

/** Marks each place in the title: between words, inside one, or between characters that no word explains. */
const boundariesOf = (title: string, names: readonly string[]): readonly Boundary[] => {
  const characters = Array.from(title);
  const never = unbroken(title);
  const boundaries: Boundary[] = [...characters, ""].map(() => "unknown");
  const known = [...names].sort((a, b) => b.length - a.length).concat(titleWords);
  let place = 0;
  while (place < characters.length) {
    const rest = characters.slice(place).join("");
    const word =
      known.find((one) => one !== "" && rest.startsWith(one)) ??
      (place === 0 ? issuersPlace.exec(rest)?.[0] : undefined) ??
      /^(?:\d{4}年(?:\d{1,2}月份?)?|\d{1,2}[—～-]\d{1,2}月份?|\d{1,2}月份?|《[^》]{1,12}》|“[^”]{1,12}”)/u.exec(
        rest,
      )?.[0];
    const length = word === undefined ? 1 : Array.from(word).length;
    if (word !== undefined) {
      boundaries[place] = "word";
      for (let inside = 1; inside < length; inside++) boundaries[place + inside] = "never";
      boundaries[place + length] = "word";
    }
    place += length;
  }
  return boundaries.map((boundary, index) => {
    const before = characters.slice(0, index).join("");
    const after = characters.slice(index).join("");
    if (never[index] || clinging.test(after) || leading.test(before)) return "never";
    return /[，、》）]$/u.test(before) ? "word" : boundary;
  });
};

/** 梯形 and 菱形 are wanted, 沙漏 (a line shorter than both neighbours) is not; nor are lines all of one length. */
const shapeCost = (widths: readonly number[]): number => {
  const { comfortable, shortest, step } = practice.title;
  let sum = 0;
  for (const [index, width] of widths.entries()) {
    const [before, after] = [widths[index - 1], widths[index + 1]];
    if (before !== undefined && after !== undefined && width < before && width < after) sum += cost.hourglass;
    if (before !== undefined && Math.abs(width - before) < 1) sum += cost.level;
    if (before !== undefined) sum += cost.steep * Math.max(0, Math.abs(width - before) - step);
    sum += cost.long * Math.max(0, width - comfortable);
    if (width < shortest) sum += cost.shortLine * (shortest + 1 - width);
  }
  return sum;
};

interface Way {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** A title, where its lines may end, and how many cells the longest may have. */
interface BreakableTitle {
  readonly characters: readonly string[];
  readonly boundaries: readonly Boundary[];
  readonly longest: number;
}

/** Every way to break what is left of a title, cheapest boundaries priced, into at most `most` lines. */
const waysToBreak = (title: BreakableTitle, most: number, start = 0): readonly Way[] => {
  const { characters, boundaries, longest } = title;
  const ways: Way[] = [];
  let width = 0;
  for (let end = start + 1; end <= characters.length; end++) {
    width += cellsOf(characters[end - 1] ?? "");
    if (width > longest) break;
    const line = characters.slice(start, end).join("");
    if (end === characters.length) ways.push({ lines: [line], cost: cost.line });
    else if (most > 1 && boundaries[end] !== "never") {
      const after = characters.slice(end, end + 2).join("");
      const price =
        cost.line +
        (boundaries[end] === "unknown" ? cost.unknownBoundary : cost.innerBoundary) +
        (after === "关于" ? cost.beforeAbout : 0);
      for (const rest of waysToBreak(title, most - 1, end)) {
        ways.push({ lines: [line, ...rest.lines], cost: price + rest.cost });
      }
    }
  }
  return ways;
};

/**
 * Breaks a title into lines between words, shaped 梯形 or 菱形 (7.3.1): names, dates and 文种 stay whole, no line
 * begins with 的 or a mark. `names` are the names of bodies that occur; `longest` counts characters, digits as halves.
 */
export const breakTitle = (
  title: string,
  {
    names = [],
    longest = practice.title.longest,
  }: { readonly names?: readonly string[]; readonly longest?: number } = {},
): readonly string[] => {
  const characters = Array.from(title);
  if (characters.length === 0) return [];
  const least = Math.ceil(cellsOf(title) / longest);
  for (const boundaries of [
    boundariesOf(title, names),
    unbroken(title).map((never): Boundary => (never ? "never" : "unknown")),
  ]) {
    for (const most of [least + 1, least + 3]) {
      const ways = waysToBreak({ characters, boundaries, longest }, most);
      const priced = ways.map((way) => ({ ...way, cost: way.cost + shapeCost(way.lines.map(cellsOf)) }));
      const best = priced.sort((a, b) => a.cost - b.cost || a.lines.length - b.lines.length)[0];
      if (best) return best.lines;
    }
  }
  return [title];
};
