import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../model/place.ts";
import type { Faces } from "../../layout/faces.ts";
import { missingCharacters } from "../../layout/faces.ts";
import type { NamedDocument } from "../../model/named-document.ts";
import { documentTexts } from "../../model/text/document-text.ts";
import type { Submission } from "../../model/submission.ts";

/** How much of a text a message shows around a character that cannot be printed. */
const shownAround = 8;

const excerpt = (text: string, character: string): string => {
  const characters = Array.from(text);
  const index = characters.indexOf(character);
  return characters.slice(Math.max(0, index - shownAround), index + shownAround + 1).join("");
};

/** What is to be printed, in which faces. */
export interface Printable {
  readonly faces: Faces;
  readonly submissions?: readonly Submission[];
  readonly documents: readonly Pick<NamedDocument, "document" | "template">[];
  readonly report: Report;
}

/**
 * Reports every character that no face has (FONT-002), at the row that brought it; where no row did, at the template.
 * It would otherwise be left out of the page without a word, or stand there as an empty box.
 */
export const reportUnprintable = ({ faces, submissions = [], documents, report }: Printable): void => {
  const seen = new Set<string>();
  const look = (text: string, place: Place): void => {
    for (const character of missingCharacters(text, faces)) {
      seen.add(character);
      report({
        code: "FONT-002",
        place,
        details: { character, role: "仿宋", text: excerpt(text, character) },
      });
    }
  };
  for (const { entries } of submissions) {
    for (const { text, problem, nextStep, request = "", place, textPlace } of entries) {
      look(text, textPlace ?? place);
      look(`${problem}${nextStep}${request}`, place);
    }
  }
  const texts = new Map(
    documents.flatMap(({ document, template }) => documentTexts(document).map((text) => [text, template])),
  );
  for (const [text, template] of texts) {
    if (missingCharacters(text, faces).some((character) => !seen.has(character)))
      look(text, { file: template });
  }
};
