import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ClassifiedLine } from "./lines/classify.ts";
import type { ItemDraft, PlacedPart } from "./item-draft.ts";

type LabelLine = Extract<ClassifiedLine, { kind: "labels" }>;

/** Whether a line names a leader and nothing else. */
export const namesLeader = (line: ClassifiedLine | undefined): line is LabelLine =>
  line?.kind === "labels" && line.parts.every(({ role }) => role === "leader" || role === "supervisor");

const placedParts = ({ parts, at }: LabelLine): readonly PlacedPart[] =>
  parts.map((part) => ({ ...part, at: { line: at.line, column: at.column + part.offset } }));

/** Leaders whom a document names before their tasks, where it does so before the first: 责任领导：…… above several items. */
export class LeadersAhead {
  readonly #isHabit: boolean;
  readonly #reading: { readonly file: string; readonly report: Report };
  #now: readonly PlacedPart[];
  #hasItems = false;
  readonly #of = new Map<number, readonly PlacedPart[]>();

  constructor(first: LabelLine | undefined, reading: { readonly file: string; readonly report: Report }) {
    this.#reading = reading;
    this.#isHabit = first !== undefined;
    this.#now = first ? placedParts(first) : [];
  }

  /** Takes in the next leader; false for any other line, and where leaders stand below their tasks. */
  take(line: LabelLine): boolean {
    if (!this.#isHabit || !namesLeader(line)) return false;
    this.drop();
    this.#now = placedParts(line);
    this.#hasItems = false;
    return true;
  }

  /** The item of this place in the document is the present leader's. */
  note(index: number): void {
    if (!this.#isHabit) return;
    this.#of.set(index, this.#now);
    this.#hasItems = true;
  }

  /** No item comes any more: a leader who has none is told of (IMP-003). */
  drop(): void {
    if (this.#hasItems) return;
    const { file, report } = this.#reading;
    for (const { label, text, at } of this.#now)
      report({ code: "IMP-003", place: { file, at }, details: { label: `${label}：${text}` } });
  }

  /** The items with their leaders. */
  given(drafts: readonly ItemDraft[]): readonly ItemDraft[] {
    return drafts.map((draft, index) => ({
      ...draft,
      parts: [...draft.parts, ...(this.#of.get(index) ?? [])],
    }));
  }
}
