/** 字体 that GB/T 9704 asks for somewhere, by its general name. */
export type StandardFace = "小标宋" | "仿宋" | "黑体" | "楷体" | "宋体";

interface KnownFace {
  readonly role: StandardFace;
  readonly name: RegExp;
  /** Not the face that the role asks for, but the nearest free one. */
  readonly standsIn?: true;
}

/** The faces that offices and word processors use, first match first. Names without blanks, lower case. */
const knownFaces: readonly KnownFace[] = [
  { role: "小标宋", name: /小标宋|xiaobiaosong|xbiaosong|fzxbs|^stxbs|hyxiaobiaosong|xbsjw/ },
  {
    role: "小标宋",
    name: /fandolsong-?bold|(?:noto|source ?han)serif(?:cjk)?[a-z]*-?(?:bold|heavy|black)|思源宋体(?:heavy|bold)/,
    standsIn: true,
  },
  { role: "仿宋", name: /仿宋|fangsong|simfang|stfangsong|fzfsk|fzfs/ },
  { role: "仿宋", name: /fandolfang|fandol仿/, standsIn: true },
  { role: "黑体", name: /fandolhei|思源黑体|(?:noto|source ?han)sans(?:cjk)?/, standsIn: true },
  { role: "黑体", name: /黑体|汉仪[中大]黑|simhei|stheiti|fzhei|fzht|heiti|wenquanyizenhei/ },
  { role: "楷体", name: /楷|kaiti|simkai|stkaiti|fzkai|fzkt|ukai/ },
  { role: "楷体", name: /fandolkai/, standsIn: true },
  { role: "宋体", name: /fandolsong|思源宋体|(?:noto|source ?han)serif(?:cjk)?/, standsIn: true },
  { role: "宋体", name: /宋体|simsun|nsimsun|^stsong|fzshusong|书宋|sungti|uming/ },
];

/** Faces that lend single rare characters to others. */
const supplements = /supplement|ext-?[bcdefgh]|plangothic|hanamin|tshyn|补字|宋体-(?:扩展|方正超大)/;

/** Latin faces whose digits are half an em wide, like those of the Chinese faces. */
const halfWidthLatin = /timesnewroman|timesnewromanps|liberationserif|nimbusroman|tinos|^times/;

const plain = (name: string): string =>
  name
    .replace(/^[A-Z]{6}\+/u, "")
    .replaceAll(/[\s_,"']/gu, "")
    .toLowerCase();

/** The part that a face can play; undefined when it is none of those that the standard names. */
export const roleOf = (font: string): StandardFace | undefined =>
  knownFaces.find(({ name }) => name.test(plain(font)))?.role;

/** Whether a face stands in for the one that its role asks for. */
export const isStandIn = (font: string): boolean =>
  knownFaces.find(({ name }) => name.test(plain(font)))?.standsIn ?? false;

export const isSupplement = (font: string): boolean => supplements.test(plain(font));

export const isHalfWidthLatin = (font: string): boolean => halfWidthLatin.test(plain(font));

/** A face with a bold weight of its own; 小标宋 is none, and its free stand-in is bold by name only. */
export const isBoldFace = (font: string): boolean =>
  roleOf(font) !== "小标宋" && /bold|heavy|black|粗/u.test(plain(font));

/** Whether a character is set in the Chinese face: 汉字 and full-width marks. */
export const isChinese = (character: string): boolean =>
  /[\p{Script=Han}\u3001-\u303f\uff01-\uff5e]/u.test(character);
