import { describe, expect, test } from "@jest/globals";
import { type Said, saidAt } from "../../../../src/verify/said-text.ts";
import { textDifferences } from "../../../../src/verify/against/text-differences.ts";

/** A text whose lines stand on lines 1, 2 … of page 1. */
const said = (...lines: readonly string[]): readonly Said[] =>
  lines.flatMap((line, index) => saidAt(line, `第1页第${index + 1}行`));

const notice = ["截至6月底，达到序时进度的61项，推进缓慢的9项。", "各单位要对照目标，逐项整改。"] as const;

describe("two texts", () => {
  test("that say the same differ in nothing, wherever their lines end", () => {
    expect(textDifferences(said(...notice), said(notice.join("")))).toEqual([]);
    expect(textDifferences(said("截至 6 月底，\u3000达到61项。"), said("截至6月底，达到61项。"))).toEqual([]);
  });

  test("that differ in a figure are told with its place and both wordings", () => {
    expect(textDifferences(said(notice[0], "各单位要对照目标，逐条整改。"), said(...notice))).toEqual([
      { place: "第1页第2行", here: "对照目标，逐条整改。", there: "对照目标，逐项整改。" },
    ]);
  });

  test("that differ at two places of one sentence are told of both", () => {
    const found = textDifferences(said("截至5月底，达到序时进度的67项，推进缓慢的9项。"), said(notice[0]));
    expect(found.map(({ here, there }) => [here, there])).toEqual([
      ["截至5月底，达到序", "截至6月底，达到序"],
      ["序时进度的67项，推进缓慢", "序时进度的61项，推进缓慢"],
    ]);
  });

  test("of which one has other words are told of them once, whatever these have in common", () => {
    const found = textDifferences(
      said("要加快项目建设和资金拨付进度。"),
      said("要认真抓好建设项目的资金保障。"),
    );
    expect(found).toHaveLength(1);
  });

  test("of tables that differ in two cells side by side are told of both", () => {
    const found = textDifferences(said("3｜12｜25｜48.7%｜"), said("3｜13｜26｜48.7%｜"));
    expect(found.map(({ here, there }) => [here, there])).toEqual([
      ["12　", "13　"],
      ["25　", "26　"],
    ]);
  });

  test("that differ in all figures of a day are told of the day", () => {
    expect(textDifferences(said("于2013年3月5日印发。"), said("于2012年4月6日印发。"))).toHaveLength(1);
  });

  test("of which one has a sentence more are told of it, and where it would stand", () => {
    expect(textDifferences(said(...notice), said(notice[0]))).toEqual([
      { place: "第1页第2行", here: "各单位要对照目标，逐项整改。", there: "" },
    ]);
    expect(textDifferences(said(notice[0]), said(...notice))).toEqual([
      { place: "第1页第1行", here: "", there: "各单位要对照目标，逐项整改。" },
    ]);
  });

  test("of which one is empty differ in everything", () => {
    expect(textDifferences([], said(notice[1]))).toEqual([
      { place: "", here: "", there: "各单位要对照目标，逐项整改。" },
    ]);
  });
});

test("a sentence that moved is missing here and added there", () => {
  const [first, second, third] = ["甲项已完成。", "乙项推进缓慢。", "丙项没有报送。"];
  const found = textDifferences(said(first, third, second), said(first, second, third));
  expect(found).toHaveLength(2);
});

const many = (word: string): readonly Said[] =>
  said(Array.from({ length: 4200 }, (_, index) => `${word}${index}。`).join(""));

test("texts too long to be compared pair by pair are one difference", () => {
  const found = textDifferences(many("甲"), many("乙"));
  expect(found).toHaveLength(1);
  expect(found[0]?.here).toMatch(/^甲0。.*……/u);
});
