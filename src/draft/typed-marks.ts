import type { Report } from "../diagnostics/diagnostic.ts";
import type { Place } from "../model/place.ts";

/** What the program writes by itself, by the element that gets it. */
const automatic = {
  heading:
    /^(?:[一二三四五六七八九十]+[、．.，,]|第[一二三四五六七八九十]+(?:[、，,：:]|(?:部分|章|节)[、，,：:\s]?)|[（(](?:[一二三四五六七八九十]+|\d+)[）)]|\d+[.．、)）](?!\d)|[①-⑳⑴-⒇⒈-⒛㈠-㈩]|[Ⅰ-Ⅻ][.．、])/u,
  attachment: /^(?:附件[\d一二三四五六七八九十]*[：:.．、]?|\d+[.．、](?!\d))/u,
  recipients: /[：:]$/u,
  copiedTo: /^抄送[：:]|。$/u,
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
