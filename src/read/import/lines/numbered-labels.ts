import type { LabelledPart } from "../../duties/labels.ts";
import { partsOfLine } from "../../duties/labels.ts";
import type { ClassifiedLine, ItemLine } from "./classify.ts";
import { depthOf } from "./classify.ts";

/** What tells that a row of labels belongs to a task above it; 建设目标 and 整改措施 may stand in such a row. */
const ofTask = new Set(["lead", "responsible", "watching", "timeLimit", "supervisor", "leader"]);

/** The labels that an item consists of. */
const labelsOf = (line: ItemLine): readonly LabelledPart[] | undefined =>
  depthOf(line.level) < depthOf("subsection") ? undefined : partsOfLine(line.content, false);

const isOfTask = (parts: readonly LabelledPart[]): boolean => ofTask.has(parts[0]?.role ?? "other");

/** A label with a number, and where it stands among the lines. */
interface NumberedLabel {
  readonly index: number;
  readonly line: ItemLine;
  readonly parts: readonly LabelledPart[];
}

/** Whether two labels are of one row of numbers, and of different kinds: （一）责任领导：, （二）牵头单位： */
const areOneRow = (one: NumberedLabel, other: NumberedLabel): boolean =>
  one.line.level === other.line.level &&
  one.line.number + 1 === other.line.number &&
  one.parts[0]?.label !== other.parts[0]?.label;

/** The rows of labels that follow each other by their numbers; items of an inner level may stand between them. */
const rowsOf = (lines: readonly ClassifiedLine[]): readonly (readonly NumberedLabel[])[] => {
  const rows: NumberedLabel[][] = [];
  let open: NumberedLabel[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.kind !== "item") continue;
    const last = open.at(-1);
    const parts = labelsOf(line);
    if (last && depthOf(line.level) > depthOf(last.line.level)) continue;
    const own = parts && { index, line, parts };
    if (own && last && areOneRow(last, own)) open.push(own);
    else open = own ? [own] : [];
    if (own && open.length === 1) rows.push(open);
  }
  return rows;
};

/** Whether an item of an outer level stands above a row, which its labels are those of. */
const standsUnder = (lines: readonly ClassifiedLine[], [first]: readonly NumberedLabel[]): boolean =>
  first !== undefined &&
  lines
    .slice(0, first.index)
    .some((line) => line.kind === "item" && depthOf(line.level) < depthOf(first.line.level));

/**
 * Labels below a task that have numbers, one after another, are no items: 1. 建设目标：…… 2. 牵头单位：…… A row that holds
 * others than those of units and limits is one only under an item that they can be said of.
 */
export const settleNumberedLabels = (lines: readonly ClassifiedLine[]): readonly ClassifiedLine[] => {
  const labels = new Map<number, readonly LabelledPart[]>();
  for (const row of rowsOf(lines)) {
    const own = row.filter(({ parts }) => isOfTask(parts));
    const isOnce = new Set(row.map(({ parts }) => parts[0]?.label)).size === row.length;
    const whole = own.length > 0 && isOnce && standsUnder(lines, row);
    const settled = whole ? row : own;
    if (settled.length >= 2) for (const { index, parts } of settled) labels.set(index, parts);
  }
  return lines.map((line, index) => {
    const parts = labels.get(index);
    return parts ? { text: line.text, at: line.at, kind: "labels", parts } : line;
  });
};
