import { readFileSync } from "node:fs";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Phrases } from "../../src/draft/phrases.ts";
import { compilePhrases } from "../../src/draft/phrases.ts";

const seen: Diagnostic[] = [];
const source = readFileSync("templates/用语.hbs", "utf8");
const compiled = compilePhrases(source, { file: "templates/用语.hbs", office: "市督查局" }, (found) =>
  seen.push(found),
);
if (!compiled) throw new Error(`用语.hbs does not open: ${JSON.stringify(seen)}`);

/** The phrases that are shipped, of 市督查局. */
export const say: Phrases = compiled;
