import type { LabelledPart } from "../../duties/labels.ts";
import { partsOfLine } from "../../duties/labels.ts";
import type { ClassifiedLine } from "./classify.ts";
import { depthOf } from "./classify.ts";

const ofTask = new Set(["lead", "responsible", "watching", "timeLimit", "supervisor", "leader"]);

/** The labels that an item consists of. */
const labelsOf = (line: ClassifiedLine | undefined): readonly LabelledPart[] | undefined => {
  if (line?.kind !== "item" || depthOf(line.level) < depthOf("subsection")) return undefined;
  const parts = partsOfLine(line.content, false);
  return parts && ofTask.has(parts[0]?.role ?? "other") ? parts : undefined;
};

/** Whether two lines are of one row of numbers, with labels of different kinds: （一）责任领导：, （二）牵头单位： */
const areOneRow = (one: ClassifiedLine | undefined, other: ClassifiedLine | undefined): boolean =>
  one?.kind === "item" &&
  other?.kind === "item" &&
  one.level === other.level &&
  one.number + 1 === other.number &&
  labelsOf(one) !== undefined &&
  labelsOf(other) !== undefined &&
  labelsOf(one)?.[0]?.label !== labelsOf(other)?.[0]?.label;

/** Labels below a task that have numbers, one after another, are no items. */
export const settleNumberedLabels = (lines: readonly ClassifiedLine[]): readonly ClassifiedLine[] =>
  lines.map((line, index) => {
    const parts = labelsOf(line);
    const isLabel = areOneRow(lines[index - 1], line) || areOneRow(line, lines[index + 1]);
    return parts && isLabel ? { text: line.text, at: line.at, kind: "labels", parts } : line;
  });
