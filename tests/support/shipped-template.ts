import { readFileSync } from "node:fs";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Names } from "../../src/draft/names.ts";
import { compileTemplate } from "../../src/draft/template.ts";
import type { Template } from "../../src/draft/template.ts";
import type { OfficialDocument } from "../../src/model/papers/document.ts";

/** Handlebars takes longer to compile a template than to fill it in. */
const compiled = new Map<string, Template | undefined>();

/** The document that a shipped template makes of a view; nothing may be reported. */
export const drawShipped = (
  {
    template,
    names,
    draft = false,
  }: { readonly template: string; readonly names: Names; readonly draft?: boolean },
  view: object,
): OfficialDocument => {
  const seen: Diagnostic[] = [];
  const file = `templates/${template}.hbs`;
  if (!compiled.has(file)) {
    const source = readFileSync(file, "utf8");
    compiled.set(
      file,
      compileTemplate(source, file, names, (found) => seen.push(found)),
    );
  }
  const document = compiled.get(file)?.(view, draft, (found) => seen.push(found));
  if (!document || seen.length > 0)
    throw new Error(`${file} drew what it should not: ${JSON.stringify(seen)}`);
  return document;
};
