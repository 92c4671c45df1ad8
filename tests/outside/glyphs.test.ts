import { beforeAll, describe, expect, test } from "@jest/globals";
import { create } from "fontkit";
import type { Font } from "fontkit";
import { readFileSync } from "node:fs";
import { wrongCodePoints } from "../../src/layout/wrong-glyphs.ts";
import { unifiedText } from "../../src/model/text/unified-text.ts";
import type { ShapeBox } from "../support/glyph-shapes.ts";
import { boxOf, contoursOf, likeness, roughLikeness, shapeOf } from "../support/glyph-shapes.ts";
import { fontFiles } from "../support/faces.ts";

/*
 * Looks for glyphs that show another character than their font says: every one is compared with those of Noto CJK (Debian's
 * fonts-noto-cjk). A right one is, of all ideographs, most like its own; what is more like others in every font that it is
 * compared with is in the list of wrong glyphs, or among those that a person has looked at.
 */

const noto = process.env.NOTO_CJK ?? "/usr/share/fonts/opentype/noto";

const opened = (bytes: Uint8Array, name?: string): Font => {
  const font = create(Buffer.from(bytes), name);
  if ("fonts" in font) throw new Error("a collection");
  return font;
};

/** Characters by their shapes. */
type Shapes = ReadonlyMap<string, Float32Array>;

interface Described {
  readonly font: Font;
  readonly shapes: Shapes;
}

const roles = ["黑体", "宋体", "小标宋", "仿宋", "楷体"] as const;
type Role = (typeof roles)[number];

/** How much the horizontal strokes of a face rise. */
const slants: Readonly<Partial<Record<Role, number>>> = { 仿宋: 0.08, 楷体: 0.08 };

const claimed = (font: Font): readonly string[] =>
  font.characterSet
    .map((codePoint) => String.fromCodePoint(codePoint))
    .filter((character) => unifiedText(character) === character && !/[\s\p{C}]/u.test(character));

const isIdeograph = (character: string): boolean => /\p{Unified_Ideograph}/u.test(character);

const described = (font: Font, characters: readonly string[], slant = 0): Described => {
  const shapes = characters.flatMap((character) => {
    const shape = shapeOf(font, character, slant);
    return shape ? [[character, shape] as const] : [];
  });
  return { font, shapes: new Map(shapes) };
};

/** With one stranger before it a character is only like another: 未 and 末. */
const mostStrangers = 1;

/** What is less like by the rough measure than the own one by more than this is not looked at closely. */
const roughSlack = 0.08;

/** How many ideographs of the other font the shape is more like than its own, as far as it matters; undefined when that one has it not. */
const strangersBefore = (character: string, shape: Float32Array, other: Shapes): number | undefined => {
  const own = other.get(character);
  if (!own) return undefined;
  const least = likeness(shape, own) + 1e-6;
  let count = 0;
  const roughly = roughLikeness(shape, own) - roughSlack;
  for (const each of other.values()) {
    if (roughLikeness(shape, each) > roughly && likeness(shape, each) > least) count += 1;
    // So many are enough to be mistaken.
    if (count > mostStrangers) break;
  }
  return count;
};

/** Those that are taken for others in all of the other fonts. */
const mistaken = ({ shapes }: Described, others: readonly Shapes[]): readonly string[] =>
  [...shapes].flatMap(([character, shape]) =>
    others.some((other) => (strangersBefore(character, shape, other) ?? Infinity) <= mostStrangers)
      ? []
      : [character],
  );

/** Like others because of the style of the face, some of them taken for these, and right: all were looked at beside Noto. */
const rightAllTheSame: Readonly<Record<Role, string>> = {
  黑体: "椿汩袄",
  宋体: "入杲汆沫",
  小标宋: "丨員啧婧悄懶揞損東杲杳橢洎由疸胂荀蚰規貢贍责阊隨",
  仿宋: "伽冶即吕吡吩吭呜呢咖咧咱咴咽哄哇哐哩哪哽唠唳啊喊喹嗅嗆嗎嗔嗟嗫嘔嘤噘噱噴噼备峻嵝幔幡扛搶杠枷樱汨滿珈甘田畎略瘡睛睥睽竟细肛茌茛荼虹蜻謦費賽贅贏跏跛跺蹋蹲",
  楷体: "仓倬兩减卓卯句吒吕咖咴哄哩哽唔唳啊喏喹嗆嗖嗥嗫嘁嘈嘤噗噘噱噴噼囑圊夂大奴妻嫂屬屮屯屹岍岬島峻巳干异彈彝悼扃扌扛扭扶把抑抽担拉拓括拮挟捂捨掉揞揪揸搜撄撅撸早旬旱晏晕晨晴晷暑暖曰权束杠杲枰柄柏栖栗棹楫民氤氩沭油沽泗洒洫派涑涠涸淌淖漳潭田疝省眉石破竟章算箪篑粞紐緘细罩罾翕而耐胄脲膏臟艽荀草莲萆萋萘营葺蕈藁蚵蛉蜞蜱蜴蜻蜾蝎蝓蝠螞蟑衄衹裴西要覃見覓視誡謄謦讧证買贼贾跏踔輛輸辜辦郁铒锺镡雎雨面革項鲽鳗鵬鸸",
};

