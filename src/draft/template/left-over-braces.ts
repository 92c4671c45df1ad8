import Handlebars from "handlebars";
import type { Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import { placeholdersIn } from "../../model/text/placeholders.ts";
import { positionAt } from "../../model/text/text-position.ts";
import type { TemplateSource } from "./template-text.ts";
import { offsetsIn, withoutComments } from "./template-text.ts";

const fullWidth = /[｛｝﹛﹜]/;

/** A passage at an offset of the source, which would be printed as they stand (TPL-015). */
const bracesAt = (
  { source, file }: Omit<TemplateSource, "program">,
  { shown, offset }: { readonly shown: string; readonly offset: number },
): Diagnostic => ({
  code: "TPL-015",
  place: { file, at: positionAt(source, offset) },
  details: { shown },
});

/**
 * Reports what a template would print though a name was meant: full-width braces (｛｛年｝｝), single ones ({年}), other
 * signs (［［年］］, %年%), and names behind a backslash, which Handlebars prints as they are. Comments are not looked at.
 */
export const reportLeftOverBraces = ({ program, source, file }: TemplateSource, report: Report): void => {
  const offsetOf = offsetsIn(source);
  const looked = withoutComments(source);
  class Reader extends Handlebars.Visitor {
    override ContentStatement({ original, loc }: hbs.AST.ContentStatement): void {
      const written = typeof original === "string" ? original : "";
      const start = offsetOf(loc.start);
      // What stood behind a backslash begins one character later than the parser says.
      const shift = source.startsWith("\\{{", start) ? 1 : 0;
      for (const { shown, index } of placeholdersIn(written)) {
        const offset = start + shift + index;
        if (looked[offset] === source[offset]) report(bracesAt({ source, file }, { shown, offset }));
      }
    }
  }
  new Reader().accept(program);
};

/** Reports full-width braces in a template that Handlebars cannot read; whether there were any. */
export const reportFullWidthBraces = (source: string, file: string, report: Report): boolean => {
  const found = placeholdersIn(withoutComments(source)).filter(({ shown }) => fullWidth.test(shown));
  for (const { shown, index } of found) report(bracesAt({ source, file }, { shown, offset: index }));
  return found.length > 0;
};
