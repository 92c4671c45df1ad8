import type { LabelledPart } from "./labels.ts";
import { labelledParts, startsWithLabel } from "./labels.ts";
import { parseChineseNumeral } from "../../model/text/chinese-numeral.ts";
import type { SourceLine } from "./source-lines.ts";

/** What one line is by its own form, before its surroundings are looked at. */
export type ClassifiedLine =
  | (SourceLine & {
      readonly kind: "section" | "subsection";
      readonly number: number;
      readonly title: string;
    })
  | (SourceLine & {
      readonly kind: "task";
      readonly number: number;
      readonly content: string;
      /** The dot stands before a digit, so that the line may as well continue a sentence: 8.9万亩. */
      readonly doubtful: boolean;
    })
  | (SourceLine & { readonly kind: "labels"; readonly parts: readonly LabelledPart[] })
  | (SourceLine & { readonly kind: "pageNumber" })
  | (SourceLine & { readonly kind: "plain" });

const numerals = "([一二三四五六七八九十]{1,3})";
const sectionForm = new RegExp(`^${numerals}\\s*[、．.]\\s*(\\S.*)$`, "u");
const subsectionForm = new RegExp(`^[（(]\\s*${numerals}\\s*[)）]\\s*[、．.]?\\s*(\\S.*)$`, "u");
const taskForm = /^([0-9０-９]{1,4})\s*([.．、])\s*(.*)$/u;
const pageNumberForm = /^(?:[—－–-]+\s*\d{1,4}\s*[—－–-]+|第\s*\d{1,4}\s*页(?:\s*共\s*\d{1,4}\s*页)?)$/u;

const heading = (line: SourceLine): ClassifiedLine | undefined => {
  for (const [kind, form] of [
    ["section", sectionForm],
    ["subsection", subsectionForm],
  ] as const) {
    const [, numeral = "", title = ""] = form.exec(line.text) ?? [];
    const number = parseChineseNumeral(numeral);
    if (number !== undefined) return { ...line, kind, number, title };
  }
  return undefined;
};

const task = (line: SourceLine): ClassifiedLine | undefined => {
  const found = taskForm.exec(line.text);
  if (!found) return undefined;
  const [, number = "", mark = "", content = ""] = found;
  const startsWithYear = /^(?:19|20)\d{2}年/u.test(content);
  const doubtful = mark !== "、" && /^[0-9０-９]/u.test(content) && !startsWithYear;
  return { ...line, kind: "task", number: Number(number.normalize("NFKC")), content, doubtful };
};

/** Says what a line looks like. */
export const classify = (line: SourceLine): ClassifiedLine => {
  if (pageNumberForm.test(line.text)) return { ...line, kind: "pageNumber" };
  if (startsWithLabel(line.text)) return { ...line, kind: "labels", parts: labelledParts(line.text) };
  return heading(line) ?? task(line) ?? { ...line, kind: "plain" };
};
