import { median, pointsToMillimetres } from "../../lengths.ts";
import { emBox, sizes } from "../../standard.ts";
import { closingMarks, openingMarks } from "../../text/marks.ts";
import type { Box, Character, DrawnRule, PdfPage } from "../read/page.ts";
import { pageBorder } from "./page-border.ts";
import { sealsOn, withoutSeal } from "./seal.ts";
import { cellAt, isInside, type RuledTable, ruledTables } from "./tables.ts";
import { wholeRules } from "./whole-rules.ts";

/** Characters that stand side by side on one baseline; blanks are left out. */
export interface Line {
  readonly page: number;
  readonly text: string;
  readonly characters: readonly Character[];
  /** Edges in mm; a mark that fills only half its cell counts with that half. */
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** In pt, of most of its characters. */
  readonly size: number;
  /** The cell of a table that it stands in. */
  readonly cell?: string;
}

/** Whether a line is of the size of the text, 三号, give or take a point. */
export const isText = ({ size }: Line): boolean => Math.abs(size - sizes.三号) < 1;

/** A page with its text as lines. */
export interface LinedPage {
  readonly page: PdfPage;
  readonly tables: readonly RuledTable[];
  readonly rules: readonly DrawnRule[];
  readonly seals: readonly (Box & { readonly blank: boolean })[];
  /** 页面边框, which is none of the rules. */
  readonly border: readonly DrawnRule[];
  /** Upright text outside tables, from top to bottom and left to right, without the mark of a draft. */
  readonly lines: readonly Line[];
  /** Text inside tables. */
  readonly cells: readonly Line[];
  /** Text that runs downwards, as 页码 of a landscape page. */
  readonly turned: readonly Line[];
}

/** Characters further apart than this many times their size belong to different lines. */
const widestGap = 2.5;

/** Baselines nearer than this are one, in mm. */
const sameBaseline = 0.7;

/** Blanks, and what some programs write for them: a character of no meaning that draws nothing. */
const isBlank = ({ text, ink }: Character): boolean =>
  text.trim() === "" || (ink === undefined && /^[\p{Cc}\p{Co}\p{Cn}\uFFFD]+$/u.test(text));

/** The left edge of what is seen of a character: an opening mark may stand in the right half of its cell. */
export const leftEdge = (character: Character): number =>
  openingMarks.has(character.text) ? character.x + character.advance / 2 : character.x;

/** The right edge: a closing mark fills the left half of its cell. */
const rightEdge = (character: Character): number =>
  character.x + (closingMarks.has(character.text) ? character.advance / 2 : character.advance);

const toLine = (characters: readonly Character[], page: number, cell?: string): Line => ({
  page,
  text: characters.map(({ text }) => text).join(""),
  characters,
  left: Math.min(...characters.map(leftEdge)),
  right: Math.max(...characters.map(rightEdge)),
  baseline: median(characters.map(({ y }) => y)),
  size: median(characters.map(({ size }) => size)),
  ...(cell === undefined ? {} : { cell }),
});

const split = (characters: readonly Character[], separates: (a: Character, b: Character) => boolean) => {
  const parts: Character[][] = [];
  for (const character of characters) {
    const previous = parts.at(-1)?.at(-1);
    if (previous && !separates(previous, character)) parts.at(-1)?.push(character);
    else parts.push([character]);
  }
  return parts;
};

const far = (a: Character, b: Character): boolean =>
  b.x - (a.x + a.advance) > widestGap * pointsToMillimetres(Math.max(a.size, b.size));

const linesOf = (
  characters: readonly Character[],
  page: number,
  cellOf?: (character: Character) => string,
): readonly Line[] => {
  const sorted = characters.filter((each) => !isBlank(each)).toSorted((a, b) => a.y - b.y);
  return split(sorted, (a, b) => b.y - a.y > sameBaseline)
    .flatMap((row) => {
      const inOrder = row.toSorted((a, b) => a.x - b.x);
      return split(inOrder, (a, b) => far(a, b) || (cellOf !== undefined && cellOf(a) !== cellOf(b)));
    })
    .map((part) => {
      const first = part[0];
      return toLine(part, page, first && cellOf?.(first));
    });
};

/** The parts of a line between gaps wider than `cells` of its characters. */
export const partsOfLine = (line: Line, cells: number): readonly Line[] => {
  const widest = cells * pointsToMillimetres(line.size);
  const parts = split(line.characters, (a, b) => b.x - (a.x + a.advance) > widest);
  return parts.length > 1 ? parts.map((part) => toLine(part, line.page, line.cell)) : [line];
};

/** A turned character as it would stand if the page were turned back by a quarter: x downwards, y from the right. */
const turnedBack = (character: Character, width: number): Character => {
  const { ink, x, y, ...rest } = character;
  return {
    ...rest,
    x: y,
    y: width - x,
    ...(ink
      ? { ink: { left: ink.top, right: ink.bottom, top: width - ink.right, bottom: width - ink.left } }
      : {}),
  };
};

const middle = ({ x, y, advance, size }: Character): readonly [number, number] => [
  x + advance / 2,
  y - pointsToMillimetres(size) * (0.5 - emBox.below),
];

/** 草稿 stands on every page of a draft and is no part of the document. */
const isDraftMark = ({ text }: Line): boolean => text === "草稿";

/** Reads the lines off a page: those of its tables, those that run downwards, and the others. */
export const linesOfPage = (sealed: PdfPage): LinedPage => {
  const page = withoutSeal(sealed);
  const border = pageBorder(page);
  const rules = wholeRules(page.rules.filter((rule) => !border.includes(rule)));
  const tables = ruledTables(rules);
  const tableOf = (character: Character): RuledTable | undefined =>
    tables.find((table) => isInside(...middle(character), table));
  const upright = page.characters.filter(({ turns }) => turns === 0);
  const inTables = upright.filter((character) => tableOf(character) !== undefined);
  return {
    page,
    seals: sealsOn(sealed),
    tables,
    rules,
    border,
    lines: linesOf(
      upright.filter((character) => tableOf(character) === undefined),
      page.number,
    ).filter((line) => !isDraftMark(line)),
    cells: tables.flatMap((table) =>
      linesOf(
        inTables.filter((character) => tableOf(character) === table),
        page.number,
        (character) => cellAt(...middle(character), table),
      ),
    ),
    turned: linesOf(
      page.characters.filter(({ turns }) => turns === 1).map((each) => turnedBack(each, page.width)),
      page.number,
    ),
  };
};

/** The upper and lower edges of a line's 字身 in mm. */
export const emTop = ({ baseline, size }: Line): number => baseline - emBox.above * pointsToMillimetres(size);
export const emBottom = ({ baseline, size }: Line): number =>
  baseline + emBox.below * pointsToMillimetres(size);
