/** A piece of finished HTML: what is made of data is escaped in it already. */
export interface Html {
  readonly html: string;
}

type Value = Html | readonly Html[] | string | number;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it stands between tags and in quoted attributes. Characters that no page may hold are left out. */
export const escaped = (text: string): string =>
  text.replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, "").replace(/[&<>"']/g, (mark) => entities[mark] ?? "");

const isPieces = (value: Value): value is readonly Html[] => Array.isArray(value);

const written = (value: Value): string => {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escaped(value);
  return isPieces(value) ? value.map((piece) => piece.html).join("") : value.html;
};

/** A literal's own text without the line breaks and indents that it has in the source alone; one behind a last tag stays. */
const withoutIndents = (text: string): string =>
  text
    .replace(/\s*\n\s*/gu, (found, at: number) => {
      const [before, behind] = [text[at - 1] ?? ">", text[at + found.length] ?? "<"];
      return before === ">" || behind === "<" ? "" : " ";
    })
    .replace(/> $/u, ">\n");

/** HTML from a template literal: its own text is markup, all that is put in is text unless it is HTML already. */
export const markup = (texts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  html: texts.map((text, index) => withoutIndents(text) + written(values[index] ?? "")).join(""),
});

/** Nothing. */
export const nothing: Html = { html: "" };

/** Pieces one after the other. */
export const joined = (pieces: readonly Html[]): Html => ({ html: written(pieces) });
