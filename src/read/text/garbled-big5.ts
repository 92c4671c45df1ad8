import { codeOf, commonCharacters, gb18030 } from "./gbk-characters.ts";
import type { Garbled } from "./garbled-text.ts";

const big5 = new TextDecoder("big5");
const bothBytes = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const trails = [...bothBytes(0x40, 0x7e), ...bothBytes(0xa1, 0xfe)];

const lineEnd = 0x0a;

/** Every character of Big5 with its two bytes; Node decodes Big5 and does not encode it. */
const allOfBig5 = (): ReadonlyMap<string, readonly [number, number]> => {
  const codes = bothBytes(0xa1, 0xf9).flatMap((lead) => trails.map((trail) => [lead, trail] as const));
  const characters = big5.decode(Uint8Array.from(codes.flatMap((code) => [...code, lineEnd]))).split("\n");
  return new Map(codes.map((code, index) => [characters[index] ?? "", code]));
};

/** 汉字 and marks in a row of which most are such as official texts have none of. */
const uncommon = new RegExp(`[^\\p{ASCII}${commonCharacters}]{3}`, "u");
const run = /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303F\uFE30-\uFE6F\uFF00-\uFF5E]{4,}/gu;
const onlyCommon = new RegExp(`^[${commonCharacters}]+$`, "u");
const commonOnes = new RegExp(`[${commonCharacters}]`, "gu");

/** Words such as 旮旮旯旯 are of two characters. */
const fewest = 4;

const isStrange = (written: string): boolean =>
  new Set(written).size >= fewest && (written.match(commonOnes)?.length ?? 0) * 3 <= written.length;

/** GBK that was read as Big5: 俇傖芘訧 for 完成投资. All of it is common again, and little of it is so now. */
const gbkAsBig5 = (text: string): readonly Garbled[] => {
  const runs = uncommon.test(text) ? [...text.matchAll(run)].filter(([written]) => isStrange(written)) : [];
  if (runs.length === 0) return [];
  const bytes = allOfBig5();
  return runs.flatMap(({ 0: written, index }) => {
    const pairs = Array.from(written).map((character) => bytes.get(character));
    const meant = gb18030.decode(Uint8Array.from(pairs.flatMap((pair) => pair ?? [])));
    const isWhole = pairs.every((pair) => pair !== undefined) && onlyCommon.test(meant);
    return isWhole ? [{ written, index, meant }] : [];
  });
};

/** Kana, Greek and Cyrillic letters and the parts of frames: what many 汉字 of Big5 become in GBK. */
const letters =
  "\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Greek}\\p{Script=Cyrillic}\\u2500-\\u259F\\u3105-\\u3129";
const mixed = new RegExp(`(?:[${letters}]\\p{Script=Han}|\\p{Script=Han}[${letters}])`, "u");
const mixedRun = new RegExp(`[\\p{Script=Han}${letters}\\u3000-\\u303F\\uFF00-\\uFF5E]{4,}`, "gu");
const letter = new RegExp(`[${letters}]`, "u");
const isTraditional = /^[\p{Script=Han}\u3000-\u303F\uFF00-\uFF5E]+$/u;

/** The 5,401 汉字 that texts are written in have these first bytes in Big5, marks the ones before. */
const lastLead = 0xc6;

/** Big5 that was read as GBK: セるЧΘщ戈 for 本月完成投資. Letters stand among 汉字 that GB 2312 lacks. */
const big5AsGbk = (text: string): readonly Garbled[] => {
  if (!mixed.test(text)) return [];
  return [...text.matchAll(mixedRun)].flatMap(({ 0: written, index }) => {
    const codes = Array.from(written, (character) => codeOf(character) ?? 0);
    const isRare = codes.some((code) => code >> 8 > 0xa9 && (code & 0xff) < 0xa1);
    if (!isRare || !letter.test(written) || codes.some((code) => code < 0xa100 || code >> 8 > lastLead))
      return [];
    const meant = big5.decode(Uint8Array.from(codes.flatMap((code) => [code >> 8, code & 0xff])));
    return isTraditional.test(meant) ? [{ written, index, meant }] : [];
  });
};

/** The passages of a text that were GBK and were read as Big5, or the other way round. */
export const readAsBig5 = (text: string): readonly Garbled[] => [...gbkAsBig5(text), ...big5AsGbk(text)];
