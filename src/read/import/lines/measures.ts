import type { ClassifiedLine, ItemLine } from "./classify.ts";
import { depthOf } from "./classify.ts";
import { saysWho } from "./says-who.ts";

type LabelLine = Extract<ClassifiedLine, { kind: "labels" }>;

/** 整改措施： with nothing behind it: what is to be done stands in the lines below. */
const labelOfMeasures = (line: ClassifiedLine): string | undefined => {
  const part = line.kind === "labels" ? line.parts.at(-1) : undefined;
  return part?.text === "" && /措施|举措|步骤|做法/u.test(part.label) ? part.label : undefined;
};

const endsMeasures = (line: ClassifiedLine | undefined): line is LabelLine =>
  line?.kind === "labels" &&
  line.parts.some(({ role }) => ["lead", "responsible", "watching", "timeLimit"].includes(role));

/** How many lines below `start` are measures: points of an inner level, none of which says who does it, up to the labels of the task. */
const measuresBelow = (lines: readonly ClassifiedLine[], start: number, above: ItemLine): number => {
  const isOuter = (line: ClassifiedLine | undefined): boolean =>
    line === undefined || (line.kind === "item" && depthOf(line.level) <= depthOf(above.level));
  let end = start;
  while (lines[end]?.kind !== "labels" && !isOuter(lines[end])) end += 1;
  if (!endsMeasures(lines[end])) return 0;
  const own = lines.slice(start, end);
  return own.some((line) => line.kind === "item") && !own.some(saysWho) ? own.length : 0;
};

/** The points below 整改措施： as what that label says, where the units of the whole task stand behind the last of them. */
export const settleMeasures = (lines: readonly ClassifiedLine[]): readonly ClassifiedLine[] => {
  const labels = new Map<number, string>();
  let above: ItemLine | undefined;
  for (const [index, line] of lines.entries()) {
    const label = labelOfMeasures(line);
    if (label !== undefined && above) {
      const count = measuresBelow(lines, index + 1, above);
      for (let each = index + 1; each <= index + count; each++) labels.set(each, label);
    }
    if (line.kind === "item" && !labels.has(index)) above = line;
  }
  return lines.map((line, index) => {
    const label = labels.get(index);
    if (label === undefined) return line;
    const { text, at } = line;
    return { kind: "labels", parts: [{ role: "other", label, text, offset: 0 }], text, at };
  });
};
