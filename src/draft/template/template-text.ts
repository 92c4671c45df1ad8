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

/** A template with everything in double braces turned to spaces, so that what is left is plain markup in the same places. */
export const withoutMustaches = (source: string): string =>
  source.replace(/\{\{!--[\s\S]*?--\}\}|\{\{\{?[\s\S]*?\}?\}\}/g, (mustache) =>
    mustache.replace(/[^\n]/g, " "),
  );

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
  const markup = withoutMustaches(source).replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, (passage) =>
    passage.replace(/[^\n]/g, " "),
  );
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
