import type { Position } from "../model/place.ts";
import { positionAt } from "../model/text/text-position.ts";

/** What stopped Handlebars from reading a template, in Chinese, and where the clerk should look. */
export interface SyntaxFault {
  readonly reason: string;
  readonly at: Position;
}

/** How much of a faulty mustache a message shows. */
const shownLength = 20;

/** The opening of a block that nothing closes, or a closing that closes nothing, whichever comes first. */
const unpaired = (source: string): SyntaxFault | undefined => {
  const open: { readonly name: string; readonly index: number }[] = [];
  const blank = source.replace(/\{\{!--[\s\S]*?--\}\}/g, (comment) => " ".repeat(comment.length));
  for (const { 1: mark, 2: name = "", index } of blank.matchAll(/\{\{~?([#/])\s*([^\s{}~]+)/g)) {
    if (mark === "#") open.push({ name, index });
    else if (open.at(-1)?.name === name) open.pop();
    else {
      const last = open.at(-1);
      const reason = last
        ? `“{{#${last.name}}}”还没有结束，这里却是“{{/${name}}}”`
        : `“{{/${name}}}”前面没有对应的“{{#${name}}}”`;
      return { reason, at: positionAt(source, index) };
    }
  }
  const [first] = open;
  return first && { reason: `“{{#${first.name}}}”没有结束`, at: positionAt(source, first.index) };
};

/** The first mustache that is not closed, or that another one interrupts. */
const unclosed = (source: string): SyntaxFault | undefined => {
  const found = /\{\{(?!!--)(?:(?!\}\}|\{\{)[\s\S])*(?:\{\{|$|\}(?!\}))/.exec(
    source.replace(/\{\{!--[\s\S]*?--\}\}/g, (comment) => " ".repeat(comment.length)),
  );
  if (!found) return undefined;
  const shown = (source.slice(found.index).split("\n")[0] ?? "").slice(0, shownLength);
  return { reason: `从“${shown}”起双花括号没有成对`, at: positionAt(source, found.index) };
};

/**
 * Says in Chinese why Handlebars could not read a template. `message` is its own, which names the line and
 * the parser's tokens; it is only looked at where nothing plainer is found.
 */
export const syntaxFault = (source: string, message: string): SyntaxFault => {
  const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1);
  const text = source.split("\n")[line - 1] ?? "";
  const mustache = text.lastIndexOf("{{");
  return (
    unclosed(source) ??
    unpaired(source) ?? {
      reason: `“${text.slice(Math.max(0, mustache)).slice(0, shownLength)}”写法不对`,
      at: { line, column: Array.from(text.slice(0, Math.max(0, mustache))).length + 1 },
    }
  );
};
