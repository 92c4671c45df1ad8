import type { CellContent } from "./workbook.ts";

/** What a number format does to a number, as far as it matters for reading the number. */
type NumberFormat =
  /** The number as it is. */
  | { readonly kind: "plain" }
  /** So many decimals, per cent or not, with words before and behind: 0.0"公里". */
  | {
      readonly kind: "fixed";
      readonly decimals: number;
      readonly percent: boolean;
      readonly before: string;
      readonly behind: string;
    }
  /** A date, if all of it down to the day is shown. */
  | { readonly kind: "date" }
  /** A clock time, or a date shown without its day. */
  | { readonly kind: "part of date"; readonly clock: boolean }
  /** Shows a thousandth, or figures with words between them: what is meant is not what is stored. */
  | { readonly kind: "scaled" };

const plain: NumberFormat = { kind: "plain" };
/** The longest that a spreadsheet takes. */
const longest = 255;

/** A piece of a format: words to print as they are, or signs. */
interface FormatPiece {
  readonly words?: string;
  readonly sign?: string;
}

const piecePattern =
  /"([^"]*)"?|[\\!](.)|_.|\*.|\[([^\]]*)\]|(general|G\/通用格式)|(AM\/PM|上午\/下午)|(.)/gisu;

/** The pieces of each section of a format; sections for positive and negative numbers, zero and text stand in order. */
const sectionsOf = (format: string): readonly (readonly FormatPiece[])[] => {
  const sections: FormatPiece[][] = [[]];
  for (const [, quoted, escaped, bracket, general, half, sign] of format.matchAll(piecePattern)) {
    const current = sections.at(-1) ?? [];
    if (sign === ";") sections.push([]);
    else if (quoted !== undefined || escaped !== undefined) current.push({ words: quoted ?? escaped ?? "" });
    else if (bracket !== undefined) {
      // [h] counts hours beyond a day, [<10] is a condition; colours and languages change nothing.
      if (/^(?:h+|m+|s+)$/iu.test(bracket)) current.push({ sign: "h" });
      else if (/^[<>=]/u.test(bracket)) current.push({ sign: "?condition" });
    } else if (general !== undefined) current.push({ sign: "G" });
    else if (half !== undefined) current.push({ sign: "h" });
    else if (sign !== undefined) current.push({ sign: sign.toLowerCase() });
  }
  return sections;
};

const isFigure = ({ sign = "" }: FormatPiece): boolean => /^[0#?.,]$/u.test(sign);
/** What stands around figures without quotes: signs of currency, brackets for negative numbers, spaces. */
const isOrnament = (sign: string): boolean => /^[-+()$¥￥€£\s]$/u.test(sign);

const wordsOf = (pieces: readonly FormatPiece[]): string =>
  pieces
    .map(({ words, sign = "" }) => words ?? (isOrnament(sign) || sign === "%" ? "" : sign))
    .join("")
    .replaceAll(/[¥￥$€£]/gu, "")
    .trim()
    // A negative number in brackets has its sign as well.
    .replace(/^[()（）]$/u, "");

const analyse = (pieces: readonly FormatPiece[]): NumberFormat => {
  const signs = pieces.map(({ sign }) => sign ?? "");
  if (signs.some((sign) => /^[ymdhs]$/u.test(sign))) {
    if (signs.includes("d") && signs.includes("m")) return { kind: "date" };
    return {
      kind: "part of date",
      clock: signs.some((sign) => /^[hs]$/u.test(sign)) && !signs.includes("y"),
    };
  }
  const first = pieces.findIndex(isFigure);
  const last = pieces.findLastIndex(isFigure);
  if (first === -1 || signs.some((sign) => ["G", "@", "e", "/", "?condition"].includes(sign))) return plain;
  const figures = pieces.slice(first, last + 1);
  const written = figures.map(({ sign = "\0" }) => sign).join("");
  // A comma behind the last figure divides by a thousand.
  if (/,$|,\./u.test(written) || !/^[0#?,]*(?:\.[0#?]*)?$/u.test(written)) return { kind: "scaled" };
  return {
    kind: "fixed",
    decimals: /\.(.*)$/u.exec(written)?.[1]?.length ?? 0,
    percent: signs.includes("%"),
    before: wordsOf(pieces.slice(0, first)),
    behind: wordsOf(pieces.slice(last + 1)),
  };
};

/** The section of a format that a number is shown by. */
const sectionFor = (value: number, sections: number): number =>
  value < 0 && sections > 1 ? 1 : value === 0 && sections > 2 ? 2 : 0;

/** Whether a format shows nothing of a cell (;;; or ""): the section for what stands in it is there and empty. */
export const showsNothing = (format: string, content: CellContent): boolean => {
  if (!/[;"]/u.test(format) || format.length > longest) return false;
  const sections = sectionsOf(format);
  const index = content.kind === "number" ? sectionFor(content.value, sections.length) : 3;
  const shown = content.kind === "number" || content.kind === "text" ? sections[index] : undefined;
  return shown?.every(({ words }) => words?.trim() === "") === true;
};

/** Says what a number format does to `value`. A format that no spreadsheet would take counts as none. */
export const numberFormat = (format: string, value: number): NumberFormat => {
  if (format.length > longest) return plain;
  const sections = sectionsOf(format);
  return analyse(sections[sectionFor(value, sections.length)] ?? []);
};
