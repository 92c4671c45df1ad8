import { readFileSync } from "node:fs";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Phrases } from "../../src/draft/phrases.ts";
import { compilePhrases } from "../../src/draft/phrases.ts";

const file = "templates/用语.hbs";
const source = readFileSync(file, "utf8");

/** The phrases that are shipped, of an office that looks after `area`. Throws where they do not open. */
export const sayAs = (office: string, area = "全市"): Phrases => {
  const seen: Diagnostic[] = [];
  const compiled = compilePhrases(source, { file, office, area }, (found) => seen.push(found));
  if (!compiled) throw new Error(`用语.hbs does not open: ${JSON.stringify(seen)}`);
  return compiled;
};

/** The phrases that are shipped, of 市督查局. */
export const say: Phrases = sayAs("市督查局");
