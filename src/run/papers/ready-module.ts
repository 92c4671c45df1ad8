import type { Report } from "../../diagnostics/diagnostic.ts";
import { compilePhrases, phraseFillings } from "../../draft/phrases.ts";
import { compileTemplate, templateFilling } from "../../draft/template.ts";
import { precompiled } from "../../draft/template/fill-template.ts";
import { readyKey } from "../../draft/template/ready-templates.ts";
import { phrasesFile } from "../load/load-phrases.ts";
import { papers } from "./papers.ts";

/** Whether something is made of a text without a word of complaint. */
const isSound = (make: (report: Report) => unknown): boolean => {
  let isFaulty = false;
  const made = make(() => {
    isFaulty = true;
  });
  return made !== undefined && !isFaulty;
};

const entry = (file: string, source: string, value: string): string =>
  `[${JSON.stringify(readyKey(file, source))}, ${value}],`;

const phrasesEntry = (file: string, source: string): readonly string[] => {
  const where = { file, office: "", area: "" };
  if (!isSound((report) => compilePhrases(source, where, report))) return [];
  const each = Object.entries(phraseFillings(source)).map(
    ([name, filling]) => `${JSON.stringify(name)}: ${precompiled(filling)},`,
  );
  return [entry(file, source, `{${each.join("\n")}}`)];
};

/**
 * The module that the build puts in the place of ready-data.ts: the templates that come with the program, checked and
 * compiled. `texts` are those of a templates folder by the names of their files; what is found wrong with one is told when
 * it is loaded.
 */
export const readyModule = (texts: ReadonlyMap<string, string>): string => {
  const templates = Object.values(papers).flatMap(({ template: file, names }) => {
    const source = texts.get(file);
    if (source === undefined || !isSound((report) => compileTemplate(source, file, names, report))) return [];
    return [entry(file, source, precompiled(templateFilling(source)))];
  });
  const source = texts.get(phrasesFile);
  const phrases = source === undefined ? [] : phrasesEntry(phrasesFile, source);
  return [
    `export const readyTemplates = new Map([${templates.join("\n")}]);`,
    `export const readyPhrases = new Map([${phrases.join("\n")}]);`,
    "",
  ].join("\n");
};
