import type { RunProperties } from "./document.ts";

/** The field's name in its instruction: PAGE of ` PAGE \* MERGEFORMAT `. */
export const fieldName = (instruction: string): string =>
  /^\s*(\w+)/u.exec(instruction)?.[1]?.toUpperCase() ?? "";

/** Whether a word processor finds a field's result anew on every page. */
export const isLiving = (name: string): boolean => name === "PAGE";

interface Field {
  instruction: string;
  part: "instruction" | "result";
  /** How its result is printed: as the result stands in the file, or else as its instruction. */
  properties: RunProperties | undefined;
  settled: boolean;
}

/** A field that has come to its end. */
export interface EndedField {
  readonly name: string;
  readonly properties: RunProperties;
}

/** Follows the fields of a paragraph, which may stand in one another, from mark to mark. */
export class FieldWalk {
  readonly #open: Field[] = [];

  /** Whether what stands here is printed by none: an instruction, or a result that is found anew. */
  get isHidden(): boolean {
    return this.#open.some(
      ({ part, instruction }) => part === "instruction" || isLiving(fieldName(instruction)),
    );
  }

  /** Takes in a piece of an instruction. */
  instruct(text: string, properties: RunProperties): void {
    const field = this.#open.at(-1);
    if (!field) return;
    field.instruction += text;
    field.properties = properties;
  }

  /** Takes in how a piece of text is printed, be it of a result or not. */
  see(properties: RunProperties): void {
    const field = this.#open.at(-1);
    if (field?.part !== "result" || field.settled) return;
    field.properties = properties;
    field.settled = true;
  }

  /** Takes in a mark, begin, separate or end; gives the field that it ends. */
  mark(type: string, properties: RunProperties): EndedField | undefined {
    if (type === "begin") {
      this.#open.push({ instruction: "", part: "instruction", properties: undefined, settled: false });
      return undefined;
    }
    const field = this.#open.at(-1);
    if (type === "separate" && field) field.part = "result";
    if (type !== "end" || !field) return undefined;
    this.#open.pop();
    return { name: fieldName(field.instruction), properties: field.properties ?? properties };
  }
}
