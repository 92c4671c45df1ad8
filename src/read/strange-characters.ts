import type { Report } from "../diagnostics/diagnostic.ts";
import { positionAt } from "./text-position.ts";

/** C0 and C1 controls except tab and line breaks, form feeds among them. */
const controls = /(?![\t\n\v\f\r\u0085])\p{Control}/gu;

const kinds = [
  { code: "TXT-008", pattern: controls },
  { code: "TXT-009", pattern: /\uFFFD/gu },
  { code: "TXT-010", pattern: /\p{Private_Use}/gu },
] as const;

/** U+E000 and so on, as character tables name it. */
const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** A text with spaces for the controls that were reported; XML, which the markup of templates is, has none of them. */
export const withoutControls = (text: string): string => text.replaceAll(controls, " ");

/**
 * Reports characters that cannot be printed as they are: controls, the mark of a lost character, private-use
 * characters. One report for each kind, at its first place, says how many there are.
 */
export const reportStrangeCharacters = (file: string, text: string, report: Report): void => {
  for (const { code, pattern } of kinds) {
    let count = 0;
    let first: RegExpExecArray | undefined;
    for (const found of text.matchAll(pattern)) {
      first ??= found;
      count++;
    }
    if (first === undefined) continue;
    const details = { character: codePointName(first[0]), count };
    report({ code, place: { file, at: positionAt(text, first.index) }, details });
  }
};
