/** Braces of any width, whatever their number, with what stands between them. */
const braces = /[{｛﹛]+[^<>{}｛｝﹛﹜\n]{0,40}[}｝﹜]*|[}｝﹜]+/;
/** No sentence has brackets of one kind twice. A CDATA ends with them as well. */
const doubled =
  /(?:\[\[|［［|【【|〔〔|＜＜)[^[\]［］【】〔〕＜＞<>\n]{0,40}(?:\]\]|］］|】】|〕〕|＞＞)?|\]\](?!>)|］］|】】|〕〕|＞＞/;
/** What clerks call what changes from one month or unit to the next, and paths such as 机关.署名. */
const name =
  /(?:年度?|月份?|日期?|期次|单位(?:名称|简称)?|机关(?:名称|简称)?|成文日期|印发日期|发文字号|\p{Script=Han}{1,8}(?:\.\p{Script=Han}{1,8})+)/u
    .source;
/** Such a name between brackets or signs that other programs use: ［年］, 【月】, %年%, ${年}. */
const named = new RegExp(
  [
    String.raw`[[［【〔]\s*${name}\s*[\]］】〕]`,
    ...["%", "％", "#", "＃", String.raw`\$`, "￥", "@"].map((sign) => `${sign}{1,2}${name}${sign}{1,2}`),
  ].join("|"),
  "u",
);
/** A place that somebody wanted to fill in by hand: ××年×月. */
const crosses = /×{1,4}年(?:×{1,2}月(?:份|×{1,2}日)?)?|×{1,2}月(?:份|×{1,2}日)/;

const placeholder = new RegExp([braces, doubled, named, crosses].map(({ source }) => source).join("|"), "gu");

/** A passage meant for a name to be filled in, which would be printed as it stands; its offset in the text. */
interface Placeholder {
  readonly shown: string;
  readonly index: number;
}

/**
 * What in a text somebody meant for a name to be filled in: braces of any kind, doubled brackets, ［年］, %年%, ××年.
 * 〔2013〕, 【要求】 and 100% are none.
 */
export const placeholdersIn = (text: string): readonly Placeholder[] =>
  [...text.matchAll(placeholder)].map(({ 0: shown, index }) => ({ shown, index }));
