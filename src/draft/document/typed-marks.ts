import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../model/place.ts";

/** What the program writes by itself, by the element that gets it. */
const automatic = {
  heading:
    /^(?:[一二三四五六七八九十]+\s*[、．.，,]|第[一二三四五六七八九十]+(?:[、，,：:]|(?:部分|章|节)[、，,：:\s]?)|[（(]\s*(?:[一二三四五六七八九十]+|[\d０-９]+)\s*[）)]|[\d０-９]+\s*[.．、)）](?![\d０-９])|[①-⑳⑴-⒇⒈-⒛㈠-㈩]|[Ⅰ-Ⅻ][.．、])/u,
  attachment: /^(?:附件[\d一二三四五六七八九十]*[：:.．、]?|\d+[.．、](?!\d))/u,
  recipients: /[：:]$/u,
  copiedTo: /^抄送[：:]|。$/u,
  signers: /^签发人\s*[：:]/u,
  attendance: /^(?:出席|请假|列席)(?:人员)?\s*[：:]/u,
  /** The brackets round all of 附注; （甲）和（乙） has its own. */
  note: /^[（(](?=[^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)]$)/u,
} as const;

/** Reports what somebody typed into an element though the program adds it as well (TPL-018). */
export const reportTypedMark = (
  kind: keyof typeof automatic,
  { name, text, place }: { readonly name: string; readonly text: string; readonly place: Place },
  report: Report,
): void => {
  const written = automatic[kind].exec(text)?.[0];
  if (written) report({ code: "TPL-018", place, details: { element: name, written } });
};

/** Reports a mark at the end of what stands on a line of its own, a title or a heading (TPL-019). */
export const reportEndingMark = (
  { name, text, place }: { readonly name: string; readonly text: string; readonly place: Place },
  report: Report,
): void => {
  if (/[。，、；：]$/u.test(text)) report({ code: "TPL-019", place, details: { element: name, text } });
};
