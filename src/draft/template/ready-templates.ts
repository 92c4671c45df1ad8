import { digestOf } from "../../model/digest.ts";

/** Templates as Handlebars made them ready when the program was built, by `readyKey`. */
export type ReadyTemplates = ReadonlyMap<string, TemplateSpecification>;

/** The phrases of a file in the same way, each by its name. */
export type ReadyPhrases = ReadonlyMap<string, Readonly<Record<string, TemplateSpecification>>>;

/**
 * By what a template is known again: the name of its file, which says what names it may use, and its text. One in which a
 * single character was changed is another one, and is checked and compiled when it is loaded.
 */
export const readyKey = (file: string, source: string): string =>
  `${file.slice(file.lastIndexOf("/") + 1)} ${digestOf(source)}`;
