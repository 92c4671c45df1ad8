import { emBox } from "../../standard.ts";
import { pointsToMillimetres, twipsToMillimetres } from "../../lengths.ts";
import { firstWords, withoutBlanks } from "../../text/official-text.ts";
import type { DocxParagraph, DocxRun, DocxSection } from "../read/document.ts";

/** A paragraph with the section that it stands in. */
export interface PlacedParagraph {
  readonly paragraph: DocxParagraph;
  readonly section: DocxSection;
  /** A table stands right above or below it. */
  readonly besideTable?: true;
}

/** The text of a paragraph without blanks. */
export const plainText = ({ paragraph }: PlacedParagraph): string => withoutBlanks(paragraph.text);

/** 第12段“列入通报的重点工作…” */
export const placeOf = ({ paragraph }: PlacedParagraph): string =>
  `第${paragraph.index}段“${firstWords(withoutBlanks(paragraph.text))}”`;

/** Size in pt of the first text of a paragraph, of its mark when it has none. */
export const sizeOf = ({ paragraph }: PlacedParagraph): number =>
  paragraph.runs.find(({ text }) => text.trim() !== "")?.size ??
  paragraph.runs[0]?.size ??
  paragraph.markSize ??
  16;

/** Single spacing of the Chinese faces in Word, in em, and where the baseline lies in it. */
const natural = { height: 1.3, baseline: 1 } as const;

/** One line of a paragraph: height and baseline in mm from its top. */
interface LineBox {
  readonly height: number;
  readonly baseline: number;
  /** From the file alone; otherwise the font has its say and the values are near ones. */
  readonly exact: boolean;
}

/** The box of a paragraph's lines. In exact lines the baseline lies at 0.8 of the height, in Word and LibreOffice. */
export const lineBox = (placed: PlacedParagraph): LineBox => {
  const { paragraph, section } = placed;
  const em = pointsToMillimetres(sizeOf(placed));
  const line = paragraph.line ?? 240;
  if (paragraph.lineRule === "exact") {
    const height = twipsToMillimetres(line);
    return { height, baseline: 0.8 * height, exact: true };
  }
  const single = natural.height * em;
  if (paragraph.lineRule === "atLeast") {
    const height = Math.max(single, twipsToMillimetres(line));
    return { height, baseline: height - (natural.height - natural.baseline) * em, exact: false };
  }
  const onGrid =
    /lines/iu.test(section.grid.type) && paragraph.snapToGrid !== false && section.grid.linePitch > 0;
  if (!onGrid) return { height: (single * line) / 240, baseline: natural.baseline * em, exact: false };
  const row = twipsToMillimetres(section.grid.linePitch);
  const height = Math.ceil(single / row - 0.01) * row * (line / 240);
  return { height, baseline: (height - em) / 2 + emBox.above * em, exact: false };
};

/** From the lower edge of one paragraph's type to its line's end, and from a line's top to the type's upper edge. */
export const leadBelow = (placed: PlacedParagraph): number => {
  const { height, baseline } = lineBox(placed);
  return height - baseline - emBox.below * pointsToMillimetres(sizeOf(placed));
};
const leadAbove = (placed: PlacedParagraph): number =>
  lineBox(placed).baseline - emBox.above * pointsToMillimetres(sizeOf(placed));

/** 字 of a text: Latin letters, figures and half-width marks are half. */
export const cellsOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character <= "\u02ff" ? 0.5 : 1), 0);

/** Width of one character of a run with its tracking, in mm. */
export const cellWidth = ({ size = 10, tracking = 0 }: DocxRun): number =>
  pointsToMillimetres(size) + twipsToMillimetres(tracking);

/** One character with the run that it belongs to. */
export interface Letter {
  readonly text: string;
  readonly run: DocxRun;
}

const widthOf = (letters: readonly Letter[]): number =>
  letters.reduce((sum, { text, run }) => sum + cellsOf(text) * cellWidth(run), 0);

/** White that a word processor puts between 汉字 and figures or Latin when it is let, in em: about a quarter. */
const automaticSpace = 0.22;

/** That white in a line, in mm. */
const automaticSpaces = (letters: readonly Letter[], { autoSpaceDE, autoSpaceDN }: DocxParagraph): number =>
  letters.reduce((sum, { text, run }, index) => {
    const pair = `${letters[index - 1]?.text ?? ""}${text}`;
    const isSpaced =
      (autoSpaceDN !== false && /^(?:\p{Script=Han}\d|\d\p{Script=Han})$/u.test(pair)) ||
      (autoSpaceDE !== false && /^(?:\p{Script=Han}[A-Za-z]|[A-Za-z]\p{Script=Han})$/u.test(pair));
    return isSpaced ? sum + automaticSpace * pointsToMillimetres(run.size ?? 10) : sum;
  }, 0);

const isInk = ({ text }: { readonly text: string }): boolean => text.trim() !== "";

/** Widths in mm of a paragraph's text on one line, of the white put into it and of the blanks behind it; runs may differ in size and tracking. */
const textWidths = ({
  paragraph,
}: PlacedParagraph): { readonly text: number; readonly spaces: number; readonly blanksBehind: number } => {
  const characters = paragraph.runs.flatMap((run) => Array.from(run.text, (text) => ({ text, run })));
  const end = characters.findLastIndex(isInk) + 1;
  const ink = characters.slice(Math.max(0, characters.findIndex(isInk)), end);
  const spaces = automaticSpaces(ink, paragraph);
  return { text: widthOf(ink) + spaces, spaces, blanksBehind: widthOf(characters.slice(end)) };
};

