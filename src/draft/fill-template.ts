import Handlebars from "handlebars";
import { builtInHelpers, templateHelpers } from "./helpers.ts";

const knownHelpers = Object.fromEntries(
  [...builtInHelpers, ...Object.keys(templateHelpers)].map((name) => [name, true]),
);

/** Handlebars is strict with the names that are printed; this asks the same of those behind #if and #each. */
class StrictNames extends Handlebars.Visitor {
  override PathExpression(node: hbs.AST.PathExpression): void {
    Object.assign(node, { strict: true });
  }
}

/**
 * Makes an annotated template, whose names have been checked, ready to be filled in from views. A view without one of
 * them throws: it does not keep what its declared names promise.
 */
export const fillTemplate = (source: string): ((view: object) => string) => {
  const handlebars = Handlebars.create();
  handlebars.registerHelper({ ...templateHelpers });
  const program = Handlebars.parse(source);
  new StrictNames().accept(program);
  const fill = handlebars.compile<object>(program, { strict: true, knownHelpers });
  return (view) => fill(view);
};
