/** 〇 and the figures 一 to 九, each at the place of its value. */
export const chineseDigits = "〇一二三四五六七八九";

/** Reads 一 … 九十九, the numbers of headings, months and days; undefined for anything else. */
export const parseChineseNumeral = (text: string): number | undefined => {
  const found = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (text === "" || !found) return undefined;
  const [, tens, ten, units] = found;
  return (
    (ten === undefined ? 0 : tens === undefined ? 10 : chineseDigits.indexOf(tens) * 10) +
    chineseDigits.indexOf(units ?? "〇")
  );
};

/** Writes 1 to 99 as in a heading: 21 → 二十一. Throws for any other number. */
export const chineseNumeral = (value: number): string => {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new Error(`chineseNumeral: ${value}`);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const tensText = tens === 0 ? "" : `${tens === 1 ? "" : chineseDigits.charAt(tens)}十`;
  return `${tensText}${ones === 0 ? "" : chineseDigits.charAt(ones)}`;
};
