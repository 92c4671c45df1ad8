import type { Report } from "../../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import type { ImportedCatalogue } from "../../model/imported-catalogue.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import { isOfSite, isSiteOffice } from "../document/site-words.ts";
import { settleMarkedUnits } from "../document/marked-units.ts";
import type { SourceBlock } from "../document/source-blocks.ts";
import type { TaskColumn } from "../document/table-columns.ts";
import { readTextBlocks } from "../document/text-blocks.ts";
import { bodyStart, prefaceRoots } from "./body.ts";
import { checkCompleteness, checkHeadings, checkNumbering } from "./check-numbering.ts";
import { isClosing } from "./lines/closing-forms.ts";
import { parseDocumentDate } from "../duties/document-date.ts";
import { settleBullets } from "./lines/bullets.ts";
import type { ClassifiedLine } from "./lines/classify.ts";
import { classify } from "./lines/classify.ts";
import type { LeadRule } from "../duties/first-leads.ts";
import { leadRuleIn } from "../duties/first-leads.ts";
import { withLeads } from "./give-leads.ts";
import { readHead } from "./head.ts";
import { settlePlainHeadings } from "./plain-headings.ts";
import { emptyNotes, reportNotes } from "./import-notes.ts";
import { gatherItems, treeOf } from "./item-tree.ts";
import { labelAhead } from "./leaders-ahead.ts";
import { withSameAsAbove } from "./same-as-above.ts";
import { splitItems, withoutAttachments } from "./lines/line-order.ts";
import { settleMeasures } from "./lines/measures.ts";
import { settleNumberedLabels } from "./lines/numbered-labels.ts";
import { settleRecords } from "./record-labels.ts";
import { readSections } from "./read-sections.ts";
import { settleDoubts } from "./lines/settle-doubts.ts";
import { linesOfTable, textLines } from "./lines/table-lines.ts";
import type { PlacedItem } from "./task-items.ts";
import { placeItems } from "./task-items.ts";

/** How a document is read. */
interface ImportRules {
  /** The first of the responsible units leads where a task names no lead, whether or not the document says so. */
  readonly firstLeads?: boolean;
}

interface Reading {
  readonly file: string;
  readonly report: Report;
}

/** A short line that stands in the document at least so often is the head of its pages. */
const fewestRepeats = 3;

/** The lines of a document, those of its tables among them, and those that only name the columns of a table. */
const linesOf = (
  blocks: readonly SourceBlock[],
  { file, report }: Reading,
): {
  readonly lines: readonly ClassifiedLine[];
  readonly heads: readonly number[];
  readonly ofSite: readonly number[];
} => {
  const lines: ClassifiedLine[] = [];
  const heads: number[] = [];
  const ofSite: number[] = [];
  let sections = 0;
  let columns: readonly TaskColumn[] | undefined;
  const texts = blocks.map((block) => (block.kind === "text" ? block.text : ""));
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "text" && (isOfSite(block.text) || isSiteOffice(texts, index)))
      ofSite.push(block.at.line);
    else if (block.kind === "text") lines.push(...splitItems(block).map((line) => classify(line)));
    else {
      const table = linesOfTable(block, sections, columns);
      const at = block.rows[0]?.at;
      if (table?.assumed === true && at)
        report({
          code: "IMP-038",
          place: { file, at },
          details: { columns: table.columns.map(({ label }) => label) },
        });
      columns = table?.columns ?? columns;
      lines.push(...(table?.lines ?? block.rows.flatMap(textLines)));
      heads.push(...(table?.heads ?? []));
      sections = table?.sections ?? sections;
    }
  }
  return { lines, heads, ofSite };
};

