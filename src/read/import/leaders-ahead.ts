import type { Report } from "../../diagnostics/diagnostic.ts";
import { takeDuties } from "../duties/take-duties.ts";
import type { ClassifiedLine } from "./lines/classify.ts";
import type { ItemDraft, PlacedPart } from "./item-draft.ts";

type LabelLine = Extract<ClassifiedLine, { kind: "labels" }>;

/** Whether a line names a leader and nothing else. */
const namesLeader = (line: ClassifiedLine | undefined): line is LabelLine =>
  line?.kind === "labels" && line.parts.every(({ role }) => role === "leader" || role === "supervisor");

const isOfUnits = (line: ClassifiedLine | undefined): line is LabelLine =>
  line?.kind === "labels" && line.parts.every(({ role }) => role === "lead" || role === "responsible");

const isItem = (line: ClassifiedLine | undefined): boolean => line?.kind === "item" && !line.doubtful;

/** Whether lines of this label head groups of items: each stands directly above one, and the last item behind the last of them. */
const headsGroups = (lines: readonly ClassifiedLine[], label: string): boolean => {
  const places = [...lines.keys()].filter((index) => {
    const line = lines[index];
    return line?.kind === "labels" && line.parts.some((part) => part.label === label);
  });
  return places.length > 1 && places.every((place) => isItem(lines[place + 1]));
};

/** The line before the first item that names a leader or units for several items, where the document does so throughout. */
export const labelAhead = (
  lines: readonly ClassifiedLine[],
  start: number,
): { readonly line: LabelLine; readonly index: number } | undefined => {
  for (const index of [start - 1, start]) {
    const line = lines[index];
    const isAhead =
      isOfUnits(line) && isItem(lines[index + 1]) && headsGroups(lines, line.parts[0]?.label ?? "");
    if (isAhead || (index < start && namesLeader(line))) return { line, index };
  }
  return undefined;
};

const placedParts = ({ parts, at }: LabelLine): readonly PlacedPart[] =>
  parts.map((part) => ({ ...part, at: { line: at.line, column: at.column + part.offset } }));

/**
 * Leaders or units that a document names before their tasks, where it does so before the first: 责任领导：…… or 牵头单位：……
 * above several items.
 */
export class LeadersAhead {
  readonly #isHabit: boolean;
  readonly #reading: { readonly file: string; readonly report: Report };
  #now: readonly PlacedPart[];
  #items = 0;
  readonly #label: string | undefined;
  readonly #of = new Map<number, readonly PlacedPart[]>();

  constructor(first: LabelLine | undefined, reading: { readonly file: string; readonly report: Report }) {
    this.#reading = reading;
    this.#isHabit = first !== undefined;
    this.#label = isOfUnits(first) ? first.parts[0]?.label : undefined;
    this.#now = first ? placedParts(first) : [];
  }

  /** Takes in the next leader; false for any other line, and where leaders stand below their tasks. */
  take(line: LabelLine): boolean {
    const isNext = this.#label === undefined ? namesLeader(line) : line.parts[0]?.label === this.#label;
    if (!this.#isHabit || !isNext) return false;
    this.drop();
    this.#now = placedParts(line);
    this.#items = 0;
    return true;
  }

  /** The item of this place in the document is the present leader's. */
  note(index: number): void {
    if (!this.#isHabit) return;
    this.#of.set(index, this.#now);
    this.#items += 1;
  }

  /** No item comes any more: who has none is told of (IMP-003), and of how many items units are (IMP-029). */
  drop(): void {
    const { file, report } = this.#reading;
    const [first] = this.#now;
    if (this.#items > 0) {
      if (this.#label === undefined || !first) return;
      const title = this.#now.map(({ label, text }) => `${label}：${text}`).join("；");
      report({ code: "IMP-029", place: { file, at: first.at }, details: { title, count: this.#items } });
      return;
    }
    for (const { label, text, at } of this.#now)
      report({ code: "IMP-003", place: { file, at }, details: { label: `${label}：${text}` } });
  }

  /** The items with their leaders, and with the units that they do not name in this role themselves. */
  given(drafts: readonly ItemDraft[]): readonly ItemDraft[] {
    return drafts.map((draft, index) => {
      const ahead = this.#of.get(index) ?? [];
      if (ahead.length === 0) return draft;
      const own = new Set([...takeDuties(draft.text).parts, ...draft.parts].map(({ role }) => role));
      const given = ahead.filter(({ role }) => this.#label === undefined || !own.has(role));
      return { ...draft, parts: [...draft.parts, ...given] };
    });
  }
}
