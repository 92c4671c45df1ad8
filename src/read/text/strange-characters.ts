import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../model/place.ts";

/** C0 and C1 controls except tab and line breaks, form feeds among them; and what Unicode says is no character. */
const controls = /(?![\t\n\v\f\r\u0085])[\p{Control}\p{Noncharacter_Code_Point}]/gu;

/** Halves of characters, which are lost like those that � stands for. */
const halves = /\p{Surrogate}/gu;

const kinds = [
  { code: "TXT-008", pattern: controls },
  { code: "TXT-009", pattern: /[\uFFFD\p{Surrogate}]/gu },
  { code: "TXT-010", pattern: /\p{Private_Use}/gu },
] as const;

/** U+E000 and so on, as character tables name it. */
const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/**
 * A text with spaces for the controls and � for the halves of characters that were reported; XML, which the markup of
 * templates is, has none of them.
 */
export const withoutControls = (text: string): string =>
  text.replaceAll(controls, " ").replaceAll(halves, "\uFFFD");

/** A text, and where in its file a character of it stands, by its UTF-16 index. */
export interface PlacedText {
  readonly text: string;
  readonly placeOf: (index: number) => Place;
}

/**
 * Reports characters that cannot be printed as they are: controls, the mark of a lost character, private-use
 * characters. One report for each kind, at its first place, says how many there are in all the texts of a file.
 */
export const reportStrangeCharacters = (texts: readonly PlacedText[], report: Report): void => {
  for (const { code, pattern } of kinds) {
    let count = 0;
    let first: { readonly character: string; readonly place: Place } | undefined;
    for (const { text, placeOf } of texts) {
      for (const { 0: character, index } of text.matchAll(pattern)) {
        first ??= { character: codePointName(character), place: placeOf(index) };
        count++;
      }
    }
    if (first) report({ code, place: first.place, details: { character: first.character, count } });
  }
};
