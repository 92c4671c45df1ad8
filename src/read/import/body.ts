import type { ClassifiedLine } from "./lines/classify.ts";
import { parseDocumentDate } from "../duties/document-date.ts";
import type { ItemTree } from "./item-draft.ts";
import { namesUnits } from "./item-draft.ts";
import { isDutiesLine } from "../duties/take-duties.ts";
import { saysWho } from "./lines/says-who.ts";

const isFirmItem = (line: ClassifiedLine): boolean => line.kind === "item" && !line.doubtful;

/** The title of a document or of a list, which a paragraph does not go on from. */
export const isTitle = (text: string): boolean =>
  /^[^。，；：]{2,60}(?:任务|分工|清单|方案|通知|分解|意见|安排|计划|工作|一览表|责任表|分解表|目标)(?:（[^（）]*）)?$/u.test(
    text,
  ) ||
  /号$|[〕)）]\d+号/u.test(text) ||
  parseDocumentDate(text) !== undefined;

/** Where the paragraph of a task without a number begins whose units stand in a line of their own. */
const paragraphStart = (lines: readonly ClassifiedLine[], units: number): number => {
  const line = lines[units];
  if (line === undefined || !(line.kind === "labels" || isDutiesLine(line.text))) return units;
  let start = units;
  while (
    start > 0 &&
    lines[start - 1]?.kind === "plain" &&
    !isTitle(lines[start - 1]?.text ?? "") &&
    (start === units || !/[。：:]$/u.test(lines[start - 1]?.text ?? ""))
  )
    start -= 1;
  return start;
};

/**
 * Where the catalogue begins: at the first item, or at the first paragraph that says who does it. When it is an attachment
 * of a notice that has headings and a date of its own, it begins behind these.
 */
export const bodyStart = (lines: readonly ClassifiedLine[]): number => {
  const units = lines.findIndex(saysWho);
  const task = lines.findIndex((line) => line.kind === "item" && line.level === "number" && !line.doubtful);
  const known = units === -1 ? task : units;
  const before = lines.slice(0, Math.max(0, known));
  const attachment = before.findLastIndex((line) => /^附\s*件\s*\d*\s*[:：]?$/u.test(line.text));
  const signed = before.findLastIndex((line) => parseDocumentDate(line.text) !== undefined);
  const cut = Math.max(attachment, signed);
  const item = lines.findIndex((line, index) => index > cut && isFirmItem(line));
  const paragraph = units === -1 ? -1 : Math.max(paragraphStart(lines, units), cut + 1);
  const starts = [item, paragraph].filter((index) => index !== -1);
  return starts.length === 0 ? lines.length : Math.min(...starts);
};

const holdsUnits = (item: ItemTree): boolean => namesUnits(item) || item.children.some(holdsUnits);

/**
 * How many of the outermost items belong to the notice before the catalogue: those before the last 一、 that comes before,
 * or holds, the first units.
 */
export const prefaceRoots = (roots: readonly ItemTree[]): number => {
  const first = roots.findIndex(holdsUnits);
  if (first === -1) return 0;
  const level = roots[first]?.level;
  const restart = roots.findLastIndex(
    (root, index) => index <= first && root.level === level && root.number === 1,
  );
  return Math.max(0, restart);
};
