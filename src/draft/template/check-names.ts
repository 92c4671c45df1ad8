import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Names } from "../names.ts";
import { text } from "../names.ts";
import { positionAt } from "../../model/text/text-position.ts";
import type { TemplateSource } from "./template-text.ts";
import { offsetsIn } from "./template-text.ts";

/** What #each tells of itself besides the thing that it has come to. */
const loopNames: ReadonlySet<string> = new Set(["index", "first", "last", "key"]);

/** What a path leads to; undefined when nobody can tell. */
type Found = Names | undefined;

const isList = (names: Names): names is readonly [Names] => Array.isArray(names);

/** The names inside a place as its template sees them: those around it, innermost last, and its block parameters. */
interface Scope {
  readonly contexts: readonly Found[];
  readonly parameters: ReadonlyMap<string, Found>;
}

const partOf = (names: Names, part: string): Found | "missing" => {
  if (names === text) return "missing";
  if (!isList(names)) return Object.hasOwn(names, part) ? names[part] : "missing";
  if (part === "length") return text;
  return /^\d+$/.test(part) ? names[0] : "missing";
};

const follow = (from: Found, parts: readonly string[]): Found | "missing" => {
  let names = from;
  for (const part of parts) {
    if (names === undefined) return undefined;
    const next = partOf(names, part);
    if (next === "missing") return next;
    names = next;
  }
  return names;
};

const resolve = ({ data, depth, parts }: hbs.AST.PathExpression, scope: Scope): Found | "missing" => {
  const { contexts, parameters } = scope;
  const [first = "", ...rest] = parts;
  if (data && first === "root") return follow(contexts[0], rest);
  if (data) return loopNames.has(first) && rest.length === 0 ? text : "missing";
  if (depth === 0 && parameters.has(first)) return follow(parameters.get(first), rest);
  if (depth >= contexts.length) return "missing";
  return follow(contexts[contexts.length - 1 - depth], parts);
};

/** The scope of a block's own part; #each over a group goes through whatever it holds. */
const inside = ({ path, program }: hbs.AST.BlockStatement, subject: Found, scope: Scope): Scope => {
  const helper = "original" in path ? path.original : "";
  if (helper !== "each" && helper !== "with") return scope;
  const each = subject !== undefined && isList(subject) ? subject[0] : undefined;
  const inner = helper === "each" ? each : subject;
  const [name, position] = program.blockParams ?? [];
  const parameters = new Map(scope.parameters);
  if (name !== undefined) parameters.set(name, inner);
  if (position !== undefined) parameters.set(position, text);
  return { contexts: [...scope.contexts, inner], parameters };
};

/**
 * Reports every name in a template that its view does not have (TPL-002), at its place, whichever of its branches this
 * month's data take.
 */
export const checkNames = ({ program, source, file }: TemplateSource, names: Names, report: Report): void => {
  const offsetOf = offsetsIn(source);
  const lookUp = (node: hbs.AST.Expression, scope: Scope): Found => {
    if (node.type === "SubExpression") {
      checkArguments(node as hbs.AST.SubExpression, scope);
      return text;
    }
    if (node.type !== "PathExpression") return text;
    const path = node as hbs.AST.PathExpression;
    const found = resolve(path, scope);
    if (found !== "missing") return found;
    const at = positionAt(source, offsetOf(node.loc.start));
    report({ code: "TPL-002", place: { file, at }, details: { name: path.original } });
    return undefined;
  };
  const checkArguments = (
    { params, hash }: Pick<hbs.AST.SubExpression, "params"> & { readonly hash?: hbs.AST.Hash },
    scope: Scope,
  ): readonly Found[] => {
    for (const { value } of hash?.pairs ?? []) lookUp(value, scope);
    return params.map((param) => lookUp(param, scope));
  };
  const checkBlock = (block: hbs.AST.BlockStatement, scope: Scope): void => {
    const [subject] = checkArguments(block, scope);
    if (block.program) checkProgram(block.program, inside(block, subject, scope));
    if (block.inverse) checkProgram(block.inverse, scope);
  };
  const checkProgram = ({ body }: hbs.AST.Program, scope: Scope): void => {
    for (const statement of body) {
      if (statement.type === "BlockStatement") checkBlock(statement as hbs.AST.BlockStatement, scope);
      if (statement.type !== "MustacheStatement") continue;
      const mustache = statement as hbs.AST.MustacheStatement;
      if (mustache.params.length > 0) checkArguments(mustache, scope);
      else lookUp(mustache.path, scope);
    }
  };
  checkProgram(program, { contexts: [names], parameters: new Map() });
};
