import type { NamedDocument } from "../../model/papers/named-document.ts";
import type { Context } from "../load/context.ts";
import { loadTemplate } from "../load/load-template.ts";
import type { FactsOf, Occasion } from "./paper.ts";
import { papersOf } from "./papers.ts";

/** What is drawn, and for whom. */
export interface Drawing<When extends Occasion> {
  readonly occasion: When;
  readonly facts: FactsOf[When];
  readonly draft: boolean;
  /** Of the papers to units only those to these; undefined means all. */
  readonly units?: readonly string[] | undefined;
  /** Is handed each paper as soon as it is drawn. */
  readonly drawn?: ((document: NamedDocument) => void) | undefined;
}

/** Reads the templates of an occasion; faults that need no data to be seen are reported. */
export const loadTemplates = async (
  context: Context<{ readonly templates: string }>,
  occasion: Occasion,
): Promise<void> => {
  for (const { template, names } of papersOf(occasion)) {
    await loadTemplate(context, `${context.options.templates}/${template}`, names);
  }
};

/**
 * Draws all papers of an occasion from their templates, in the order of the table. Faults of a template are reported at
 * its own lines; one that shows in several documents is one problem.
 */
export const drawPapers = async <When extends Occasion>(
  context: Context<{ readonly templates: string }>,
  { occasion, facts, draft, units, drawn }: Drawing<When>,
): Promise<readonly NamedDocument[]> => {
  const documents: NamedDocument[] = [];
  for (const { kind, template: file, names, due } of papersOf(occasion)) {
    const path = `${context.options.templates}/${file}`;
    const template = await loadTemplate(context, path, names);
    for (const { unit, name, view } of due(facts)) {
      if (unit !== undefined && units && !units.includes(unit)) continue;
      const document = template?.(view(), draft, context.report);
      if (!document) continue;
      const paper = { kind, ...(unit !== undefined && { unit }), name, document, template: path };
      drawn?.(paper);
      documents.push(paper);
    }
  }
  return documents;
};
