import { describe, expect, test } from "@jest/globals";
import { linePitch, pointsToMillimetres } from "../../../../src/layout/standard.ts";
import type { LetterHead, OfficialDocument } from "../../../../src/model/papers/document.ts";
import {
  documentOf,
  findText,
  isText,
  layout,
  lengthOf,
  paragraphs,
  rulesOf,
  sentence,
  textsOf,
  wordsOf,
} from "../../../support/docx/laid-out.ts";
import { faces } from "../../../support/faces.ts";

const em = pointsToMillimetres(16);
const distance = (em * 7) / 8;
const copiedTo = "市委办公室，市人大常委会办公室";
const head: LetterHead = { type: "letter", mark: "平顶山市督查局", number: "平政督〔2013〕7号" };

const letterOf = (count: number, more: Partial<OfficialDocument> = {}): OfficialDocument =>
  documentOf(count, { head, recipients: "市水利局", imprint: { copiedTo }, ...more });

/** Upper and lower edges of the red double rules of a page, in mm, and their thicknesses from above. */
const doubleRules = (document: OfficialDocument) => {
  const red = rulesOf(layout(document).pages[0]).filter(({ colour }) => colour === "red");
  return [red.slice(0, 2), red.slice(2)].map((pair) => ({
    top: Math.min(...pair.map(({ y1, thickness }) => y1 - thickness / 2)),
    bottom: Math.max(...pair.map(({ y1, thickness }) => y1 + thickness / 2)),
    thicknesses: pair.map(({ thickness }) => thickness),
    ends: pair.flatMap(({ x1, x2 }) => [x1, x2]),
  }));
};

const topOf = (item: { readonly baseline: number }): number => item.baseline - 0.859 * em;
const bottomOf = (item: { readonly baseline: number }): number => item.baseline + 0.141 * em;

describe("发文机关标志 of a letter", () => {
  test.each(["督查局", "平顶山市督查局", "平顶山市人民政府重点工作督查领导小组办公室"])(
    "%s: its ink begins 30 mm from the sheet's edge, the rule 4 mm below it",
    (mark) => {
      const document = letterOf(3, { head: { ...head, mark } });
      const item = findText(layout(document).pages[0], mark);
      const scale = pointsToMillimetres(item.size);
      const ink = Array.from(mark).map((character) => faces.小标宋.ink(character));
      const foot = item.baseline - Math.min(...ink.map(({ bottom }) => bottom)) * scale;
      expect(item.baseline - Math.max(...ink.map(({ top }) => top)) * scale).toBeCloseTo(30, 6);
      expect((doubleRules(document)[0]?.top ?? 0) - foot).toBeCloseTo(4, 6);
      expect(item).toMatchObject({ face: "小标宋", colour: "red" });
      expect(item.x + lengthOf(item) / 2).toBeCloseTo(106, 4);
    },
  );
});

describe("红色双线", () => {
  const [first, second] = doubleRules(letterOf(3));

  test("are 170 mm long and centred as the mark is", () => {
    expect(first?.ends).toEqual([21, 191, 21, 191]);
    expect(second?.ends).toEqual([21, 191, 21, 191]);
  });

  test("are thick over thin above, thin over thick below", () => {
    expect(first?.thicknesses[0]).toBeGreaterThan(first?.thicknesses[1] ?? 0);
    expect(second?.thicknesses[0]).toBeLessThan(second?.thicknesses[1] ?? 0);
  });

  test("the second one ends 20 mm above the sheet's edge, on page 1 alone", () => {
    expect(second?.bottom).toBeCloseTo(277, 6);
    const { pages } = layout(letterOf(40));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.slice(1).flatMap((page) => rulesOf(page))).toEqual([]);
  });
});

describe("份号、密级、紧急程度 and 发文字号", () => {
  const labels = { copyNumber: "000001", secrecy: "秘密★1年", urgency: "特急" };

  test("begin 7/8 of a character below the rule, left and right on one line", () => {
    const document = letterOf(3, { head: { ...head, ...labels } });
    const page = layout(document).pages[0];
    const [copy, number] = [findText(page, "000001"), findText(page, "平政督")];
    expect(topOf(number) - (doubleRules(document)[0]?.bottom ?? 0)).toBeCloseTo(distance, 6);
    expect(copy.baseline).toBe(number.baseline);
    expect(copy.x).toBe(28);
    expect(number.x + lengthOf(number)).toBeCloseTo(184, 0);
    expect(findText(page, "特急").baseline - copy.baseline).toBeCloseTo(2 * linePitch, 6);
  });

  test.each([
    ["no label", head],
    ["one", { ...head, urgency: "特急" }],
    ["three", { ...head, ...labels }],
    ["a short mark", { ...head, mark: "督查局" }],
  ])("with %s the title stands two lines below the last of them", (_, content) => {
    const page = layout(letterOf(3, { head: content })).pages[0];
    const title = textsOf(page).find(({ size }) => size === 22);
    const mark = textsOf(page).find(({ face, size }) => face === "小标宋" && size !== 22);
    const rule = rulesOf(page)[1];
    const labelled = textsOf(page).filter(
      ({ size, baseline }) => size === 16 && baseline < (title?.baseline ?? 0) - 8,
    );
    const last = Math.max((rule?.y1 ?? 0) + 0.13 + distance + em, ...labelled.map(bottomOf));
    const gap = (title?.baseline ?? 0) - 0.859 * pointsToMillimetres(22) - last;
    expect(mark?.baseline).toBeLessThan(rule?.y1 ?? 0);
    expect(gap).toBeGreaterThan(20.78);
    expect(gap).toBeLessThan(25.8);
  });
});

