import type { Report } from "../../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import type { ImportedCatalogue } from "../../model/imported-catalogue.ts";
import { toFullWidthPunctuation } from "../../model/punctuation.ts";
import { checkCompleteness, checkNumbering } from "./check-numbering.ts";
import { parseDocumentDate } from "./document-date.ts";
import type { ClassifiedLine } from "./classify.ts";
import { classify } from "./classify.ts";
import { readHead } from "./head.ts";
import { Outline } from "./outline.ts";
import { sourceLines } from "./source-lines.ts";

const isStructure = (line: ClassifiedLine): boolean =>
  line.kind !== "plain" && !(line.kind === "task" && line.doubtful);

/**
 * Where the catalogue begins. When it is an attachment of a notice that has headings of its own, it begins
 * after the word 附件.
 */
const bodyStart = (lines: readonly ClassifiedLine[]): number => {
  const firstTask = lines.findIndex((line) => line.kind === "task" && !line.doubtful);
  const attachment = lines
    .slice(0, Math.max(0, firstTask))
    .findLastIndex((line) => /^附\s*件\s*\d*\s*[:：]?$/u.test(line.text));
  const start = lines.findIndex((line, index) => index > attachment && isStructure(line));
  return start === -1 ? lines.length : start;
};

/** Reads the paragraphs after the last task; the last date among them is 成文日期. */
const readClosing = (
  lines: readonly ClassifiedLine[],
): { readonly closing: readonly string[]; readonly date: CalendarDate | undefined } => {
  const dated = lines.findLastIndex((line) => parseDocumentDate(line.text) !== undefined);
  return {
    closing: lines.filter((_, index) => index !== dated).map((line) => toFullWidthPunctuation(line.text)),
    date: parseDocumentDate(lines[dated]?.text ?? ""),
  };
};

/**
 * Takes a 任务分解 document apart: lines, what each looks like, then the tree of sections, sub-sections and tasks.
 * Every line that is not empty is in the result or reported; gaps, repeats and missing units are reported.
 * @param text the whole document
 * @param file its path, as messages show it
 */
export const importCatalogue = (text: string, file: string, report: Report): ImportedCatalogue => {
  const lines: ClassifiedLine[] = [];
  for (const line of sourceLines(text).map(classify)) {
    if (line.kind !== "pageNumber") lines.push(line);
    else report({ code: "IMP-015", place: { file, at: line.at }, details: { text: line.text } });
  }
  const start = bodyStart(lines);
  const outline = new Outline(file, report);
  let next = start;
  const last = lines.findLastIndex(isStructure);
  for (; next <= last; next++) outline.add(lines[next] as ClassifiedLine);
  while (next < lines.length && outline.addAfterLast(lines[next] as ClassifiedLine)) next += 1;
  const sections = outline.finish();
  const { closing, date } = readClosing(lines.slice(Math.max(next, start)));
  const head = readHead(lines.slice(0, start).map((line) => line.text));
  const catalogue = { ...head, ...(date !== undefined && { date }), sections, closing };
  checkNumbering(catalogue, file, report);
  checkCompleteness(catalogue, file, report);
  return catalogue;
};
