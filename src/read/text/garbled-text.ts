import { codeOf, commonCharacters, gb18030, ledBy, trailsOf } from "./gbk-characters.ts";
import { readAsBig5 } from "./garbled-big5.ts";

/** 汉字 that few texts have, and that every second character of UTF-8 becomes when it is read as GBK. */
const rare = new RegExp(`[${ledBy(0xe3, 0xe9)}]`, "u");

/** What the first two bytes of a 汉字, a wide mark or a quotation mark of UTF-8 become when they are read as GBK. */
const starts = new RegExp(
  `[${trailsOf(ledBy(0xe3, 0xe9), 0x80, 0xbf)}${trailsOf(ledBy(0xef, 0xef), 0x80, 0xbf)}鈥]`,
  "gu",
);

/** 汉字 of the first level of GB 2312, and marks: nearly all of what official texts are written in. */
const common = new RegExp(`[${commonCharacters}]`, "gu");

/** What windows-1252 has in place of the controls 80 to 9F. */
const windowsMarks = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The bytes of each character (UTF-16 unit) in GBK; 0, which no such byte is, for one that GBK lacks. */
const gbkBytesOf = (text: string): readonly (readonly number[])[] =>
  text.split("").map((character) => {
    const code = character === "€" ? 0x80 : (codeOf(character) ?? 0);
    return code > 0xff ? [code >> 8, code & 0xff] : [code];
  });

const latinBytes = (text: string): Uint8Array =>
  Uint8Array.from(
    Array.from(text, (character) => {
      const mark = windowsMarks.indexOf(character);
      return mark >= 0 ? 0x80 + mark : (character.codePointAt(0) ?? 0);
    }),
  );

/** 汉字 and marks that UTF-8 writes in three bytes, from `start` on until something else comes. */
const chineseAt = (bytes: Uint8Array, start: number): string => {
  let end = start;
  const follows = (at: number): boolean => ((bytes[at] ?? 0) & 0xc0) === 0x80;
  const leads = (at: number): boolean =>
    /^(?:[\u00e3-\u00e9\u00ef]|\u00e2\u0080)/u.test(String.fromCharCode(...bytes.subarray(at, at + 2)));
  while (leads(end) && follows(end + 1) && follows(end + 2)) end += 3;
  return new TextDecoder().decode(bytes.subarray(start, end));
};

/** So many characters in a row come out of wrong ones by chance in no text. */
const fewest = 3;

/** What was UTF-8 before somebody read it as another encoding: the longest sense that its bytes make. */
const readAsUtf8 = (bytes: Uint8Array, least = fewest): string | undefined => {
  const senses = [0, 1, 2].map((start) => chineseAt(bytes, start));
  const longest = senses.toSorted((a, b) => b.length - a.length)[0] ?? "";
  // Of a character at the end a byte or two may have gone into what follows it.
  return longest.length >= least && longest.length * 3 >= bytes.length - 4 ? longest : undefined;
};

