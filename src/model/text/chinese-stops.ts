/** 汉字 of texts; the compatibility forms beyond them stand for other things in templates. */
const han = "\u3400-\u9fff〇々";
/** Marks that open; straight quotes, which are curled later, may as well. */
const opening = '“‘《〈「『〔"';
/** 一. at the head of a clause: behind a number in 汉字 stands 、. */
const heading = new RegExp(
  `(?<=(?:^|[\\n。；])[一二三四五六七八九十]{1,3})[.．](?=[${han}${opening}])`,
  "gmu",
);

/** A stop of Latin letters at the end of a Chinese clause: 受理412件.开展宣传. */
const stop = new RegExp(
  `(?<=[${han}”"’》〉」』〕%％‰]|[${han}][)）])[.．](?=\\s*(?:$|[${han}${opening}\\n(（]))`,
  "gmu",
);
/** The same behind a number that ends a Chinese line: 完成412. */
const lastStop = new RegExp(`(?<=[${han}][^\\n]*\\d)[.．](?=\\s*$)`, "gmu");
/** Points in any number and form that stand for what is left out. */
const ellipsis = /(?<![A-Za-z.])(?:[…⋯]|。{3,}|[.．]{3,})+/gu;
/** 平政[2013]5号 */
const year = new RegExp(`(?<=[${han}])\\s?[[［【﹝〖(（](\\d{4})[\\]］】﹞〗)）]\\s?(?=第?\\d+号)`, "gu");
/** A straight quote that is no apostrophe of a Latin word. */
const quote = /(?<![A-Za-z\d])'|'(?![A-Za-z])/gu;

/** Straight single quotes as ‘ and ’ by turns; an odd one out leaves all of them as they are. */
const curled = (text: string): string => {
  const count = text.match(quote)?.length ?? 0;
  if (count % 2 === 1) return text;
  let order = 0;
  return text.replaceAll(quote, () => (order++ % 2 === 0 ? "‘" : "’"));
};

/** Without any of these there is nothing to set right. */
const perhapsWrong = /['.．…⋯]|。。。|[[［【﹝〖(（]\d{4}/;

/**
 * Chinese text with the marks that GB/T 15834 and GB/T 9704 have for stops, ellipses, inner quotes and the year of a
 * document's number: 件.开展 becomes 件。开展, 一.工业 一、工业, 等... 等……, '两区' ‘两区’, 平政[2013]5号 平政〔2013〕5号. Points of numbers and of
 * Latin text stay.
 */
export const withChineseStops = (text: string): string => (perhapsWrong.test(text) ? stopped(text) : text);

const stopped = (text: string): string =>
  curled(text)
    .replaceAll(year, "〔$1〕")
    .replaceAll(ellipsis, "……")
    .replaceAll(heading, "、")
    .replaceAll(stop, "。")
    .replaceAll(lastStop, "。");

/** A mark typed twice, where nothing but one can be meant; three full stops for what is left out are …… by then. */
const twice = /([，、；：。])\1+/gu;

/** Chinese text in which no stop stands twice: 完成。。 becomes 完成。 */
export const withSingleStops = (text: string): string => text.replaceAll(twice, "$1");
