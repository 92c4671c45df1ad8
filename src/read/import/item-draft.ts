import type { Position } from "../../model/place.ts";
import { afterOpenBracket, depthChange } from "../duties/brackets.ts";
import type { ItemLine, Level } from "./lines/classify.ts";
import { depthOf } from "./lines/classify.ts";
import { isImprint, isSignature } from "./lines/closing-forms.ts";
import { parseDocumentDate } from "../duties/document-date.ts";
import type { LabelledPart } from "../duties/labels.ts";
import { startsWithLabel } from "../duties/labels.ts";
import { splitUnits } from "../text/unit-names.ts";
import { isUnitName } from "../duties/unit-words.ts";
import { endsWithDuties, isDutiesLine, takeDuties } from "../duties/take-duties.ts";

/** A labelled part and where its label stands. */
export interface PlacedPart extends LabelledPart {
  readonly at: Position;
}

/** A heading, a task or a paragraph while its lines are gathered. */
export interface ItemDraft {
  readonly level: Level;
  readonly number: number;
  /** As the document writes its number; empty for a paragraph. */
  readonly mark: string;
  /** The number with the sign behind it. */
  readonly prefix: string;
  readonly at: Position;
  /** The line that its last words stand in. */
  readonly lastLine: number;
  /** Its words, responsibilities at its end included. */
  readonly text: string;
  /** What its labelled lines say. */
  readonly parts: readonly PlacedPart[];
}

/** An item with those that stand under it. */
export interface ItemTree extends ItemDraft {
  readonly children: ItemTree[];
}

export const draftOf = (line: ItemLine): ItemDraft => ({
  level: line.level,
  number: line.number,
  mark: line.mark,
  prefix: line.prefix,
  at: line.at,
  lastLine: line.at.line,
  text: line.content,
  parts: [],
});

/** What is looked at to see how a text ends; a whole book pasted into one task must not take minutes. */
const end = (text: string): string => text.slice(-2000);

/** Whether a line goes on inside the bracket that the text has opened for units: （牵头单位：甲；⏎配合单位：乙）. */
export const opensDuties = (draft: ItemDraft): boolean =>
  draft.parts.length === 0 && startsWithLabel(afterOpenBracket(end(draft.text))?.trim() ?? "");

const endsSentence = (text: string): boolean => /[。！；）)”〕］\]】]$/u.test(text);

/** Whether the item could end here: it names its units, or its text ends as a sentence does. */
export const isComplete = (draft: ItemDraft): boolean =>
  draft.parts.length > 0 || endsWithDuties(end(draft.text)) || endsSentence(draft.text);

/** A bracket that is open for longer is not closed at all. */
const longestBracket = 200;

/** Whether a level may be that of a heading rather than of a task: （一） and what stands above it. */
export const isHeadingLevel = (level: Level): boolean => depthOf(level) <= depthOf("subsection");

/** Whether a heading's line is a sentence that was broken by the width of a page; `full` lines of the document are so many characters. */
const isBrokenLine = ({ prefix, text }: ItemDraft, full: number | undefined): boolean => {
  if (endsSentence(text)) return false;
  const length = [...text].length;
  const isProse = (length >= 24 && /[，、；,]/u.test(text)) || (length >= 14 && /。/u.test(text));
  return isProse || (full !== undefined && [...prefix].length + length >= full);
};

const longer = (draft: ItemDraft, text: string, line: number): ItemDraft => ({
  ...draft,
  text: draft.text + text,
  lastLine: line,
});

/** Whether a name of a unit was broken by the width of a page: 各县（市、区）⏎政府, 市住房和城乡建⏎设局. */
const isBrokenName = ({ role, text }: PlacedPart, line: string): boolean => {
  if (role !== "lead" && role !== "responsible" && role !== "watching") return false;
  const left = splitUnits(text).at(-1)?.name ?? "";
  const right = splitUnits(line)[0]?.name ?? "";
  const breaks = /^(?:人民政府|政府|管委会|办事处)$/u.test(right) || !isUnitName(left);
  return breaks && left !== "" && isUnitName(left + right) && !isUnitName(right, true);
};

const office = /(?:[局委办厅部府]|管委会|办事处|公司|集团|中心|单位|部门|乡镇|街道)$/u;

