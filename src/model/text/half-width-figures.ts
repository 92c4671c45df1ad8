/** What an input method types at full width where figures and Latin letters are half as wide (GB/T 15835 5.1.7). */
const wide = /[０-９Ａ-Ｚａ-ｚ]/u;
const figures = /[０-９Ａ-Ｚａ-ｚ]+/gu;
/** A point, a comma of thousands, a sign that goes with such figures: ８．５, １，２００, －５. No list of numbers has three each. */
const inside = [
  { mark: /(?<=[０-９])．(?=[０-９])/gu, plain: "." },
  {
    mark: /(?<=(?<![０-９])[０-９]{1,3}(?:，[０-９]{3})*)，(?=[０-９]{3}(?:，[０-９]{3})*(?![０-９，]))/gu,
    plain: ",",
  },
  { mark: /[－﹣](?=[０-９])/gu, plain: "-" },
  { mark: /＋(?=[０-９])/gu, plain: "+" },
] as const;
/** ％ behind any figure. */
const percent = /(?<=[0-9])％/gu;

const half = (text: string): string => text.normalize("NFKC");

/**
 * Text with figures, Latin letters and percent signs at half width, and with them the marks inside numbers: 受理４１２件 →
 * 受理412件, 增长８．５％ → 增长8.5%. Other marks stay. Doing it twice changes nothing more.
 */
export const withHalfWidthFigures = (text: string): string => {
  if (!wide.test(text) && !text.includes("％")) return text;
  return inside
    .reduce((done, { mark, plain }) => done.replaceAll(mark, plain), text)
    .replaceAll(figures, half)
    .replaceAll(percent, "%");
};
