import Handlebars from "handlebars";
import type { Report } from "../diagnostics/diagnostic.ts";
import { positionAt } from "../model/text/text-position.ts";

/** What somebody meant for a name: braces of any width, whatever their number, with what stands between them. */
const braced = /[{｛﹛]+[^<>{}｛｝﹛﹜\n]{0,40}[}｝﹜]*|[}｝﹜]+/g;
const fullWidth = /[｛｝﹛﹜]/;

const blank = (passage: string): string => passage.replace(/[^\n]/g, " ");
const withoutComments = (source: string): string =>
  source.replace(/\{\{!--[\s\S]*?--\}\}|<!--[\s\S]*?-->/g, blank);

/** Reports braces at an offset of the source, which would be printed as they stand (TPL-015). */
const reportBraces = (source: string, file: string, offset: number, shown: string, report: Report): void =>
  report({ code: "TPL-015", place: { file, at: positionAt(source, offset) }, details: { shown } });

/**
 * Reports what braces a template would print: full-width ones (｛｛年｝｝), single ones ({年}), and names behind a backslash,
 * which Handlebars prints as they are. Comments are not looked at.
 */
export const reportLeftOverBraces = (
  program: hbs.AST.Program,
  source: string,
  file: string,
  report: Report,
): void => {
  const lineStarts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const looked = withoutComments(source);
  class Reader extends Handlebars.Visitor {
    override ContentStatement({ original, loc }: hbs.AST.ContentStatement): void {
      const written = String(original);
      const start = (lineStarts[loc.start.line - 1] ?? 0) + loc.start.column;
      // What stood behind a backslash begins one character later than the parser says.
      const shift = source.startsWith("\\{{", start) ? 1 : 0;
      for (const { 0: shown, index } of written.matchAll(braced)) {
        const offset = start + shift + index;
        if (looked[offset] === source[offset]) reportBraces(source, file, offset, shown, report);
      }
    }
  }
  new Reader().accept(program);
};

/** Reports full-width braces in a template that Handlebars cannot read; whether there were any. */
export const reportFullWidthBraces = (source: string, file: string, report: Report): boolean => {
  const found = [...withoutComments(source).matchAll(braced)].filter(([shown]) => fullWidth.test(shown));
  for (const { 0: shown, index } of found) reportBraces(source, file, index, shown, report);
  return found.length > 0;
};