const listed = (font: Font): readonly string[] =>
  [...wrongCodePoints(font.postscriptName)].map((codePoint) => String.fromCodePoint(codePoint));

const without = (all: readonly string[], some: Iterable<string>): readonly string[] => {
  const left = new Set(some);
  return all.filter((each) => !left.has(each));
};

describe("the ideographs of the shipped faces", () => {
  const references: Shapes[] = [];
  const trusted: Shapes[] = [];
  beforeAll(() => {
    const serif = readFileSync(`${noto}/NotoSerifCJK-Regular.ttc`);
    const sans = readFileSync(`${noto}/NotoSansCJK-Regular.ttc`);
    const all = new Set(roles.flatMap((role) => claimed(opened(fontFiles[role].bytes)).filter(isIdeograph)));
    for (const font of [
      opened(serif, "NotoSerifCJKsc-Regular"),
      opened(sans, "NotoSansCJKsc-Regular"),
      opened(serif, "NotoSerifCJKtc-Regular"),
    ]) {
      const has = [...all].filter((each) => font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0));
      references.push(described(font, has).shapes);
    }
  }, 600_000);

  // In this order: what has been found right in one face helps to tell the next.
  test.each(roles)(
    "%s: whatever looks like another is in the list",
    (role) => {
      const font = opened(fontFiles[role].bytes);
      const face = described(font, claimed(font).filter(isIdeograph), slants[role]);
      const found = mistaken(face, [...references, ...trusted]);
      const wrong = listed(font).filter(isIdeograph);
      expect(without(found, [...wrong, ...rightAllTheSame[role]])).toEqual([]);
      expect(without(wrong, found)).toEqual([]);
      trusted.push(new Map([...face.shapes].filter(([character]) => !found.includes(character))));
    },
    600_000,
  );
});

const isMark = (character: string): boolean => /[\p{Symbol}\p{Punctuation}]/u.test(character);
const largest = ({ width, height }: ShapeBox): number => Math.max(width, height);

/** ￥ and ¥ are one sign of two widths. */
const plain = (sign: string): string => sign.normalize("NFKC");
const isCurrency = (character: string): boolean => /\p{Currency_Symbol}/u.test(character);

/** Marks whose place or size is another than Noto's, and which are read rightly all the same: looked at. */
const placedOtherwise = "~˙⌒♀「︐︑︒－";

describe("the marks of the shipped faces", () => {
  const fonts: Font[] = [];
  beforeAll(() => {
    for (const style of ["Serif", "Sans"])
      fonts.push(opened(readFileSync(`${noto}/Noto${style}CJK-Regular.ttc`), `Noto${style}CJKsc-Regular`));
  });

  /** The least that a mark is away from where another font has it, in em; and how much larger or smaller it is. */
  const offBy = (font: Font, character: string): { readonly height: number; readonly size: number } => {
    const own = boxOf(contoursOf(font, character));
    const boxes = fonts
      .filter((other) => other.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
      .flatMap((other) => boxOf(contoursOf(other, character)) ?? []);
    if (!own || boxes.length === 0) return { height: 0, size: 1 };
    const ratios = boxes.map((box) => largest(own) / largest(box));
    return {
      height: Math.min(...boxes.map((box) => Math.abs(own.middle[1] - box.middle[1]))) / 1000,
      size: Math.min(...ratios.map((ratio) => Math.max(ratio, 1 / ratio))),
    };
  };

  test.each(roles)("%s: whatever stands elsewhere than it should is in the list", (role) => {
    const font = opened(fontFiles[role].bytes);
    const found = claimed(font)
      .filter(isMark)
      .filter((character) => {
        const { height, size } = offBy(font, character);
        return height > 0.2 || size > 2.5;
      });
    expect(without(found, [...listed(font), ...placedOtherwise])).toEqual([]);
    expect(found.filter((character) => "￣™～".includes(character))).toEqual(
      role === "仿宋" ? ["™", "￣"] : ["™", "～", "￣"],
    );
  });

  test.each(roles)("%s: a sign of money that looks like another is in the list", (role) => {
    const font = opened(fontFiles[role].bytes);
    const signs = claimed(font).filter(isCurrency);
    const nearest = (shape: Float32Array, other: Font): string =>
      [...described(other, signs).shapes].toSorted(
        ([, a], [, b]) => likeness(shape, b) - likeness(shape, a),
      )[0]?.[0] ?? "";
    const found = [...described(font, signs).shapes].flatMap(([sign, shape]) =>
      fonts.some((other) => plain(nearest(shape, other)) === plain(sign)) ? [] : [sign],
    );
    expect(found).toEqual(["￥"]);
    expect(listed(font)).toContain("￥");
  });
});
