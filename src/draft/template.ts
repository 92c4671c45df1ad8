import Handlebars from "handlebars";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { OfficialDocument } from "../model/document.ts";
import { checkNames } from "./check-names.ts";
import { toDocument } from "./document.ts";
import { fillTemplate } from "./fill-template.ts";
import { parseMarkup } from "./markup.ts";
import type { Names } from "./names.ts";
import { withFullWidthMarks } from "./full-width-marks.ts";
import { reportFullWidthBraces, reportLeftOverBraces } from "./left-over-braces.ts";
import { checkSafety } from "./template-safety.ts";
import { syntaxFault } from "./template-syntax.ts";
import { withPositions } from "./template-text.ts";
import { unknownElements } from "./unknown-elements.ts";

/** A template that passed the checks which need no data; draws one document from each view. */
export type Template = (view: object, draft: boolean, report: Report) => OfficialDocument | undefined;

/** What Handlebars makes of a template's text; or its complaint. */
const parsed = (source: string): hbs.AST.Program | { readonly message: string } => {
  try {
    return Handlebars.parse(source);
  } catch (problem) {
    return { message: problem instanceof Error ? problem.message : "" };
  }
};

/**
 * Checks a template's text and makes it ready to draw documents from views that have `names`. Syntax errors, unsafe
 * constructs and unknown names are reported here; faulty structure when a document is drawn. Undefined when it cannot
 * be used at all.
 */
export const compileTemplate = (
  source: string,
  file: string,
  names: Names,
  report: Report,
): Template | undefined => {
  let faulty = false;
  const note: Report = (diagnostic) => {
    faulty = true;
    report(diagnostic);
  };
  const program = parsed(source);
  if ("message" in program) {
    // What full-width braces leave unpaired is no fault of its own.
    if (reportFullWidthBraces(source, file, note)) return undefined;
    const { reason, at } = syntaxFault(source, program.message);
    report({ code: "TPL-001", place: { file, at }, details: { reason } });
    return undefined;
  }
  const read = { program, source, file };
  reportLeftOverBraces(read, note);
  checkSafety(program, file, note);
  checkNames(read, names, note);
  if (faulty) return undefined;
  const fill = fillTemplate(withFullWidthMarks(withPositions(source)), source);
  const unknown = unknownElements(source, file);
  return (view, draft, reportDrawing) => {
    const root = parseMarkup(fill(view, { file, report: reportDrawing }), file, unknown, reportDrawing);
    return root && toDocument(root, draft, reportDrawing);
  };
};
