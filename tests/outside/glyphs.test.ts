import { beforeAll, describe, expect, test } from "@jest/globals";
import { create } from "fontkit";
import type { Font } from "fontkit";
import { readFileSync } from "node:fs";
import { wrongCodePoints } from "../../src/layout/wrong-glyphs.ts";
import { unifiedText } from "../../src/model/text/unified-text.ts";
import type { ShapeBox } from "../support/pdf/glyph-shapes.ts";
import { boxOf, contoursOf, likeness, roughOf, shapeOf } from "../support/pdf/glyph-shapes.ts";
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

/** What a character looks like, closely and roughly. */
interface Look {
  readonly shape: Float32Array;
  readonly rough: Float32Array;
}

/** Characters by their shapes. */
type Shapes = ReadonlyMap<string, Look>;

interface Described {
  readonly font: Font;
  readonly shapes: Shapes;
}

const roles = ["黑体", "宋体", "小标宋", "仿宋", "楷体"] as const;

/** The faces whose every ideograph is compared: 仿宋 and 楷体 differ too much from what Noto has, and were looked at once. */
const compared = ["黑体", "宋体", "小标宋"] as const;

const claimed = (font: Font): readonly string[] =>
  font.characterSet
    .map((codePoint) => String.fromCodePoint(codePoint))
    .filter((character) => unifiedText(character) === character && !/[\s\p{C}]/u.test(character));

const isIdeograph = (character: string): boolean => /\p{Unified_Ideograph}/u.test(character);

const described = (font: Font, characters: readonly string[]): Described => {
  const shapes = characters.flatMap((character) => {
    const shape = shapeOf(font, character);
    return shape ? [[character, { shape, rough: roughOf(shape) }] as const] : [];
  });
  return { font, shapes: new Map(shapes) };
};

/** With one stranger before it a character is only like another: 未 and 末. */
const mostStrangers = 1;

/** What is less like by the rough measure than the own one by more than this is not looked at closely. */
const roughSlack = 0.08;

/** How many ideographs of the other font the shape is more like than its own, as far as it matters; undefined when that one has it not. */
const strangersBefore = (character: string, { shape, rough }: Look, other: Shapes): number | undefined => {
  const own = other.get(character);
  if (!own) return undefined;
  const least = likeness(shape, own.shape) + 1e-6;
  let count = 0;
  const roughly = likeness(rough, own.rough) - roughSlack;
  for (const each of other.values()) {
    if (likeness(rough, each.rough) > roughly && likeness(shape, each.shape) > least) count += 1;
    // So many are enough to be mistaken.
    if (count > mostStrangers) break;
  }
  return count;
};

/** Those that are taken for others in all of the other fonts. */
const mistaken = ({ shapes }: Described, others: readonly Shapes[]): readonly string[] =>
  [...shapes].flatMap(([character, look]) =>
    others.some((other) => (strangersBefore(character, look, other) ?? Infinity) <= mostStrangers)
      ? []
      : [character],
  );

/** Like others because of the style of the face, some of them taken for these, and right: all were looked at beside Noto. */
const rightAllTheSame: Readonly<Record<(typeof compared)[number], string>> = {
  黑体: "椿汩袄",
  宋体: "入杲汆沫",
  小标宋: "債丨員啧婧悄懶揞損東杲杳橢洎由疸胂荀蚰規貢贍责阊隨",
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
    const all = new Set(
      compared.flatMap((role) => claimed(opened(fontFiles[role].bytes)).filter(isIdeograph)),
    );
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
  test.each(compared)(
    "%s: whatever looks like another is in the list",
    (role) => {
      const font = opened(fontFiles[role].bytes);
      const face = described(font, claimed(font).filter(isIdeograph));
      const found = mistaken(face, [...references, ...trusted]);
      const wrong = listed(font).filter(isIdeograph);
      trusted.push(new Map([...face.shapes].filter(([character]) => !found.includes(character))));
      expect(without(found, [...wrong, ...rightAllTheSame[role]])).toEqual([]);
      expect(without(wrong, found)).toEqual([]);
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
        ([, a], [, b]) => likeness(shape, b.shape) - likeness(shape, a.shape),
      )[0]?.[0] ?? "";
    const found = [...described(font, signs).shapes].flatMap(([sign, { shape }]) =>
      fonts.some((other) => plain(nearest(shape, other)) === plain(sign)) ? [] : [sign],
    );
    expect(found).toEqual(["￥"]);
    expect(listed(font)).toContain("￥");
  });
});
