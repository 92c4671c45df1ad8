import Handlebars from "handlebars";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Place } from "../diagnostics/place.ts";
import type { OfficialDocument } from "../model/document.ts";
import { toDocument } from "./document.ts";
import { builtInHelpers, templateHelpers } from "./helpers.ts";
import { parseMarkup } from "./markup.ts";
import { checkSafety } from "./template-safety.ts";
import { withPositions } from "./template-text.ts";

/** A template that passed the checks which need no data; draws one document from each view. */
export type Template = (view: object, draft: boolean, report: Report) => OfficialDocument | undefined;

const knownHelpers = Object.fromEntries(
  [...builtInHelpers, ...Object.keys(templateHelpers)].map((name) => [name, true]),
);

const syntaxErrorPlace = (file: string, message: string): Place => {
  const line = /line (\d+)/.exec(message)?.[1];
  return { file, ...(line && { at: { line: Number(line), column: 1 } }) };
};

/** Handlebars' strict mode names the missing name and its place: "甲" not defined in [object Object] - 3:12. */
const missingName = /^"(.+)" not defined in [\s\S]* - (\d+):(\d+)$/;

/** How many unknown names one run lists before it stops looking. */
const unknownNamesListed = 20;

/** Takes one mustache out of a template, leaving every other character in its place. */
const blankAt = (source: string, line: number, column: number): string | undefined => {
  const lines = source.split("\n");
  const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0) + column;
  const open = source.lastIndexOf("{{", start);
  const close = source.indexOf("}}", start);
  if (open < 0 || close < 0 || /^\{\{[#/^]/.test(source.slice(open))) return undefined;
  return source.slice(0, open) + " ".repeat(close + 2 - open) + source.slice(close + 2);
};

const render = (source: string, file: string, view: object, report: Report): string | undefined => {
  const handlebars = Handlebars.create();
  handlebars.registerHelper({ ...templateHelpers });
  let current = source;
  let missing = 0;
  for (;;) {
    try {
      const draw = handlebars.compile(current, { strict: true, knownHelpers });
      const markup = draw(view);
      return missing === 0 ? markup : undefined;
    } catch (problem) {
      const found = missingName.exec(problem instanceof Error ? problem.message : "");
      if (!found) throw problem;
      const [, name = "", line, column] = found;
      // Every start tag carries a position attribute, so the column in the source as the clerk sees it is lost; the line is not.
      report({ code: "TPL-002", place: { file, at: { line: Number(line), column: 1 } }, details: { name } });
      missing += 1;
      const next = blankAt(current, Number(line), Number(column));
      if (next === undefined || missing >= unknownNamesListed) return undefined;
      current = next;
    }
  }
};

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
    const message = problem instanceof Error ? problem.message : String(problem);
    const reason = message.split("\n")[0] ?? message;
    note({ code: "TPL-001", place: syntaxErrorPlace(file, message), details: { reason } });
  }
  if (faulty) return undefined;
  const annotated = withPositions(source);
  return (view, draft, reportDrawing) => {
    const markup = render(annotated, file, view, reportDrawing);
    const root = markup === undefined ? undefined : parseMarkup(markup, file, reportDrawing);
    return root && toDocument(root, draft, reportDrawing);
  };
};
