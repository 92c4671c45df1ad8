import type { Refusal } from "../../model/input-file.ts";
import { refusalRemedy, refusalText } from "../refusal-text.ts";
import { broken, careful, several, sound } from "./health.ts";

const fonts = "PDF 字体";
const characters = "印得出的字";
const office = "Word 字体";

interface Role {
  readonly role: string;
  readonly file: string;
}

interface OpenedFont extends Role {
  /** The beginning of its SHA-256. */
  readonly digest: string;
  /** Characters of the year's data that it has no glyph for. */
  readonly lacking: readonly string[];
  /** Those that it draws as others. */
  readonly wrong: readonly string[];
}

const gapsText = ({ role, lacking, wrong }: OpenedFont): string => {
  const gaps = [
    ...(lacking.length > 0 ? [`缺 ${several(lacking, "字", 5)}`] : []),
    ...(wrong.length > 0 ? [`画错 ${several(wrong, "字", 5)}`] : []),
  ];
  if (role === "补字") return "别的字体没有的字用它印";
  return gaps.length === 0 ? "本年材料的字都有" : `${gaps.join("，")}，印时换用补字字体`;
};

const fontText = (d: OpenedFont): string => `${d.role}：${d.file}（摘要 ${d.digest}），${gapsText(d)}`;

/** A character that nothing draws, and the first file in which it stands. */
export interface UndrawnCharacter {
  readonly character: string;
  readonly file: string;
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Fonts: those that PDF and OFD embed, and those that a DOCX asks Word for. */
export const fontRules = {
  fontFit: sound<OpenedFont & { licence: string }>(fonts, (d) => `${fontText(d)}；许可 ${d.licence}`),
  fontUnlicensed: careful<OpenedFont>(
    fonts,
    (d) => `${fontText(d)}；旁边没有许可`,
    (d) =>
      `PDF 里要嵌入字体，须有许可：请把授权书放在字体旁边，名称如 ${d.file.replace(/^.*\/|\.[^./]*$/gu, "")}-许可.pdf；没有的，改用随附的字体`,
  ),
  fontMissing: broken<Role>(
    fonts,
    (d) => `${d.role}：没有 ${d.file}`,
    () => "请从随附的 templates/fonts/ 复制过来；机关.yaml 的“字体”里写的是别的文件的，核对名称",
  ),
  fontRefused: broken<Role & { refusal: Refusal }>(
    fonts,
    (d) => `${d.role}：${d.file} 读不了，${refusalText(d.refusal)}`,
    (d) => refusalRemedy(d.refusal),
  ),
  fontDamaged: broken<Role>(
    fonts,
    (d) => `${d.role}：${d.file} 不是字体文件，或者已经损坏`,
    () => "请重新复制这个文件（.otf、.ttf；一个文件里有几种字体的 .ttc 不行）",
  ),
  charactersFit: sound<{ count: number; files: number }>(
    characters,
    (d) => `本年 ${d.files} 个文件用到 ${d.count} 个不同的字，都印得出`,
  ),
  charactersUndrawn: broken<{ undrawn: readonly UndrawnCharacter[] }>(
    characters,
    (d) =>
      `没有一种字体印得出：${several(
        d.undrawn.map(({ character, file }) => `“${character}”（${codePoint(character)}，${file}）`),
        "字",
        5,
      )}`,
    () =>
      "请改用通行的字或者符号；是人名、地名的，在 机关.yaml 的“字体”里给“补字”换一个有这个字的字体；只在联系人、电话等不印的栏里的不要紧",
  ),
  charactersUnknown: broken<Readonly<Record<string, never>>>(
    characters,
    () => "仿宋或补字字体打不开，看不出哪些字印不出",
    () => "请先按“PDF 字体”各行改好，再运行一次",
  ),
  officeFontsFit: sound<{ names: readonly string[] }>(
    office,
    (d) => `DOCX 要用的字体这台电脑都装了：${d.names.join("、")}`,
  ),
  officeFontsReplaced: careful<{ replaced: readonly { name: string; by: string }[] }>(
    office,
    (d) =>
      `这台电脑没有装 ${d.replaced.map(({ name }) => name).join("、")}，Word、WPS 换用 ${d.replaced.map(({ by }) => by).join("、")}`,
    () => "在这台电脑上打开 DOCX 送签、付印的，请装上原来的字体，换用的字体断行可能不同；PDF 不受影响",
  ),
  officeFontsMissing: careful<{ missing: readonly string[] }>(
    office,
    (d) => `这台电脑没有装 ${d.missing.join("、")}，也没有可以换用的字体`,
    () =>
      "在这台电脑上打开 DOCX 送签、付印的，请装上（WPS、方正的公文字体，或者 templates/fonts/ 里随附的）；PDF 不受影响",
  ),
  officeFontsUnknown: careful<{ system: string; names: readonly string[] }>(
    office,
    (d) => `不知道这种系统（${d.system}）的字体放在哪里，没有查`,
    (d) => `请在 Word、WPS 的字体列表里看看有没有${d.names.join("、")}；PDF 不受影响`,
  ),
} as const;