/** The lines without page numbers and the heads of pages, which are reported (IMP-015). */
const withoutPageMarks = (
  lines: readonly ClassifiedLine[],
  { file, report }: Reading,
): readonly ClassifiedLine[] => {
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  return lines.filter((line) => {
    const repeats = counts.get(line.text) ?? 0;
    const isHead =
      line.kind === "plain" && repeats >= fewestRepeats && /^[^。；，、：:;,（(]{4,25}$/u.test(line.text);
    if (line.kind !== "pageNumber" && !isHead) return true;
    report({ code: "IMP-015", place: { file, at: line.at }, details: { text: line.text } });
    return false;
  });
};

interface Closing {
  readonly closing: readonly string[];
  readonly date: CalendarDate | undefined;
  readonly lines: readonly number[];
}

/** Reads the paragraphs after the last task; the last date among them is 成文日期. What does not look like an end is reported. */
const readClosing = (trailing: readonly PlacedItem[], { file, report }: Reading): Closing => {
  const items = trailing.map(({ item }) => item);
  const dated = items.findLastIndex(({ text }) => parseDocumentDate(text) !== undefined);
  const begins = items.findIndex(({ text }) => isClosing(text));
  for (const [index, { text, at, parts, lastLine }] of items.entries()) {
    const isLost = begins === -1 || index < begins;
    for (const each of [...(isLost ? [{ text, at }] : []), ...parts])
      report({
        code: "IMP-020",
        place: { file, at: each.at },
        details: { text: each.text, first: each.at.line, last: lastLine },
      });
  }
  return {
    closing: items
      .filter((_, index) => index !== dated)
      .flatMap(({ text, parts }) => [text, ...parts.map(({ label, text: words }) => `${label}：${words}`)])
      .map(toFullWidthPunctuation),
    date: parseDocumentDate(items[dated]?.text ?? ""),
    lines: items.flatMap(({ at: { line }, lastLine }) =>
      Array.from({ length: lastLine - line + 1 }, (_, index) => line + index),
    ),
  };
};

/** Cuts the items after the last task, paragraphs of no heading, off the rest. */
const splitClosing = (
  placed: readonly PlacedItem[],
): { readonly body: readonly PlacedItem[]; readonly trailing: readonly PlacedItem[] } => {
  const last = placed.findLastIndex(({ kind }) => kind !== "text");
  const isTask = placed[last]?.kind === "task" || placed[last]?.kind === "aside";
  const cut = isTask ? last + 1 : placed.length;
  return { body: placed.slice(0, cut), trailing: placed.slice(cut) };
};

/**
 * Takes a 任务分解 document apart: lines, what each looks like, the tree of items, then what of it is heading and task. Every
 * line that is not empty is in the result or reported; gaps, repeats and missing units are reported.
 * @param text the whole document
 * @param file its path, as messages show it
 */
export const importCatalogue = (
  text: string,
  file: string,
  report: Report,
  rules: ImportRules = {},
): ImportedCatalogue => importBlocks(readTextBlocks(text), { file, report }, rules);

const words = (block: SourceBlock): string =>
  block.kind === "text"
    ? block.text
    : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join("");

/** The same for the paragraphs and tables of a document of any format. */
export const importBlocks = (
  written: readonly SourceBlock[],
  reading: Reading,
  { firstLeads = false }: ImportRules = {},
): ImportedCatalogue => {
  const { file, report } = reading;
  const { blocks, legends } = settleMarkedUnits(written);
  const notes = emptyNotes();
  const source = linesOf(blocks, reading);
  const lines = settlePlainHeadings(
    withoutAttachments(
      settleBullets(
        settleRecords(
          settleMeasures(settleNumberedLabels(settleDoubts(withoutPageMarks(source.lines, reading)))),
        ),
      ),
    ),
    notes,
  );
  const begins = bodyStart(lines);
  const label = labelAhead(lines, begins);
  const ahead = label?.line;
  const start = label === undefined ? begins : label.index + 1;
  const drafts = withSameAsAbove(gatherItems(lines.slice(start), reading, ahead), notes);
  const roots = treeOf(drafts);
  const kept = roots.slice(prefaceRoots(roots));
  const first = lines.findIndex(({ at }) => at === kept[0]?.at);
  const placed = placeItems(kept);
  const { body, trailing } = splitClosing(placed);
  const { closing, date, lines: closingLines } = readClosing(trailing, reading);
  const { sections, renumbered } = readSections(body, notes, reading);
  const before = (first === -1 ? lines : lines.slice(0, first)).filter((line) => line !== ahead);
  const isBefore = (line: number): boolean => line < (kept[0]?.at.line ?? Number.POSITIVE_INFINITY);
  const head = readHead(before.map((line) => line.text));
  const year = (date ?? head.date)?.year ?? head.year;
  const rule: LeadRule | undefined = firstLeads
    ? "first"
    : leadRuleIn(blocks.map(words).join("").replaceAll(/\s/gu, ""));
  const read = {
    ...head,
    ...(date !== undefined && { date }),
    ...(year !== undefined && { year }),
    sections,
    closing,
  };
  const catalogue = {
    ...(rule ? withLeads(read, rule, { file, report, stated: !firstLeads }) : read),
    unlisted: {
      head: [
        ...before.map(({ at }) => at.line),
        ...source.heads,
        ...legends,
        ...source.ofSite.filter(isBefore),
      ],
      closing: [...closingLines, ...source.ofSite.filter((line) => !isBefore(line))],
    },
  };
  checkHeadings(body, file, report);
  if (renumbered) reportRenumbered(catalogue, reading);
  else checkNumbering(catalogue, file, report);
  reportNotes(notes, file, report);
  const count = (level: string): number => drafts.filter((draft) => draft.level === level).length;
  const seen = { sections: count("section"), subsections: count("subsection"), points: count("number") };
  checkCompleteness(catalogue, seen, reading);
  return catalogue;
};

/** Says that the list has numbers of its own (IMP-027), once. */
const reportRenumbered = (catalogue: ImportedCatalogue, { file, report }: Reading): void => {
  const [first] = catalogue.sections.flatMap(({ tasks, subsections }) => [
    ...tasks,
    ...subsections.flatMap((each) => each.tasks),
  ]);
  if (first) report({ code: "IMP-027", place: { file, at: first.position }, details: {} });
};
