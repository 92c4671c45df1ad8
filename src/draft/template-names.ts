import Handlebars from "handlebars";
import type { Report } from "../diagnostics/diagnostic.ts";
import { builtInHelpers, templateHelpers } from "./helpers.ts";
import { sourceColumn } from "./template-text.ts";

const knownHelpers = Object.fromEntries(
  [...builtInHelpers, ...Object.keys(templateHelpers)].map((name) => [name, true]),
);

/** Handlebars is strict with the names that are printed; this asks the same of those behind #if and #each. */
class StrictNames extends Handlebars.Visitor {
  override PathExpression(node: hbs.AST.PathExpression): void {
    Object.assign(node, { strict: true });
  }
}

/** Handlebars' strict mode names the missing name and its place: "甲" not defined in [object Object] - 3:12. */
const missingName = /^"(.+)" not defined in [\s\S]* - (\d+):(\d+)$/;

/** How many unknown names one run lists before it stops looking. */
const unknownNamesListed = 20;

/** A name that the view does not have. */
interface UnknownName {
  readonly name: string;
  readonly line: number;
  /** In the clerk's own template. */
  readonly column: number;
  /** The template with the name taken out and everything else in its place. */
  readonly without: string;
}

const unknownName = (source: string, problem: unknown): UnknownName | undefined => {
  const found = missingName.exec(problem instanceof Error ? problem.message : "");
  if (!found) return undefined;
  const line = Number(found[2]);
  const column = Number(found[3]);
  const start = source.split("\n", line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column;
  const name = /^[^\s(){}~=|]+/.exec(source.slice(start))?.[0] ?? "";
  const printed = /\{\{~?\s*$/.exec(source.slice(0, start));
  // A mustache goes as a whole; behind #if or #each, 0 stands for nothing.
  const from = printed ? printed.index : start;
  const end = printed ? source.indexOf("}}", start) + 2 : start + name.length;
  const without = source.slice(0, from) + (printed ? "" : "0").padEnd(end - from, " ") + source.slice(end);
  return { name, line, column: sourceColumn(source, start), without };
};

/**
 * Makes an annotated template ready to be filled in from views. Names that a view does not have are reported at
 * their places in the clerk's file (TPL-002); there is no markup then.
 */
export const fillTemplate = (
  source: string,
  file: string,
): ((view: object, report: Report) => string | undefined) => {
  const handlebars = Handlebars.create();
  handlebars.registerHelper({ ...templateHelpers });
  const compiled = new Map<string, Handlebars.TemplateDelegate<object>>();
  const compile = (text: string): Handlebars.TemplateDelegate<object> => {
    const known = compiled.get(text);
    if (known) return known;
    const program = Handlebars.parse(text);
    new StrictNames().accept(program);
    const fill = handlebars.compile<object>(program, { strict: true, knownHelpers });
    compiled.set(text, fill);
    return fill;
  };
  return (view, report) => {
    let current = source;
    for (let missing = 0; missing < unknownNamesListed; missing++) {
      try {
        const markup = compile(current)(view);
        return missing === 0 ? markup : undefined;
      } catch (problem) {
        const unknown = unknownName(current, problem);
        if (!unknown) throw problem;
        const { name, line, column, without } = unknown;
        report({ code: "TPL-002", place: { file, at: { line, column } }, details: { name } });
        current = without;
      }
    }
    return undefined;
  };
};
