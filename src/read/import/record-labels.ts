import { saysWho } from "./lines/says-who.ts";
import type { ClassifiedLine } from "./lines/classify.ts";

type LabelLine = Extract<ClassifiedLine, { kind: "labels" }>;

const isOfContent = (line: ClassifiedLine | undefined): line is LabelLine =>
  line?.kind === "labels" && line.parts[0]?.role === "content" && line.parts[0].text !== "";

/** How often a label heads a record before it is taken for one. */
const fewest = 2;

/** The label that begins every record; undefined where items with numbers stand above such a label. */
const labelOfRecords = (lines: readonly ClassifiedLine[]): string | undefined => {
  const first = lines.find(isOfContent)?.parts[0]?.label;
  const places = [...lines.keys()].filter((index) => {
    const line = lines[index];
    return isOfContent(line) && line.parts[0]?.label === first;
  });
  const heads = places.every((place, index) => {
    const own = lines.slice(place + 1, places[index + 1]);
    const before = lines[place - 1];
    return before?.kind !== "item" && own.some(saysWho);
  });
  return heads && places.length >= fewest ? first : undefined;
};

/** Records without numbers, each of labels alone: 任务：……⏎单位：……⏎时限：…… as items with the labels that follow. */
export const settleRecords = (lines: readonly ClassifiedLine[]): readonly ClassifiedLine[] => {
  const label = labelOfRecords(lines);
  if (label === undefined) return lines;
  let number = 0;
  return lines.flatMap((line): readonly ClassifiedLine[] => {
    const [part, ...others] = isOfContent(line) ? line.parts : [];
    if (part?.label !== label) return [line];
    number += 1;
    const { text, at } = line;
    const item: ClassifiedLine = {
      kind: "item",
      level: "number",
      number,
      mark: "",
      prefix: "",
      content: part.text,
      doubtful: false,
      text,
      at,
    };
    return others.length === 0 ? [item] : [item, { kind: "labels", parts: others, text, at }];
  });
};
