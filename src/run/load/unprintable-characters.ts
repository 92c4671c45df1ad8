import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Faces } from "../../layout/faces.ts";
import { missingCharacters } from "../../layout/faces.ts";
import { isMarkTooLong } from "../../layout/elements/mark-setting.ts";
import { portraitArea } from "../../layout/grid/page-area.ts";
import type { NamedDocument } from "../../model/papers/named-document.ts";
import { documentTexts } from "../../model/text/document-text.ts";

/** How much of a text a message shows around a character that cannot be printed. */
const shownAround = 8;

const excerpt = (text: string, character: string): string => {
  const characters = Array.from(text);
  const index = characters.indexOf(character);
  return characters.slice(Math.max(0, index - shownAround), index + shownAround + 1).join("");
};

/** What is to be printed, in which faces. */
interface Printable {
  readonly faces: Faces;
  readonly documents: readonly Pick<NamedDocument, "document" | "template">[];
  readonly report: Report;
}

/** Reports every 发文机关标志 that has no room even on two lines (TPL-030), at the template. */
const reportLongMarks = ({ faces, documents, report }: Printable): void => {
  const ground = { area: portraitArea, faces };
  const marks = new Map(
    documents.flatMap(({ document: { head }, template }) =>
      head.type === "basis" ? [] : [[head, template] as const],
    ),
  );
  for (const [head, template] of marks) {
    if (isMarkTooLong(head, ground)) {
      report({ code: "TPL-030", place: { file: template }, details: { mark: head.mark } });
    }
  }
};

/**
 * Reports every character of finished documents that no face has (FONT-002), at the template; those that units have
 * written were reported as their files were read. It would otherwise be left out of the page without a word, or stand
 * there as an empty box. A 发文机关标志 without room is reported too.
 */
export const reportUnprintable = (printable: Printable): void => {
  const { faces, documents, report } = printable;
  reportLongMarks(printable);
  const texts = new Map(
    documents.flatMap(({ document, template }) => documentTexts(document).map((text) => [text, template])),
  );
  for (const [text, template] of texts) {
    for (const character of missingCharacters(text, faces)) {
      const details = { character, role: "仿宋", text: excerpt(text, character) };
      report({ code: "FONT-002", place: { file: template }, details });
    }
  }
};
