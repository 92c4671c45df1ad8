import Handlebars from "handlebars";
import type { Position } from "../../model/place.ts";
import type { HelperData } from "./template-helpers.ts";
import { builtInHelpers, positionKey, templateHelpers } from "./template-helpers.ts";
import { movedTo, positionAt } from "../../model/text/text-position.ts";
import { offsetsIn, writePosition } from "./template-text.ts";

const knownHelpers = Object.fromEntries(
  [...builtInHelpers, ...Object.keys(templateHelpers)].map((name) => [name, true]),
);

type Call = hbs.AST.SubExpression | hbs.AST.MustacheStatement;

const isOurs = ({ path, params }: Call): boolean =>
  params.length > 0 && "original" in path && Object.hasOwn(templateHelpers, path.original);

/** Visits the calls of our helpers in the order of the template. */
class HelperCalls extends Handlebars.Visitor {
  readonly onCall: (call: Call) => void;
  constructor(onCall: (call: Call) => void) {
    super();
    this.onCall = onCall;
  }
  override SubExpression(node: hbs.AST.SubExpression): void {
    if (isOurs(node)) this.onCall(node);
    super.SubExpression(node);
  }
  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    if (isOurs(node)) this.onCall(node);
    super.MustacheStatement(node);
  }
}

/** Where our helpers are called in a template as its author wrote it, in order. */
const callPositions = ({ text, program, start: from }: WrittenTemplate): readonly Position[] => {
  if (!Object.keys(templateHelpers).some((name) => text.includes(name))) return [];
  const offsetOf = offsetsIn(text);
  const found: Position[] = [];
  new HelperCalls(({ loc: { start } }) => {
    found.push(movedTo(from, positionAt(text, offsetOf(start))));
  }).accept(program);
  return found;
};

/** Gives each call of our helpers its position, as if the template had written it. */
const annotateCalls = (program: hbs.AST.Program, positions: readonly Position[]): void => {
  let index = 0;
  new HelperCalls((call) => {
    const position = positions[index++];
    const { loc } = call;
    if (!position) return;
    const written = writePosition(position);
    const value = { type: "StringLiteral", value: written, original: written, loc };
    const pairs = [...(call.hash?.pairs ?? []), { type: "HashPair", key: positionKey, value, loc }];
    Object.assign(call, { hash: { type: "Hash", pairs, loc } });
  }).accept(program);
};

/** Handlebars is strict with the names that are printed; this asks the same of those behind #if and #each. */
class StrictNames extends Handlebars.Visitor {
  override PathExpression(node: hbs.AST.PathExpression): void {
    Object.assign(node, { strict: true });
  }
}

/**
 * A template's text as its author wrote it, what Handlebars reads in it, and where it begins in its file. The program is
 * given away: it is made strict when it is filled in.
 */
interface WrittenTemplate {
  readonly text: string;
  readonly program: hbs.AST.Program;
  readonly start: Position;
}

/** What is filled in of it: its annotated text; data are escaped for markup unless `escaped` is false. */
export interface Filling extends WrittenTemplate {
  readonly annotated: (text: string) => string;
  readonly escaped?: boolean;
}

const programOf = ({ annotated, ...written }: Filling): hbs.AST.Program => {
  const positions = callPositions(written);
  const text = annotated(written.text);
  const program = text === written.text ? written.program : Handlebars.parse(text);
  new StrictNames().accept(program);
  annotateCalls(program, positions);
  return program;
};

const compileOptions = ({ escaped = true }: Filling) => ({ strict: true, knownHelpers, noEscape: !escaped });

const withHelpers = (): typeof Handlebars => {
  const handlebars = Handlebars.create();
  handlebars.registerHelper({ ...templateHelpers });
  return handlebars;
};

/** Fills in a template from views. */
type Fill = (view: object, data: HelperData) => string;

/** Makes a template ready when it is first asked for: of some three hundred phrases a command uses few. */
const filledBy = (prepare: () => HandlebarsTemplateDelegate<object>): Fill => {
  let prepared: HandlebarsTemplateDelegate<object> | undefined;
  return (view, data) => (prepared ??= prepare())(view, { data: { ...data } });
};

/** The code, in JavaScript, of a template whose names have been checked: an expression that `fillReady` takes the value of. */
export const precompiled = (filling: Filling): string =>
  // Its declaration tells of what the code comes to.
  Handlebars.precompile(programOf(filling), compileOptions(filling)) as unknown as string;

/** Fills in what was compiled when the program was built. */
export const fillReady = (ready: TemplateSpecification): Fill =>
  filledBy(() => withHelpers().template<object>(ready));

/**
 * Makes a template whose names have been checked ready to be filled in from views. A view without one of the names throws:
 * it does not keep what its declared names promise.
 */
export const fillTemplate = (filling: Filling): Fill =>
  filledBy(() => withHelpers().compile<object>(programOf(filling), compileOptions(filling)));
