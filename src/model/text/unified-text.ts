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

/** A letter and the marks that are set on it; Unicode has a character of its own for the usual ones. */
const marked = /\P{Mark}\p{Mark}+/gu;

/**
 * Text whose characters are those that it shows, so that equal words are equal and a search finds them: radicals and
 * compatibility ideographs become the ideographs themselves (⼟ → 土, ⺠ → 民), letters and their marks one character
 * (e + ◌́ → é), brackets and ticks that no Chinese face has become the usual ones (﹝ → 〔, ☑ → √), and what cannot be
 * seen is left out. Nothing else changes: ①, ㎡ and ２ stay.
 */
export const unifiedText = (text: string): string =>
  text
    .replaceAll(invisible, "")
    .replaceAll(compatible, (character) => character.normalize("NFKC"))
    .replaceAll(supplementary, ideographOfRadical)
    .replaceAll(unusual, (sign) => usualSigns.get(sign) ?? sign)
    .replaceAll(marked, (letter) => letter.normalize("NFC"));
