import type { OfficialDocument } from "./document.ts";

/** A document, whom it goes to, and the name of its files, without ending, below the month's output folder. */
export interface NamedDocument {
  /** Which of the office's papers it is: 通报, 摘编, 督办函. */
  readonly kind: string;
  /** The unit it goes to; absent where it goes to no one unit. */
  readonly unit?: string;
  readonly name: string;
  readonly document: OfficialDocument;
  /** The template it was drawn from. */
  readonly template: string;
}
