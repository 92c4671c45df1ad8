import { isUnitName, offices } from "../duties/unit-words.ts";
import { endsWithDuties } from "../duties/take-duties.ts";
import { splitUnits } from "../text/unit-names.ts";
import { isTitle } from "./body.ts";
import type { ImportNotes } from "./import-notes.ts";
import type { ClassifiedLine, Level } from "./lines/classify.ts";
import { depthOf } from "./lines/classify.ts";
import { isImprint } from "./lines/closing-forms.ts";

/** 工业经济, 【城乡建设】, 区教育局： as the words of a heading. */
const form = /^[【〔［[]?(?<words>[^。，；！？：、,;:!?【】〔〕［］[\]（()）|\d]{2,20})[】〕］\]]?[：:]?$/u;
/** The same with what a list of units needs: 区教育局、区财政局： */
const namesForm = /^(?<words>[^。，；！？：,;:!?|\d]{3,30})[：:]?$/u;

/** What a heading says of the tasks of an office: 市教育局负责的工作. */
const ofTheirs =
  /(?:牵头|主办|承办|承担|负责)(?:负责|落实|实施|完成)*的?(?:重点|主要)?(?:任务|工作|事项|项目|目标)*$/u;

const isUnits = (text: string): boolean =>
  text !== "" && splitUnits(text).every(({ name }) => isUnitName(name) && offices.test(name));

/** The words of a heading without a number; undefined for a line that cannot be one. */
const wordsOf = ({ kind, text }: ClassifiedLine): string | undefined => {
  if (kind !== "plain") return undefined;
  const names = namesForm.exec(text)?.groups?.["words"] ?? "";
  // What names offices is the signature elsewhere; above items it heads them.
  if (isUnits(names.replace(ofTheirs, ""))) return names;
  return isTitle(text) || isImprint(text) ? undefined : form.exec(text)?.groups?.["words"];
};

const isItem = (line: ClassifiedLine | undefined): line is Extract<ClassifiedLine, { kind: "item" }> =>
  line?.kind === "item" && !line.doubtful;

/** Whether nothing of a task goes on behind a line. */
const isClosed = (line: ClassifiedLine, next: string): boolean =>
  line.kind === "labels"
    ? // 责任单位：市林业局⏎市财政局 are two units.
      /[：:]$/u.test(next) || !isUnits(next)
    : /[。；！）)】〕］\]]$/u.test(line.text) || endsWithDuties(line.text);

/** Fewer may be anything: the end of a sentence, the name of a list. */
const fewest = 2;

/**
 * Headings that have no number, each above items and behind the end of a task, as headings with numbers; where a document
 * has only one such line, or headings with numbers that leave them no level, its lines stay as they are.
 */
export const settlePlainHeadings = (
  lines: readonly ClassifiedLine[],
  notes: ImportNotes,
): readonly ClassifiedLine[] => {
  const firstItem = lines.findIndex(isItem);
  const words = new Map<number, string>();
  for (const [index, line] of lines.entries()) {
    const own = wordsOf(line);
    const before = lines[index - 1];
    const isAbove = isItem(lines[index + 1]);
    if (own === undefined || !isAbove || index + 1 < firstItem) continue;
    if (index + 1 === firstItem || (before !== undefined && isClosed(before, line.text)))
      words.set(index, own);
  }
  if (words.size < fewest) return lines;
  const levels = new Set(lines.filter(isItem).map(({ level }) => level));
  const isBelow = levels.has("part") || levels.has("section");
  const level: Level = isBelow ? "subsection" : "section";
  const leavesRoom = [...words.keys()].every((index) => {
    const next = lines[index + 1];
    return isItem(next) && depthOf(next.level) > depthOf(level);
  });
  if (!leavesRoom) return lines;
  let number = 0;
  return lines.map((line, index): ClassifiedLine => {
    const content = words.get(index);
    if (line.kind === "item" && depthOf(line.level) < depthOf(level)) number = 0;
    if (content === undefined) return line;
    number += 1;
    const { text, at } = line;
    notes.headings.push(at);
    return { kind: "item", level, number, mark: "", prefix: "", content, doubtful: false, text, at };
  });
};
