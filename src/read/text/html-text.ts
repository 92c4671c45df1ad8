/** Characters that web pages write by name. */
const named: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  laquo: "《",
  raquo: "》",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  middot: "·",
  bull: "•",
  times: "×",
  divide: "÷",
  plusmn: "±",
  deg: "°",
  permil: "‰",
  yen: "¥",
  le: "≤",
  ge: "≥",
  sup2: "²",
  sup3: "³",
};

const byName = new RegExp(
  `&(?:nbsp[;；]?|(?:${Object.keys(named).join("|")})[;；]|#(?:x[0-9a-f]{1,6}|\\d{1,7})[;；])`,
  "giu",
);
/** What stands between these is no text. */
const unread = /<!--[\s\S]*?-->|<(style|script)\b[\s\S]*?<\/\1>/giu;
const breaks = /<(?:br|\/?(?:p|div|li|ul|ol|tr|table|h[1-6]))(?:\s[^<>]*)?\/?>/giu;
const inline =
  /<\/?(?:span|font|b|strong|i|em|u|a|td|th|tbody|thead|img|sup|sub|o:p|section|article|label|body|html)(?:\s[^<>]*)?\/?>/giu;

const characterOf = (entity: string): string => {
  const name = entity
    .slice(1)
    .replace(/[;；]$/u, "")
    .toLowerCase();
  if (!name.startsWith("#")) return named[name] ?? entity;
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
};

/** Web pages are escaped once too often at times: &amp;nbsp; */
const mostRounds = 3;

/** A text as a browser would show it, and the first piece of a web page's code in it. */
interface TextOfHtml {
  readonly text: string;
  readonly code?: string;
}

/** Takes the code of web pages out of a text: tags go, lines break where they did, &ldquo; becomes “. */
export const textOfHtml = (text: string): TextOfHtml => {
  if (!/[<&]/u.test(text)) return { text };
  const code = [unread, breaks, inline, byName].flatMap((pattern) => [...text.matchAll(pattern)]);
  const [first] = code.toSorted((a, b) => a.index - b.index);
  if (first === undefined) return { text };
  let shown = text;
  for (let round = 0; round < mostRounds; round++) {
    shown = shown
      .replaceAll(unread, "")
      .replaceAll(breaks, "\n")
      .replaceAll(inline, "")
      .replaceAll(byName, characterOf);
  }
  return { text: shown, code: first[0].replace(/[\s>][\s\S]*$/u, ">") };
};