/** Where the type of the title begins, in mm. */
const titleTop = (document: OfficialDocument): number => {
  const title = textsOf(layout(document).pages[0]).find(({ size }) => size === 22);
  return (title?.baseline ?? 0) - 0.859 * pointsToMillimetres(22);
};

test("without any of them the title stands two lines below the rule, but a draft keeps room for a number", () => {
  const bare = { type: "letter", mark: head.mark } as const;
  const gap =
    titleTop(letterOf(3, { head: bare })) - (doubleRules(letterOf(3, { head: bare }))[0]?.bottom ?? 0);
  expect(gap).toBeGreaterThan(20.78);
  expect(gap).toBeLessThan(25.8);
  expect(titleTop(letterOf(3, { head: bare, draft: true }))).toBeCloseTo(titleTop(letterOf(3)), 6);
});

describe("the pages of a letter", () => {
  test("page 1 is full down to 7/8 of a character above the second rule, on the grid's pitch", () => {
    const document = letterOf(40);
    const baselines = textsOf(layout(document).pages[0])
      .filter(({ text }) => text.includes(sentence))
      .map(({ baseline }) => baseline);
    const last = baselines.at(-1) ?? 0;
    expect((doubleRules(document)[1]?.top ?? 0) - bottomOf({ baseline: last })).toBeCloseTo(distance, 6);
    const steps = baselines.slice(1).map((baseline, index) => baseline - (baselines[index] ?? 0));
    for (const step of steps) expect(step).toBeCloseTo(linePitch, 6);
  });

  test("page 2 is a usual one, and the first that shows a number", () => {
    const { pages } = layout(letterOf(60));
    const lines = textsOf(pages[1]).filter(({ size }) => size === 16);
    expect(new Set(lines.map(({ baseline }) => baseline)).size).toBe(22);
    expect(topOf({ baseline: Math.min(...lines.map(({ baseline }) => baseline)) })).toBeCloseTo(37, 6);
    expect(pages.slice(0, 2).map(({ number }) => number)).toEqual([undefined, 2]);
    expect(wordsOf(pages[0])).not.toMatch(/— \d+ —/u);
  });

  test("a draft says so above the mark", () => {
    const page = layout(letterOf(3, { draft: true })).pages[0];
    expect(bottomOf(findText(page, "草稿"))).toBeLessThan(30);
  });
});

describe("版记 of a letter", () => {
  test("is 抄送 without rules, its last line on the lower edge of the last page's type area", () => {
    for (let count = 1; count < 30; count++) {
      const { pages, imprint } = layout(letterOf(count));
      const page = pages.at(-1);
      const item = findText(page, "抄送：");
      expect(item.baseline + 0.141 * pointsToMillimetres(14)).toBeCloseTo(262, 6);
      expect(item.x).toBeCloseTo(28 + pointsToMillimetres(14), 6);
      expect(rulesOf(page).filter(({ colour }) => colour === "black")).toEqual([]);
      expect(imprint?.blankPages).toBe(0);
      expect(imprint?.top).toBeCloseTo(262 - pointsToMillimetres(14), 6);
    }
  });

  test("stands on page 1 when the letter has no more", () => {
    const { pages } = layout(letterOf(2));
    expect(pages).toHaveLength(1);
    expect(wordsOf(pages[0])).toContain(`抄送：${copiedTo}。`);
  });

  test("keeps its distance from the lines above it", () => {
    for (let count = 1; count < 30; count++) {
      const { pages } = layout(letterOf(count));
      const texts = textsOf(pages.at(-1));
      const place = texts.findIndex(({ text }) => text.startsWith("抄送"));
      const above = texts.slice(0, place).filter(({ size }) => size === 16);
      const gap = (texts[place]?.baseline ?? 0) - Math.max(0, ...above.map(({ baseline }) => baseline));
      expect(gap).toBeGreaterThan(12);
    }
  });

  test("takes 主送 in when page 1 has no room for it, though there is nothing else to put there", () => {
    const recipients = "各县（市、区）人民政府，市人民政府各部门，".repeat(20);
    const { imprint: _imprint, ...document } = letterOf(3, { recipients });
    const { pages, recipients: set } = layout(document);
    expect(set?.inImprint).toBe(true);
    expect(wordsOf(pages[0])).toContain(sentence);
    expect(wordsOf(pages.at(-1))).toContain("主送：各县");
  });

  test("is missing when there is nothing to print in it", () => {
    const { imprint: _imprint, ...document } = letterOf(3);
    const { pages, imprint } = layout(document);
    expect(pages.at(-1)?.items.findLast(isText)?.text).toBe("2013年7月9日");
    expect(imprint).toBeUndefined();
  });
});

test("the attachments of a letter are numbered on from its pages", () => {
  const attachments = [{ title: "甲表", orientation: "portrait", body: paragraphs(1) }] as const;
  const { pages } = layout(letterOf(2, { attachments }));
  expect(pages.map(({ number }) => number)).toEqual([undefined, 2]);
});
