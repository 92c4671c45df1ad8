import type { SyntaxFaultWords } from "../../diagnostics/rules/template-faults.ts";
import type { Position } from "../../model/place.ts";
import { positionAt } from "../../model/text/text-position.ts";
import { withoutBraceComments } from "./template-text.ts";

/** What stopped Handlebars from reading a template, and where the clerk should look. */
interface SyntaxFault {
  readonly words: SyntaxFaultWords;
  readonly at: Position;
}

/** How much of a faulty mustache a message shows. */
const shownLength = 20;

/** The opening of a block that nothing closes, or a closing that closes nothing, whichever comes first. */
const unpaired = (source: string): SyntaxFault | undefined => {
  const open: { readonly name: string; readonly index: number }[] = [];
  for (const { 1: mark, 2: name = "", index } of withoutBraceComments(source).matchAll(
    /\{\{~?([#/])\s*([^\s{}~]+)/g,
  )) {
    if (mark === "#") open.push({ name, index });
    else if (open.at(-1)?.name === name) open.pop();
    else {
      const last = open.at(-1);
      const words: SyntaxFaultWords = last
        ? { reason: "other-block-open", name: last.name, other: name }
        : { reason: "no-block-open", name };
      return { words, at: positionAt(source, index) };
    }
  }
  const [first] = open;
  return (
    first && {
      words: { reason: "block-not-closed", name: first.name },
      at: positionAt(source, first.index),
    }
  );
};

/** The first mustache that is not closed, or that another one interrupts. */
const unclosed = (source: string): SyntaxFault | undefined => {
  const found = /\{\{(?!!--)(?:(?!\}\}|\{\{)[\s\S])*(?:\{\{|$|\}(?!\}))/.exec(withoutBraceComments(source));
  if (!found) return undefined;
  const shown = (source.slice(found.index).split("\n")[0] ?? "").slice(0, shownLength);
  return { words: { reason: "unclosed", shown }, at: positionAt(source, found.index) };
};

/**
 * Says why Handlebars could not read a template. `message` is its own, which names the line and
 * the parser's tokens; it is only looked at where nothing plainer is found.
 */
export const syntaxFault = (source: string, message: string): SyntaxFault => {
  const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1);
  const text = source.split("\n")[line - 1] ?? "";
  const mustache = text.lastIndexOf("{{");
  const start = Math.max(0, mustache);
  return (
    unclosed(source) ??
    unpaired(source) ?? {
      words: { reason: "unreadable", shown: text.slice(start).slice(0, shownLength) },
      at: { line, column: Array.from(text.slice(0, start)).length + 1 },
    }
  );
};
