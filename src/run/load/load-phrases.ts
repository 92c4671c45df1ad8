import type { Phrases } from "../../draft/phrases.ts";
import { compilePhrases } from "../../draft/phrases.ts";
import type { Agency } from "../../model/catalogue.ts";
import { decodeText } from "../../read/text/decode.ts";
import type { Context } from "./context.ts";

/** The file of the phrases in the templates folder. */
export const phrasesFile = "用语.hbs";

/** Reads and checks 用语.hbs of the templates folder; undefined when it is not there (TXT-003) or cannot be used. */
export const loadPhrases = async (
  { world, options, report }: Context<{ readonly templates: string }>,
  { shortName, area }: Pick<Agency, "shortName" | "area">,
): Promise<Phrases | undefined> => {
  const path = `${options.templates}/${phrasesFile}`;
  const file = await world.readFile(path);
  if (!file) {
    report({ code: "TXT-003", place: { file: path }, details: { file: path } });
    return undefined;
  }
  const decoded = decodeText(file, report);
  return decoded && compilePhrases(decoded.text, { file: path, office: shortName, area }, report);
};
