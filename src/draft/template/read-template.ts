import Handlebars from "handlebars";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { reportFullWidthBraces, reportLeftOverBraces } from "./left-over-braces.ts";
import { syntaxFault } from "./template-syntax.ts";
import type { TemplateSource } from "./template-text.ts";

/** What Handlebars makes of a template's text; or its complaint. */
const parsed = (source: string): hbs.AST.Program | { readonly message: string } => {
  try {
    return Handlebars.parse(source);
  } catch (problem) {
    return { message: problem instanceof Error ? problem.message : "" };
  }
};

/**
 * Reads the text of a template. Reports what Handlebars cannot read (TPL-001; undefined then), and braces that would be
 * printed (TPL-015).
 */
export const readTemplate = (source: string, file: string, report: Report): TemplateSource | undefined => {
  const program = parsed(source);
  if ("message" in program) {
    // What full-width braces leave unpaired is no fault of its own.
    if (reportFullWidthBraces(source, file, report)) return undefined;
    const { words, at } = syntaxFault(source, program.message);
    report({ code: "TPL-001", place: { file, at }, details: words });
    return undefined;
  }
  const read = { program, source, file };
  reportLeftOverBraces(read, report);
  return read;
};
