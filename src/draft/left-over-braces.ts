import Handlebars from "handlebars";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { positionAt } from "../model/text/text-position.ts";
import type { TemplateSource } from "./template-text.ts";

/** What somebody meant for a name: braces of any width, whatever their number, with what stands between them. */
const braced = /[{｛﹛]+[^<>{}｛｝﹛﹜\n]{0,40}[}｝﹜]*|[}｝﹜]+/g;
const fullWidth = /[｛｝﹛﹜]/;

const blank = (passage: string): string => passage.replace(/[^\n]/g, " ");
const withoutComments = (source: string): string =>
  source.replace(/\{\{!--[\s\S]*?--\}\}|<!--[\s\S]*?-->/g, blank);

/** Braces at an offset of the source, which would be printed as they stand (TPL-015). */
const bracesAt = (
  { source, file }: Omit<TemplateSource, "program">,
  { shown, offset }: { readonly shown: string; readonly offset: number },
): Diagnostic => ({
  code: "TPL-015",
  place: { file, at: positionAt(source, offset) },
  details: { shown },
});

/**
 * Reports what braces a template would print: full-width ones (｛｛年｝｝), single ones ({年}), and names behind a backslash,
 * which Handlebars prints as they are. Comments are not looked at.
 */
export const reportLeftOverBraces = ({ program, source, file }: TemplateSource, report: Report): void => {
  const lineStarts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const looked = withoutComments(source);
  class Reader extends Handlebars.Visitor {
    override ContentStatement({ original, loc }: hbs.AST.ContentStatement): void {
      const written = typeof original === "string" ? original : "";
      const start = (lineStarts[loc.start.line - 1] ?? 0) + loc.start.column;
      // What stood behind a backslash begins one character later than the parser says.
      const shift = source.startsWith("\\{{", start) ? 1 : 0;
      for (const { 0: shown, index } of written.matchAll(braced)) {
        const offset = start + shift + index;
        if (looked[offset] === source[offset]) report(bracesAt({ source, file }, { shown, offset }));
      }
    }
  }
  new Reader().accept(program);
};

/** Reports full-width braces in a template that Handlebars cannot read; whether there were any. */
export const reportFullWidthBraces = (source: string, file: string, report: Report): boolean => {
  const found = [...withoutComments(source).matchAll(braced)].filter(([shown]) => fullWidth.test(shown));
  for (const { 0: shown, index } of found) report(bracesAt({ source, file }, { shown, offset: index }));
  return found.length > 0;
};
