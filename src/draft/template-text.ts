import type { Position } from "../diagnostics/place.ts";

/** The attribute that carries an element's position in the template through Handlebars to the markup parser. */
export const positionAttribute = "模板位置";

/** A template with everything in double braces turned to spaces, so that what is left is plain markup in the same places. */
export const withoutMustaches = (source: string): string =>
  source.replace(/\{\{!--[\s\S]*?--\}\}|\{\{\{?[\s\S]*?\}?\}\}/g, (mustache) =>
    mustache.replace(/[^\n]/g, " "),
  );

/** The position of an offset in a text, 1-based, counted in Unicode characters. */
export const positionAt = (source: string, offset: number): Position => {
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: Array.from(before.slice(lineStart)).length + 1 };
};

/** `12:5` ↔ { line: 12, column: 5 } */
export const writePosition = ({ line, column }: Position): string => `${line}:${column}`;
export const readPosition = (written: string | undefined): Position | undefined => {
  const found = /^(\d+):(\d+)$/.exec(written ?? "");
  return found ? { line: Number(found[1]), column: Number(found[2]) } : undefined;
};

/** Gives every start tag of a template the attribute that says where it stands. */
export const withPositions = (source: string): string => {
  const markup = withoutMustaches(source).replace(/<!--[\s\S]*?-->/g, (comment) =>
    comment.replace(/[^\n]/g, " "),
  );
  let result = "";
  let copied = 0;
  for (const tag of markup.matchAll(/<[^\s/>!?]+/g)) {
    const end = tag.index + tag[0].length;
    result += source.slice(copied, end);
    result += ` ${positionAttribute}="${writePosition(positionAt(source, tag.index))}"`;
    copied = end;
  }
  return result + source.slice(copied);
};
