import { describe, expect, test } from "@jest/globals";
import { unifiedText } from "../../../../src/model/text/unified-text.ts";

const range = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

const isIdeograph = (text: string): boolean => /^\p{Unified_Ideograph}$/u.test(text);

describe("text is read in the characters that it shows", () => {
  test.each([
    ["⼟地⼿续、⾦融⽔平", "土地手续、金融水平"],
    ["市⺠政局、⻓期、⻋辆、⻔前、⻢、⻛险、⻚、⻰山区", "市民政局、长期、车辆、门前、马、风险、页、龙山区"],
    ["\u{f979}快、\u{fa0c}、\u{2f804}", "凉快、兀、你"],
    ["re\u0301sume\u0301、lu\u0308\u0304、\u30cf\u309a", "résumé、lǖ、パ"],
    ["①\uFE0F完成❤\uFE0E", "①完成❤"],
    ["葛\u{E0100}城", "葛城"],
    ["平政督﹝2013﹞4号", "平政督〔2013〕4号"],
    ["开工｡完成､推进･收尾﹐其中﹔︵甲︶", "开工。完成、推进·收尾,其中;(甲)"],
    ["☑已完成☐未完成☒取消✔✗✘", "√已完成□未完成×取消✓××"],
    ["\u2066市科技局\u2069、\u061C、\u034F", "市科技局、、"],
    ["甲\u115F\u1160\u3164\uFFA0乙", "甲乙"],
    ["甲\u200B\uFEFF\u00AD\u180E\u2060乙\u{E0041}\uFFF9", "甲乙"],
  ])("%j reads %s", (written, shown) => {
    expect(unifiedText(written)).toBe(shown);
  });

  test("every radical becomes an ideograph of its own", () => {
    const radicals = [...range(0x2e81, 0x2e99), ...range(0x2e9b, 0x2ef3), ...range(0x2f00, 0x2fd5)];
    expect(radicals.filter((radical) => !isIdeograph(unifiedText(radical)))).toEqual([]);
  });

  test("where Unicode itself maps a radical, to the same ideograph", () => {
    const mapped = range(0x2e80, 0x2fd5).filter((radical) => radical.normalize("NFKC") !== radical);
    expect(mapped).toHaveLength(216);
    expect(mapped.filter((radical) => unifiedText(radical) !== radical.normalize("NFKC"))).toEqual([]);
  });

  test("a character reads the same alone and beside one that cannot be seen", () => {
    const all = range(1, 0xffff).filter((each) => !/\p{Surrogate}/u.test(each));
    expect(all.filter((each) => unifiedText(each) !== unifiedText(`${each}\u200B`))).toEqual([]);
  });

  test("whatever else the faces can set stays as it is", () => {
    const kept = "１２３．５％，（ＧＤＰ）①㈠⑴ⅢⅫ㎡㎞℃℉№™½²ℓΩKÅ…⋯·•・￥¥～—“”〔〕ﾊﾟ〇○滍堃𠮷﨎﨏﨑﨓﨔";
    expect(unifiedText(kept)).toBe(kept);
  });
});