/** Letters that Chinese text has no use for, so many in a row: what was Chinese, read as Latin. */
const latin = /[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{6,}/gu;
const letters = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/gu;
const isChinese = /^[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]{3,}$/u;

const latinSense = (run: string): string | undefined => {
  const bytes = latinBytes(run);
  const asGbk = gb18030.decode(bytes.subarray(0, bytes.length & ~1));
  return readAsUtf8(bytes) ?? (isChinese.test(asGbk) && !rare.test(asGbk) ? asGbk : undefined);
};

/** Most texts have none of these letters. */
const perhapsLatin = /[\u00c2-\u00ef]/u;

/** A passage that a wrong decoding made, where in its text it begins, and what it was before, where that can be told. */
export interface Garbled {
  readonly written: string;
  readonly index: number;
  readonly meant?: string;
}

/** What programs for Chinese put for bytes that they could not read, and for memory that nobody had filled. */
const known = /(?:锟斤拷?|斤拷)+|烫{3,}|屯{3,}|(?:ï¿½)+/gu;
const chineseRun = /[^\p{ASCII}]{2,}/gu;

/** Characters of GBK that GB 2312 lacks: the second byte, or € for a byte that is no first one. Half of what goes wrong has some. */
const beyondGb2312 = (text: string): boolean =>
  Array.from(text).some((character) => {
    const code = codeOf(character);
    return character === "€" || (code !== undefined && (code >> 8 < 0xa1 || (code & 0xff) < 0xa1));
  });

/**
 * The stretches of a run that were UTF-8 and were read as GBK, among sound characters: by chance the bytes of a sound
 * text make a character or two, which are hardly ever common ones.
 */
const stretchesIn = (run: string): readonly Garbled[] => {
  const units = gbkBytesOf(run);
  const bytes = Uint8Array.from(units.flat());
  const offsets = [0];
  for (const unit of units) offsets.push((offsets.at(-1) ?? 0) + unit.length);
  const found: Garbled[] = [];
  let end = 0;
  for (const { index } of run.matchAll(starts)) {
    if (index < end) continue;
    const from = offsets[index] ?? 0;
    const meant = chineseAt(bytes, from);
    const howMany = meant.match(common)?.length ?? 0;
    const least = run[index + 1] === "€" ? 1 : 2;
    if (howMany < least || howMany * 2 < meant.length) continue;
    end = offsets.findIndex((offset) => offset >= from + meant.length * 3);
    // The first two bytes of a character that lost its third.
    if (run.slice(end).search(starts) === 0) end++;
    found.push({ written: run.slice(index, end), index, meant });
  }
  return found;
};

const readAsGbk = (run: string): readonly Garbled[] => {
  const stretches = stretchesIn(run);
  if (stretches.length > 0 || !rare.test(run)) return stretches;
  const bytes = Uint8Array.from(gbkBytesOf(run).flat());
  const meant = readAsUtf8(bytes, beyondGb2312(run) ? (run.length < 3 ? 1 : 2) : fewest);
  return meant?.match(common) ? [{ written: run, index: 0, meant }] : [];
};

/** Common 汉字 and marks of GB 2312 as Latin letters; what UTF-8 left stands among other letters. */
const others = "[\u0080-\u00b6\u00b8-\u00ff€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]";
const pairs = new RegExp(`(?<!${others})(?:[\u00a1\u00a3\u00b0-\u00d7][\u00a1-\u00fe])+(?!${others})`, "gu");
/** Of the signs of Latin-1, those that Chinese texts do not use, as they do ×, ÷, ·, °, ±, ² and ½. */
const strange = /[¡¢ª«¬¯´¶¸»¿\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00fe]/gu;

const pairsIn = (text: string): readonly Garbled[] =>
  [...text.matchAll(pairs)].flatMap(({ 0: written, index }) => {
    if ((written.match(strange)?.length ?? 0) < 2) return [];
    const around = text.charAt(index - 1) + text.charAt(index + written.length);
    if (written.length === 2 && /[A-Za-z\u00c0-\u00ff]/u.test(around)) return [];
    return [{ written, index, meant: gb18030.decode(latinBytes(written)) }];
  });

/** What UTF-8 in a few bytes becomes as Latin letters: ä¸­, æ–‡, ï¼Œ; Ã and Â where it was read so twice. */
const cont = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";
const odd = "[\u0080-\u00af\u00b2-\u00b6\u00b8-\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]";
const fewLatin = new RegExp(
  `(?:[ä-éï](?:${odd}${cont}?|${cont}${odd})|[ÃÂ]${cont}?)+|(?<![A-Za-z\u00c0-\u00ff])[äåæçï](?![A-Za-z\u00c0-\u00ff])`,
  "gu",
);

/**
 * Finds the passages of a text that a wrong decoding made of other characters: 锟斤拷, UTF-8 read as GBK (涓€瀛ｅ害 for
 * 一季度) or as Latin letters, GBK read as Latin letters or as Big5, Big5 read as GBK.
 */
export const garbledIn = (text: string): readonly Garbled[] => {
  const found: Garbled[] = [...text.matchAll(known)].map(({ 0: written, index }) => ({ written, index }));
  const add = (each: Garbled): void => {
    const end = each.index + each.written.length;
    if (!found.some((other) => other.index < end && each.index < other.index + other.written.length))
      found.push(each);
  };
  for (const { 0: run, index } of text.matchAll(chineseRun))
    if (run.search(starts) >= 0 || rare.test(run))
      for (const each of readAsGbk(run)) add({ ...each, index: index + each.index });
  if (text.search(strange) >= 0) for (const each of pairsIn(text)) add(each);
  for (const { 0: run, index } of text.matchAll(latin)) {
    if ((run.match(letters)?.length ?? 0) < fewest) continue;
    const meant = latinSense(run);
    add({ written: run, index, ...(meant !== undefined && { meant }) });
  }
  for (const { 0: written, index } of perhapsLatin.test(text) ? text.matchAll(fewLatin) : [])
    add({ written, index });
  for (const each of readAsBig5(text)) add(each);
  return found.toSorted((a, b) => a.index - b.index);
};
