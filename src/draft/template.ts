import Handlebars from "handlebars";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { OfficialDocument } from "../model/document.ts";
import { toDocument } from "./document.ts";
import { parseMarkup } from "./markup.ts";
import { fillTemplate } from "./template-names.ts";
import { checkSafety } from "./template-safety.ts";
import { syntaxFault } from "./template-syntax.ts";
import { withPositions } from "./template-text.ts";

/** A template that passed the checks which need no data; draws one document from each view. */
export type Template = (view: object, draft: boolean, report: Report) => OfficialDocument | undefined;

/**
 * Checks a template's text and makes it ready to draw documents. Syntax errors and unsafe constructs are reported
 * here; unknown names and faulty structure when a document is drawn. Undefined when it cannot be used at all.
 */
export const compileTemplate = (source: string, file: string, report: Report): Template | undefined => {
  let faulty = false;
  const note: Report = (diagnostic) => {
    faulty = true;
    report(diagnostic);
  };
  try {
    checkSafety(Handlebars.parse(source), file, note);
  } catch (problem) {
    const { reason, at } = syntaxFault(source, problem instanceof Error ? problem.message : "");
    note({ code: "TPL-001", place: { file, at }, details: { reason } });
  }
  if (faulty) return undefined;
  const fill = fillTemplate(withPositions(source), file);
  return (view, draft, reportDrawing) => {
    const markup = fill(view, reportDrawing);
    const root = markup === undefined ? undefined : parseMarkup(markup, file, reportDrawing);
    return root && toDocument(root, draft, reportDrawing);
  };
};
