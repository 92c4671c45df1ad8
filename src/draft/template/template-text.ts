import type { Position } from "../../model/place.ts";
import { positionsIn } from "../../model/text/text-position.ts";

/** A template that Handlebars can read. */
export interface TemplateSource {
  /** Its path, as messages show it. */
  readonly file: string;
  readonly source: string;
  readonly program: hbs.AST.Program;
}

/** The attribute that carries an element's position in the template through Handlebars to the markup parser. */
export const positionAttribute = "模板位置";

/** Spaces in the place of a passage, so that whatever stands around it stays where it is. */
const blanked = (passage: string): string => passage.replace(/[^\n]/g, " ");

/** A template with everything in double braces turned to spaces, so that what is left is plain markup in the same places. */
const withoutMustaches = (source: string): string =>
  source.replace(/\{\{!--[\s\S]*?--\}\}|\{\{\{?[\s\S]*?\}?\}\}/g, blanked);

/** The same without the comments of the markup: what is read as elements and text. */
export const plainMarkup = (source: string): string =>
  withoutMustaches(source).replace(/<!--[\s\S]*?-->/g, blanked);

/** A template with its comments in double braces turned to spaces, for what looks at the other braces. */
export const withoutBraceComments = (source: string): string =>
  source.replace(/\{\{!--[\s\S]*?--\}\}/g, blanked);

/** A template with its comments of either kind turned to spaces. */
export const withoutComments = (source: string): string =>
  source.replace(/\{\{!--[\s\S]*?--\}\}|<!--[\s\S]*?-->/g, blanked);

/** Gives the offset in a template of what Handlebars says stands in a line, from 1, and a column, in UTF-16 from 0. */
export const offsetsIn = (source: string): ((at: Position) => number) => {
  const starts = [0, ...[...source.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length)];
  return ({ line, column }) => (starts[line - 1] ?? 0) + column;
};

/** `12:5` ↔ { line: 12, column: 5 } */
export const writePosition = ({ line, column }: Position): string => `${line}:${column}`;
export const readPosition = (written: string | undefined): Position | undefined => {
  const found = /^(\d+):(\d+)$/.exec(written ?? "");
  return found ? { line: Number(found[1]), column: Number(found[2]) } : undefined;
};

/** A start tag of a template: the element's name, where the tag begins and where the name ends, as offsets. */
interface StartTag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The start tags of a template in all its branches; double braces right behind a name may belong to it. */
export const startTags = (source: string): readonly StartTag[] => {
  const markup = withoutMustaches(source).replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, blanked);
  return [...markup.matchAll(/<([\p{L}_:][^\s/<>]*)(?=[\s/>])/gu)].map(({ 0: tag, 1: name = "", index }) => ({
    name,
    start: index,
    end: index + tag.length,
  }));
};

/** Gives every start tag of a template the attribute that says where it stands. */
export const withPositions = (source: string): string => {
  const positionOf = positionsIn(source);
  let result = "";
  let copied = 0;
  for (const { start, end } of startTags(source)) {
    result += source.slice(copied, end);
    result += ` ${positionAttribute}="${writePosition(positionOf(start))}"`;
    copied = end;
  }
  return result + source.slice(copied);
};

/** Line breaks come from the template's own lay-out and mean nothing; Chinese has no spaces between words. */
export const plainText = (text: string): string => text.replace(/[ \t]*\r?\n\s*/g, "").trim();
