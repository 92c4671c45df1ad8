import { ideographOfRadical } from "./radicals.ts";

/**
 * Characters that show nothing: variation selectors, directional marks, joiners and fillers, which come along when text
 * is pasted from web pages, chats and other programs; and the signs of notes between the lines.
 */
const invisible = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/** 康熙部首 and 兼容汉字: characters that look like ideographs and are none to whoever looks for a word. */
const compatible = /[\u2F00-\u2FD5\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;

/** Radicals of the supplement, which copying from a PDF makes of 长, 民, 车 and others. */
const supplementary = /[\u2E81-\u2E99\u2E9B-\u2EF3]/gu;

/** Signs that Chinese faces do not have, and those by which offices type the same. */
const usualSigns: ReadonlyMap<string, string> = new Map([
  ["﹝", "〔"],
  ["﹞", "〕"],
  ["✔", "✓"],
  ["☑", "√"],
  ["☐", "□"],
  ["☒", "×"],
  ["✗", "×"],
  ["✘", "×"],
]);
const unusual = /[﹝﹞✔☑☐☒✗✘]/gu;

/** Marks of half a width, of small size and for upright lines: ｡､ ﹐﹔ ︵︶. Faces have few of them. */
const oddMarks = /[\uFE10-\uFE19\uFE30-\uFE48\uFE50-\uFE6B\uFF61-\uFF65]/gu;
const usualMark = (mark: string): string => mark.normalize("NFKC").replace("\u30FB", "·");

/** A letter and the marks that are set on it; Unicode has a character of its own for the usual ones. */
const marked = /\P{Mark}\p{Mark}+/gu;

const unified = (text: string): string =>
  text
    .replaceAll(invisible, "")
    .replaceAll(compatible, (character) => character.normalize("NFKC"))
    .replaceAll(supplementary, ideographOfRadical)
    .replaceAll(unusual, (sign) => usualSigns.get(sign) ?? sign)
    .replaceAll(oddMarks, usualMark)
    .replaceAll(marked, (letter) => letter.normalize("NFC"));

/** Texts of nothing but characters that show themselves: ASCII, the ideographs and the marks of Chinese. Most texts are. */
const plain = /^[\t\n\r -~·—‘’“”…、。〈-】〔〕\u4E00-\u9FFF\uFF01-\uFF5E]*$/u;

/**
 * Text whose characters are those that it shows, so that equal words are equal and a search finds them: radicals and
 * compatibility ideographs become the ideographs themselves (⼟ → 土, ⺠ → 民), letters and their marks one character
 * (e + ◌́ → é), brackets, ticks and odd marks that Chinese faces lack become the usual ones (﹝ → 〔, ☑ → √, ｡ → 。), and
 * what cannot be seen is left out. Nothing else changes: ①, ㎡ and ２ stay.
 */
export const unifiedText = (text: string): string => (plain.test(text) ? text : unified(text));
