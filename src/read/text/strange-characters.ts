import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../model/place.ts";
import type { Garbled } from "./garbled-text.ts";
import { garbledIn } from "./garbled-text.ts";

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

/** How much of what a wrong decoding made a message shows. */
const mostShown = 12;
const shortened = (text: string): string =>
  [...text].length > mostShown ? `${[...text].slice(0, mostShown).join("")}……` : text;

const reportGarbled = (texts: readonly PlacedText[], report: Report): void => {
  let count = 0;
  let first: (Garbled & { readonly place: Place }) | undefined;
  for (const { text, placeOf } of texts) {
    const found = garbledIn(text);
    const [garbled] = found;
    if (garbled) first ??= { ...garbled, place: placeOf(garbled.index) };
    count += found.length;
  }
  if (first === undefined) return;
  const { place, written, meant } = first;
  const details = {
    written: shortened(written),
    ...(meant !== undefined && { meant: shortened(meant) }),
    count,
  };
  report({ code: "TXT-015", place, details });
};

/**
 * Reports characters that cannot be printed as they are: controls, the mark of a lost character, private-use
 * characters, and passages that a wrong decoding made (TXT-015). One report for each kind, at its first place, says how
 * many there are in all the texts of a file.
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
  reportGarbled(texts, report);
};
