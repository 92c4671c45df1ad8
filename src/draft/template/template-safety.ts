import Handlebars from "handlebars";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../model/place.ts";
import { positionAt } from "../../model/text/text-position.ts";
import type { TemplateSource } from "./template-text.ts";
import { offsetsIn } from "./template-text.ts";
import { builtInHelpers, helperValues, templateHelpers } from "./template-helpers.ts";

const helperNames: readonly string[] = [...builtInHelpers, ...Object.keys(templateHelpers)];

/**
 * Reports what a template may not do: call an unknown helper, or print without escaping
 * (triple braces, partials, decorators) so that a unit's text could become structure.
 */
export const checkSafety = ({ program, source, file }: TemplateSource, report: Report): void => {
  const offsetOf = offsetsIn(source);
  const placeOf = ({ loc }: hbs.AST.Node): Place => ({ file, at: positionAt(source, offsetOf(loc.start)) });
  const forbid = (node: hbs.AST.Node, construct: string): void =>
    report({ code: "TPL-012", place: placeOf(node), details: { construct } });
  const checkHelper = (
    node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression,
  ): void => {
    const name = "original" in node.path ? node.path.original : "";
    const called = node.type !== "MustacheStatement" || node.params.length > 0;
    if (called && !helperNames.includes(name)) {
      report({
        code: "TPL-003",
        place: placeOf(node),
        details: { name, known: helperNames.join("、") },
      });
      return;
    }
    const wanted = helperValues[name];
    if (called && wanted !== undefined && node.params.length !== wanted) {
      const details = { helper: name, wanted, given: node.params.length };
      report({ code: "TPL-016", place: placeOf(node), details });
    }
  };
  class Checker extends Handlebars.Visitor {
    override MustacheStatement(node: hbs.AST.MustacheStatement): void {
      if (!node.escaped) forbid(node, "{{{ }}}");
      checkHelper(node);
      super.MustacheStatement(node);
    }
    override BlockStatement(node: hbs.AST.BlockStatement): void {
      checkHelper(node);
      super.BlockStatement(node);
    }
    override SubExpression(node: hbs.AST.SubExpression): void {
      checkHelper(node);
      super.SubExpression(node);
    }
    override PartialStatement(node: hbs.AST.PartialStatement): void {
      forbid(node, "{{> }}");
    }
    override PartialBlockStatement(node: hbs.AST.PartialBlockStatement): void {
      forbid(node, "{{#> }}");
    }
    override Decorator(node: hbs.AST.Decorator): void {
      forbid(node, "{{* }}");
    }
    override DecoratorBlock(node: hbs.AST.DecoratorBlock): void {
      forbid(node, "{{#* }}");
    }
  }
  new Checker().accept(program);
};
