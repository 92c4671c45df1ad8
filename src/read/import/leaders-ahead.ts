import type { ClassifiedLine } from "./classify.ts";
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
  #now: readonly PlacedPart[];
  readonly #of = new Map<number, readonly PlacedPart[]>();

  constructor(first: LabelLine | undefined) {
    this.#isHabit = first !== undefined;
    this.#now = first ? placedParts(first) : [];
  }

  /** Takes in the next leader; false for any other line, and where leaders stand below their tasks. */
  take(line: LabelLine): boolean {
    if (!this.#isHabit || !namesLeader(line)) return false;
    this.#now = placedParts(line);
    return true;
  }

  /** The item of this place in the document is the present leader's. */
  note(index: number): void {
    if (this.#isHabit) this.#of.set(index, this.#now);
  }

  /** The items with their leaders. */
  given(drafts: readonly ItemDraft[]): readonly ItemDraft[] {
    return drafts.map((draft, index) => ({
      ...draft,
      parts: [...draft.parts, ...(this.#of.get(index) ?? [])],
    }));
  }
}
