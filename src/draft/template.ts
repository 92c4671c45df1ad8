import Handlebars from "handlebars";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { OfficialDocument } from "../model/papers/document.ts";
import { textStart } from "../model/text/text-position.ts";
import { checkNames } from "./template/check-names.ts";
import { toDocument } from "./document/document.ts";
import type { Filling } from "./template/fill-template.ts";
import { fillReady, fillTemplate } from "./template/fill-template.ts";
import { readyTemplates } from "./template/ready-data.ts";
import { readyKey } from "./template/ready-templates.ts";
import { parseMarkup } from "./markup/markup.ts";
import type { Names } from "./names.ts";
import { withFullWidthMarks } from "./template/full-width-marks.ts";
import { reportRawMarkup } from "./markup/raw-markup.ts";
import { readTemplate } from "./template/read-template.ts";
import { checkSafety } from "./template/template-safety.ts";
import { withPositions } from "./template/template-text.ts";
import { unknownElements } from "./markup/unknown-elements.ts";

/** A template that passed the checks which need no data; draws one document from each view. */
export type Template = (view: object, draft: boolean, report: Report) => OfficialDocument | undefined;

/** What is filled in of a template: its elements know where they stand, its marks are Chinese ones. */
export const templateFilling = (text: string, program = Handlebars.parse(text)): Filling => ({
  text,
  program,
  start: textStart,
  annotated: (written) => withFullWidthMarks(withPositions(written)),
});

/** Checks a template's text, and fills it in; undefined where it is faulty, which is reported. */
const checkedFill = (
  source: string,
  file: string,
  names: Names,
  report: Report,
): ReturnType<typeof fillTemplate> | undefined => {
  let faulty = false;
  const note: Report = (diagnostic) => {
    faulty = true;
    report(diagnostic);
  };
  const read = readTemplate(source, file, note);
  if (!read) return undefined;
  reportRawMarkup(source, file, note);
  checkSafety(read, note);
  checkNames(read, names, note);
  return faulty ? undefined : fillTemplate(templateFilling(source, read.program));
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
  const ready = readyTemplates.get(readyKey(file, source));
  const fill = ready ? fillReady(ready) : checkedFill(source, file, names, report);
  if (!fill) return undefined;
  const unknown = unknownElements(source, file);
  return (view, draft, reportDrawing) => {
    const root = parseMarkup(fill(view, { file, report: reportDrawing }), file, unknown, reportDrawing);
    return root && toDocument(root, draft, reportDrawing);
  };
};
