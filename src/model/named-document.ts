import type { OfficialDocument } from "./document.ts";

/** A document and the name of its files, without ending, below the month's output folder. */
export interface NamedDocument {
  readonly name: string;
  readonly document: OfficialDocument;
  /** The template it was drawn from. */
  readonly template: string;
}