const textWidth = (placed: PlacedParagraph): number => textWidths(placed).text;

/** An indent in mm: given in characters it beats the one in twips. */
const indent = (placed: PlacedParagraph, chars: number | undefined, twips: number | undefined): number =>
  chars ? (chars / 100) * pointsToMillimetres(sizeOf(placed)) : twipsToMillimetres(twips ?? 0);

const firstLineIndent = (placed: PlacedParagraph): number =>
  indent(placed, placed.paragraph.firstLineChars, placed.paragraph.firstLine);

/** Word counts a left indent in characters up to where the first line hangs out, one in twips up to the others. */
export const leftIndent = (placed: PlacedParagraph): number =>
  indent(placed, placed.paragraph.leftChars, placed.paragraph.left) +
  (placed.paragraph.leftChars ? Math.max(0, -firstLineIndent(placed)) : 0);
export const rightIndent = (placed: PlacedParagraph): number =>
  indent(placed, placed.paragraph.rightChars, placed.paragraph.right);

/** Blanks typed at the start of a paragraph, in mm: some offices indent with them. */
const typedIndent = (placed: PlacedParagraph): number =>
  cellsOf(/^[\s\u3000]*/u.exec(placed.paragraph.text)?.[0] ?? "") * pointsToMillimetres(sizeOf(placed));

/** Where the first line begins, from the left edge of the text area, in mm. */
export const firstIndent = (placed: PlacedParagraph): number =>
  leftIndent(placed) + firstLineIndent(placed) + typedIndent(placed);

/** The text area of a section in mm on the sheet as it is read. */
export const textArea = ({ width, height, margins }: DocxSection) => ({
  left: twipsToMillimetres(margins.left + margins.gutter),
  right: twipsToMillimetres(width - margins.right),
  top: twipsToMillimetres(Math.abs(margins.top)),
  bottom: twipsToMillimetres(height - Math.abs(margins.bottom)),
});

/**
 * Where a paragraph of one line stands on the sheet, in mm; `tight` without the white that a word processor may put
 * between 汉字 and figures.
 */
export const spanOf = (
  placed: PlacedParagraph,
  tight = false,
): { readonly left: number; readonly right: number } => {
  const { left, right } = textArea(placed.section);
  const { text, blanksBehind, spaces } = textWidths(placed);
  const width = tight ? text - spaces : text;
  const [from, to] = [left + firstIndent(placed), right - rightIndent(placed)];
  const { alignment, wordWrap } = placed.paragraph;
  if (alignment === "distribute") return { left: from, right: to };
  if (alignment === "right") {
    // Blanks at a line's end hang out, unless words may be broken: offices push 署名 to the left with them so.
    const end = wordWrap === false ? to - blanksBehind : to;
    return { left: end - width, right: end };
  }
  if (alignment === "center") {
    const middle = (from + to) / 2;
    return { left: middle - width / 2, right: middle + width / 2 };
  }
  return { left: from, right: from + width };
};

/** Lines that a paragraph takes, by its width and its line breaks. */
export const linesOf = (placed: PlacedParagraph): number => {
  const { left, right } = textArea(placed.section);
  const room = right - left - leftIndent(placed) - rightIndent(placed);
  const breaks = placed.paragraph.text.split("\n").length;
  return Math.max(breaks, Math.ceil(textWidth(placed) / room - 0.02));
};

/** What a bottom border adds to a paragraph's height, in mm. */
const borderHeight = ({ paragraph }: PlacedParagraph): number =>
  paragraph.bottomBorder
    ? pointsToMillimetres(paragraph.bottomBorder.space + paragraph.bottomBorder.thickness)
    : 0;

export const spaceBefore = ({ paragraph }: PlacedParagraph): number =>
  twipsToMillimetres(paragraph.before ?? 0);
export const spaceAfter = ({ paragraph }: PlacedParagraph): number =>
  twipsToMillimetres(paragraph.after ?? 0);

export const heightOf = (placed: PlacedParagraph): number =>
  placed.paragraph.framed
    ? 0
    : spaceBefore(placed) +
      linesOf(placed) * lineBox(placed).height +
      borderHeight(placed) +
      spaceAfter(placed);

/** Where the first line of a paragraph begins on its page, in mm, when `flow` starts the page. */
export const topOf = (flow: readonly PlacedParagraph[], index: number): number => {
  const placed = flow[index];
  if (!placed) return 0;
  const above = flow.slice(0, index).reduce((sum, each) => sum + heightOf(each), 0);
  return textArea(placed.section).top + above + spaceBefore(placed);
};

/**
 * White between the type of two paragraphs of the flow, in mm: leads, spacing and the empty paragraphs between them.
 * A bottom border of the upper one is where the white begins.
 */
export const whiteBetween = (
  flow: readonly PlacedParagraph[],
  upper: number,
  lower: number,
): number | undefined => {
  const [above, below] = [flow[upper], flow[lower]];
  if (!above || !below) return undefined;
  const between = flow.slice(upper + 1, lower).reduce((sum, each) => sum + heightOf(each), 0);
  const start = above.paragraph.bottomBorder ? 0 : leadBelow(above);
  return start + spaceAfter(above) + between + spaceBefore(below) + leadAbove(below);
};
