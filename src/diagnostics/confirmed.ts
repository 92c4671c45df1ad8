import type { Confirmation } from "../model/confirmation.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { isConfirmable, messageOf } from "./diagnostic.ts";

/** A problem that was confirmed, with the row that does so. */
export interface Confirmed {
  readonly diagnostic: Diagnostic;
  readonly confirmation: Confirmation;
}

interface Parted {
  /** In the order in which they came. */
  readonly open: readonly Diagnostic[];
  readonly confirmed: readonly Confirmed[];
  /** Rows that let nothing pass: the value has changed, or the problem is gone. */
  readonly idle: readonly Confirmation[];
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** Whether a sentence tells of a value: 247.1 is not in 1247.1 nor in 247.12. */
const tellsOf = (sentence: string, value: string): boolean => {
  const before = /^\d/u.test(value) ? String.raw`(?<![\d.])` : "";
  const after = /\d$/u.test(value) ? String.raw`(?!\d|\.\d)` : "";
  return new RegExp(`${before}${escaped(value)}${after}`, "u").test(sentence);
};

const confirms = (confirmation: Confirmation, diagnostic: Diagnostic): boolean => {
  const { place, details } = diagnostic;
  const sameFile = place.file === confirmation.file || place.file.endsWith(`/${confirmation.file}`);
  const task = "task" in details ? details.task : undefined;
  const sentence = messageOf(diagnostic);
  return (
    diagnostic.code === confirmation.code &&
    sameFile &&
    (confirmation.task === undefined || task === confirmation.task) &&
    (sentence === confirmation.value || tellsOf(sentence, confirmation.value))
  );
};

/** Parts the problems of a month by 已核实: what was confirmed is no longer open, and what confirms nothing is told. */
export const partConfirmed = (
  diagnostics: readonly Diagnostic[],
  confirmations: readonly Confirmation[],
): Parted => {
  const open: Diagnostic[] = [];
  const confirmed: Confirmed[] = [];
  for (const diagnostic of diagnostics) {
    const confirmation = isConfirmable(diagnostic)
      ? confirmations.find((each) => confirms(each, diagnostic))
      : undefined;
    if (confirmation) confirmed.push({ diagnostic, confirmation });
    else open.push(diagnostic);
  }
  const used = new Set(confirmed.map(({ confirmation }) => confirmation));
  return { open, confirmed, idle: confirmations.filter((each) => !used.has(each)) };
};
