import { firstWords } from "../../text/official-text.ts";
import { pointsToMillimetres } from "../../lengths.ts";
import type { PdfDocument } from "../find/document.ts";
import type { Line, LinedPage } from "../find/lines.ts";
import type { Annotation, Box, Character } from "../read/page.ts";

/** The row in which an annotation is told: it hides or adds something, marks words, lays a colour, or is only a note. */
type AnnotationEffect = "visible" | "plain" | "ground" | "note";

interface Wording {
  readonly effect: AnnotationEffect;
  /** What was done, behind the words that it was done to where `marks` says so, else before them. */
  readonly done: string;
  readonly marks?: true;
}

/** Kinds of ISO 32000-1, 12.5.6. */
const wordings: Readonly<Record<string, Wording>> = {
  StrikeOut: { effect: "visible", done: "用批注划了删除线", marks: true },
  Underline: { effect: "plain", done: "用批注加了下划线", marks: true },
  Squiggly: { effect: "plain", done: "用批注加了下划线", marks: true },
  Highlight: { effect: "ground", done: "用批注加了底色", marks: true },
  FreeText: { effect: "visible", done: "用批注加了文字" },
  Stamp: { effect: "visible", done: "用批注盖了图章" },
  Widget: { effect: "visible", done: "填了表单域" },
  Text: { effect: "note", done: "批注" },
  FileAttachment: { effect: "note", done: "附加的文件" },
};

/** Whatever else draws: lines, boxes, circles, strokes of a pen. */
const drawn: Wording = { effect: "visible", done: "用批注画了图形" };

const wordingOf = ({ kind }: Annotation): Wording =>
  Object.hasOwn(wordings, kind) ? (wordings[kind] ?? drawn) : drawn;

const isIn = ({ x, y, advance, size }: Character, { left, top, right, bottom }: Box): boolean => {
  const [across, down] = [x + advance / 2, y - 0.36 * pointsToMillimetres(size)];
  return across > left && across < right && down > top && down < bottom;
};

/** A seal is about as high as wide: 42 mm, and no office has one of less than 30 or more than 60. */
const sealSize = { least: 30, most: 60, askew: 8 } as const;

/** A seal that was put on with a PDF program, over 署名 or 成文日期 (7.3.5.1). */
const isSeal = ({ kind, boxes: [box] }: Annotation, signature: readonly Line[]): boolean => {
  if (kind !== "Stamp" || !box) return false;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const isRound = Math.abs(width - height) < sealSize.askew;
  const isOver = signature.some(
    ({ left, right, baseline }) =>
      left < box.right && right > box.left && baseline > box.top && baseline < box.bottom + 5,
  );
  return isRound && width > sealSize.least && width < sealSize.most && isOver;
};

const told = (annotation: Annotation, { page }: LinedPage): string => {
  const { done, marks } = wordingOf(annotation);
  const below = page.characters.filter(
    (character) => character.text.trim() !== "" && annotation.boxes.some((box) => isIn(character, box)),
  );
  const words = firstWords(below.map(({ text }) => text).join(""), 6);
  if (marks) return `第${page.number}页“${words}”${done}`;
  const text = annotation.text === "" ? "" : `“${firstWords(annotation.text.replaceAll(/\s+/gu, ""))}”`;
  return `第${page.number}页${done}${text}${below.length > 0 ? `，在“${words}”等 ${below.length} 个字上` : ""}`;
};

/** What was put on the pages with a PDF program and has that effect, a seal left out. */
export const annotationFaults = ({ pages, main }: PdfDocument, effect: AnnotationEffect): readonly string[] =>
  pages.flatMap((page) => {
    const signature = [main.agency, main.date].flatMap((line) =>
      line?.page === page.page.number ? [line] : [],
    );
    return (page.page.annotations ?? [])
      .filter((each) => wordingOf(each).effect === effect && !isSeal(each, signature))
      .map((each) => told(each, page));
  });