const areOffices = (words: string): boolean => {
  const names = splitUnits(words).map(({ name }) => name);
  return names.length > 0 && names.every((name) => isUnitName(name) && office.test(name));
};

/** Whether a line names one more office, or several, below those of a label: units that stand one below the other. */
const isMoreUnits = ({ role, text }: PlacedPart, line: string): boolean => {
  if (role !== "lead" && role !== "responsible" && role !== "watching") return false;
  return !/[。，；、]$/u.test(line) && areOffices(line) && isUnitName(splitUnits(text).at(-1)?.name ?? "");
};

/** Whether a line below a task that names nobody holds names of offices alone; one behind the last may be the signature. */
const isUnitsBelow = ({ level, text }: ItemDraft, line: string, afterLast: boolean): boolean =>
  level !== "paragraph" &&
  text !== "" &&
  !/[，、；：,;:（(]$/u.test(text) &&
  !endsWithDuties(end(text)) &&
  areOffices(line) &&
  (!afterLast || splitUnits(line).length > 1);

/** What parts a line of duties from the words above it, which may end without a stop: 市教育局牵头⏎市财政局配合 */
const partedDuties = (text: string): string =>
  /[。！；;，,、）)〕］\]】”]$/u.test(text) ? "" : endsWithDuties(`${end(text)}。`) ? "；" : "。";

/** How lines follow each other in the document. */
interface Surroundings {
  /** No item and no label comes after this line. */
  readonly afterLast: boolean;
  /** An item, a heading or nothing comes next. */
  readonly closesItem: boolean;
  /** A line is a whole paragraph: the document's lines are not as wide as a page. */
  readonly wholeParagraphs: boolean;
  /** A line of so many characters is as wide as the page; undefined where lines are not known to be broken. */
  readonly fullLine: number | undefined;
}

/** The draft with one more plain line; undefined when the line cannot belong to it. */
export const continued = (
  draft: ItemDraft,
  { text: line, at }: { readonly text: string; readonly at: Position },
  { afterLast, closesItem, wholeParagraphs, fullLine }: Surroundings,
): ItemDraft | undefined => {
  const last = draft.parts.at(-1);
  if (last) {
    const open = last.text === "" || /[、，,；;]$/u.test(last.text) || /^[、，,]/u.test(line);
    const inside = afterOpenBracket(last.text) !== undefined || isBrokenName(last, line);
    const more = !open && !inside && !afterLast && isMoreUnits(last, line);
    if (!open && !inside && !more) return undefined;
    const parts = [...draft.parts.slice(0, -1), { ...last, text: last.text + (more ? "、" : "") + line }];
    return { ...draft, parts, lastLine: at.line };
  }
  const open = afterOpenBracket(end(draft.text));
  if (open !== undefined && open.length < longestBracket && parseDocumentDate(line) === undefined)
    return longer(draft, line, at.line);
  if (closesItem && isUnitsBelow(draft, line, afterLast)) {
    const part: PlacedPart = { role: "responsible", label: "", text: line, offset: 0, at };
    return { ...draft, parts: [part], lastLine: at.line };
  }
  const isDuties = isDutiesLine(line);
  if (isDuties && depthChange(line.charAt(0)) === 0)
    return longer(draft, partedDuties(draft.text) + line, at.line);
  if (endsWithDuties(end(draft.text))) {
    return /[、，,；;]$/u.test(draft.text) ? longer(draft, line, at.line) : undefined;
  }
  if (isDuties) return longer(draft, line, at.line);
  if (isHeadingLevel(draft.level)) {
    return !wholeParagraphs && isBrokenLine(draft, fullLine) ? longer(draft, line, at.line) : undefined;
  }
  if (draft.level === "paragraph" && (isSignature(draft.text) || isImprint(line))) return undefined;
  const goesOn = draft.level === "paragraph" || afterLast ? !isComplete(draft) && !wholeParagraphs : true;
  if (!goesOn) return undefined;
  const titled = wholeParagraphs && !/[。！？；：，、…）)”]$/u.test(draft.text) && draft.text !== "";
  return longer(draft, (titled ? "。" : "") + line, at.line);
};

/** Whether an item's own lines name units, by labels or in its text. */
export const namesUnits = (draft: ItemDraft): boolean =>
  [...draft.parts, ...takeDuties(draft.text).parts].some(({ role }) =>
    ["lead", "responsible", "watching"].includes(role),
  );
