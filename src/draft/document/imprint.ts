import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Imprint, LetterImprint } from "../../model/papers/document.ts";
import { childOf, dateOf, textOf } from "../markup/child-elements.ts";
import type { MarkupElement } from "../markup/markup.ts";
import { reportTypedMark } from "./typed-marks.ts";

const printing = ["印发机关", "印发日期"] as const;

/** 版记 of a letter is 抄送 alone (10.1); 印发机关 and 印发日期 in it are reported. */
const toLetterImprint = (element: MarkupElement, report: Report): LetterImprint | undefined => {
  for (const name of printing) {
    const found = childOf(element, name);
    const details = { element: name, parent: "信函格式的版记" };
    if (found) report({ code: "TPL-005", place: found.place, details });
  }
  const copiedTo = textOf(element, "抄送");
  return copiedTo === undefined ? undefined : { copiedTo };
};

/** 版记 of a parsed template; 印发机关 and 印发日期 must be in it (TPL-007), save in a letter's (10.1). */
export const toImprint = (
  element: MarkupElement | undefined,
  isLetter: boolean,
  report: Report,
): Imprint | LetterImprint | undefined => {
  if (!element) return undefined;
  const copied = childOf(element, "抄送");
  if (copied) reportTypedMark("copiedTo", copied, report);
  if (isLetter) return toLetterImprint(element, report);
  for (const name of printing) {
    const place = childOf(element, name)?.place ?? element.place;
    const details = { element: name, parent: element.name };
    if (textOf(element, name) === undefined) report({ code: "TPL-007", place, details });
  }
  const printedBy = textOf(element, "印发机关");
  const printedOn = dateOf(childOf(element, "印发日期"), report);
  const copiedTo = textOf(element, "抄送");
  return printedBy && printedOn ? { printedBy, printedOn, ...(copiedTo && { copiedTo }) } : undefined;
};
