import type { Phrases } from "../../draft/phrases.ts";
import { compilePhrases } from "../../draft/phrases.ts";
import type { Agency } from "../../model/catalogue.ts";
import type { Context } from "./context.ts";
import { loadText } from "./load-text.ts";

/** The file of the phrases in the templates folder. */
export const phrasesFile = "用语.hbs";

/** Reads and checks 用语.hbs of the templates folder; undefined when it is not there (TXT-003) or cannot be used. */
export const loadPhrases = async (
  context: Context<{ readonly templates: string }>,
  { shortName, area }: Pick<Agency, "shortName" | "area">,
): Promise<Phrases | undefined> => {
  const file = `${context.options.templates}/${phrasesFile}`;
  const text = await loadText(context, file);
  return text === undefined
    ? undefined
    : compilePhrases(text, { file, office: shortName, area }, context.report);
};
