import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ClassifiedLine, ItemLine } from "./lines/classify.ts";
import { classify, depthOf } from "./lines/classify.ts";
import type { ItemDraft, ItemTree, PlacedPart } from "./item-draft.ts";
import { afterOpenBracket } from "../duties/brackets.ts";
import { parseDocumentDate } from "../duties/document-date.ts";
import { isClosing, isImprint } from "./lines/closing-forms.ts";
import { GroupedUnits } from "./group-units.ts";
import { LeadersAhead } from "./leaders-ahead.ts";
import { continued, draftOf, isComplete, isHeadingLevel, namesUnits, opensDuties } from "./item-draft.ts";

const isStructure = (line: ClassifiedLine): boolean =>
  line.kind !== "plain" && !(line.kind === "item" && line.doubtful);

/** A line longer than any that a page of print has. */
const widestLine = 46;

/** So much of the widest line is a full one: words are not parted from their marks, and paragraphs begin further in. */
const fullShare = 0.85;

/** How many characters a full line has, where lines are broken by the width of a page: a bracket goes on in the next. */
const fullLineOf = (lines: readonly ClassifiedLine[]): number | undefined => {
  const isBroken = lines.some(
    ({ text }, index) =>
      afterOpenBracket(text) !== undefined && ["plain", "labels"].includes(lines[index + 1]?.kind ?? ""),
  );
  return isBroken ? fullShare * Math.max(...lines.map(({ text }) => [...text].length)) : undefined;
};

/** Puts lines together: each item with the plain lines and labels that belong to it; other lines are paragraphs. */
export const gatherItems = (
  lines: readonly ClassifiedLine[],
  { file, report }: { readonly file: string; readonly report: Report },
  ahead?: Extract<ClassifiedLine, { kind: "labels" }>,
): readonly ItemDraft[] => {
  const drafts: ItemDraft[] = [];
  const last = lines.findLastIndex(isStructure);
  const wholeParagraphs = lines.some(({ text }) => [...text].length > widestLine);
  const fullLine = fullLineOf(lines);
  const grouped = new GroupedUnits(file, report);
  let lastNumber = 0;
  const leaders = new LeadersAhead(ahead, { file, report });
  const replace = (draft: ItemDraft): void => void drafts.splice(-1, 1, draft);

  /** A number before a dot and a digit is an item's only where the next one is due: not in 8.9万亩. */
  const isItem = (line: ItemLine): boolean => {
    const current = drafts.at(-1);
    if (!line.doubtful) return true;
    return (
      line.number === lastNumber + 1 &&
      (current === undefined || isHeadingLevel(current.level) || isComplete(current))
    );
  };

  const addParts = (line: Extract<ClassifiedLine, { kind: "labels" }>): void => {
    if (leaders.take(line)) return;
    const current = drafts.at(-1);
    if (current && opensDuties(current)) {
      replace({ ...current, text: current.text + line.text, lastLine: line.at.line });
      return;
    }
    const parts = line.parts.map((part): PlacedPart => ({
      ...part,
      at: { line: line.at.line, column: line.at.column + part.offset },
    }));
    if (current) replace({ ...current, parts: [...current.parts, ...parts], lastLine: line.at.line });
    else
      for (const { label, text, at } of parts)
        report({ code: "IMP-003", place: { file, at }, details: { label: `${label}：${text}` } });
  };

  /** Nothing but the end comes behind this line, or a date under it as under a signature. */
  const isLast = (index: number): boolean =>
    index > last || parseDocumentDate(lines[index + 1]?.text ?? "") !== undefined;

  for (const [index, each] of lines.entries()) {
    if (each.kind === "plain" && grouped.take(each, drafts)) continue;
    const current = drafts.at(-1);
    const line = each.kind === "plain" && (current?.parts.length ?? 0) > 0 ? classify(each, true) : each;
    if (line.kind === "labels") addParts(line);
    else if (line.kind === "item" && isItem(line)) {
      drafts.push(grouped.given(draftOf(line)));
      if (!isHeadingLevel(line.level)) leaders.note(drafts.length - 1);
      if (line.level === "number") lastNumber = line.number;
    } else {
      const next = lines[index + 1];
      const closesItem = next === undefined || next.kind === "item";
      const around = { afterLast: isLast(index), closesItem, wholeParagraphs, fullLine };
      const longer = current && continued(current, line, around);
      if (longer) replace(longer);
      else {
        const paragraph = { level: "paragraph", number: 0, mark: "", prefix: "", text: line.text } as const;
        drafts.push({ ...paragraph, at: line.at, lastLine: line.at.line, parts: [] });
      }
    }
  }
  grouped.drop();
  leaders.drop();
  return leaders.given(drafts);
};

/** Whether a paragraph says what a section with its units is about: 一、城市防涝（责任单位：市城管局）⏎清淤雨水管网120公里。 */
const tellsOf = (above: ItemTree | undefined, draft: ItemDraft): boolean =>
  draft.level === "paragraph" &&
  above?.level === "section" &&
  above.children.every(({ level }) => level === "paragraph") &&
  namesUnits(above) &&
  !namesUnits(draft) &&
  !isClosing(draft.text);

/** Puts items under those of an outer level before them; a paragraph belongs to the heading, not to the item above it. */
export const treeOf = (drafts: readonly ItemDraft[]): readonly ItemTree[] => {
  const roots: ItemTree[] = [];
  let open: ItemTree[] = [];
  const lastItem = drafts.findLastIndex(({ level }) => level !== "paragraph");
  /** A section before has had such paragraphs, so that the last may have them as well. */
  let tells: boolean = false;
  for (const [index, draft] of drafts.entries()) {
    const node: ItemTree = { ...draft, children: [] };
    const own = draft.level === "paragraph" ? depthOf("subsection") + 1 : depthOf(draft.level);
    open = open.filter(({ level }) => depthOf(level) < own);
    // What follows a heading that names its units is no part of it.
    const isEnd = index > lastItem && isImprint(draft.text);
    const isTold: boolean = tellsOf(open.at(-1), draft) && (index < lastItem || tells);
    tells ||= isTold;
    const above =
      draft.level === "paragraph" && !isTold ? open.findLast((item) => !namesUnits(item)) : open.at(-1);
    const parent = isEnd ? undefined : above;
    (parent?.children ?? roots).push(node);
    if (draft.level !== "paragraph") open.push(node);
  }
  return roots;
};
