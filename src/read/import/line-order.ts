import type { SourceText } from "../document/source-blocks.ts";
import { endsWithDuties } from "../duties/take-duties.ts";
import { saysWho } from "./body.ts";
import type { ClassifiedLine } from "./classify.ts";

const nextItem = /(?<=[)）〕】\]。；;])\s*(?=\d{1,3}[.．、](?!\d)\p{Script=Han})/gu;
const numberOf = (text: string): number => Number(/^\s*(\d{1,3})[.．、]/u.exec(text)?.[1] ?? Number.NaN);

/** A line in which several tasks follow each other, each closed by its units, as one line for each. */
export const splitItems = (line: SourceText): readonly SourceText[] => {
  const pieces: string[] = [];
  let counted = 0;
  for (const { index } of line.text.matchAll(nextItem)) {
    const before = line.text.slice(counted, index);
    const isNext = numberOf(line.text.slice(index).trimStart()) === numberOf(before) + 1;
    if (!isNext || !endsWithDuties(before)) continue;
    pieces.push(before);
    counted = index;
  }
  return [...pieces, line.text.slice(counted)].map((text, index) =>
    index === 0 ? { ...line, text } : { ...line, text: text.trim(), at: { ...line.at } },
  );
};

/** The names of attachments behind the last task are no items: 附件：1.任务分解表⏎2.联系人名单. */
export const withoutAttachments = (lines: readonly ClassifiedLine[]): readonly ClassifiedLine[] => {
  const units = lines.findLastIndex(saysWho);
  const first = lines.findIndex((line, index) => index > units && /^附\s*件?\s*\d*\s*[:：]/u.test(line.text));
  if (units === -1 || first === -1) return lines;
  return lines.map((line, index) =>
    index > first && line.kind === "item" ? { kind: "plain", text: line.text, at: line.at } : line,
  );
};
