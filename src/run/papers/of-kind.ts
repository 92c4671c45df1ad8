import type { PaperKind } from "./papers.ts";

/** Whether a paper, or a line of a register about one, is of a kind; a kind that the office does not print is none to ask for. */
export const ofKind =
  (kind: PaperKind) =>
  (each: { readonly kind: string }): boolean =>
    each.kind === kind;
