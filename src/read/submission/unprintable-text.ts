import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ProgressEntry } from "../../model/submission.ts";

/** How much of a text a message shows around a character that cannot be printed. */
const shownAround = 8;

/** What the file's characters are held against by themselves (TXT-008 to TXT-010). */
const strange = /[\p{Control}\p{Surrogate}\p{Private_Use}\uFFFD]/u;

const excerpt = (text: string, character: string): string => {
  const characters = Array.from(text);
  const index = characters.indexOf(character);
  return characters.slice(Math.max(0, index - shownAround), index + shownAround + 1).join("");
};

/**
 * Reports every character of what a unit tells of a task that no font has (FONT-002), at its cell. It would otherwise be
 * left out of the page without a word, or stand there as an empty box.
 */
export const reportUnprintableText = (
  { text, problem, nextStep, request = "", ...places }: ProgressEntry,
  unprintableIn: (text: string) => readonly string[],
  report: Report,
): void => {
  const { place, textPlace, problemPlace, nextStepPlace, requestPlace } = places;
  const told = [
    [text, textPlace],
    [problem, problemPlace],
    [nextStep, nextStepPlace],
    [request, requestPlace],
  ] as const;
  for (const [written, cell] of told) {
    for (const character of unprintableIn(written)) {
      if (strange.test(character)) continue;
      const details = { character, role: "仿宋", text: excerpt(written, character) };
      report({ code: "FONT-002", place: cell ?? place, details });
    }
  }
};
